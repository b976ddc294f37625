import PayrollBytes
import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// The text of one worked example, of which a test says only what it is about.
struct CaseText {
  /// Further members, each with a comma behind it.
  var more = ""
  /// The zone, and when the week begins.
  var head = #""timezone": "America/New_York", "workweekStart": "SUN","#
  /// The sessions, as objects.
  var sessions: [String] = [CaseText.session("01T08:00", "01T16:00")]
  /// What is expected.
  var expect = #""regularHours": 8"#

  /// A session between two times in New York in June 2026, such as `01T08:00`.
  static func session(_ start: String, _ end: String, _ more: String = "") -> String {
    #"{ "start": "2026-06-\#(start):00-04:00", "end": "2026-06-\#(end):00-04:00"\#(more) }"#
  }

  /// Sessions of so many hours, from eight in the morning, on days of June 2026; Monday is the first.
  static func days(_ hours: [(day: Int, hours: Int)], _ more: String = "") -> [String] {
    hours.map { entry in
      let day = String(entry.day + 100).dropFirst()
      return session("\(day)T08:00", "\(day)T\(String(108 + entry.hours).dropFirst()):00", more)
    }
  }

  /// Nine hours on each day from Monday to Friday.
  static let nineHourWeek = (1...5).map { (day: $0, hours: 9) }

  var text: String {
    """
    [{ "id": "x", "ruleSet": "us-flsa", \(head) \(more)
      "sessions": [\(sessions.joined(separator: ",\n"))],
      "expect": { \(expect) } }]
    """
  }

  func read() throws -> RuleCase {
    try #require(try CaseFiles.read(Array(text.utf8), "x.json").first)
  }

  /// What is wrong with it: the key, and what is said.
  func problems() -> [String] { CaseText.problems(text) }

  /// What is wrong with a file.
  static func problems(_ text: String) -> [String] {
    do {
      _ = try CaseFiles.read(Array(text.utf8), "x.json")
      return []
    } catch let error as TextProblems {
      return error.problems.map { problem in
        [problem.key, problem.message, problem.advice].filter { !$0.isEmpty }.joined(
          separator: ": ")
      }
    } catch {
      return ["\(error)"]
    }
  }

  /// What comes of it under a rule set, other than expected: `name expected actual`; the failure where
  /// it cannot be run.
  func differences(_ ruleSet: String = "us-flsa") throws -> [String] {
    try differences(Mappings.ruleSet(ruleSet))
  }

  func differences(_ ruleSet: RuleSet) throws -> [String] {
    let result = try read().run(ruleSet)
    if let failure = result.failure { return [failure] }
    #expect(result.hasPassed == result.differences.isEmpty)
    return result.differences.map {
      "\($0.name) \($0.expected) \($0.actual?.description ?? "none")"
    }
  }
}
