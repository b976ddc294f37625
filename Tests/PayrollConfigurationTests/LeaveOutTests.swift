import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollTestSupport
import Testing

@Suite("People who are left out")
struct LeaveOutTests {
  private func read(_ rules: String) throws(TextProblems) -> Configuration {
    let text = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa" },
      "leaveOut": \(rules),
      "outputs": [ { "template": "gusto", "earningCodes": "g.csv", "leaveOut": \(rules) } ] }
      """
    return try Configuration.read(Array(text.utf8), file: "payroll.json")
  }

  /// The problems of the list at the top of the file.
  private func problems(_ rules: String) -> [String] {
    do {
      _ = try read(rules)
      return []
    } catch {
      return error.problems.filter { $0.key.hasPrefix("leaveOut") }.map(\.description)
    }
  }

  @Test("for every output, and for one")
  func rules() throws {
    let configuration = try read(
      """
      [ { "employees": ["000117", 8], "reason": "Paid by another firm" },
        { "jobTitles": ["Branch Manager"], "reason": "Paid a salary" },
        { "profiles": ["salaried", "overtimeExempt"], "reason": "Paid a salary" } ]
      """)
    #expect(
      configuration.leaveOut == [
        LeaveOutRule(
          .employees, ["000117", "8"], reason: "Paid by another firm", list: "leaveOut"),
        LeaveOutRule(.jobTitles, ["Branch Manager"], reason: "Paid a salary", list: "leaveOut"),
        LeaveOutRule(
          .profiles, ["salaried", "overtimeExempt"], reason: "Paid a salary", list: "leaveOut"),
      ])
    #expect(configuration.outputs[0].leaveOut.map(\.list).first == "outputs[0].leaveOut")
    #expect(configuration.outputs[0].leaveOut.count == 3)
  }

  @Test(
    "what cannot be meant",
    arguments: [
      (#"[ { "employees": ["1"] } ]"#, "the key \"reason\" is missing"),
      (#"[ { "employees": ["1"], "reason": "x" } ]"#, "\"x\" is no reason"),
      (#"[ { "employees": [], "reason": "Paid a salary" } ]"#, "the list is empty"),
      (#"[ { "employees": [" "], "reason": "Paid a salary" } ]"#, "this must not be empty"),
      (#"[ { "employees": "1", "reason": "Paid a salary" } ]"#, "a list was expected here"),
      (#"[ { "employees": ["1", "1"], "reason": "Paid a salary" } ]"#, "\"1\" is there twice"),
      (
        #"[ { "employee": ["1"], "reason": "Paid a salary" } ]"#,
        "the key \"employee\" is not known"
      ),
      (#"[ { "reason": "Paid a salary" } ]"#, "nothing says who is left out"),
      (
        #"[ { "employees": ["1"], "jobTitles": ["Boss"], "reason": "Paid a salary" } ]"#,
        "several keys say who is left out"
      ),
      (#"[ { "profiles": ["salary"], "reason": "Paid a salary" } ]"#, "\"salary\" is not one of"),
      (#"["000117"]"#, "an object was expected here"),
    ])
  func mistakes(rules: String, message: String) {
    #expect(problems(rules).contains { $0.hasPrefix(message) }, "\(problems(rules))")
  }

  @Test("The schema has the keys of the reader, in both places")
  func schema() throws {
    let file = URL(filePath: "\(SharedFolder.packageRoot)/docs/schemas/payroll.schema.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let top = try #require(root["properties"] as? [String: Any])
    let outputs = (top["outputs"] as? [String: Any])?["items"] as? [String: Any]
    let output = try #require(outputs?["properties"] as? [String: Any])
    for place in [top["leaveOut"], output["leaveOut"]] {
      #expect((place as? [String: Any])?["$ref"] as? String == "#/$defs/leaveOut")
    }
    let list = (root["$defs"] as? [String: Any])?["leaveOut"] as? [String: Any]
    let entry = try #require(list?["items"] as? [String: Any])
    let keys = try #require(entry["properties"] as? [String: Any])
    #expect(Set(keys.keys) == Set(LeaveOutRule.Kind.allCases.map(\.rawValue) + ["reason"]))
  }
}
