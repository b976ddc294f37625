extension TemplateMistake {
  private static let buckets = ["regular", "overtime", "holiday", "sick", "vacation"]

  /// A list for buckets, and a row that uses it.
  private static func list(_ items: [String]) -> String {
    "<list name=\"types\">"
      + items.map { "<item value=\"\($0)\" prints=\"\($0.prefix(1))\"/>" }.joined() + "</list>"
  }

  private static func byBucket(_ format: String) -> String {
    row("<field value=\"{bucket|\(format)}\"/><field value=\"{hours}\"/>", group: "employee bucket")
  }

  /// Lists of words, and what uses them.
  static let lists: [TemplateMistake] = [
    TemplateMistake(
      name: "unknown part of a list",
      head: "<list name=\"types\"><itm value=\"regular\" prints=\"R\"/></list>",
      body: byBucket("list types"),
      expected: [
        "the list is empty (t.xml:2:1): add an <item>",
        "<itm> is not known inside <list> (t.xml:2:20): write <item value=\"…\" prints=\"…\"/>",
      ]),
    TemplateMistake(
      name: "word twice in a list",
      head: list(buckets + ["sick"]),
      body: byBucket("list types"),
      expected: ["\"sick\" is in the list twice (t.xml:2:202): remove one"]),
    TemplateMistake(
      name: "item without a value",
      head: "<list name=\"types\"><item prints=\"R\"/></list>",
      body: byBucket("list types"),
      expected: ["<item> needs the attribute \"value\" (t.xml:2:20): write value=\"…\""]),
    TemplateMistake(
      name: "list without a name",
      head: "<list><item value=\"regular\" prints=\"R\"/></list>",
      expected: ["<list> needs the attribute \"name\" (t.xml:2:1): write name=\"…\""]),
    TemplateMistake(
      name: "empty list",
      head: "<list name=\"types\"/>",
      body: byBucket("list types"),
      expected: ["the list is empty (t.xml:2:1): add an <item>"]),
    TemplateMistake(
      name: "list twice",
      head: list(buckets) + list(buckets),
      body: byBucket("list types"),
      expected: ["the list \"types\" is there twice (t.xml:2:196): remove one"]),
    TemplateMistake(
      name: "unused list",
      head: list(buckets),
      expected: ["the list \"types\" is used nowhere (t.xml:2:1): remove it, or use it"]),
    TemplateMistake(
      name: "unknown list",
      head: list(buckets),
      body: byBucket("list types}{bucket|list tpes"),
      expected: ["there is no list \"tpes\" (t.xml:5:15): did you mean \"types\"?"]),
    TemplateMistake(
      name: "list that lacks a word",
      head: list(Array(buckets.dropLast())),
      body: byBucket("list types"),
      expected: [
        "the list \"types\" does not say what is printed for \"vacation\" (t.xml:2:1): add <item value=\"vacation\" prints=\"…\"/>"
      ]),
    TemplateMistake(
      name: "word that never occurs",
      head: list(buckets + ["sik"]),
      body: byBucket("list types"),
      expected: [
        "\"sik\" in the list \"types\" never occurs (t.xml:2:1): did you mean \"sick\"?"
      ]),
    TemplateMistake(
      name: "list for a value of many words",
      head: list(buckets),
      body: row("<field value=\"{employee.jobTitle|list types}\"/><field value=\"{hours}\"/>"),
      expected: [
        "{employee.jobTitle} cannot be printed by a list (t.xml:5:15): lists are for bucket, worked, job.isMain and settings of few words"
      ]),
    TemplateMistake(
      name: "list for a setting of many words",
      head: setting("type=\"text\"") + list(buckets),
      body: row("<field value=\"{setting.s|list types}\"/>"),
      expected: [
        "the setting \"s\" cannot be printed by a list (t.xml:5:15): lists are for yesNo and choice settings"
      ]),
    TemplateMistake(
      name: "list for a choice",
      head: setting("type=\"choice\" choices=\"a b\" default=\"a\"")
        + "<list name=\"types\"><item value=\"a\" prints=\"1\"/></list>",
      body: row("<field value=\"{setting.s|list types}\"/>"),
      expected: [
        "the list \"types\" does not say what is printed for \"b\" (t.xml:2:74): add <item value=\"b\" prints=\"…\"/>"
      ]),
    TemplateMistake(
      name: "list for yes and no",
      head: setting("type=\"yesNo\" default=\"no\"")
        + "<list name=\"types\"><item value=\"yes\" prints=\"1\"/></list>",
      body: row("<field value=\"{setting.s|list types}\"/>"),
      expected: [
        "the list \"types\" does not say what is printed for \"no\" (t.xml:2:60): add <item value=\"no\" prints=\"…\"/>"
      ]),
  ]
}
