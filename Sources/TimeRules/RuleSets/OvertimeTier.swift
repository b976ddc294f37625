public import PayrollModel

/// A threshold of a rule, and what the time beyond it is paid.
public struct OvertimeTier: Hashable, Sendable {
  /// The name of the tier, unique in its list of rules: `daily-8`.
  public let id: String
  /// Where the tier begins; time is beyond it strictly: exactly 8 hours are not more than 8.
  public let threshold: Threshold
  /// What the time beyond is paid, up to the next tier.
  public let multiplier: Multiplier
  /// What the rule set says of the tier, where it says more than the numbers do; nil where they say
  /// it all. What is shown is `OvertimeRule.sentence(of:in:)`.
  public let sentence: String?

  /// A tier, by default without a sentence of its own.
  public init(
    id: String, threshold: Threshold, multiplier: Multiplier, sentence: String? = nil
  ) {
    self.id = id
    self.threshold = threshold
    self.multiplier = multiplier
    self.sentence = sentence
  }

  /// A tier that begins beyond so many seconds.
  public init(
    id: String, overSeconds: Int64, multiplier: Multiplier, sentence: String? = nil
  ) {
    self.init(
      id: id, threshold: .seconds(overSeconds), multiplier: multiplier, sentence: sentence)
  }
}

/// Where a tier begins.
public enum Threshold: Hashable, Sendable {
  /// Beyond so many seconds in the window.
  case seconds(Int64)
  /// Beyond so many seconds for each week of the work period, as in averaging agreements.
  case secondsPerWeek(Int64)
  /// Beyond the share of `seconds` in `days` that the days of the work period are, rounded to whole
  /// hours, half up, as 29 CFR 553.230 does for section 7(k).
  case share(seconds: Int64, days: Int64)
  /// Beyond the scheduled time of the workday and so many seconds more.
  case schedule(plusSeconds: Int64)

  /// The threshold in seconds, for a work period of so many days; one beyond the schedule counts
  /// from the end of the scheduled time.
  func seconds(periodDays: Int64) -> Int64 {
    switch self {
    case .seconds(let seconds): seconds
    case .secondsPerWeek(let seconds): seconds * periodDays / 7
    case .share(let seconds, let days):
      (2 * seconds * periodDays + days * 3600) / (2 * days * 3600) * 3600
    case .schedule(let seconds): seconds
    }
  }

  /// Whether the threshold moves with the schedule of the day.
  var followsSchedule: Bool {
    if case .schedule = self { true } else { false }
  }

  /// Whether the threshold needs a work period.
  var needsPeriod: Bool {
    switch self {
    case .secondsPerWeek, .share: true
    case .seconds, .schedule: false
    }
  }
}
