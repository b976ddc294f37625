import LawText
import PayrollMapper
import PayrollModel
import Testing
import TimeRules
import WageRules

/// What the tests of wages share.
enum Wages {
  /// A company that reckons wages.
  static func company(
    ruleSet: String = "us-flsa", _ change: (inout RegularRatePolicy) -> Void = { _ in }
  ) throws -> Company {
    var company = try Company(ruleSet: ruleSet)
    var rates = RegularRatePolicy()
    change(&rates)
    company.policy.regularRate = rates
    return company
  }

  static let week = (25...31).map { "2026-10-\($0)" }

  static var night: [Differential] {
    guard let rate = PayRate("1.50"), let from = TimeOfDay("22:00"), let to = TimeOfDay("06:00")
    else { return [] }
    return [Differential(id: "night", perHour: rate, from: from, to: to)]
  }

  static func payment(
    _ number: String, _ kind: RemunerationKind, _ cents: Int64, _ first: String, _ last: String
  ) -> Remuneration {
    let start = CalendarDate(first) ?? CalendarDate(daysSince1970: 0)
    let end = CalendarDate(last) ?? start
    return Remuneration(
      employee: number, kind: kind, amount: Money(cents: cents), dates: start...end,
      place: "remuneration.csv:2")
  }
}

extension Company {
  /// Makes a date a holiday, whose hours go into their own bucket at time and a half.
  mutating func keepHoliday(
    _ date: String, countsTowardOvertime: Bool, isCreditable: Bool = false
  ) throws {
    let day = HolidayCalendar.Day(date: try #require(CalendarDate(date)), name: "Test")
    policy.holidaySource = .calendar(
      HolidayCalendar(
        id: "test", name: "Test", jurisdiction: "US", evidence: .company, sources: [], days: [day]))
    var holiday = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .oneAndAHalf,
      countsTowardOvertime: countsTowardOvertime)
    holiday.isCreditable = isCreditable
    policy.holidayPolicy = holiday
  }

  /// Adds sessions of `hours` from 08:00 on each of the dates, at a rate in whole units.
  mutating func days(
    _ employee: RecordIndex, _ dates: [String], hours: Int, rate: Int32
  ) throws {
    for date in dates {
      let end = 8 + hours
      try session(employee, "\(date) 08:00", "\(date) \(end < 10 ? "0" : "")\(end):00") {
        $0.payRate = rate * 10_000
      }
    }
  }
}

extension PayBatch {
  /// The wages, one line a week.
  var pay: [String] {
    wages.map { week in
      "\(week.first) \(Hours.text(seconds: week.workedSeconds)) h, "
        + "\(Hours.text(seconds: week.overtimeSeconds)) over, "
        + "\(week.regularRate?.description ?? "none"): \(week.straightTimePay) + "
        + "\(week.overtimePremium) + \(week.otherPay) = \(week.totalPay)"
    }
  }
}
