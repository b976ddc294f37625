/// Where weeks and days of work begin, on the wall clock of the employee's zone.
///
/// A workweek is a fixed, recurring run of seven days (29 CFR 778.105); a workday is the run of 24
/// hours from `workdayStart`. Both are anchored to the wall clock: over a clock change a workday
/// has 23 or 25 hours and the week 167 or 169, since the law says 24 and 168 and is silent there.
public struct Workweek: Hashable, Sendable {
  /// The weekday on which the workweek begins.
  public var start: Weekday
  /// The time at which the workweek begins on that day; by default the same as `workdayStart`.
  public var startTime: TimeOfDay
  /// The time at which each workday begins.
  public var workdayStart: TimeOfDay

  /// A workweek. `startTime` is `workdayStart` unless given.
  public init(
    start: Weekday = .sunday, startTime: TimeOfDay? = nil, workdayStart: TimeOfDay = .midnight
  ) {
    self.start = start
    self.startTime = startTime ?? workdayStart
    self.workdayStart = workdayStart
  }

  /// The first date of the workweek that holds `date`.
  public func firstDate(holding date: CalendarDate) -> CalendarDate {
    date.adding(days: -((date.weekday.indexFromSunday - start.indexFromSunday + 7) % 7))
  }
}
