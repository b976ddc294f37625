import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollConfiguration
@testable import PayrollTemplates

@Suite("outputs in payroll.json, and the files that they name")
struct OutputReadingTests {
  private func file(_ outputs: String, _ more: String = "") -> String {
    "{ \"company\": { \"name\": \"Acme\" }, \"rules\": { \"default\": \"us-flsa\" },\n"
      + "\"outputs\": \(outputs)\(more) }"
  }

  private func outputs(_ text: String) throws -> [Configuration.Output] {
    try Configuration.read(Array(file(text).utf8), file: "acme/payroll.json").outputs
  }

  @Test("settings are texts, numbers as they are written, and true and false")
  func settings() throws {
    let output = try #require(
      try outputs(
        #"[{ "template": "t", "earningCodes": "c.csv", "settings": { "text": "A B", "empty": "", "number": 7.50, "yes": true, "no": false, "gone": null } }]"#
      ).first)
    #expect(
      output.settings == ["text": "A B", "empty": "", "number": "7.50", "yes": "yes", "no": "no"])
    #expect(output.template == "t" && output.earningCodes == "c.csv" && output.schema == nil)
    #expect(output.leaveOut.isEmpty && output.location == TextLocation(line: 2, column: 13))
    for (value, kind) in [("[1]", "a list"), ("{}", "an object")] {
      #expect(
        PayrollFile.problems(
          file: file(
            "[{ \"template\": \"t\", \"earningCodes\": \"c.csv\", \"settings\": { \"s\": \(value) } }]"
          ))
          == [
            "outputs[0].settings.s: a text, a number, true or false was expected here, not \(kind)"
          ])
    }
  }

  @Test("each output has its own place and is read by itself")
  func several() throws {
    let two = try outputs(
      #"[{ "template": "a", "earningCodes": "1.csv", "schema": "s.xsd" }, { "template": "b", "earningCodes": "2.csv", "settings": { "x": "1" } }]"#
    )
    #expect(two.map(\.template) == ["a", "b"] && two.map(\.earningCodes) == ["1.csv", "2.csv"])
    #expect(two.map(\.schema) == ["s.xsd", nil] && two.map(\.settings) == [[:], ["x": "1"]])
    #expect(
      PayrollFile.problems(file: file(#"[{ "template": "a", "earningCodes": "1.csv" }, {}]"#)) == [
        "outputs[1].template: the key \"template\" is missing",
        "outputs[1].earningCodes: the key \"earningCodes\" is missing",
      ])
    #expect(
      PayrollFile.problems(file: file(#"{ "template": "a" }"#)).first?.hasPrefix("outputs: ")
        == true)
    #expect(try outputs("[]").isEmpty)
  }

  @Test("people who are left out of all files are not those of one")
  func leaveOut() throws {
    let rule = #"[{ "employees": ["7"], "reason": "Paid by another firm" }]"#
    let own = try Configuration.read(
      Array(
        file("[{ \"template\": \"a\", \"earningCodes\": \"1.csv\", \"leaveOut\": \(rule) }]").utf8),
      file: "p.json")
    #expect(own.leaveOut.isEmpty && own.outputs[0].leaveOut.map(\.names) == [["7"]])
    let all = try Configuration.read(
      Array(
        file("[{ \"template\": \"a\", \"earningCodes\": \"1.csv\" }]", ", \"leaveOut\": \(rule)")
          .utf8),
      file: "p.json")
    #expect(all.leaveOut.map(\.names) == [["7"]] && all.outputs[0].leaveOut.isEmpty)
    #expect(all.leaveOut.map(\.list) == ["leaveOut"])
  }

  // MARK: Files

  private static let codes = "bucket,multiplier,payCode,earningCode\n*,*,*,REG\n"
  private static let template = """
    <template xmlns="urn:payroll-export:template:1" id="own" vendor="v" title="t" kind="csv">
    <setting name="firm" required="yes" example="A" maxLength="3">The firm's letters.</setting>
    <file name="{setting.firm}.csv"/><rows><repeat group="employee earningCode"><row>
    <field value="{employee.number}"/><field value="{earningCode}"/><field value="{hours}"/>
    </row></repeat></rows></template>
    """

  /// What is wrong with a company that has these files, each with its file, line and key.
  private func problems(_ files: [String: String], _ outputs: String) throws -> [String] {
    try PayrollFile.withFolder(files.merging(["payroll.json": file(outputs)]) { $1 }) { folder in
      do throws(TextProblems) {
        _ = try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
        return []
      } catch {
        return error.problems.map { problem in
          "\(problem.file.dropFirst(folder.count + 1)):\(problem.location?.line ?? 0) \(problem.key): "
            + problem.message.replacing(folder, with: "")
        }
      }
    }
  }

  @Test("a template, a mapping and a schema of one's own are looked for beside the configuration")
  func ownFiles() throws {
    let right =
      #"[{ "template": "own.xml", "earningCodes": "m/c.csv", "settings": { "firm": "ABC" } }]"#
    let files = ["own.xml": Self.template, "m/c.csv": Self.codes]
    #expect(try problems(files, right) == [])
    // By its id it is looked for in Templates, which the company's own folder may have too.
    let inFolder = ["Templates/own.xml": Self.template, "m/c.csv": Self.codes]
    let byID = right.replacing("own.xml", with: "own")
    #expect(try problems(inFolder, byID) == [])
    #expect(
      try problems(files, byID).first?.hasPrefix("payroll.json:2 outputs[0].template: ") == true)
    #expect(
      try problems(["own.xml": Self.template], right)
        == [
          "payroll.json:2 outputs[0].earningCodes: /m/c.csv cannot be read: No such file or directory"
        ])
    #expect(
      try problems(files, right.replacing("}]", with: ", \"schema\": \"s.xsd\" }]")) == [
        "payroll.json:2 schema: the schema /s.xsd cannot be read: No such file or directory"
      ])
  }

  @Test("what is wrong inside of a file is said of its line, and with a setting of the output's")
  func inside() throws {
    let files = ["own.xml": Self.template, "c.csv": Self.codes]
    func output(_ settings: String) -> String {
      "[{ \"template\": \"own.xml\", \"earningCodes\": \"c.csv\", \"settings\": \(settings) }]"
    }
    #expect(
      try problems(files, output("{}")) == [
        "payroll.json:2 outputs[0].settings.firm: the template own needs the setting \"firm\""
      ])
    #expect(
      try problems(files, output(#"{ "firm": "ABCD" }"#)) == [
        "payroll.json:2 outputs[0].settings.firm: the value \"ABCD\" has more than 3 characters"
      ])
    #expect(
      try problems(
        files.merging(["c.csv": Self.codes + "sick,*,*,\n"]) { $1 }, output(#"{ "firm": "A" }"#))
        == ["c.csv:3 earningCode: the row has no earning code"])
    let broken = Self.template.replacing("{hours}", with: "{hour}")
    let found = try problems(files.merging(["own.xml": broken]) { $1 }, output(#"{ "firm": "A" }"#))
    #expect(found.map { $0.prefix(9) } == ["own.xml:4"], "\(found)")
  }

  @Test("of several outputs each wrong one is named, with its number")
  func numbers() throws {
    let files = ["own.xml": Self.template, "c.csv": Self.codes]
    let right = #"{ "template": "own.xml", "earningCodes": "c.csv", "settings": { "firm": "A" } }"#
    let wrong = #"{ "template": "own.xml", "earningCodes": "c.csv" }"#
    #expect(
      try problems(files, "[\(right), \(wrong), \(right), \(wrong)]").map {
        $0.prefix { $0 != ":" } + $0.drop { $0 != " " }.prefix(12)
      }
        == ["payroll.json outputs[1].", "payroll.json outputs[3]."])
    let workspace = try PayrollFile.withFolder(
      files.merging(["payroll.json": file("[\(right), \(right.replacing("\"A\"", with: "\"B\""))]")]
      ) { $1 }
    ) { folder in
      try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
    }
    #expect(workspace.outputs.map { $0.output.name.constant } == ["A.csv", "B.csv"])
  }

  @Test("whom one output leaves out the others have, and whom all leave out none has")
  func peopleLeftOut() throws {
    func rule(_ number: String) -> String {
      "\"leaveOut\": [{ \"employees\": [\"\(number)\"], \"reason\": \"Paid by another firm\" }]"
    }
    let output = #""template": "own.xml", "earningCodes": "c.csv", "settings": { "firm": "A" }"#
    let text = file("[{ \(output), \(rule("8")) }, { \(output) }]", ", \(rule("7"))")
    let workspace = try PayrollFile.withFolder([
      "own.xml": Self.template, "c.csv": Self.codes, "payroll.json": text,
    ]) { folder in
      try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
    }
    var builder = BatchBuilder()
    for number in ["7", "8", "9"] { builder.employee(number) }
    let (plans, findings) = workspace.outputs(leavingOutPeopleOf: builder.batch.timeData)
    #expect(findings.isEmpty)
    #expect(
      plans.map { plan in builder.batch.employees.map { plan.includes($0) } }
        == [[false, false, true], [false, true, true]])
    // A number that nobody has is found for each list that names it.
    var others = BatchBuilder()
    others.employee("9")
    let unknown = workspace.outputs(leavingOutPeopleOf: others.batch.timeData).findings
    #expect(unknown.count == 2)
  }
}
