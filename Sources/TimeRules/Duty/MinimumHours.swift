/// Hours that are paid at least for coming in. What is missing is guaranteed and not worked: it
/// makes no overtime and is not in the regular rate (29 CFR 778.220, 778.221).
public struct MinimumHours: Sendable, Hashable {
  /// What the minimum is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Each session.
    case session
    /// All sessions of a workday together.
    case day
    /// Half of the scheduled shift where less than half was worked (8 CCR 11040, section 5).
    case reportingTime
  }

  /// What the minimum is for.
  public let kind: Kind
  /// The minimum, in seconds. For reporting time, the least that is paid.
  public let leastSeconds: Int64
  /// The most that is paid of half a shift, in seconds. For reporting time alone.
  public let mostSeconds: Int64
  /// Whether only sessions without a shift have it, as call-backs are.
  public let isForUnscheduled: Bool
  /// The pay codes of the sessions that have it; empty for all.
  public let payCodes: [String]
  /// The pay code that the guaranteed time is paid under.
  public let payCode: String

  /// A minimum; `mostSeconds` counts for reporting time alone.
  public init(
    kind: Kind, leastSeconds: Int64, mostSeconds: Int64 = 0, isForUnscheduled: Bool = false,
    payCodes: [String] = [], payCode: String
  ) {
    self.kind = kind
    self.leastSeconds = leastSeconds
    self.mostSeconds = mostSeconds
    self.isForUnscheduled = isForUnscheduled
    self.payCodes = payCodes
    self.payCode = payCode
  }

  /// The seconds that are guaranteed beyond those worked; never negative, and 0 where nothing was
  /// worked. `scheduled` is the length of the shift in seconds, for reporting time.
  public func guaranteed(worked: Int64, scheduled: Int64 = 0) -> Int64 {
    guard worked > 0 else { return 0 }
    guard kind == .reportingTime else { return max(0, leastSeconds - worked) }
    guard worked * 2 < scheduled else { return 0 }
    return max(0, min(max(scheduled / 2, leastSeconds), mostSeconds) - worked)
  }
}
