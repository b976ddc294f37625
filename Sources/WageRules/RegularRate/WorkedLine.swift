public import PayrollModel

/// Hours worked in one workweek or work period that are classified and paid alike.
///
/// Only time worked: paid leave and holidays not worked are `RemunerationItem`s.
public struct WorkedLine: Hashable, Sendable {
  /// The time, in seconds; not below zero.
  public var seconds: Int64
  /// The rate of the hour, or nil where pieces, a day, a job or a salary pay it.
  public var rate: PayRate?
  /// What the hour is paid, in times the rate.
  public var multiplier: Multiplier
  /// Regular, overtime or holiday.
  public var bucket: Bucket
  /// What the overtime law alone asks for the hour, in times the regular rate.
  ///
  /// Where the employer pays more than that (`multiplier`), the difference is a premium of the
  /// contract, which is credited against the overtime premium if the law allows it.
  public var statutoryMultiplier: Multiplier

  /// A line.
  ///
  /// Unless told otherwise, the law asks the multiplier of an overtime hour, and once the rate for
  /// every other hour. An hour in the bucket `holiday` that lies beyond an overtime threshold must
  /// say so with `statutoryMultiplier`.
  public init(
    seconds: Int64, rate: PayRate?, multiplier: Multiplier = .one, bucket: Bucket = .regular,
    statutoryMultiplier: Multiplier? = nil
  ) {
    self.seconds = seconds
    self.rate = rate
    self.multiplier = multiplier
    self.bucket = bucket
    self.statutoryMultiplier = statutoryMultiplier ?? (bucket == .overtime ? multiplier : .one)
  }

  /// Whether the law asks more than the regular rate for the hour.
  public var isOvertime: Bool { statutoryMultiplier > .one }
}
