import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

/// Other provinces, of which each asks something else of a run.
@Suite("Statutory holidays by the law of other provinces")
struct HolidayPayLawTests {
  @Test(
    "Alberta: the average of the days worked, for who worked 30 days in 12 months and on 5 of 9")
  func alberta() throws {
    var pays = try HolidayPays(ruleSet: "can-ab", known: "2025-11-01..2026-10-24")
    let employee = try pays.usual("1")
    // 20 days are not 30.
    #expect(
      try pays.findings().map { $0.contains("20 days worked since 2025-11-03, not 30") } == [true])
    for day in 1...10 {
      try pays.earn(
        "1", "2026-09-" + (day < 10 ? "0" : "") + "\(day)", .regular, cents: 1, hours: 8)
    }
    // On Tuesdays, 4 of 9: 10-06, 10-13, 10-20, 10-27; and 09-01 and 09-08 make 6.
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    // The window is 28 days back from the holiday: 10-06 to 11-02, 19 of the days, and one of 4 hours.
    try pays.company.session(employee, "2026-11-02 08:00", "2026-11-02 12:00") {
      $0.payRate = 200_000
    }
    // (19 x 160.00 + 80.00) / 20 = 156.00.
    #expect(try pays.amounts("1") == ["2026-11-03 156.00"])
  }

  @Test("British Columbia asks for the hire date, and for 15 days worked or paid")
  func britishColumbia() throws {
    var pays = try HolidayPays(ruleSet: "can-bc")
    try pays.usual("1")
    #expect(try pays.findings().map { $0.contains("the hire date is not known") } == [true])
    var facts = HolidayPayFacts()
    facts.hireDate = CalendarDate("2026-01-05")
    pays.pay.facts = [
      HolidayPayFacts.Row(employee: "1", holiday: nil, facts: facts, place: "people.csv:2")
    ]
    // 10-04 to 11-02: 20 days of 160.00.
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
  }

  @Test(
    "Newfoundland: pay for the work takes the place of holiday pay, and what lacks of it is due")
  func newfoundland() throws {
    var pays = try HolidayPays(ruleSet: "can-nl")
    let employee = try pays.usual("1")
    var facts = HolidayPayFacts()
    facts.hireDate = CalendarDate("2026-01-05")
    pays.pay.facts = [
      HolidayPayFacts.Row(employee: "1", holiday: nil, facts: facts, place: "people.csv:2")
    ]
    // Not worked: the average hours at the rate.
    let off = try pays.amounts("1")
    #expect(off.count == 1)
    // Worked for 8 hours at the time and a half of the company: the law asks for double, 320.00.
    try pays.company.days(employee, ["2026-11-03"], hours: 8, rate: 20)
    #expect(try pays.amounts("1") == ["2026-11-03 80.00"])
    // At double time nothing is missing.
    pays.company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: try #require(Multiplier("2")),
      countsTowardOvertime: true)
    #expect(try pays.amounts("1").isEmpty)
  }

  @Test("Manitoba asks whether hours are regular, and for the pay of a normal day where they are")
  func manitoba() throws {
    var pays = try HolidayPays(ruleSet: "can-mb")
    try pays.usual("1")
    #expect(try pays.findings().map { $0.contains("whether the hours are regular") } == [true])
    pays.pay.assumed.hasRegularHours = true
    #expect(try pays.findings().map { $0.contains("the pay of a normal day") } == [true])
    var facts = HolidayPayFacts()
    facts.normalDayPay = Money(cents: 155_55)
    pays.pay.facts = [
      HolidayPayFacts.Row(employee: "1", holiday: nil, facts: facts, place: "people.csv:2")
    ]
    #expect(try pays.amounts("1") == ["2026-11-03 155.55"])
    // What is said of one person goes before what is assumed of all.
    pays.pay.facts[0].facts.hasRegularHours = false
    #expect(try pays.amounts("1").first?.hasPrefix("2026-11-03 1") == true)
    #expect(try pays.amounts("1") != ["2026-11-03 155.55"])
  }

  @Test("A look back may end with the pay period before, where the company chose that")
  func lookback() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    pays.pay.lookback = .payPeriod
    // 09-27 to 10-24: the history does not go back so far.
    #expect(try pays.findings().map { $0.contains("from 2026-09-27 on is not known") } == [true])
    pays.pay.history.cover(try Company.dates("2026-09-01..2026-10-24"))
    // 15 x 160.00 / 20.
    #expect(try pays.amounts("1") == ["2026-11-03 120.00"])
  }
}
