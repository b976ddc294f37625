import LawText
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What rule sets ask of the mapper beside the sessions of the period.
@Suite("What the rules ask for")
struct RuleNeedsTests {
  private let weekdays = ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"]

  @Test("Leave of the whole workweek counts in Quebec, and is paid in its own period")
  func leaveOutsidePeriod() throws {
    var company = try Company(ruleSet: "can-qc", zone: "America/Toronto")
    company.period = "2026-10-29..2026-10-31"
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: "VAC")
    try company.days(guardOne, Array(weekdays.dropFirst()), hours: 9)
    let batch = try company.batch()
    // 8 of vacation and 36 of work are 44: the last 4 hours, on Friday, are overtime.
    #expect(batch.hours(of: "1") == "regular 14.00, overtime x1.5 4.00")
    #expect(batch.controls.leaveSeconds == 0)
    #expect(batch.fates == ["paid": 2, "outside-period": 3])
  }

  @Test("A sick day does not count there")
  func sickDay() throws {
    var company = try Company(ruleSet: "can-qc", zone: "America/Toronto")
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: "SICK")
    try company.days(guardOne, Array(weekdays.dropFirst()), hours: 9)
    #expect(try company.batch().hours(of: "1") == "regular 36.00, sick leave 8.00")
  }

  @Test("A work period is counted whole, and its first date must be given")
  func workPeriod() throws {
    var company = try Company(ruleSet: "us-flsa-7j-8-80")
    company.period = "2026-11-01..2026-11-07"
    let guardOne = company.employee("1")
    try company.days(guardOne, weekdays + ["2026-10-31"], hours: 8)
    try company.days(
      guardOne, ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"], hours: 8)
    #expect(throws: MapperError.workPeriodWithoutStart("us-flsa-7j-8-80", days: 14)) {
      try company.batch()
    }
    company.policy.workPeriodStart = CalendarDate("2026-10-25")
    let batch = try company.batch()
    // 48 hours before the period and 40 in it: 8 beyond 80.
    #expect(batch.hours(of: "1") == "regular 32.00, overtime x1.5 8.00")
    #expect(batch.controls.outsidePeriodSeconds == 48 * 3600)
  }

  @Test("A day that begins with a shift of the week before is counted on")
  func shiftDayAcrossPeriods() throws {
    var company = try Company(ruleSet: "can-bc", zone: "America/Vancouver")
    company.period = "2026-11-01..2026-11-07"
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-31 22:00", "2026-11-01 07:00")
    let batch = try company.batch()
    // Ten hours over the clock change: the first two are Saturday's, 8 lie in the period, and the
    // last two of them are beyond 8 hours of the day.
    #expect(batch.hours(of: "1") == "regular 6.00, overtime x1.5 2.00")
    #expect(!batch.kinds.contains("blocking workweek-incomplete"))
  }

  @Test("Rates decide in Nevada, hour by hour")
  func rates() throws {
    var company = try Company(ruleSet: "us-nv", zone: "America/Los_Angeles")
    for (number, rate) in [("1", Int32(179_900)), ("2", 180_000)] {
      let employee = company.employee(number)
      try company.session(employee, "2026-10-26 08:00", "2026-10-26 18:00") { $0.payRate = rate }
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.00, overtime x1.5 2.00")
    #expect(batch.hours(of: "2") == "regular 10.00")
  }

  @Test("The law's holiday policy holds until the company has one of its own")
  func holidayPolicies() throws {
    var company = try Company(ruleSet: "can-bc", zone: "America/Vancouver")
    let day = try #require(CalendarDate("2026-11-02"))
    company.policy.holidaySource = .calendar(
      HolidayCalendar(
        id: "own", name: "Own", jurisdiction: "", evidence: .company, sources: [],
        days: [.init(date: day, name: "Founders' Day")]))
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-11-02 07:00", "2026-11-02 20:00")
    #expect(try company.batch().hours(of: "1") == "holiday x1.5 12.00, holiday x2 1.00")
    #expect(!(try company.batch().kinds.contains("warning holiday-policy-below-law")))
    company.policy.holidayPolicy = .ordinaryTime
    #expect(
      try company.batch().hours(of: "1") == "regular 8.00, overtime x1.5 4.00, overtime x2 1.00")
    #expect(try company.batch().kinds == ["warning holiday-policy-below-law"])
    // Beyond 12 hours the law pays double.
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .oneAndAHalf, countsTowardOvertime: true)
    #expect(try company.batch().kinds == ["warning holiday-policy-below-law"])
    company.policy.holidayPolicy?.tiers = [.init(overSeconds: 0, multiplier: .two)]
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("A region's calendar stands in place of everybody's")
  func regionalCalendars() throws {
    var company = try Company()
    func calendar(_ id: String, _ date: String) throws -> HolidayCalendar {
      HolidayCalendar(
        id: id, name: id, jurisdiction: "", evidence: .company, sources: [],
        days: [.init(date: try #require(CalendarDate(date)), name: id)])
    }
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .two, countsTowardOvertime: true)
    company.policy.holidaySource = .calendar(try calendar("general", "2026-10-26"))
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26", "2026-10-27"], hours: 8)
    #expect(try company.batch().hours(of: "1") == "regular 8.00, holiday x2 8.00")
    #expect(
      try company.batch().lines.first { $0.bucket == .holiday }?.workday.description
        == "2026-10-26")
    company.policy.holidayCalendarByRegion = ["1": try calendar("regional", "2026-10-27")]
    #expect(
      try company.batch().lines.first { $0.bucket == .holiday }?.workday.description
        == "2026-10-27")
  }

  @Test("Rules from memory, and rules about holidays without any, are warnings")
  func findings() throws {
    var company = try Company(ruleSet: "can-ns", zone: "America/Halifax")
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26"], hours: 8)
    #expect(try company.batch().kinds == ["warning rules-without-holidays"])
    company.policy.defaultRuleSet = "us-pr-before-2017"
    company.policy.holidaySource = .calendar(try calendar(evidence: "unverified"))
    #expect(
      try company.batch().findings.filter { $0.severity == .warning }.map(\.message) == [
        "The holiday calendar x rests on memory: nobody has checked it against the law.",
        "The rule set us-pr-before-2017 rests on memory: nobody has checked it against the law.",
      ])
  }

  @Test("What a rule set says of itself is a note, also of one that extends it")
  func cautions() throws {
    var company = try Company(ruleSet: "can-nb", zone: "America/Moncton")
    company.policy.holidaySource = .calendar(try Mappings.holidayCalendar("can-nb"))
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26"], hours: 8)
    let note = try #require(try company.batch().findings.first { $0.id == .rulesWithCaution })
    #expect(note.severity == .note)
    #expect(
      note.message.hasPrefix("The rule set can-nb says of itself: It pays more than the law asks"))
    let text = """
      {"id": "x", "name": "X", "extends": "can-nb", "caution": "It is mine.", "versions": [
      {"from": "2000-01-01", "rules": []}]}
      """
    let set = try RuleSet.read(
      Array(text.utf8), file: "x.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    let mapper = try company.mapper().governing("1", by: set)
    let batch = try company.batch(by: mapper)
    let cautions = batch.findings.filter { $0.id == .rulesWithCaution }.map(\.message)
    #expect(cautions.count == 2 && cautions.contains("The rule set x says of itself: It is mine."))
  }

  @Test("Days from memory in a calendar that was checked are a warning in their period")
  func unverifiedDays() throws {
    var company = try Company()
    company.employee("1")
    try company.days(RecordIndex(0), ["2026-10-26"], hours: 8)
    company.policy.holidaySource = .calendar(try calendar(evidence: "secondary"))
    #expect(
      try company.batch().findings.map(\.message) == [
        "The holiday calendar x has days in the period that rest on memory (Founders' Day): nobody "
          + "has checked them against the law."
      ])
    company.period = "2026-11-08..2026-11-21"
    #expect(try company.batch().findings.isEmpty)
  }

  private func calendar(evidence: String) throws -> HolidayCalendar {
    let text = """
      {"id": "x", "name": "X", "jurisdiction": "X", "evidence": "\(evidence)", "sources": ["s"],
       "rules": [{"id": "founders-day", "name": "Founders' Day", "date": "10-28",
                  "evidence": "unverified"},
                 {"id": "other-day", "name": "Other Day", "date": "11-02"}]}
      """
    return try HolidayCalendar.read(Array(text.utf8), file: "x.json")
  }

  @Test("Later days change what earlier ones are paid where lists of rules are compared")
  func looksAhead() throws {
    var company = try Company(ruleSet: "us-co", zone: "America/Denver")
    company.period = "2026-10-25..2026-10-28"
    company.policy.completeness = .leadingDays
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26"], hours: 8)
    #expect(try company.batch().kinds == ["blocking workweek-incomplete"])
  }

  @Test("The schedule of a day is that of its shifts, without those that were cancelled")
  func schedule() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26"], hours: 8)
    try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 14:00")
    let text = """
      {"id": "x", "name": "X", "extends": "us-flsa", "versions": [{"from": "2000-01-01",
       "rules": [{"id": "beyond-shift", "window": "workday", "citation": "contract",
         "tiers": [{"id": "t", "overScheduleByHours": 0, "multiplier": 1.5}]}]}]}
      """
    let set = try RuleSet.read(
      Array(text.utf8), file: "x.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    func hours() throws -> String {
      try company.batch(by: try company.mapper().governing("1", by: set)).hours(of: "1")
    }
    #expect(try hours() == "regular 6.00, overtime x1.5 2.00")
    try company.shift(guardOne, "2026-10-26 14:00", "2026-10-26 15:00") { $0.status = .cancelled }
    #expect(try hours() == "regular 6.00, overtime x1.5 2.00")
    company.data.shifts[1].status = .active
    #expect(try hours() == "regular 7.00, overtime x1.5 1.00")
  }

  @Test("A rule set may bring rules about punches, which go before the company's")
  func dutyOfTheRuleSet() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 07:52", "2026-10-26 16:00")
    let text = """
      {"id": "x", "name": "X", "extends": "us-flsa", "versions": [{"from": "2000-01-01",
      "duty": {"rounding": {"incrementMinutes": 15, "mode": "nearest"}}, "rules": []}]}
      """
    let set = try RuleSet.read(
      Array(text.utf8), file: "x.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    let mapper = try company.mapper().governing("1", by: set)
    let batch = try company.batch(by: mapper)
    #expect(batch.hours(of: "1") == "regular 8.25")
  }
}
