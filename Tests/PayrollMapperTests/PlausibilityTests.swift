import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("What is seldom right")
struct PlausibilityTests {
  private func company(
    _ sessions: [(String, String)], rates: [Int32] = [],
    limits: PlausibilityLimits = PlausibilityLimits()
  ) throws -> Company {
    var company = try Company()
    company.policy.plausibility = limits
    company.policy.longestSessionSeconds = 72 * 3600
    let guardian = company.employee("1")
    for (index, session) in sessions.enumerated() {
      try company.session(guardian, session.0, session.1) {
        if index < rates.count { $0.payRate = rates[index] }
      }
    }
    return company
  }

  private func kinds(_ company: Company) throws -> [String] {
    try company.batch().kinds.filter { $0.contains("implausible") }
  }

  @Test("Sixteen hours on a workday are plausible, a minute more is not")
  func day() throws {
    let right = try company([("2026-10-26 06:00", "2026-10-26 22:00")])
    #expect(try kinds(right).isEmpty)
    let long = try company([
      ("2026-10-26 06:00", "2026-10-26 22:01"), ("2026-10-28 06:00", "2026-10-28 23:00"),
    ])
    let findings = try long.batch().findings
    #expect(findings.map(\.id) == [.implausibleDay])
    #expect(findings[0].subject.date == CalendarDate("2026-10-28"))
    #expect(findings[0].message.contains("2 days in all"))
    // Outside of the period it is another run's.
    let other = try company([("2026-11-10 06:00", "2026-11-10 23:00")])
    #expect(try kinds(other).isEmpty)
    var wider = PlausibilityLimits()
    wider.daySeconds = 18 * 3600
    #expect(
      try kinds(company([("2026-10-28 06:00", "2026-10-28 23:00")], limits: wider)).isEmpty)
  }

  @Test("A long day that was approved is a note, unless some of it was not")
  func approved() throws {
    var company = try company([])
    let guardian = RecordIndex(0)
    for (start, end) in [("06:00", "14:00"), ("14:00", "23:00")] {
      let shift = try company.shift(guardian, "2026-10-26 \(start)", "2026-10-26 \(end)") {
        $0.status = .approved
      }
      try company.session(guardian, "2026-10-26 \(start)", "2026-10-26 \(end)") {
        $0.shift = shift
      }
    }
    #expect(try kinds(company) == ["note implausible-day"])
    company.data.shifts[1].status = .active
    #expect(try kinds(company) == ["warning implausible-day"])
    company.data.workSessions[1].status = .approved
    #expect(try kinds(company) == ["note implausible-day"])
  }

  @Test("Ninety hours in a workweek are plausible, an hour more is not")
  func week() throws {
    func week(_ last: String) -> [(String, String)] {
      (25...30).map { ("2026-10-\($0) 06:00", "2026-10-\($0) 20:00") }
        + [("2026-10-31 06:00", "2026-10-31 \(last)")]
    }
    #expect(try kinds(company(week("12:00"))).isEmpty)
    #expect(try kinds(company(week("13:00"))) == ["warning implausible-week"])
  }

  @Test("Thirty hours on duty are plausible; a pause of six hours ends a duty")
  func duty() throws {
    #expect(
      try kinds(company([("2026-10-26 18:00", "2026-10-28 00:01")]))
        == ["warning implausible-day", "warning implausible-duty"])
    #expect(
      try kinds(
        company([
          ("2026-10-26 08:00", "2026-10-26 20:00"), ("2026-10-27 01:59", "2026-10-27 15:00"),
        ])) == ["warning implausible-duty"])
    #expect(
      try kinds(
        company([
          ("2026-10-26 08:00", "2026-10-26 20:00"), ("2026-10-27 02:00", "2026-10-27 15:00"),
        ])
      ).isEmpty)
  }

  @Test("A rate that jumps is a warning, before the period too")
  func jump() throws {
    let days = [
      ("2026-10-26 08:00", "2026-10-26 16:00"), ("2026-10-27 08:00", "2026-10-27 16:00"),
    ]
    #expect(
      try kinds(company(days, rates: [185_000, 1_850_000])) == ["warning implausible-rate"])
    #expect(try kinds(company(days, rates: [185_000, 18_500])) == ["warning implausible-rate"])
    #expect(try kinds(company(days, rates: [185_000, 555_000])).isEmpty)
    let earlier = [
      ("2026-08-26 08:00", "2026-08-26 16:00"), ("2026-10-27 08:00", "2026-10-27 16:00"),
    ]
    #expect(
      try kinds(company(earlier, rates: [185_000, 1_850_000])) == ["warning implausible-rate"])
    var off = PlausibilityLimits()
    off.rateFactor = nil
    #expect(try kinds(company(days, rates: [185_000, 1_850_000], limits: off)).isEmpty)
  }

  @Test("A rate far from the middle of the company is a warning that names no rate")
  func middle() throws {
    var company = try company([])
    for (index, rate) in [Int32(180_000), 185_000, 200_000, 1_850_000].enumerated() {
      let person = company.employee("1\(index)")
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00") { $0.payRate = rate }
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["warning implausible-rate"])
    #expect(batch.findings[0].subject.employee == "13")
    #expect(!batch.findings[0].sentences.contains("185"))
  }

  @Test("A default of a week's pay for an hour is a warning, though everybody has it")
  func highest() throws {
    var company = try company([("2026-10-26 08:00", "2026-10-26 16:00")])
    company.policy.defaultRate = PayRate("1850")
    #expect(try kinds(company) == ["warning implausible-rate"])
    company.policy.plausibility = .off
    #expect(try kinds(company).isEmpty)
  }
}

@Suite("Holidays that have run out")
struct CalendarCheckTests {
  private func batch(_ json: String, period: String) throws -> PayBatch {
    var company = try Company()
    company.period = period
    company.policy.completeness = .leadingDays
    company.policy.holidaySource = .calendar(
      try HolidayCalendar.read(Array(json.utf8), file: "own.json"))
    let guardian = company.employee("1")
    let first = period.prefix(10)
    try company.session(guardian, "\(first) 08:00", "\(first) 16:00")
    return try company.batch()
  }

  @Test(
    "A calendar needs a day in each year of the period",
    arguments: [
      ("\"days\": [{ \"date\": \"2026-12-25\", \"name\": \"X\" }]", "2026-11-08..2026-11-21", true),
      (
        "\"days\": [{ \"date\": \"2026-12-25\", \"name\": \"X\" }]", "2027-01-03..2027-01-16", false
      ),
      (
        "\"days\": [{ \"date\": \"2026-12-25\", \"name\": \"X\" }]", "2026-12-27..2027-01-09", false
      ),
      (
        "\"days\": [{ \"date\": \"2027-12-25\", \"name\": \"X\" }]", "2026-12-27..2027-01-09", false
      ),
      (
        "\"rules\": [{ \"id\": \"c\", \"name\": \"C\", \"date\": \"12-25\" }]",
        "2026-12-27..2027-01-09", true
      ),
      (
        "\"until\": 2026, \"rules\": [{ \"id\": \"c\", \"name\": \"C\", \"date\": \"12-25\" }]",
        "2027-01-03..2027-01-16", false
      ),
      (
        "\"until\": \"2026-06-30\", \"rules\": [{ \"id\": \"c\", \"name\": \"C\", \"date\": \"05-25\" }]",
        "2026-11-08..2026-11-21", false
      ),
      (
        "\"rules\": [{ \"id\": \"c\", \"name\": \"C\", \"date\": \"12-25\", \"until\": 2025 }]",
        "2026-11-08..2026-11-21", false
      ),
      (
        "\"from\": 2027, \"rules\": [{ \"id\": \"c\", \"name\": \"C\", \"date\": \"12-25\" }]",
        "2026-11-08..2026-11-21", false
      ),
    ])
  func years(body: String, period: String, isRight: Bool) throws {
    let batch = try batch("{ \"id\": \"own\", \"name\": \"Own\", \(body) }", period: period)
    #expect(batch.kinds == (isRight ? [] : ["blocking calendar-without-days"]))
  }

  @Test("Holidays of the time data need a date in each year; without holidays nothing is asked")
  func timeData() throws {
    var company = try Company()
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try company.batch().kinds.isEmpty)
    company.policy.holidaySource = .timeData
    var day = HolidayDateRecord(id: 1)
    day.date = CalendarDate("2025-12-25")
    company.data.holidayDates = [day]
    #expect(try company.batch().kinds == ["blocking calendar-without-days"])
    company.data.holidayDates[0].date = CalendarDate("2026-12-25")
    #expect(try company.batch().kinds.isEmpty)
  }
}
