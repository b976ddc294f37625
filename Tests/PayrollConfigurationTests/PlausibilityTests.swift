import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollTestSupport
import Testing

@Suite("plausibility in payroll.json")
struct PlausibilityTests {
  private func limits(_ text: String) throws(TextProblems) -> PlausibilityLimits {
    let file = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa" }, "outputs": [],
      "plausibility": \(text) }
      """
    return try Configuration.read(Array(file.utf8), file: "payroll.json").policy.plausibility
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try limits(text)
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test("The usual limits hold unless they are changed or switched off")
  func limits() throws {
    for usual in ["null", "true", "{}"] {
      #expect(try limits(usual) == PlausibilityLimits())
    }
    #expect(try limits("false") == .off)
    let own = try limits(
      """
      { "hoursPerDay": "18.5", "hoursPerWeek": false, "hoursWithoutRest": 36, "restHours": 8,
        "rateFactor": 2.5, "highestRate": "120.00" }
      """)
    #expect(own.daySeconds == 66_600)
    #expect(own.weekSeconds == nil)
    #expect(own.dutySeconds == 129_600)
    #expect(own.restSeconds == 8 * 3600)
    #expect(own.rateFactor == 25_000)
    #expect(own.highestRate == 1_200_000)
  }

  @Test(
    "What cannot be a limit is refused",
    arguments: [
      (#"{ "hoursPerDay": 26 }"#, "\"26\" is not a number of hours above 0, up to 25"),
      (#"{ "hoursPerWeek": 0 }"#, "\"0\" is not a number of hours above 0, up to 169"),
      (#"{ "hoursPerWeek": true }"#, "a number was expected here, not true or false"),
      (#"{ "restHours": false }"#, "a number of hours was expected here, not true or false"),
      (#"{ "rateFactor": 1 }"#, "\"1\" is not a number above 1, such as 3"),
      (#"{ "highestRate": "much" }"#, "\"much\" is not a rate such as 500"),
      (#"{ "hoursADay": 16 }"#, "the key \"hoursADay\" is not known here"),
      (#""off""#, "an object was expected here, not a text"),
    ])
  func mistakes(text: String, message: String) {
    #expect(problems(text) == [message])
  }

  @Test("A session cannot be longer than a week")
  func longestSession() throws {
    let file = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa" }, "outputs": [],
      "longestSessionHours": 168.5 }
      """
    #expect(throws: TextProblems.self) {
      try Configuration.read(Array(file.utf8), file: "payroll.json")
    }
  }

  @Test("The schema has the keys of the reader")
  func schema() throws {
    let file = URL(filePath: "\(SharedFolder.packageRoot)/docs/schemas/payroll.schema.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let all = try #require(root?["properties"] as? [String: Any])
    let either = try #require((all["plausibility"] as? [String: Any])?["anyOf"] as? [[String: Any]])
    let keys = try #require(either.last?["properties"] as? [String: Any])
    do {
      _ = try limits(#"{ "zzzzzzzzzzzzzzzz": 0 }"#)
      Issue.record("nothing was reported")
    } catch {
      let known = error.problems[0].advice.dropFirst("known are ".count).split(separator: ", ")
      #expect(Set(known.map(String.init)) == Set(keys.keys))
    }
  }
}
