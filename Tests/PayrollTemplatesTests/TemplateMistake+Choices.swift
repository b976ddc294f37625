extension TemplateMistake {
  private static let columns = "type=\"columns\" default=\"who, hours\""

  /// A row whose columns the setting `s` chooses.
  private static func chosen(_ fields: String, order: String = "{setting.s}") -> String {
    "<rows><repeat group=\"employee\"><row order=\"\(order)\">\n\(fields)</row></repeat></rows>"
  }

  private static let fieldsToChoose =
    "<field name=\"who\" value=\"{employee.number}\"/><field name=\"hours\" value=\"{hours}\"/>"

  /// What companies choose: columns, delimiters, defaults.
  static let choices: [TemplateMistake] = [
    TemplateMistake(
      name: "order that is no setting",
      head: setting(columns),
      body: chosen(fieldsToChoose, order: "who, hours"),
      expected: [
        "\"who, hours\" is not a value of order in <row> (t.xml:4:44): write a setting of type columns: {setting.columns}"
      ]),
    TemplateMistake(
      name: "order by an unknown setting",
      body: chosen(fieldsToChoose),
      expected: ["there is no setting \"s\" (t.xml:4:32)"]),
    TemplateMistake(
      name: "order by a setting without columns",
      head: setting("type=\"text\""),
      body: chosen(fieldsToChoose),
      expected: [
        "the order of the row is the setting \"s\", which has no columns (t.xml:4:32): give it type=\"columns\""
      ]),
    TemplateMistake(
      name: "pairs among columns that are chosen",
      head: setting(columns),
      body: chosen(
        fieldsToChoose + "\n<pairs count=\"1\">\(pair)</pairs>"),
      expected: [
        "the field \"hours\" repeats the hours that the pairs have (t.xml:5:46): give it a code, or remove it",
        "pairs stand in a row whose columns a company chooses (t.xml:6:1): write fields, or remove order",
      ]),
    TemplateMistake(
      name: "default with an unknown column",
      head: setting("type=\"columns\" default=\"who, hors, hours\""),
      body: chosen(fieldsToChoose),
      expected: [
        "the default of \"s\": there is no column \"hors\" (t.xml:2:1): did you mean \"hours\"?"
      ]),
    TemplateMistake(
      name: "default without hours and employee",
      head: setting("type=\"columns\" default=\"-\""),
      body: chosen(fieldsToChoose),
      expected: [
        "the default of \"s\": no column has the hours, and it would be lost (t.xml:2:1): add one of hours",
        "the default of \"s\": no column has the employee, and it would be lost (t.xml:2:1): add one of who",
      ]),
    TemplateMistake(
      name: "default with an empty place",
      head: setting("type=\"columns\" default=\"who,,hours\""),
      body: chosen(fieldsToChoose),
      expected: [
        "the default of \"s\" has an empty place between its commas (t.xml:2:43): write names of columns with commas between them, and - for an empty column"
      ]),
    TemplateMistake(
      name: "delimiter by an unknown setting",
      head: "<csv delimiter=\"{setting.s}\"/>",
      expected: ["there is no setting \"s\" (t.xml:3:1)"]),
    TemplateMistake(
      name: "delimiter by a setting of any text",
      head: setting("type=\"text\"") + "<csv delimiter=\"{setting.s}\"/>",
      expected: [
        "the setting \"s\" cannot be the delimiter (t.xml:2:1): make it a choice among comma, semicolon, tab, pipe and space"
      ]),
    TemplateMistake(
      name: "delimiter by a choice of other words",
      head: setting("type=\"choice\" choices=\"comma dash\" default=\"comma\"")
        + "<csv delimiter=\"{setting.s}\"/>",
      expected: [
        "the setting \"s\" cannot be the delimiter (t.xml:2:1): make it a choice among comma, semicolon, tab, pipe and space"
      ]),
    TemplateMistake(
      name: "smallest number of a text",
      head: setting("type=\"text\" minimum=\"1\" maximum=\"2\""),
      body: row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "minimum is not for a setting of type text (t.xml:2:40): remove it",
        "maximum is not for a setting of type text (t.xml:2:52): remove it",
      ]),
    TemplateMistake(
      name: "length of a number",
      head: setting("type=\"integer\" maxLength=\"2\""),
      body: row("<field value=\"{setting.s}{hours}\"/>"),
      expected: ["maxLength is not for a setting of type integer (t.xml:2:45): remove it"]),
    TemplateMistake(
      name: "choices of a text",
      head: setting("type=\"text\" choices=\"a b\""),
      body: row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "choices are for a setting of type choice (t.xml:2:1): remove them, or write type=\"choice\""
      ]),
    TemplateMistake(
      name: "required without an example",
      head: setting("type=\"text\" required=\"yes\""),
      body: row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "the required setting \"s\" has no example (t.xml:2:1): write example=\"…\" with a value that could be given"
      ]),
    TemplateMistake(
      name: "number that follows the period",
      head: setting("type=\"integer\" default=\"{period.last|yyMMdd}\""),
      body: row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "the default of \"s\" has values in it (t.xml:2:43): only a setting of type text can have a default like that"
      ]),
    TemplateMistake(
      name: "default of another setting",
      head: setting("type=\"text\" default=\"{setting.s}\""),
      body: row("<field value=\"{setting.s}{hours}\"/>"),
      expected: [
        "the default of \"s\" has another setting in it (t.xml:2:40): use values of the company, the batch or the period"
      ]),
    TemplateMistake(
      name: "word that yes and no never are",
      head: setting("type=\"yesNo\" default=\"no\""),
      body: row("<field value=\"{hours}\" when=\"s=true\"/>"),
      expected: [
        "the setting \"s\" is yes or no, never \"true\" (t.xml:5:30): write the setting's name alone"
      ]),
    TemplateMistake(
      name: "date format of a date setting",
      head: setting("type=\"date\""),
      body: row("<field value=\"{setting.s|yyyy-mm-dd}{hours}\"/>"),
      expected: [
        "\"mm\" is not part of a date pattern (t.xml:5:15): use yyyy, yy, MM, M, dd, d, digits and signs between them"
      ]),
    TemplateMistake(
      name: "count of pairs by a text",
      head: setting("type=\"text\""),
      body: row(
        "<pairs count=\"{setting.s}\"><field value=\"{earningCode}\"/><field value=\"{hours}\"/></pairs>"
      ),
      expected: [
        "the count of pairs is the setting \"s\", which is not a number (t.xml:5:1): give it type=\"integer\""
      ]),
  ]
}
