import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollTestSupport
import Testing
import TimeSources
import TrackTikPull
import TrackTikSource

@Suite("source of payroll.json")
struct SourceTests {
  private func read(_ source: String) throws(TextProblems) -> Configuration {
    let text = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa" }, "outputs": [],
        "source": \(source) }
      """
    return try Configuration.read(Array(text.utf8), file: "payroll.json")
  }

  private func problems(_ source: String) -> [TextProblem] {
    do {
      _ = try read(source)
      return []
    } catch {
      return error.problems
    }
  }

  private func server(_ configuration: Configuration) -> TrackTikTimeServer? {
    configuration.source.server as? TrackTikTimeServer
  }

  @Test("Publishing is off, and on with the number of a pay schedule")
  func publishing() throws {
    func source(_ publish: String) -> String {
      #"{ "address": "https://acme.staffr.us"\#(publish) }"#
    }
    func paySchedule(_ publish: String) throws -> Int? {
      try server(read(source(publish)))?.paySchedule
    }
    #expect(try paySchedule("") == nil && paySchedule(#", "publish": null"#) == nil)
    #expect(try paySchedule(#", "publish": {"paySchedule": 12}"#) == 12)
    #expect(try read(source("")).source.server?.periodMarking == nil)
    #expect(
      try read(source(#", "publish": {"paySchedule": 12}"#)).source.server?.periodMarking != nil)
    #expect(
      problems(source(#", "publish": {"paySchedul": 12}"#)).map(\.description) == [
        "the key \"paySchedule\" is missing (payroll.json:2:63, source.publish.paySchedule): add it",
        "the key \"paySchedul\" is not known here (payroll.json:2:64, "
          + "source.publish.paySchedul): did you mean \"paySchedule\"?",
      ])
    for number in ["0", "\"12\"", "2147483648"] {
      #expect(
        problems(source(#", "publish": {"paySchedule": \#(number)}"#)).map(\.description) == [
          "a whole number from 1 to 2147483647 was expected (payroll.json:2:79, "
            + "source.publish.paySchedule)"
        ])
    }
  }

  @Test("What the company does without: resources, and fields that are asked for by name")
  func without() throws {
    let both = try read(
      #"{ "address": "https://acme.staffr.us", "without": ["regions", "shifts.approvedHours"] }"#)
    #expect(both.source.timeData.without == ["regions", "shifts.approvedHours"])
    #expect(server(both)?.without == both.source.timeData.without)
    // Snapshots that are saved by hand need no server.
    let alone = try read(#"{ "without": ["regions"] }"#)
    #expect(alone.source.timeData.without == ["regions"] && alone.source.server == nil)
    for name in ["region", "shifts.approvedHour", "regions.", "employees.customId", ""] {
      let found = problems(#"{ "without": ["\#(name)"] }"#)
      #expect(found.map(\.key) == ["source.without"], "\(name)")
      #expect(found.first?.advice.contains("shifts.approvedHours") ?? false)
    }
    for text in ["{}", #"{ "without": [], "atempts": 2 }"#, #"{ "attempts": 2 }"#] {
      #expect(problems(text).contains { $0.message.contains("\"address\" is missing") }, "\(text)")
    }
  }

  @Test("The schema has the names that may be left out")
  func schemaOfWithout() throws {
    let file = URL(filePath: "\(SharedFolder.packageRoot)/docs/schemas/payroll.schema.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let all = try #require(root?["properties"] as? [String: Any])
    let source = try #require(
      ((all["source"] as? [String: Any])?["else"] as? [String: Any])?["properties"]
        as? [String: Any])
    let items = (source["without"] as? [String: Any])?["items"] as? [String: Any]
    let names = try #require(items?["enum"] as? [String])
    #expect(names == Pull.resourceNames + Pull.fieldNames)
  }

  @Test("The schema has the keys of the reader")
  func schema() throws {
    let file = URL(filePath: "\(SharedFolder.packageRoot)/docs/schemas/payroll.schema.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let all = try #require(root?["properties"] as? [String: Any])
    let source = try #require(
      ((all["source"] as? [String: Any])?["else"] as? [String: Any])?["properties"]
        as? [String: Any])
    let publish = try #require(
      (source["publish"] as? [String: Any])?["properties"] as? [String: Any])
    let found = problems(#"{"zzzzzzzzzzzzzzzz": 0, "publish": {"zzzzzzzzzzzzzzzz": 0}}"#)
    for (place, schema) in [("source", source), ("source.publish", publish)] {
      let problem = try #require(found.first { $0.key == "\(place).zzzzzzzzzzzzzzzz" })
      let known = problem.advice.dropFirst("known are ".count).split(separator: ", ")
      #expect(Set(known.map(String.init)) == Set(schema.keys), "\(place)")
    }
  }
}
