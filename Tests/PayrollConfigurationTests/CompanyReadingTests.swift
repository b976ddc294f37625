import PayrollMapper
import PayrollModel
import Testing

@testable import PayrollConfiguration

@Suite("company and the file itself")
struct CompanyReadingTests {
  private func company(_ text: String) throws -> Configuration.Company {
    let file =
      "{ \"company\": { \(text) }, \"rules\": { \"default\": \"us-flsa\" }, \"outputs\": [] }"
    return try Configuration.read(Array(file.utf8), file: "payroll.json").company
  }

  private func problems(_ text: String) -> [String] {
    PayrollFile.problems(
      file: "{ \"company\": { \(text) }, \"rules\": { \"default\": \"us-flsa\" }, \"outputs\": [] }"
    )
  }

  @Test(
    "an id is made of the name's letters and digits",
    arguments: [
      ("Harbor Guard, Inc.", "HARBOR-GUARD-INC"), ("acme", "ACME"),
      ("A&B  Security", "A-B-SECURITY"),
      ("24/7 Guards", "24-7-GUARDS"), ("  Acme  ", "ACME"), ("Sécurité Nord", "S-CURIT-NORD"),
      ("保安", "COMPANY"), ("...", "COMPANY"), ("O'Hara_Guards", "O-HARA-GUARDS"),
    ])
  func idFromName(_ name: String, _ id: String) throws {
    let company = try company("\"name\": \"\(name)\"")
    #expect(company.id == id && company.name == name)
  }

  @Test(
    "an id of one's own is taken as it is, of letters, digits and hyphens",
    arguments: [
      ("acme", true), ("Acme-2", true), ("A", true), ("0", true), ("-", true), ("azAZ09", true),
      ("", false), ("a b", false), ("a.b", false), ("a_b", false), ("é", false), ("a@", false),
      ("a[", false), ("a`", false), ("a{", false), ("a/b", false),
    ])
  func ownID(_ id: String, _ isOne: Bool) throws {
    for key in ["id", "payGroup"] {
      let text = "\"name\": \"Acme\", \"\(key)\": \"\(id)\""
      if isOne {
        let company = try company(text)
        #expect((key == "id" ? company.id : company.payGroup) == id)
        #expect((key == "id" ? company.payGroup : company.id) == (key == "id" ? nil : "ACME"))
      } else {
        #expect(problems(text).map { $0.prefix { $0 != ":" } } == ["company.\(key)"], "\(id)")
      }
    }
  }

  @Test("the zone is that of people whose region has none")
  func zone() throws {
    let configuration = try Configuration.read(
      Array(
        #"{ "company": { "name": "A", "timeZone": "America/Chicago" }, "rules": { "default": "x" }, "outputs": [] }"#
          .utf8), file: "payroll.json")
    #expect(configuration.company.timeZone == "America/Chicago")
    #expect(configuration.policy.defaultZone == "America/Chicago")
    #expect(try company(#""name": "A", "timeZone": "UTC""#).timeZone == "UTC")
    for zone in ["EST", "America/Chicgo", "right/UTC", "posix/America/Chicago", "UTC+5", ""] {
      #expect(
        problems("\"name\": \"A\", \"timeZone\": \"\(zone)\"").map { $0.prefix { $0 != ":" } }
          == ["company.timeZone"], "\(zone)")
    }
  }

  @Test("null is the same as leaving a key out, and a key that is not known is not")
  func nullAndUnknown() throws {
    let company = try company(#""name": "Acme", "id": null, "payGroup": null, "timeZone": null"#)
    #expect(company.id == "ACME" && company.payGroup == nil && company.timeZone == nil)
    #expect(problems(#""name": null"#) == ["company.name: the key \"name\" is missing"])
    #expect(
      problems(#""name": "Acme", "zone": "UTC""#)
        == ["company.zone: the key \"zone\" is not known here"])
    #expect(
      PayrollFile.problems(#""Calendar": null"#)
        == ["Calendar: the key \"Calendar\" is not known here"])
  }

  @Test("comments, a schema for editors and a mark at the beginning change nothing")
  func notation() throws {
    let text = """
      \u{FEFF}// Of the office.
      { "$schema": "../docs/payroll.schema.json", /* who */ "company": { "name": "Acme" },
        "rules": { "default": "us-flsa" }, // none of the states
        "outputs": [] }
      """
    let found = PayrollFile.problems(file: text)
    #expect(found.isEmpty, "\(found)")
    #expect(
      PayrollFile.problems(file: text.replacing("\"Acme\"", with: "\"Acme\", \"name\": \"B\""))
        .count == 1)
    #expect(PayrollFile.problems(file: "").count == 1)
    #expect(!PayrollFile.problems(file: "null").isEmpty)
  }

  @Test("a path starts from the folder of the file")
  func folder() throws {
    for (file, folder) in [
      ("payroll.json", ""), ("./payroll.json", "."), ("/srv/acme/payroll.json", "/srv/acme"),
      ("acme/payroll.json", "acme"),
    ] {
      let configuration = try Configuration.read(
        Array(PayrollFile.text("\"leave\": {}").utf8), file: file)
      #expect(configuration.folder == folder && configuration.file == file)
    }
  }
}
