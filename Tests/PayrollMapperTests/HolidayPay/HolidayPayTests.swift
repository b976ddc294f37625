import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

/// Statutory holidays as a run pays them. The figures are worked by hand from the law that is named.
@Suite("Pay for statutory holidays in a run")
struct HolidayPayTests {
  @Test("Wages of the four weeks before the holiday's, from the history and the period, by 20")
  func ontario() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    // (15 + 5) x 160.00 / 20.
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    #expect(try pays.findings().isEmpty)
  }

  @Test("The line is an amount of leave in the bucket holiday, without hours, rate or records")
  func line() throws {
    var pays = try HolidayPays()
    let employee = try pays.usual("1")
    try pays.company.days(employee, ["2026-11-03", "2026-11-04"], hours: 8, rate: 20)
    let batch = try pays.batch()
    let lines = batch.lines.filter { $0.workday.description >= "2026-11-03" }
    // The work on the holiday is paid by the hour, before the amount; both are in their order.
    #expect(lines.map(\.isAmount) == [false, true, false])
    #expect(lines.map(\.bucket) == [.holiday, .holiday, .regular])
    let line = lines[1]
    #expect((line.seconds, line.rate, line.multiplier) == (0, -1, 10_000))
    #expect(!line.isWorked && line.sourceCount == 0 && line.amount == 160_00)
    let reason = batch.reasons[Int(line.reason)]
    #expect((reason.ruleSet, reason.rule) == ("can-on", "holiday-pay"))
    #expect(reason.citation == "Ontario ESA 2000, s. 24(1)")
    // Nothing of it is time.
    #expect(
      batch.controls.leaveSeconds == 0 && batch.hours(of: "1") == "regular 48.00, holiday x1.5 8.00"
    )
  }

  @Test(
    "Overtime, premiums, sick pay and other holiday pay are no wages in Ontario; vacation pay is")
  func kinds() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    for kind in [HolidayEarning.Kind.overtime, .premium, .sick, .holiday] {
      try pays.earn("1", "2026-10-20", kind, cents: 1000_00, hours: 1)
    }
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    try pays.earn("1", "2026-10-20", .vacation, cents: 20_00)
    #expect(try pays.amounts("1") == ["2026-11-03 161.00"])
  }

  @Test("What lies outside of the window counts for nothing")
  func window() throws {
    var pays = try HolidayPays()
    let employee = try pays.usual("1")
    try pays.earn("1", "2026-10-03", .regular, cents: 1000_00, hours: 8)
    try pays.company.days(employee, ["2026-11-01", "2026-11-02"], hours: 8, rate: 99)
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    try pays.earn("1", "2026-10-04", .regular, cents: 100_00, hours: 8)
    #expect(try pays.amounts("1") == ["2026-11-03 165.00"])
  }

  @Test("A file of earnings does not count again what the period's own lines have")
  func once() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    for date in HolidayPays.between {
      try pays.earn("1", date, .regular, cents: 160_00, hours: 8)
    }
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    // Commission is in no line: it counts from wherever it is known.
    try pays.earn("1", "2026-10-30", .commission, cents: 20_00)
    #expect(try pays.amounts("1") == ["2026-11-03 161.00"])
  }

  @Test("Somebody without time in the period is paid from the history, unless employment has ended")
  func absent() throws {
    var pays = try HolidayPays()
    let employee = pays.company.employee("1")
    for date in HolidayPays.before {
      try pays.earn("1", date, .regular, cents: 160_00, hours: 8)
    }
    // 15 x 160.00 / 20.
    #expect(try pays.amounts("1") == ["2026-11-03 120.00"])
    var profile = EmploymentProfile(id: 1)
    profile.terminationDate = CalendarDate("2026-11-02")
    pays.company.data.employmentProfiles = [profile]
    pays.company.data.employees[employee.place ?? 0].employmentProfile = RecordIndex(0)
    #expect(try pays.amounts("1").isEmpty && pays.findings().isEmpty)
    pays.company.data.employmentProfiles[0].terminationDate = CalendarDate("2026-11-03")
    #expect(try pays.amounts("1") == ["2026-11-03 120.00"])
  }

  @Test("Who is hired behind the holiday is not paid for it, and who is hired on it may be")
  func hired() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    func facts(_ date: String) -> [HolidayPayFacts.Row] {
      var facts = HolidayPayFacts()
      facts.hireDate = CalendarDate(date)
      return [HolidayPayFacts.Row(employee: "1", holiday: nil, facts: facts, place: "people.csv:2")]
    }
    pays.pay.facts = facts("2026-11-04")
    #expect(try pays.amounts("1").isEmpty && pays.findings().isEmpty)
    pays.pay.facts = facts("2026-11-03")
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
  }

  @Test("A salary goes on over a holiday: nothing is added to it")
  func salaried() throws {
    var pays = try HolidayPays()
    let employee = try pays.usual("1")
    var profile = EmploymentProfile(id: 1)
    profile.isSalaried = true
    pays.company.data.employmentProfiles = [profile]
    pays.company.data.employees[employee.place ?? 0].employmentProfile = RecordIndex(0)
    #expect(try pays.amounts("1").isEmpty && pays.findings().isEmpty)
  }

  @Test("A rule set without a law about it pays nothing, and says nothing")
  func noLaw() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    pays.pay.rules = [:]
    #expect(try pays.amounts("1").isEmpty && pays.findings().isEmpty)
  }

  @Test("Where the time data pay leave for the holiday, the law's amount is not added")
  func leave() throws {
    var pays = try HolidayPays()
    let employee = try pays.usual("1")
    pays.company.policy.holidayPolicy = nil
    let code = pays.company.data.labels.label("HOL")
    try pays.company.shift(employee, "2026-11-03 08:00", "2026-11-03 16:00") {
      $0.isPaidTimeOff = true
      $0.approvedSeconds = 8 * 3600
      $0.payCode = code
    }
    #expect(try pays.amounts("1").isEmpty)
    #expect(try pays.findings().map { $0.prefix(30) } == ["warning holiday-paid-as-leave:"])
  }

  @Test("Everybody is paid by their own history, whoever stands before them")
  func several() throws {
    var pays = try HolidayPays()
    try pays.usual("2")
    try pays.usual("1")
    try pays.earn("2", "2026-10-05", .regular, cents: 200_00, hours: 8)
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    #expect(try pays.amounts("2") == ["2026-11-03 170.00"])
  }

  @Test("The computation is shown step by step, and agrees with the line")
  func explained() throws {
    var pays = try HolidayPays()
    let employee = try pays.usual("1")
    let holidays = try #require(try pays.explanation(of: employee)?.holidays)
    #expect(holidays.map(\.date.description) == ["2026-11-03"])
    #expect(holidays.map(\.amount) == [Money(cents: 160_00)] && holidays[0].gap == nil)
    #expect(
      holidays[0].steps.map(\.description) == [
        "wages from 2026-10-04 to 2026-10-31: 3200.00 (Ontario ESA 2000, s. 24(1))",
        "holiday pay: 160.00 (Ontario ESA 2000, s. 24(1))",
      ])
  }
}
