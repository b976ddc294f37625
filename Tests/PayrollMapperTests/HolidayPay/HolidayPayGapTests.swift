import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@testable import PayrollMapper

/// What is not known is never guessed: a finding says what is missing.
@Suite("Statutory holidays of which something is not known, or that are not due")
struct HolidayPayGapTests {
  @Test("Without a history, or with one that ends too early, nobody knows the wages")
  func history() throws {
    for known in [nil, "2026-10-01..2026-10-23", "2026-10-05..2026-10-24"] {
      var pays = try HolidayPays(known: known)
      try pays.usual("1")
      #expect(try pays.amounts("1").isEmpty)
      #expect(
        try pays.findings() == [
          "blocking holiday-pay-unknown: Nothing is paid for the holiday 2026-11-03: what was earned "
            + "from 2026-10-04 on is not known, and Ontario ESA 2000, s. 24(1) asks for it."
        ], "\(known ?? "")")
    }
    var pays = try HolidayPays(known: "2026-10-04..2026-10-24")
    try pays.usual("1")
    #expect(try pays.findings().isEmpty)
  }

  @Test("Before the hire date there is nothing to know")
  func hireDate() throws {
    var pays = try HolidayPays(known: nil)
    let employee = pays.company.employee("1")
    try pays.company.days(employee, HolidayPays.between, hours: 8, rate: 20)
    var profile = EmploymentProfile(id: 1)
    profile.employmentDate = CalendarDate("2026-10-25")
    pays.company.data.employmentProfiles = [profile]
    pays.company.data.employees[0].employmentProfile = RecordIndex(0)
    // 5 x 160.00 / 20.
    #expect(try pays.amounts("1") == ["2026-11-03 40.00"])
    pays.company.data.employmentProfiles[0].employmentDate = CalendarDate("2026-10-24")
    #expect(try pays.amounts("1").isEmpty && pays.findings().count == 1)
  }

  @Test("Hours without a rate before the holiday leave the wages unknown; those behind it do not")
  func rates() throws {
    var pays = try HolidayPays()
    let employee = try pays.usual("1")
    try pays.company.session(employee, "2026-11-04 08:00", "2026-11-04 16:00")
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
    try pays.company.session(employee, "2026-10-29 18:00", "2026-10-29 20:00")
    #expect(try pays.amounts("1").isEmpty)
    #expect(
      try pays.findings().map { $0.contains("the hours on 2026-10-29 have no rate") } == [true])
    var earlier = try HolidayPays()
    try earlier.usual("1")
    earlier.pay.history.addUnpriced(on: try #require(CalendarDate("2026-10-10")), of: "1")
    #expect(try earlier.amounts("1").isEmpty)
    #expect(
      try earlier.findings().map { $0.contains("(hours on 2026-10-10 have no rate)") } == [true])
  }

  @Test("What another pay group paid and nobody has seen leaves the wages unknown")
  func otherGroup() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    pays.pay.history.addUnseen(on: try #require(CalendarDate("2026-01-10")), of: "1")
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"], "long before")
    pays.pay.history.addUnseen(on: try #require(CalendarDate("2026-10-10")), of: "1")
    pays.pay.history.addUnseen(on: try #require(CalendarDate("2026-02-10")), of: "1")
    #expect(try pays.amounts("1").isEmpty)
    #expect(
      try pays.findings().map {
        $0.contains("(2026-10-10 is paid by another pay group, whose run is not there)")
      } == [true])
  }

  @Test("A missed shift beside the holiday is not due; an excused or a future one is")
  func shifts() throws {
    var pays = try HolidayPays()
    pays.pay.assumed = HolidayPayFacts()
    let employee = try pays.usual("1")
    // Nobody knows of any shift.
    #expect(
      try pays.findings().map {
        $0.contains("whether the last scheduled shift before the holiday was worked is not known")
      } == [true])
    try pays.company.shift(employee, "2026-10-30 08:00", "2026-10-30 16:00")
    try pays.company.shift(employee, "2026-11-05 08:00", "2026-11-05 16:00")
    #expect(
      try pays.findings() == [
        "warning holiday-pay-not-due: The holiday 2026-11-03 is not paid: did not work the first "
          + "scheduled shift after the holiday (Ontario ESA 2000, s. 26)."
      ])
    #expect(try pays.amounts("1").isEmpty)
    // Leave on its day excuses.
    var excused = pays
    let code = excused.company.data.labels.label("SICK")
    try excused.company.shift(employee, "2026-11-05 08:00", "2026-11-05 16:00") {
      $0.isPaidTimeOff = true
      $0.approvedSeconds = 8 * 3600
      $0.payCode = code
    }
    #expect(try excused.amounts("1") == ["2026-11-03 160.00"])
    // So does what somebody says of the holiday.
    var said = pays
    var facts = HolidayPayFacts()
    facts.shiftAfter = .excused
    said.pay.facts = [
      HolidayPayFacts.Row(
        employee: "1", holiday: CalendarDate("2026-11-03"), facts: facts, place: "people.csv:2")
    ]
    #expect(try said.amounts("1") == ["2026-11-03 160.00"])
    // A shift that was worked is worked, and cancelled ones are none.
    try pays.company.session(employee, "2026-11-05 09:00", "2026-11-05 16:00")
    try pays.company.shift(employee, "2026-11-04 08:00", "2026-11-04 16:00") {
      $0.status = .cancelled
    }
    #expect(try pays.amounts("1") == ["2026-11-03 160.00"])
  }

  @Test("Behind the period a shift that nobody worked yet says nothing")
  func behindThePeriod() throws {
    var pays = try HolidayPays()
    pays.pay.assumed = HolidayPayFacts()
    let employee = try pays.usual("1")
    try pays.company.shift(employee, "2026-10-30 08:00", "2026-10-30 16:00")
    try pays.company.shift(employee, "2026-11-09 08:00", "2026-11-09 16:00")
    #expect(
      try pays.findings().map {
        $0.contains("whether the first scheduled shift after the holiday was worked is not known")
      } == [true])
  }

  @Test("Facts and history of employees whom the snapshot lacks are findings")
  func nobody() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    try pays.earn("01", "2026-10-05", .regular, cents: 1, hours: 1)
    var facts = HolidayPayFacts()
    facts.hasRegularHours = true
    pays.pay.facts = [
      HolidayPayFacts.Row(employee: "001", holiday: nil, facts: facts, place: "people.csv:2")
    ]
    #expect(
      try pays.findings() == [
        "blocking holiday-facts-of-nobody: The snapshot has no employee of this number, so that what "
          + "the row says is of nobody.",
        "note wage-history-of-nobody: The history of earnings has 1 employee number that the snapshot "
          + "lacks: 01.",
      ])
  }

  @Test("Facts for a date of the period that is no holiday are a finding")
  func noHoliday() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    let plain = try pays.amounts("1")
    var facts = HolidayPayFacts()
    facts.hasRegularHours = true
    func row(_ date: String) -> HolidayPayFacts.Row {
      HolidayPayFacts.Row(
        employee: "1", holiday: CalendarDate(date), facts: facts,
        place: "people.csv:2")
    }
    pays.pay.facts = [row("2026-11-02"), row("2026-09-07")]
    #expect(
      try pays.findings() == [
        "blocking holiday-facts-of-no-holiday: The date is no holiday of the employee, so that what "
          + "the row says is of no day."
      ])
    #expect(try pays.amounts("1") == plain)
    pays.pay.facts = [row("2026-11-03")]
    #expect(try pays.findings().isEmpty)
  }

  @Test("A holiday before the first version of a law is not known")
  func version() throws {
    var pays = try HolidayPays()
    try pays.usual("1")
    pays.pay.rules["can-on"] = try HolidayPayRules.read(
      Array(
        String(decoding: try Mappings.bytes("holiday-pay/can-on.json"), as: UTF8.self)
          .replacing("\"from\": \"2026-01-01\"", with: "\"from\": \"2026-11-04\"").utf8),
      file: "can-on.json")
    #expect(try pays.amounts("1").isEmpty)
    #expect(try pays.findings().map { $0.hasPrefix("blocking holiday-pay-unknown") } == [true])
  }
}
