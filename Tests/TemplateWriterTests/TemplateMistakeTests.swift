import Testing

@testable import TemplateWriter

/// A template with one mistake, and what is said about it.
struct TemplateMistake: Sendable, CustomTestStringConvertible {
  var name: String
  /// Stands on line 2, before the file.
  var head = ""
  /// The attributes of the first element from `kind` on.
  var root = "kind=\"csv\""
  /// Stands on line 3.
  var file = "<file name=\"f.csv\"/>"
  /// Stands on line 4.
  var body =
    "<rows><repeat group=\"employee\"><row>\n<field value=\"{hours}\"/></row></repeat></rows>"
  var expected: [String]

  var testDescription: String { name }

  var text: String {
    "<template xmlns=\"urn:payroll-export:template:1\" id=\"t\" vendor=\"v\" title=\"t\" \(root)>\n"
      + "\(head)\n\(file)\n\(body)\n</template>"
  }

  static func row(_ fields: String, group: String = "employee") -> String {
    "<rows><repeat group=\"\(group)\"><row>\n\(fields)</row></repeat></rows>"
  }

  static func setting(_ attributes: String) -> String {
    "<setting name=\"s\" \(attributes)>Says.</setting>"
  }
}

@Suite("Mistakes in templates")
struct TemplateMistakeTests {
  @Test("each is named with its line", arguments: TemplateMistake.all)
  func mistake(_ mistake: TemplateMistake) {
    let problems = Writing.problems { _ = try Writing.template(text: mistake.text) }
    #expect(problems == mistake.expected)
  }

  @Test("all mistakes of a template are told at once, in the order of the file")
  func allAtOnce() {
    let problems = Writing.problems {
      _ = try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" kind="csv">
          <seting name="x">Says.</seting>
          <file name="f.csv" encoding="latin1"/>
          <rows><repeat group="employe">
          <row><field vlaue="1"/></row>
          </repeat></rows>
          </template>
          """)
    }
    #expect(problems.count == 5)
    #expect(problems.map { $0.split(separator: ":")[1] } == ["1", "2", "3", "4", "5"])
  }

  @Test("files that are not XML, too large, or with a DOCTYPE")
  func notATemplate() {
    func problems(_ text: String) -> [String] {
      Writing.problems { _ = try Writing.template(text: text) }
    }
    #expect(problems("") == MistakeText.empty)
    #expect(problems("<template>\n<a></template>") == MistakeText.notWellFormed)
    #expect(problems("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>") == MistakeText.doctype)
    #expect(problems("<html/>") == MistakeText.notATemplate)
    let large = "<x>" + String(repeating: " ", count: 1 << 20) + "</x>"
    #expect(problems(large) == MistakeText.tooLarge)
  }
}
