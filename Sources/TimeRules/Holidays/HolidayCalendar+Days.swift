public import PayrollModel

extension HolidayCalendar {
  /// The holidays kept on `dates`, both ends included, by rising date; no date twice.
  ///
  /// Holidays that share a date are one day with both names, from the earlier beginning on. A holiday that is not kept on its own
  /// day says `(observed)`. Dates outside of what the calendar knows have none.
  public func days(in dates: ClosedRange<CalendarDate>) -> [Day] {
    var names: [CalendarDate: [String]] = [:]
    var starts: [CalendarDate: TimeOfDay] = [:]
    for kept in keptHolidays(in: dates) {
      starts[kept.date] = min(starts[kept.date] ?? kept.startsAt, kept.startsAt)
      if names[kept.date]?.contains(kept.name) != true {
        names[kept.date, default: []] += [kept.name]
      }
    }
    return names.keys.sorted().map { date in
      Day(
        date: date, name: (names[date] ?? []).joined(separator: " / "),
        startsAt: starts[date] ?? .midnight)
    }
  }

  /// The holidays that touch the workdays `dates`, as instants of one zone.
  ///
  /// A holiday is the hours whose local calendar date is the holiday, from midnight, or from its own
  /// beginning, to midnight, whenever the workday begins. The last workday may reach into the date after it.
  public func windows(
    zone: ZoneRules, workweek: Workweek, dates: ClosedRange<CalendarDate>
  ) -> [HolidayWindow] {
    let reach = workweek.workdayStart > .midnight ? 1 : 0
    return days(in: dates.lowerBound...dates.upperBound.adding(days: reach)).map { day in
      HolidayWindow(
        start: zone.instant(of: day.date, at: day.startsAt),
        end: zone.instant(of: day.date.adding(days: 1)),
        name: day.name)
    }
  }

  /// The part of `dates` of which something is known, inside of the years 1 to 9999.
  func knownPart(of dates: ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>? {
    guard let earliest = CalendarDate(year: 1, month: 1, day: 1),
      let latest = CalendarDate(year: 9999, month: 12, day: 31)
    else { return nil }
    let first = max(dates.lowerBound, knownFrom ?? earliest, earliest)
    let last = min(dates.upperBound, knownUntil ?? latest, latest)
    return first <= last ? first...last : nil
  }
}
