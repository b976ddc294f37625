import Glibc
public import PayrollModel

/// Why the text of a period, or of a date, is none.
public struct PeriodProblem: Error, Sendable, Equatable {
  /// What is wrong with it.
  public let message: String
  /// What to write.
  public let advice: String
  /// Whether the configuration lacks what the text needs, rather than the text being wrong.
  public var needsCalendar = false
}

/// Turns the value of `--period` into a period.
public struct PeriodChoice: Sendable {
  private let calendar: PayCalendar?
  private let today: CalendarDate

  /// A choice among the periods of a calendar, if there is one, as seen from a day.
  public init(calendar: PayCalendar?, today: CalendarDate) {
    self.calendar = calendar
    self.today = today
  }

  /// The most days of a period: two years. More is a slip of the hand in a year.
  static let mostDays = 732

  /// The years in which people are paid by this program.
  static let years = 1900...2999

  /// The period that a text means.
  ///
  /// - Throws: `PeriodProblem` where the text is no period, or needs a calendar that is not there.
  public func period(_ text: String) throws(PeriodProblem) -> PayPeriod {
    switch text {
    case "current": return try stepped(0, text)
    case "previous": return try stepped(-1, text)
    default: break
    }
    if let number = Int(text), number != 0 {
      return number > 0 ? try period(number: number) : try stepped(number, text)
    }
    guard let period = PayPeriod(text) else { throw hint(text) }
    return try checked(known(period), text)
  }

  /// The period some steps from the one that holds today.
  private func stepped(_ steps: Int, _ text: String) throws(PeriodProblem) -> PayPeriod {
    let calendar = try requiredCalendar(text)
    // A date that was typed without its hyphens, and with one in front.
    guard steps.magnitude < 10_000 else { throw hint(text) }
    return try checked(calendar.period(steps, after: calendar.period(holding: today)), text)
  }

  /// The calendar knows the pay date where the dates are those of one of its periods.
  private func known(_ period: PayPeriod) -> PayPeriod {
    guard let match = calendar?.period(holding: period.first), match.first == period.first,
      match.last == period.last
    else { return period }
    return match
  }

  private func checked(_ period: PayPeriod, _ text: String) throws(PeriodProblem) -> PayPeriod {
    guard Self.years.contains(period.first.parts.year), Self.years.contains(period.last.parts.year)
    else {
      throw PeriodProblem(
        message: "\"\(text)\" lies outside of the years \(Self.years.lowerBound) to "
          + "\(Self.years.upperBound)", advice: "check the year")
    }
    guard period.dayCount <= Self.mostDays else {
      throw PeriodProblem(
        message: "the period \(period) has \(period.dayCount) days, and \(Self.mostDays) are the "
          + "most", advice: "check the years, or run its parts one by one")
    }
    return period
  }

  /// The Nth period whose last date lies in this year.
  private func period(number: Int) throws(PeriodProblem) -> PayPeriod {
    let calendar = try requiredCalendar(String(number))
    guard number < 10_000 else { throw hint(String(number)) }
    let year = today.parts.year
    guard let newYear = CalendarDate(year: year, month: 1, day: 1) else {
      throw hint(String(number))
    }
    let period = calendar.period(number - 1, after: calendar.period(holding: newYear))
    guard number <= 60, period.last.parts.year == year else {
      throw PeriodProblem(
        message: "\(year) has no pay period number \(number)",
        advice: "give its dates, such as 2026-10-25..2026-11-07")
    }
    return try checked(period, String(number))
  }

  private func requiredCalendar(_ text: String) throws(PeriodProblem) -> PayCalendar {
    guard let calendar else {
      throw PeriodProblem(
        message: "\"\(text)\" needs a pay calendar, and the configuration has none",
        advice: "add one, or give the dates: --period 2026-10-25..2026-11-07", needsCalendar: true)
    }
    return calendar
  }

  private func hint(_ text: String) -> PeriodProblem { PeriodHint(text, calendar).problem }

  /// Today's date on the machine's clock, in a zone.
  public static func today(in zone: ZoneRules) -> CalendarDate {
    zone.local(Instant(secondsSince1970: Int64(time(nil)))).date
  }
}
