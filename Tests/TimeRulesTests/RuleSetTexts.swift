import PayrollBytes
import PayrollModel
import TimeRules

/// Rule set files for tests, of which only one part matters.
enum RuleSetTexts {
  /// A file with one version that says this beside its date.
  static func set(_ version: String, id: String = "x", extends base: String? = nil) -> String {
    let head =
      base.map { "\"extends\": \"\($0)\"," }
      ?? "\"jurisdiction\": \"X\", \"evidence\": \"unverified\","
    return """
      {"id": "\(id)", "name": "X", \(head) "versions": [
      {"from": "2001-01-01", \(version)}
      ]}
      """
  }

  /// A rule on a line of its own.
  static func rule(
    _ window: String = "workday", _ more: String = "", id: String = "r", tiers: String? = nil
  ) -> String {
    "\n{\"id\": \"\(id)\", \"window\": \"\(window)\", \"citation\": \"c\", \(more)"
      + "\"tiers\": [\(tiers ?? tier(id))]}"
  }

  /// A tier on a line of its own.
  static func tier(_ id: String, _ threshold: String = "\"overHours\": 8") -> String {
    "\n{\"id\": \"\(id)\", \(threshold), \"multiplier\": 1.5}"
  }

  /// One list of rules.
  static func rules(_ rules: String...) -> String {
    "\"rules\": [\(rules.joined(separator: ","))]"
  }

  /// What is said about a file.
  static func messages(_ text: String, bases: RuleSet.Bases = .none) -> [String] {
    do {
      _ = try RuleSet.read(Array(text.utf8), file: "x.json", bases: bases)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// A set that is read.
  static func read(
    _ text: String, bases: RuleSet.Bases = .none
  ) throws -> RuleSet {
    try RuleSet.read(Array(text.utf8), file: "x.json", bases: bases)
  }
}
