public import PayrollModel

/// One rule of a rule set: within each window, time beyond a threshold is overtime.
///
/// Rules are applied in their order, and each takes only straight time, so that no hour becomes
/// overtime twice.
public struct OvertimeRule: Hashable, Sendable {
  /// The name of the rule, unique in its list: `daily`.
  public let id: String
  /// The run of time over which hours are added up.
  public let window: RuleWindow
  /// When the rule applies.
  public let condition: RuleCondition
  /// Which hours are added up.
  public let counts: CountedTime
  /// Which of the hours beyond the threshold become overtime.
  public let takes: TakenTime
  /// The thresholds, rising.
  public let tiers: [OvertimeTier]
  /// The law that says so.
  public let citation: String

  /// A rule. The tiers must rise.
  public init(
    id: String, window: RuleWindow, condition: RuleCondition = .always,
    counts: CountedTime = .allWork, takes: TakenTime = .last, tiers: [OvertimeTier],
    citation: String
  ) {
    self.id = id
    self.window = window
    self.condition = condition
    self.counts = counts
    self.takes = takes
    self.tiers = tiers
    self.citation = citation
  }
}

/// A threshold of a rule, and what the time beyond it is paid.
public struct OvertimeTier: Hashable, Sendable {
  /// The name of the tier, unique in its list of rules: `daily-8`.
  public let id: String
  /// The threshold in seconds; time is beyond it strictly: exactly 8 hours are not more than 8.
  public let overSeconds: Int64
  /// What the time beyond is paid, up to the next tier.
  public let multiplier: Multiplier
  /// The tier in plain words: `more than 8 hours in the workday`.
  public let sentence: String

  /// A tier.
  public init(id: String, overSeconds: Int64, multiplier: Multiplier, sentence: String) {
    self.id = id
    self.overSeconds = overSeconds
    self.multiplier = multiplier
    self.sentence = sentence
  }
}

/// The run of time over which a rule adds up hours.
public enum RuleWindow: String, Sendable, CaseIterable {
  /// The 24 hours from the workday's start on the wall clock.
  case workday
  /// The seven days of the workweek.
  case workweek
}

/// The hours that a rule adds up.
public enum CountedTime: String, Sendable, CaseIterable {
  /// All hours worked in the window.
  case allWork
  /// Only the hours that no earlier rule and no pay code has made overtime.
  case straightTime
}

/// The hours beyond the threshold that a rule turns into overtime.
public enum TakenTime: String, Sendable, CaseIterable {
  /// The last ones worked in the window.
  case last
}
