import Glibc
import PayrollModel

/// Turns the value of `--period` into a period.
struct PeriodChoice {
  let calendar: PayCalendar?
  let today: CalendarDate

  /// - Throws: `CommandFailure` where the text is no period, or needs a calendar that is not there.
  func period(_ text: String) throws(CommandFailure) -> PayPeriod {
    if text.contains("..") { return try explicit(text) }
    let steps: Int
    switch text {
    case "current": steps = 0
    case "previous": steps = -1
    default:
      guard let number = Int(text), number != 0 else { throw Self.unreadable(text) }
      if number > 0 { return try period(number: number) }
      steps = number
    }
    let calendar = try requiredCalendar(text)
    return calendar.period(steps, after: calendar.period(holding: today))
  }

  private func explicit(_ text: String) throws(CommandFailure) -> PayPeriod {
    guard let period = PayPeriod(text) else { throw Self.unreadable(text) }
    // The calendar knows the pay date where the dates are one of its periods.
    if let match = calendar?.period(holding: period.first), match.first == period.first,
      match.last == period.last
    {
      return match
    }
    return period
  }

  /// The Nth period whose last date lies in this year.
  private func period(number: Int) throws(CommandFailure) -> PayPeriod {
    let calendar = try requiredCalendar(String(number))
    let year = today.parts.year
    guard let newYear = CalendarDate(year: year, month: 1, day: 1) else {
      throw Self.unreadable(String(number))
    }
    let period = calendar.period(number - 1, after: calendar.period(holding: newYear))
    guard number <= 60, period.last.parts.year == year else {
      throw CommandFailure(
        .usage, "\(year) has no pay period number \(number)", at: "--period",
        advice: "give its dates, such as 2026-10-25..2026-11-07")
    }
    return period
  }

  private func requiredCalendar(_ text: String) throws(CommandFailure) -> PayCalendar {
    guard let calendar else {
      throw CommandFailure(
        .badConfiguration, "\"\(text)\" needs a pay calendar, and the configuration has none",
        at: "calendar", advice: "add one, or give the dates: --period 2026-10-25..2026-11-07")
    }
    return calendar
  }

  private static func unreadable(_ text: String) -> CommandFailure {
    CommandFailure(
      .usage, "\"\(text)\" is not a period", at: "--period",
      advice: "write FIRST..LAST such as 2026-10-25..2026-11-07, current, previous, -N or N")
  }

  /// Today's date on the machine's clock, in a zone.
  static func today(in zone: ZoneRules) -> CalendarDate {
    zone.local(Instant(secondsSince1970: Int64(time(nil)))).date
  }
}
