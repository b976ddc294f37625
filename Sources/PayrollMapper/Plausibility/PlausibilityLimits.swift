/// Beyond which figures a person should look, because they are seldom right. Nil looks at nothing.
public struct PlausibilityLimits: Sendable, Equatable {
  /// Seconds worked in a workday.
  public var daySeconds: Int64? = 16 * 3600
  /// Seconds worked in a workweek.
  public var weekSeconds: Int64? = 90 * 3600
  /// Seconds on duty without a pause of `restSeconds`.
  public var dutySeconds: Int64? = 30 * 3600
  /// The pause, in seconds, that ends a time on duty.
  public var restSeconds: Int64 = 6 * 3600
  /// How many times a rate may be another one, more or less: the person's last one, and the middle of
  /// the company. In 1/10,000.
  public var rateFactor: Int64? = 30_000
  /// A rate of an hour, in 1/10,000 of the currency.
  public var highestRate: Int64? = 5_000_000

  /// The usual limits.
  public init() {}

  /// No limits at all.
  public static var off: PlausibilityLimits {
    var limits = PlausibilityLimits()
    limits.daySeconds = nil
    limits.weekSeconds = nil
    limits.dutySeconds = nil
    limits.rateFactor = nil
    limits.highestRate = nil
    return limits
  }

  /// Whether one rate is so many times the other, either way.
  func isFar(_ rate: Int64, from other: Int64) -> Bool {
    guard let rateFactor, rate > 0, other > 0 else { return false }
    let low = min(rate, other)
    let (scaled, overflows) = low.multipliedReportingOverflow(by: rateFactor)
    return !overflows && max(rate, other) > scaled / 10_000
  }
}
