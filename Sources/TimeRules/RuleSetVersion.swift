public import PayrollModel

/// The rules of a rule set from one date on, up to the next version.
public struct RuleSetVersion: Sendable, Hashable {
  /// The rule set's id.
  public let ruleSet: String
  /// The first date on which these rules hold.
  public let from: CalendarDate
  /// A break of this length or less, in seconds, is work time; nil where the set has no such rule.
  public let shortBreakSeconds: Int64?
  /// The law behind `shortBreakSeconds`; empty where that is nil.
  public let shortBreakCitation: String
  /// Lists of rules. Where there are several, each workweek is classified by the one that pays most,
  /// the first one of equals.
  public let alternatives: [[OvertimeRule]]

  /// Rules from a date on. `alternatives` must not be empty.
  public init(
    ruleSet: String, from: CalendarDate, shortBreakSeconds: Int64? = nil,
    shortBreakCitation: String = "", alternatives: [[OvertimeRule]]
  ) {
    self.ruleSet = ruleSet
    self.from = from
    self.shortBreakSeconds = shortBreakSeconds
    self.shortBreakCitation = shortBreakCitation
    self.alternatives = alternatives
  }
}
