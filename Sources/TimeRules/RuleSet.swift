public import PayrollModel

/// The overtime rules of one jurisdiction or agreement, dated and cited.
public struct RuleSet: Sendable, Hashable {
  /// The name that configurations use: `us-ca`.
  public let id: String
  /// The name for people: `California`.
  public let name: String
  /// The jurisdiction: `US-CA`.
  public let jurisdiction: String
  /// How well the rules are known.
  public let evidence: Evidence
  /// Where they were read.
  public let sources: [String]
  /// The versions, by rising first date; never empty.
  public let versions: [RuleSetVersion]

  /// The version in force on a date.
  ///
  /// - Throws: `RuleSetError.beforeFirstVersion` for a date before the first version.
  public func version(on date: CalendarDate) throws(RuleSetError) -> RuleSetVersion {
    if let version = versions.last(where: { $0.from <= date }) { return version }
    throw .beforeFirstVersion(ruleSet: id, date: date, first: versions.first?.from)
  }
}

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
