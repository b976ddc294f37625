import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Which workweeks a run pays the overtime of")
struct WageWeekTests {
  /// The same company with wages, over another period.
  private func batch(_ company: Company, _ period: String) throws -> PayBatch {
    var company = company
    company.policy.regularRate = company.policy.regularRate ?? RegularRatePolicy()
    company.period = period
    return try company.batch()
  }

  @Test("A week over the edge of two periods is paid once, in the one in which it ends")
  func straddlingWeek() throws {
    var company = try Company()
    let guardian = company.employee("1")
    let dates = (1...5).map { "2026-11-0\($0)" } + ["2026-10-26", "2026-11-09"]
    try company.days(guardian, dates, hours: 10, rate: 10)
    let first = try batch(company, "2026-10-25..2026-11-03")
    let second = try batch(company, "2026-11-04..2026-11-14")
    #expect(first.pay.map { $0.prefix(10) } == ["2026-10-25"])
    // All five days, three of which the first period has paid the straight time of.
    #expect(
      second.pay == [
        "2026-11-01 50.00 h, 10.00 over, 10.0000: 500.00 + 50.00 + 0.00 = 550.00",
        "2026-11-08 10.00 h, 0.00 over, 10.0000: 100.00 + 0.00 + 0.00 = 100.00",
      ])
    // The last day of the second period ends its week, and a period of two days ends none.
    #expect(try batch(company, "2026-11-02..2026-11-03").pay.isEmpty)
  }

  @Test("An hour outside of the period is enough for a week that ends in it")
  func hoursBeforeThePeriod() throws {
    var company = try Company()
    let guardian = company.employee("1")
    try company.days(guardian, ["2026-11-02"], hours: 8, rate: 10)
    let batch = try batch(company, "2026-11-05..2026-11-11")
    #expect(batch.employees.isEmpty)
    #expect(batch.pay == ["2026-11-01 8.00 h, 0.00 over, 10.0000: 80.00 + 0.00 + 0.00 = 80.00"])
  }

  @Test("A work period of fourteen days is one figure")
  func workPeriod() throws {
    var company = try Company(ruleSet: "us-flsa-7j-8-80")
    company.policy.workPeriodStart = CalendarDate("2026-10-25")
    let guardian = company.employee("1")
    let dates = (26...31).map { "2026-10-\($0)" } + (2...6).map { "2026-11-0\($0)" }
    try company.days(guardian, dates, hours: 8, rate: 10)
    // 88 hours, none of them beyond 8 in a day: 8 beyond 80.
    #expect(
      try batch(company, "2026-10-25..2026-11-07").pay
        == ["2026-10-25 88.00 h, 8.00 over, 10.0000: 880.00 + 40.00 + 0.00 = 920.00"])
  }

  @Test(
    "Consecutive periods pay what one long period pays, whatever the cuts",
    arguments: UInt64(1)...20)
  func cuts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var company = try Company(ruleSet: random.chance(50) ? "us-ca" : "us-flsa")
    company.policy.workweek = Workweek(
      start: random.pick([.sunday, .monday, .thursday], or: .sunday),
      workdayStart: random.pick([.midnight, TimeOfDay("05:00") ?? .midnight], or: .midnight))
    company.data.coverage = Self.date("2026-09-20")...Self.date("2026-12-20")
    for number in 1...3 {
      let person = company.employee("\(number)")
      var day = Self.date("2026-10-04")
      while day <= Self.date("2026-11-29") {
        if random.chance(80) {
          let start =
            try company.instant("\(day) 08:00")
            + Int64.random(in: -30_000...20_000, using: &random)
          var session = WorkSession(id: Int64(1000 + company.data.workSessions.count))
          session.employee = person
          session.start = start
          session.duration = Int32.random(in: 3600...43_200, using: &random)
          session.status = .closed
          session.payRate = random.pick([100_000, 123_456, 187_500], or: 100_000)
          company.data.workSessions.append(session)
        }
        day = day.adding(days: 1)
      }
    }
    let (first, last) = (Self.date("2026-10-05"), Self.date("2026-11-26"))
    let whole = try batch(company, "\(first)..\(last)")
    var parts: [WorkweekWages] = []
    var start = first
    while start <= last {
      let end = min(last, start.adding(days: Int.random(in: 0...16, using: &random)))
      parts += try batch(company, "\(start)..\(end)").wages
      start = end.adding(days: 1)
    }
    func sorted(_ wages: [WorkweekWages]) -> [WorkweekWages] {
      wages.sorted { ($0.employee.rawValue, $0.first) < ($1.employee.rawValue, $1.first) }
    }
    #expect(sorted(parts) == sorted(whole.wages))
    #expect(!whole.wages.isEmpty)
    #expect(
      parts.reduce(0) { $0 + $1.overtimePremium.cents }
        == whole.wages.reduce(0) { $0 + $1.overtimePremium.cents })
    // The order of the rows plays no part.
    company.data.workSessions.shuffle(using: &random)
    #expect(try batch(company, "\(first)..\(last)").wages == whole.wages)
  }

  private static func date(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSince1970: 0)
  }
}
