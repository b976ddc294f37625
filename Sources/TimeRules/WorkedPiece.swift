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
  /// The group of `HolidayWindows` that applies; -1 for none.
  public var holidayGroup: Int16
  /// Where not 0, a pay code forces the time into overtime at this multiplier, in 1/10,000.
  ///
  /// Such time counts as worked, but never as straight time, and no rule takes it again.
  public var presetMultiplier: Int32

  /// A run of worked time from `start` up to but not including `end`, both in seconds since 1970.
  @inlinable
  public init(
    start: Int64, end: Int64, tag: Int32, holidayGroup: Int16 = -1, presetMultiplier: Int32 = 0
  ) {
    self.start = start
    self.end = end
    self.tag = tag
    self.holidayGroup = holidayGroup
    self.presetMultiplier = presetMultiplier
  }
}
