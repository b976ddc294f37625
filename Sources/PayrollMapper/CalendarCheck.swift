import PayrollModel
import TimeRules

/// Checks that holidays are known for every year that the period lies in: what has run out would
/// make all holidays ordinary days.
struct CalendarCheck {
  let period: PayPeriod

  private var years: ClosedRange<Int> { period.first.parts.year...period.last.parts.year }

  /// What a calendar lacks, if anything.
  func finding(about calendar: HolidayCalendar) -> Finding? {
    let dates = period.first...period.last
    if let until = calendar.knownUntil, until < period.last, hasDays(calendar) {
      return .calendarOutside(calendar.id, "ends on \(until)")
    }
    if let from = calendar.knownFrom, from > period.first, hasDays(calendar) {
      return .calendarOutside(calendar.id, "begins on \(from)")
    }
    let empty = years.filter { year in
      guard let days = Self.days(of: year) else { return false }
      return days.overlaps(dates) && calendar.days(in: days).isEmpty
    }
    return empty.isEmpty
      ? nil : .calendarWithoutDays("The holiday calendar \(calendar.id)", empty)
  }

  /// What the holidays of the source lack, if anything.
  func finding(about data: TimeData, zone: ZoneRules) -> Finding? {
    let known = Set(
      data.holidayDates.compactMap { day in
        day.window.map { zone.local($0.start).date.parts.year } ?? day.date?.parts.year
      })
    let empty = years.filter { !known.contains($0) }
    return empty.isEmpty ? nil : .calendarWithoutDays("The time data", empty)
  }

  private func hasDays(_ calendar: HolidayCalendar) -> Bool {
    !calendar.rules.isEmpty || !calendar.days.isEmpty
  }

  private static func days(of year: Int) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}

// The words about holidays that are not known.
extension Finding {
  fileprivate static func calendarWithoutDays(_ source: String, _ years: [Int]) -> Finding {
    let list = years.map { String($0) }.joined(separator: " and ")
    return Finding(
      .calendarWithoutDays, Subject(),
      "\(source) has no holiday in \(list), so every holiday of the period is an ordinary day.",
      advice: "Add the holidays of the year, or set holidays.source to \"none\" if there are none.")
  }

  fileprivate static func calendarOutside(_ calendar: String, _ what: String) -> Finding {
    Finding(
      .calendarWithoutDays, Subject(),
      "The holiday calendar \(calendar) \(what), and the period reaches beyond, where every holiday "
        + "is an ordinary day.", advice: "Bring the calendar up to date.")
  }
}
