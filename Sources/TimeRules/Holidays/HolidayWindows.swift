public import PayrollModel

/// A stretch of time `[start, end)` that is a holiday.
public struct HolidayWindow: Hashable, Sendable {
  /// The first second that is holiday.
  public var start: Instant
  /// The second behind the last one.
  public var end: Instant
  /// The holiday's name: `Labor Day`.
  public var name: String

  /// A holiday from `start` up to but not including `end`.
  public init(start: Instant, end: Instant, name: String) {
    self.start = start
    self.end = end
    self.name = name
  }
}

/// The holidays of all groups of sites, as stretches of time.
///
/// A group is whatever shares its holidays and its zone: a region, a site, an employer. Pieces name
/// their group by its index.
public struct HolidayWindows: Hashable, Sendable {
  /// The windows of each group, in any order; overlapping ones count once, the earlier one first.
  public let groups: [[HolidayWindow]]

  /// No holidays.
  public static let none = HolidayWindows(groups: [])

  /// Holidays by group; the first group has the index 0.
  public init(groups: [[HolidayWindow]]) { self.groups = groups }
}
