extension TemplateMistake {
  private static let repeated =
    "<repeat group=\"employee\"><row><field value=\"{hours}\"/></row></repeat>"

  private static func document(_ inside: String) -> String {
    "<document><a xmlns=\"\" xmlns:t=\"urn:payroll-export:template:1\">"
      + "<t:repeat group=\"employee\">\n\(inside)</t:repeat></a></document>"
  }

  /// Values and parts that stand where they have no meaning.
  static let places: [TemplateMistake] = [
    TemplateMistake(
      name: "pairs outside of repeat",
      body:
        "<rows><row><pairs count=\"1\"><field value=\"a\"/></pairs></row>\(repeated)</rows>",
      expected: ["pairs stand outside of <repeat> (t.xml:4:12): move them into one"]),
    TemplateMistake(
      name: "pairs without fields",
      body: row("<pairs count=\"1\"/>"),
      expected: ["the pairs have no fields (t.xml:5:1): add the field of the code"]),
    TemplateMistake(
      name: "a bound on hours that is none",
      body:
        "<rows><repeat group=\"employee earningCode\" longest=\"24\"><row>"
        + "<field value=\"{hours}\"/></row></repeat></rows>",
      expected: [
        "\"24\" is not a value of longest in <repeat> (t.xml:4:53): write hours and minutes, as in 23:59"
      ]),
    TemplateMistake(
      name: "a bound on hours of several codes",
      body:
        "<rows><repeat group=\"employee\" longest=\"23:59\"><row>"
        + "<field value=\"{hours}\"/></row></repeat></rows>",
      expected: [
        "hours of several earning codes cannot be parted together (t.xml:4:7): add earningCode to group, or remove \"longest\""
      ]),
    TemplateMistake(
      name: "a bound on hours around another repetition",
      body:
        "<rows><repeat group=\"employee earningCode\" longest=\"23:59\"><repeat group=\"date\">"
        + "<row><field value=\"{hours}\"/></row></repeat></repeat></rows>",
      expected: [
        "\"longest\" stands on a repetition that holds another (t.xml:4:7): move it to the inner one"
      ]),
    TemplateMistake(
      name: "code outside of repeat",
      body: "<rows><row><field value=\"a\" code=\"REG\"/></row>\(repeated)</rows>",
      expected: ["a field with a code stands outside of <repeat> (t.xml:4:12): move it"]),
    TemplateMistake(
      name: "count of rows where none is repeated inside",
      body: row("<field value=\"{group.rows}\"/><field value=\"{hours}\"/>"),
      expected: [
        "{group.rows} counts the rows of a <repeat> inside (t.xml:5:15): put one into this <repeat>, or remove the value"
      ]),
    TemplateMistake(
      name: "one name for the files of all employees",
      file: "<file name=\"f.csv\" per=\"employee\"/>",
      expected: [
        "the files of all employees would have one name (t.xml:3:13): put {employee.number} into the name"
      ]),
    TemplateMistake(
      name: "hours in the name of an employee's file",
      file: "<file name=\"{employee.number}{hours}.csv\" per=\"employee\"/>",
      expected: [
        "the file's name has {hours}, which differs inside the file (t.xml:3:13): use values of the company, the batch or the period"
      ]),
    TemplateMistake(
      name: "unknown setting in a file's name",
      file: "<file name=\"{setting.company}.csv\"/>",
      expected: ["there is no setting \"company\" (t.xml:3:13)"]),
    TemplateMistake(
      name: "totals inside of the rows",
      body: row("<field value=\"{file.rows}\"/><field value=\"{hours}\"/>"),
      expected: [
        "{file.rows} is known only behind the rows (t.xml:5:15): move it behind the <repeat>"
      ]),
    TemplateMistake(
      name: "text inside of a repeat of a document",
      root: "kind=\"xml\"",
      body: document("stray<b>{hours}</b>"),
      expected: ["there is text inside <repeat> (t.xml:5:1): put it into an element"]),
    TemplateMistake(
      name: "nothing but an instruction in a repetition",
      root: "kind=\"xml\"",
      body: document("<?x y?>"),
      expected: [
        "the template prints no hours (t.xml:1:1): put what is printed of them into the <repeat>"
      ]),
    TemplateMistake(
      name: "open brace in a document",
      root: "kind=\"xml\"",
      body: document("<b>{hours</b>"),
      expected: ["a { is not closed in \"{hours\" (t.xml:5:4): close it, or write {{ for a brace"]
    ),
    TemplateMistake(
      name: "unknown value in an attribute of a document",
      root: "kind=\"xml\"",
      body: document("<b of=\"{hors}\">{hours}</b>"),
      expected: ["\"hors\" is not a value (t.xml:5:8): did you mean \"hours\"?"]),
    TemplateMistake(
      name: "unknown attribute of the language in a document",
      root: "kind=\"xml\"",
      body: document("<b t:omitempty=\"yes\">{hours}</b>"),
      expected: [
        "<b> has no attribute \"omitempty\" (t.xml:5:4): did you mean \"omitEmpty\"?"
      ]),
    TemplateMistake(
      name: "value of nothing in a document",
      root: "kind=\"xml\"",
      body: document("<b><t:value/>{hours}</b>"),
      expected: ["<value> needs the attribute \"of\" (t.xml:5:4): write of=\"…\""]),
    TemplateMistake(
      name: "attribute without a name in a document",
      root: "kind=\"xml\"",
      body: document("<b><t:attribute value=\"a\"/>{hours}</b>"),
      expected: ["<attribute> needs the attribute \"name\" (t.xml:5:4): write name=\"…\""]),
    TemplateMistake(
      name: "no document",
      root: "kind=\"xml\"",
      body: "",
      expected: ["the template has no <document> (t.xml:1:1): add one"]),
  ]
}
