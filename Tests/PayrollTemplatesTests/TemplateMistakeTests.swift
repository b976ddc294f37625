import PayrollBytes
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

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

  /// The fields of a pair.
  static let pair = "<field value=\"{earningCode}\"/><field value=\"{hours}\"/>"

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
    let problems = Templates.problems { _ = try Templates.template(text: mistake.text) }
    #expect(problems == mistake.expected)
  }

  @Test("all mistakes of a template are told at once, in the order of the file")
  func allAtOnce() {
    let problems = Templates.problems {
      _ = try Templates.template(
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

  @Test("seeded: damaged templates are refused or read, never worse", arguments: 1...60)
  func damaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let name = random.pick(
      ["adp-workforce-now", "generic-csv", "quickbooks-timetracking", "payroll-batch"],
      or: "generic-csv")
    var bytes = try InputBuffer.array(
      of: SharedFolder.packageRoot + "/Templates/\(name).xml")
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
      default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
      }
    }
    do {
      let template = try Template.read(bytes, file: "t.xml")
      let settings = template.settings.contains { $0.name == "companyCode" }
      _ = try OutputPlan(
        template: template, settings: settings ? ["companyCode": "ABC"] : [:],
        earningCodes: try Templates.mapping("*,*,*,REG\novertime,*,*,OT\n"), schema: nil)
    } catch let problems as TextProblems {
      #expect(!problems.problems.isEmpty, "seed \(seed), \(name)")
    }
  }

  @Test("files that are not XML, too large, or with a DOCTYPE")
  func notATemplate() {
    func problems(_ text: String) -> [String] {
      Templates.problems { _ = try Templates.template(text: text) }
    }
    #expect(problems("") == MistakeText.empty)
    #expect(problems("<template>\n<a></template>") == MistakeText.notWellFormed)
    #expect(problems("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>") == MistakeText.doctype)
    #expect(problems("<html/>") == MistakeText.notATemplate)
    let large = "<x>" + String(repeating: " ", count: 1 << 20) + "</x>"
    #expect(problems(large) == MistakeText.tooLarge)
  }
}
