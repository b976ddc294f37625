public import PayrollModel

/// The holidays of a jurisdiction or employer, as calendar dates with names.
public struct HolidayCalendar: Sendable, Hashable {
  /// The name that configurations use: `us-federal`.
  public let id: String
  /// The name for people.
  public let name: String
  /// The jurisdiction: `US`.
  public let jurisdiction: String
  /// How well the dates are known.
  public let evidence: Evidence
  /// Where they were read.
  public let sources: [String]
  /// The holidays by rising date; no date twice.
  public let days: [Day]

  /// A holiday.
  public struct Day: Sendable, Hashable {
    /// The date on which it is kept.
    public let date: CalendarDate
    /// Its name.
    public let name: String

    /// A holiday.
    public init(date: CalendarDate, name: String) {
      self.date = date
      self.name = name
    }
  }

  /// A calendar. The days must rise.
  public init(
    id: String, name: String, jurisdiction: String, evidence: Evidence, sources: [String],
    days: [Day]
  ) {
    self.id = id
    self.name = name
    self.jurisdiction = jurisdiction
    self.evidence = evidence
    self.sources = sources
    self.days = days
  }

  /// The first and last year of which the calendar has a holiday; nil where it has none.
  ///
  /// Outside of them nothing is known, which is not the same as no holiday.
  public var years: ClosedRange<Int>? {
    guard let first = days.first, let last = days.last else { return nil }
    return first.date.parts.year...last.date.parts.year
  }

  /// The holidays that touch the workdays `dates`, as instants of one zone.
  ///
  /// A holiday is the hours whose local calendar date is the holiday, from midnight to midnight,
  /// whenever the workday begins. The last workday may reach into the date after it.
  public func windows(
    zone: ZoneRules, workweek: Workweek, dates: ClosedRange<CalendarDate>
  ) -> [HolidayWindow] {
    let reach = workweek.workdayStart > .midnight ? 1 : 0
    let end = dates.upperBound.adding(days: reach)
    return days.filter { dates.lowerBound <= $0.date && $0.date <= end }.map { day in
      HolidayWindow(
        start: zone.instant(of: day.date), end: zone.instant(of: day.date.adding(days: 1)),
        name: day.name)
    }
  }
}
