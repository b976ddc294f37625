public import LawText
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
  /// Which days the rule looks at.
  public let condition: RuleCondition
  /// Which hours are added up.
  public let counts: RuleCounting
  /// Which of the hours beyond the threshold become overtime.
  public let takes: TakenTime
  /// Only hours paid less than this become overtime; nil for hours at any rate. An hour of unknown
  /// rate counts as paid less.
  public let onlyBelowRate: PayRate?
  /// The thresholds, rising; never empty.
  public let tiers: [OvertimeTier]
  /// The law that says so.
  public let citation: String
  /// How well the rule is known, where that differs from the set as a whole.
  public let evidence: Evidence?

  /// A rule. The tiers must rise.
  public init(
    id: String, window: RuleWindow, condition: RuleCondition = .always,
    counts: RuleCounting = .allWork, takes: TakenTime = .last, onlyBelowRate: PayRate? = nil,
    tiers: [OvertimeTier], citation: String, evidence: Evidence? = nil
  ) {
    self.id = id
    self.window = window
    self.condition = condition
    self.counts = counts
    self.takes = takes
    self.onlyBelowRate = onlyBelowRate
    self.tiers = tiers
    self.citation = citation
    self.evidence = evidence
  }
}

/// The run of time over which a rule adds up hours.
public enum RuleWindow: Hashable, Sendable {
  /// The workday, as the rule set defines it.
  case workday
  /// The seven days of the workweek.
  case workweek
  /// The work period of the rule set: some days, or some weeks that are averaged.
  case period
  /// A run of work that goes on over midnight and over gaps of up to so many seconds; the gaps
  /// themselves are not counted.
  case consecutiveHours(gapSeconds: Int64)
}

/// The hours beyond the threshold that a rule turns into overtime.
public enum TakenTime: String, Sendable, CaseIterable {
  /// The last ones worked in the window.
  case last
  /// The first ones worked in the window, as many as are beyond the threshold.
  case first
  /// All of the window, once the threshold is passed.
  case all
  /// As many hours as are beyond the threshold, the last ones that are still straight time: where
  /// hours beyond it are paid more already, earlier ones take their place.
  case straightTimeLeft
}
