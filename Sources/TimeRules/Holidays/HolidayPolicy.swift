public import PayrollModel

/// What is done with hours worked on a holiday: by law where a rule set says so, else by the
/// company.
public struct HolidayPolicy: Hashable, Sendable {
  /// Where hours worked on a holiday go.
  public enum Treatment: String, Sendable, CaseIterable {
    /// Holidays change nothing.
    case ordinary
    /// They stay regular or overtime, but are paid the holiday's multiplier at least.
    case kept
    /// They go to the bucket `holiday`.
    case holiday
  }

  /// Which hours of a shift belong to a holiday.
  public enum Attribution: String, Sendable, CaseIterable {
    /// Those whose local calendar date is the holiday.
    case calendarDate
    /// All hours of a shift that begins on the holiday, and none of one that does not.
    case shiftStart
    /// All hours of a shift of which more than half lies on the holiday, and none of another.
    case majority
  }

  /// A multiplier for the hours worked on one holiday beyond a number of seconds.
  public struct Tier: Hashable, Sendable {
    /// The multiplier holds for the hours beyond so many seconds on the holiday.
    public let overSeconds: Int64
    /// What such an hour is paid, unless overtime pays more.
    public let multiplier: Multiplier

    /// A multiplier for the time strictly beyond `overSeconds` on one holiday.
    public init(overSeconds: Int64, multiplier: Multiplier) {
      self.overSeconds = overSeconds
      self.multiplier = multiplier
    }
  }

  /// Where the hours go.
  public var treatment: Treatment
  /// What they are paid; the first tier begins at 0 and they rise. Never empty.
  public var tiers: [Tier]
  /// Whether they count toward the thresholds of overtime.
  ///
  /// Where not, they are still paid as overtime once the other hours have passed a threshold.
  public var countsTowardOvertime: Bool
  /// Which hours of a shift over midnight belong to the holiday.
  public var attribution = Attribution.calendarDate
  /// Whether the premium is credited toward overtime that is due (29 CFR 778.203, 778.219(b)).
  public var isCreditable = false
  /// The rule set that says so, or `company`.
  public var ruleSet = "company"
  /// The law, agreement or policy that says so.
  public var citation: String

  /// Holidays change nothing.
  public static let ordinaryTime = HolidayPolicy(
    treatment: .ordinary, tiers: [Tier(overSeconds: 0, multiplier: .one)],
    countsTowardOvertime: true)

  /// A policy. The tiers must begin at 0 and rise.
  public init(
    treatment: Treatment, tiers: [Tier], countsTowardOvertime: Bool,
    citation: String = "holiday policy of the employer"
  ) {
    self.treatment = treatment
    self.tiers = tiers
    self.countsTowardOvertime = countsTowardOvertime
    self.citation = citation
  }

  /// A policy with one multiplier that leaves the hours ordinary or puts them into the bucket
  /// `holiday`.
  public init(
    bucketsWorkedHoursAsHoliday: Bool, multiplier: Multiplier, countsTowardOvertime: Bool,
    citation: String = "holiday policy of the employer"
  ) {
    self.init(
      treatment: bucketsWorkedHoursAsHoliday ? .holiday : .ordinary,
      tiers: [Tier(overSeconds: 0, multiplier: multiplier)],
      countsTowardOvertime: countsTowardOvertime, citation: citation)
  }

  /// Whether some hour on a holiday is paid less by this policy than by another one.
  public func paysLess(than other: HolidayPolicy) -> Bool {
    let thresholds = (tiers + other.tiers).map(\.overSeconds)
    return thresholds.contains { multiplier(beyond: $0) < other.multiplier(beyond: $0) }
  }

  /// What an hour is paid when so many seconds were worked on the holiday before it.
  private func multiplier(beyond seconds: Int64) -> Multiplier {
    guard treatment != .ordinary else { return .one }
    return tiers.last { $0.overSeconds <= seconds }?.multiplier ?? .one
  }
}
