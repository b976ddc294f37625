public import PayrollModel

/// A tick of work: a few minutes, one minute or one second, as fine as the timesheet is.
public struct NaiveTick: Hashable, Sendable {
  /// The first second, since 1970 UTC.
  public let start: Int64
  /// The tag of its piece.
  public let tag: Int32
  /// The workday on the wall clock, as days since 1970.
  public let workday: Int32
  /// The bucket.
  public var bucket = Bucket.regular
  /// The multiplier in 1/10,000.
  public var multiplier: Int32 = 10_000
  /// The date of the workday or, for days that begin with the shift, the number of the day.
  var day: Int32
  /// The first date of the workweek.
  let week: Int32
  /// The day of the workweek, from 0.
  let dayOfWeek: Int32
  /// The first date of the work period; the same as the week's where there is none.
  let period: Int32
  /// The number of the unbroken run of work, with gaps of up to an hour.
  let run: Int32
  /// The rate in 1/10,000, -1 where it is not known.
  let rate: Int32
  /// The date of the holiday that it belongs to; nil for none.
  var holiday: Int32?
  /// Whether its place keeps the holidays of the timesheet.
  let keepsHolidays: Bool
  /// Whether a pay code has set the multiplier.
  let isPreset: Bool

  /// Whether no rule and no pay code has taken it.
  var isStraight: Bool { multiplier == 10_000 && !isPreset }
}
