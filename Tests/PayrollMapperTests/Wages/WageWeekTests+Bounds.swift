import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("Where a workweek of the wages begins and ends")
struct WageWeekTestsBounds {
  /// `first day, hours` of each week.
  private func weeks(_ company: Company) throws -> [String] {
    try company.batch().wages.map {
      "\($0.first)..\($0.last) \(Hours.text(seconds: $0.workedSeconds))"
    }
  }

  /// A company with eight hours a day from Monday 2026-10-19 to Sunday 2026-11-15.
  private func everyDay(ruleSet: String = "us-flsa", _ period: String) throws -> Company {
    var company = try Wages.company(ruleSet: ruleSet)
    company.period = period
    company.data.coverage = try Company.dates("2026-09-20..2026-12-05")
    let guardOne = company.employee("1")
    let first = try #require(CalendarDate("2026-10-19"))
    let days = (0..<28).map { first.adding(days: $0).description }
    try company.days(guardOne, days, hours: 8, rate: 10)
    return company
  }

  @Test(
    "A week is paid in the period in which its last day lies",
    arguments: [
      ("2026-10-25..2026-11-07", ["2026-10-25..2026-10-31 56.00", "2026-11-01..2026-11-07 56.00"]),
      ("2026-10-31..2026-10-31", ["2026-10-25..2026-10-31 56.00"]),
      ("2026-10-25..2026-10-30", []), ("2026-11-01..2026-11-06", []),
      ("2026-10-30..2026-11-08", ["2026-10-25..2026-10-31 56.00", "2026-11-01..2026-11-07 56.00"]),
    ])
  func lastDay(period: String, expected: [String]) throws {
    #expect(try weeks(everyDay(period)) == expected)
  }

  @Test("The week begins on the company's day")
  func firstWeekday() throws {
    var company = try everyDay("2026-10-25..2026-11-07")
    company.policy.workweek = Workweek(start: .wednesday)
    #expect(
      try weeks(company) == ["2026-10-21..2026-10-27 56.00", "2026-10-28..2026-11-03 56.00"])
  }

  @Test("A night over the end of a workday is cut at its hour, into the weeks of both days")
  func workdayStart() throws {
    var company = try Wages.company()
    company.period = "2026-10-11..2026-10-24"
    let morning = try #require(TimeOfDay("05:00"))
    company.policy.workweek = Workweek(start: .sunday, startTime: morning, workdayStart: morning)
    // Saturday night: seven hours until five, one after it.
    try company.session(company.employee("1"), "2026-10-17 22:00", "2026-10-18 06:00") {
      $0.payRate = 100_000
    }
    #expect(
      try weeks(company) == ["2026-10-11..2026-10-17 7.00", "2026-10-18..2026-10-24 1.00"])
    company.policy.workweek = Workweek(start: .sunday)
    #expect(
      try weeks(company) == ["2026-10-11..2026-10-17 2.00", "2026-10-18..2026-10-24 6.00"])
  }

  @Test(
    "A work period holds its fourteen days, whichever of its periods the first date is of",
    arguments: ["2026-10-25", "2026-09-27", "2026-12-06"])
  func workPeriod(start: String) throws {
    var company = try everyDay(ruleSet: "us-flsa-7j-8-80", "2026-10-25..2026-11-07")
    company.policy.workPeriodStart = CalendarDate(start)
    // 112 hours, 32 beyond 80.
    #expect(
      try company.batch().pay
        == ["2026-10-25 112.00 h, 32.00 over, 10.0000: 1120.00 + 160.00 + 0.00 = 1280.00"])
    company.period = "2026-11-01..2026-11-14"
    #expect(try weeks(company) == ["2026-10-25..2026-11-07 112.00"])
    company.period = "2026-10-25..2026-11-06"
    #expect(try weeks(company).isEmpty)
  }

  @Test("Weeks of which the snapshot was pulled whole have a figure, up to their last day")
  func coverage() throws {
    for (covered, expected) in [
      ("2026-10-25..2026-11-07", ["2026-10-25", "2026-11-01"]),
      ("2026-10-26..2026-11-07", ["2026-11-01"]), ("2026-10-25..2026-11-06", ["2026-10-25"]),
    ] {
      var company = try everyDay("2026-10-25..2026-11-07")
      company.data.coverage = try Company.dates(covered)
      #expect(try company.batch().wages.map(\.first.description) == expected)
    }
  }

  @Test("A week that ends later than its workday needs the day behind it too")
  func coverageBehind() throws {
    for (covered, expected) in [
      ("2026-10-11..2026-11-08", ["2026-10-25", "2026-11-01"]),
      ("2026-10-11..2026-11-07", ["2026-10-25"]),
    ] {
      var company = try everyDay("2026-10-25..2026-11-07")
      company.policy.workweek = Workweek(
        start: .sunday, startTime: TimeOfDay("06:00"), workdayStart: .midnight)
      company.data.coverage = try Company.dates(covered)
      #expect(try company.batch().wages.map(\.first.description) == expected)
    }
  }

  @Test("Weeks without work or payments are left out, and so are people without any")
  func idleWeeks() throws {
    var company = try Wages.company()
    let guardOne = company.employee("1")
    company.employee("2")
    try company.days(guardOne, ["2026-11-03"], hours: 8, rate: 10)
    company.leave(guardOne, "2026-10-26", "2026-10-26")
    let batch = try company.batch()
    #expect(batch.wages.map(\.first.description) == ["2026-11-01"])
    #expect(batch.wageControls?.weeks == 1 && batch.wageControls?.weeksWithoutFigure == 0)
  }
}
