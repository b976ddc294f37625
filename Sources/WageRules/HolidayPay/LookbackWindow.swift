public import PayrollModel

/// A run of days before a holiday.
public struct LookbackWindow: Hashable, Sendable {
  /// How long it is.
  public enum Length: Hashable, Sendable {
    /// Calendar days; four weeks are 28.
    case days(Int)
    /// Calendar months, back to the same day of the month, or its last one.
    case months(Int)
  }

  /// Where it ends.
  public enum End: String, Sendable, CaseIterable {
    /// With the day before the holiday.
    case beforeHoliday = "before-holiday"
    /// With the day before the week that holds the holiday.
    case beforeHolidayWeek = "before-holiday-week"
  }

  /// How long it is.
  public let length: Length
  /// Where it ends.
  public let end: End

  /// A window of a length that ends before the holiday, or before its week.
  public init(_ length: Length, _ end: End) {
    self.length = length
    self.end = end
  }

  /// The first and the last day, both included.
  ///
  /// `lastDay` takes the place of the end that the rules name.
  public func dates(
    before holiday: CalendarDate, weekStart: Weekday, lastDay: CalendarDate? = nil
  ) -> ClosedRange<CalendarDate> {
    let behind =
      lastDay?.adding(days: 1)
      ?? (end == .beforeHoliday
        ? holiday : Workweek(start: weekStart).firstDate(holding: holiday))
    let first =
      switch length {
      case .days(let days): behind.adding(days: -days)
      case .months(let months): Self.date(behind, backBy: months)
      }
    let last = behind.adding(days: -1)
    return min(first, last)...last
  }

  private static func date(_ date: CalendarDate, backBy months: Int) -> CalendarDate {
    let (year, month, day) = date.parts
    let index = year * 12 + month - 1 - months
    let (earlierYear, earlierMonth) = (index / 12, index % 12 + 1)
    let lastDay = CalendarDate.days(inMonth: earlierMonth, ofYear: earlierYear)
    return CalendarDate(year: earlierYear, month: earlierMonth, day: min(day, lastDay)) ?? date
  }
}
