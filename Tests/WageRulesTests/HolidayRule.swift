import PayrollModel
import Testing
import WageRules

/// Rules of one version, of which a test writes what it looks at.
enum HolidayRule {
  static let share = """
    { "formula": "share", "divisor": 20, "wages": ["regular"], "citation": "s. 1",
      "window": { "days": 28, "ends": "before-holiday" } }
    """
  static let work = """
    { "tiers": [ { "overHours": 0, "multiplier": 1.5 } ], "onTopOfHolidayPay": true,
      "citation": "s. 4" }
    """

  static func text(
    _ formulas: String = share, conditions: String = "", work: String = work
  ) -> String {
    """
    { "id": "x", "name": "X", "jurisdiction": "CAN-X", "evidence": "unverified",
      "versions": [ { "from": "2000-01-01", "formulas": [ \(formulas) ],
        "conditions": [ \(conditions) ], "work": \(work) } ] }
    """
  }

  static func rules(
    _ formulas: String = share, conditions: String = "", work: String = work
  ) throws -> HolidayPayRules {
    try HolidayPayRules.read(
      Array(text(formulas, conditions: conditions, work: work).utf8), file: "x.json")
  }

  /// A sum of wages of every kind, in a window.
  static func all(_ window: String, formula: String = #""formula": "share", "divisor": 1"#)
    -> String
  {
    let kinds = HolidayEarning.Kind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return """
      { \(formula), "wages": [\(kinds)], "citation": "s. 1", "window": { \(window) } }
      """
  }
}
