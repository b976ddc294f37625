extension TemplateMistake {
  private static func document(_ inside: String) -> String {
    "<document><a xmlns=\"\" xmlns:t=\"urn:payroll-export:template:1\">\n\(inside)</a></document>"
  }

  /// What could not be compared with the batch when the file is read back.
  static let readability: [TemplateMistake] = [
    TemplateMistake(
      name: "no hours at all",
      body: row("<field value=\"{employee.number}\"/>"),
      expected: [
        "the template prints no hours (t.xml:1:1): put a field with {hours} into the <repeat>"
      ]),
    TemplateMistake(
      name: "hours of nobody",
      body: row("<field value=\"{employee.counter}\"/><field value=\"{hours}\"/>"),
      expected: [
        "it is not said whose hours they are (t.xml:4:7): add a field with {employee.number}, or with the names, and nothing else"
      ]),
    TemplateMistake(
      name: "a number that stands with something else alone",
      body: row(
        "<field value=\"{employee.number}-{bucket}\"/><field value=\"{hours}\"/>",
        group: "employee bucket"),
      expected: [
        "it is not said whose hours they are (t.xml:4:7): add a field with {employee.number}, or with the names, and nothing else"
      ]),
    TemplateMistake(
      name: "a line with a value of the rows",
      body: "<rows><repeat group=\"employee\"><line>E {employee.number}</line><row>\n"
        + "<field value=\"{employee.number}\"/><field value=\"{hours}\"/></row></repeat>\n"
        + "<line>{file.hours|2}</line></rows>",
      expected: [
        "the line prints {employee.number}, and lines are not compared with the batch (t.xml:4:38): write a <row> with fields",
        "the line prints {file.hours}, and lines are not compared with the batch (t.xml:6:7): write a <row> with fields",
      ]),
    TemplateMistake(
      name: "text directly in a repetition",
      root: "kind=\"xml\"",
      body: document(
        "<t:repeat group=\"employee\"><who>{employee.number}</who><t:value of=\"{hours}\"/></t:repeat>"
      ),
      expected: [
        "text stands directly inside of <repeat> (t.xml:5:56): put it into an element"
      ]),
    TemplateMistake(
      name: "all employees in an element that may be left out",
      root: "kind=\"xml\"",
      body: document(
        "<b t:omitEmpty=\"yes\"><t:repeat group=\"employee\"><who n=\"{employee.number}\">{hours}</who></t:repeat></b>"
      ),
      expected: [
        "omitEmpty stands on <b>, which holds the repetition of all employees (t.xml:5:1): remove it"
      ]),
    TemplateMistake(
      name: "hours apart from their code",
      root: "kind=\"xml\"",
      body: document(
        "<t:repeat group=\"employee earningCode\"><who>{employee.number}</who><code>{earningCode}</code>\n<hours>{hours}</hours></t:repeat>"
      ),
      expected: [
        "the hours of <hours> stand apart from their earning code in <code> (t.xml:6:1): put both into one element"
      ]),
  ]
}
