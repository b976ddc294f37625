extension TemplateMistake {
  static let repetitions: [TemplateMistake] = [
    TemplateMistake(
      name: "header that is no switch",
      head: TemplateMistake.setting("type=\"choice\" choices=\"a b\" default=\"a\""),
      body: "<csv header=\"{setting.s}\"/><rows><repeat group=\"employee\"><row>"
        + "<field heading=\"N\" value=\"{employee.number}\"/>"
        + "<field heading=\"H\" value=\"{hours}\"/></row></repeat></rows>",
      expected: [
        "the setting \"s\" cannot say whether there are headings (t.xml:2:1): give it type=\"yesNo\""
      ]),
    TemplateMistake(
      name: "header of no setting",
      body: "<csv header=\"{setting.x}\"/>"
        + TemplateMistake.row("<field heading=\"H\" value=\"{hours}\"/>"),
      expected: ["there is no setting \"x\" (t.xml:3:1)"]),
    TemplateMistake(
      name: "header of several values",
      body: "<csv header=\"{setting.x}no\"/>"
        + TemplateMistake.row("<field heading=\"H\" value=\"{hours}\"/>"),
      expected: [
        "\"{setting.x}no\" is not a value of header in <csv> (t.xml:4:14): write yes, no or a setting: {setting.header}"
      ]),
    TemplateMistake(
      name: "mark that is no switch", file: "<file name=\"f.csv\" byteOrderMark=\"{setting.x}\"/>",
      expected: ["there is no setting \"x\" (t.xml:3:1)"]),
    TemplateMistake(
      name: "always required and under a condition",
      head: TemplateMistake.setting(
        "type=\"text\" required=\"yes\" requiredWhen=\"s\" example=\"x\""),
      expected: [
        "the setting \"s\" is always required, and under a condition too (t.xml:2:60): remove required or requiredWhen"
      ]),
    TemplateMistake(
      name: "required under a condition without an example",
      head: TemplateMistake.setting("type=\"text\" requiredWhen=\"s\""),
      expected: [
        "the required setting \"s\" has no example (t.xml:2:1): write example=\"…\" with a value that could be given"
      ]),
    TemplateMistake(
      name: "required under an unknown condition",
      head: TemplateMistake.setting("type=\"text\" requiredWhen=\"x\" example=\"a\""),
      body: TemplateMistake.row("<field value=\"{hours}\"/><field value=\"{setting.s?}\"/>"),
      expected: ["there is no setting \"x\" (t.xml:2:45): did you mean \"s\"?"]),
    TemplateMistake(
      name: "single by something else",
      body: TemplateMistake.row("<field value=\"{hours}\"/>")
        .replacing("<row>", with: "<single by=\"date\">Do.</single><row>"),
      expected: [
        "<single> names date, by which nothing is grouped (t.xml:4:32): add it to group, or remove it"
      ]),
    TemplateMistake(
      name: "single without advice",
      body: TemplateMistake.row("<field value=\"{hours}\"/>")
        .replacing("<row>", with: "<single by=\"employee\"/><row>"),
      expected: [
        "<single> does not say what to do about several (t.xml:4:32): write it inside, in words for people"
      ]),
    TemplateMistake(
      name: "capitals inside",
      body: "<rows><repeat group=\"employee\"><row><field value=\"{employee.number}\"/></row>"
        + "\n<repeat group=\"date\" capitals=\"alike\"><row><field value=\"{hours}\"/></row>"
        + "</repeat></repeat></rows>",
      expected: [
        "\"capitals\" stands on a repetition inside of another (t.xml:5:1): move it to the outermost one"
      ]),
    TemplateMistake(
      name: "job without its key",
      body: TemplateMistake.row("<field value=\"{job.title}\"/><field value=\"{hours}\"/>"),
      expected: [
        "{job.title} can differ among the hours of one row (t.xml:5:15): add job to group"
      ]),
  ]
}
