public import PayrollModel

/// A rule set that cannot answer.
public enum RuleSetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The date lies before the first version; the rules of that time are not known here.
  case beforeFirstVersion(ruleSet: String, date: CalendarDate, first: CalendarDate?)

  /// The error for people.
  public var description: String {
    switch self {
    case .beforeFirstVersion(let ruleSet, let date, let first?):
      "the rule set \"\(ruleSet)\" begins on \(first) and says nothing about \(date)"
    case .beforeFirstVersion(let ruleSet, let date, nil):
      "the rule set \"\(ruleSet)\" says nothing about \(date)"
    }
  }
}
