import PayrollBytes
import PayrollTestSupport
import RuleCases
import Testing

@Suite("How long a worked example may last")
struct CaseSpanTests {
  private func problems(_ start: String, _ end: String) throws -> [String] {
    let zone = try Zones.named("America/New_York")
    let text = """
      [{ "id": "x", "ruleSet": "us-flsa", "timezone": "America/New_York", "workweekStart": "SUN",
         "sessions": [{ "start": "\(start)", "end": "\(end)" }], "expect": { "regularHours": "8" } }]
      """
    do {
      _ = try RuleCaseFile.read(Array(text.utf8), file: "x.json") { _ in zone }
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test("A session of thousands of years is a slip of the hand")
  func long() throws {
    #expect(
      try problems("2026-01-01T08:00:00Z", "9999-01-01T08:00:00Z") == [
        "the times of the case lie 7978 years apart"
      ])
    #expect(try !problems("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z").isEmpty)
  }

  @Test("Ten years are not")
  func short() throws {
    #expect(try problems("2016-03-01T08:00:00Z", "2026-01-01T08:00:00Z") == [])
  }
}
