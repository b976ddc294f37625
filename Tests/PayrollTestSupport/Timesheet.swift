public import PayrollModel
public import TimeRules

/// The worked time of one employee in a few weeks, with everything that decides how it is paid.
public struct Timesheet: Sendable {
  /// The zone's name.
  public var zoneName: String
  /// Where weeks and days begin.
  public var workweek: Workweek
  /// Whole workweeks that hold all pieces.
  public var dates: ClosedRange<CalendarDate>
  /// The pieces, sorted and disjoint, in whole ticks.
  public var pieces: [WorkedPiece]
  /// The dates of holidays.
  public var holidays: [CalendarDate]
  /// What is done with work on them; nil for what the law says.
  public var policy: HolidayPolicy?
  /// Leave and schedule.
  public var context: EmployeeContext
  /// The first date of a work period; nil for the first of `dates`.
  public var periodAnchor: CalendarDate?
  /// The seconds that all pieces begin and end on: a divisor of 900.
  public var tick: Int64

  /// The zones that generated timesheets lie in: different clock changes, and none.
  public static let zones = [
    "America/New_York", "America/Los_Angeles", "America/Phoenix", "America/St_Johns",
    "America/Havana", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Auckland", "UTC",
  ]

  /// The holidays as windows of one group.
  public func holidayWindows(zone: ZoneRules) -> HolidayWindows {
    HolidayWindows(groups: [
      holidays.map { date in
        HolidayWindow(
          start: zone.instant(of: date), end: zone.instant(of: date.adding(days: 1)),
          name: "holiday of \(date)")
      }
    ])
  }

  /// A classifier for the timesheet.
  public func classifier(_ version: RuleSetVersion, zone: ZoneRules) -> Classifier {
    Classifier(
      version: version, workweek: workweek, zone: zone, dates: dates,
      holidays: holidayWindows(zone: zone), holidayPolicy: policy, periodAnchor: periodAnchor)
  }
}
