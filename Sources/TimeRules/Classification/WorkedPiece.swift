/// One run of worked time of one employee, as the classifier takes it.
///
/// Pieces of an employee are handed over sorted by start and disjoint. Whatever divides pay (pay
/// code, position, rate) divides pieces; the classifier cuts them further and never joins them.
@frozen
public struct WorkedPiece: Hashable, Sendable {
  /// The first second, in seconds since 1970 UTC.
  public var start: Int64
  /// The second behind the last one, in seconds since 1970 UTC.
  public var end: Int64
  /// The caller's own mark, carried through to the slices.
  public var tag: Int32
  /// The shift that the piece is a part of; neighbours with the same number are one shift, for rules
  /// that ask when a shift began. -1 for a shift of its own.
  public var shift: Int32
  /// The rate in 1/10,000 of the currency, for rules that ask for it; -1 where it is not known.
  public var rate: Int32
  /// Where not 0, a pay code forces the time into overtime at this multiplier, in 1/10,000.
  ///
  /// Such time counts as worked, but never as straight time, and no rule takes it again.
  public var presetMultiplier: Int32
  /// The group of `HolidayWindows` that applies; -1 for none.
  public var holidayGroup: Int16

  /// A run of worked time from `start` up to but not including `end`, both in seconds since 1970.
  @inlinable
  public init(
    start: Int64, end: Int64, tag: Int32, holidayGroup: Int16 = -1, presetMultiplier: Int32 = 0,
    rate: Int32 = -1, shift: Int32 = -1
  ) {
    self.start = start
    self.end = end
    self.tag = tag
    self.shift = shift
    self.rate = rate
    self.presetMultiplier = presetMultiplier
    self.holidayGroup = holidayGroup
  }
}
