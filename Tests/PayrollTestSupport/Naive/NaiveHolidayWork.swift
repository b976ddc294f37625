import PayrollModel
import TimeRules

/// What work on a holiday is.
struct NaiveHolidayWork: Sendable {
  /// The multiplier, in 1/10,000, of the first hours on a holiday.
  var multiplier: Int32
  /// Beyond so many hours on the holiday it is another one; nil for never.
  var laterHours: (over: Int, multiplier: Int32)?
  /// Whether the hours go to the bucket of holidays.
  var isBucket = true
  /// Whether the hours count toward overtime.
  var counts: Bool
  /// Which hours of a shift belong to the holiday.
  var attribution = HolidayPolicy.Attribution.calendarDate

  init(_ multiplier: Int32, counts: Bool, laterHours: (over: Int, multiplier: Int32)? = nil) {
    self.multiplier = multiplier
    self.counts = counts
    self.laterHours = laterHours
  }

  /// The company's own policy; nil where there is none, or holidays are ordinary days by it.
  init?(_ policy: HolidayPolicy?) {
    guard let policy, policy.treatment != .ordinary, let first = policy.tiers.first else {
      return nil
    }
    multiplier = first.multiplier.tenThousandths
    laterHours =
      policy.tiers.count < 2
      ? nil
      : (Int(policy.tiers[1].overSeconds / 3600), policy.tiers[1].multiplier.tenThousandths)
    isBucket = policy.treatment == .holiday
    counts = policy.countsTowardOvertime
    attribution = policy.attribution
  }
}
