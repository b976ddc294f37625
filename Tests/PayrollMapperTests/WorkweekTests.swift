import LawText
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Workweeks, periods, zones and holidays")
struct WorkweekTests {
  private let firstWeek = ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"]

  @Test("A period that cuts a workweek counts the days before it and pays its own")
  func cutWeek() throws {
    var company = try Company()
    company.period = "2026-10-29..2026-10-31"
    let guardOne = company.employee("1")
    try company.days(guardOne, firstWeek, hours: 10)
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 10.00, overtime x1.5 10.00")
    #expect(batch.fates == ["paid": 2, "outside-period": 3])
    #expect(batch.kinds.isEmpty)
    #expect(batch.controls.outsidePeriodSeconds == 30 * 3600)
  }

  @Test("Days of the workweek that the snapshot lacks are a blocking finding that names them")
  func missingDays() throws {
    var company = try Company()
    company.period = "2026-10-28..2026-11-03"
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-28", "2026-10-29"], hours: 10)
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking workweek-incomplete"])
    #expect(
      batch.findings[0].message
        == "The period 2026-10-28..2026-11-03 cuts a workweek, and the snapshot has nothing of "
        + "2026-10-25..2026-10-27 and 2026-11-04..2026-11-07.")
    #expect(
      batch.findings[0].advice
        == "Pull 2026-10-25..2026-11-07, so that overtime is counted over whole workweeks.")
    company.data.source = SourceWords(name: "Clock", again: "export again", get: "Export")
    #expect(try company.batch().findings[0].advice.hasPrefix("Export 2026-10-25..2026-11-07,"))
    company.policy.completeness = .leadingDays
    #expect(
      try company.batch().findings[0].message.hasSuffix("nothing of 2026-10-25..2026-10-27."))
  }

  @Test("A snapshot that says what it was pulled for is taken at its word")
  func coverage() throws {
    var company = try Company()
    company.period = "2026-10-28..2026-11-03"
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-28"], hours: 10)
    let from = try #require(CalendarDate("2026-10-25"))
    company.data.coverage = from...from.adding(days: 13)
    #expect(try company.batch().kinds.isEmpty)
    company.data.coverage = from.adding(days: 1)...from.adding(days: 13)
    #expect(try company.batch().kinds == ["blocking workweek-incomplete"])
  }

  @Test("A session over the end of the period is paid to the second that lies inside")
  func overTheEnd() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-11-07 20:00", "2026-11-08 04:00")
    try company.session(guardOne, "2026-10-24 20:00", "2026-10-25 02:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 6.00")
    #expect(batch.fates == ["paid": 2])
    #expect(batch.controls.outsidePeriodSeconds == 8 * 3600)
  }

  @Test("A night over the clock change has nine hours")
  func clockChange() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-31 23:00", "2026-11-01 07:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 9.00")
    #expect(batch.lines.map(\.seconds) == [3600, 28_800])
  }

  @Test("The site's zone cuts the days where the policy says so")
  func siteZone() throws {
    var company = try Company(ruleSet: "us-ca")
    company.policy.zoneSource = .site
    let guardOne = company.employee("1")
    let zone = company.data.labels.label("America/Los_Angeles")
    let shift = try company.shift(guardOne, "2026-10-26 20:00", "2026-10-27 07:00") {
      $0.timeZone = zone
    }
    // 20:00 to 07:00 in New York is 17:00 to 04:00 in Los Angeles: 7 hours and 4 hours.
    try company.session(guardOne, "2026-10-26 20:00", "2026-10-27 07:00") { $0.shift = shift }
    #expect(try company.batch().lines.map(\.seconds) == [7 * 3600, 4 * 3600])
  }

  @Test("Holidays of the time data are windows, by the position's group")
  func holidayGroups() throws {
    var company = try Company()
    company.policy.holidaySource = .timeData
    company.policy.holidayPolicy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .oneAndAHalf, countsTowardOvertime: true)
    var group = HolidayGroupRecord(id: 1)
    group.holidays = [RecordIndex(0)]
    company.data.holidayGroups.append(group)
    company.data.holidays.append(HolidayRecord(id: 10))
    var date = HolidayDateRecord(id: 100)
    date.holiday = RecordIndex(0)
    date.window = InstantRange(
      start: Instant(secondsSince1970: try company.instant("2026-11-03 18:00")),
      end: Instant(secondsSince1970: try company.instant("2026-11-04 06:00")))
    company.data.holidayDates.append(date)
    var post = PositionRecord(id: 1)
    post.holidayGroup = RecordIndex(0)
    company.data.positions = [post, PositionRecord(id: 2)]
    for (number, position) in [("1", 0), ("2", 1)] {
      let person = company.employee(number)
      try company.session(person, "2026-11-03 16:00", "2026-11-04 00:00") {
        $0.position = RecordIndex(position)
      }
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 2.00, holiday x1.5 6.00")
    #expect(batch.hours(of: "2") == "regular 8.00")
  }

  @Test("A pay code that is overtime, or holiday work, by itself")
  func presetCodes() throws {
    var company = try Company()
    company.payCodes =
      "payCode,bucket,time,multiplier\nDBL,overtime,worked,2\nHW,holiday,worked,1.5\n"
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 10:00", code: "DBL")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 11:00", code: "HW")
    #expect(try company.batch().hours(of: "1") == "overtime x2 2.00, holiday x1.5 3.00")
  }

  // MARK: Work periods

  /// An averaging arrangement of 52 weeks from Sunday 2025-11-09 to Saturday 2026-11-07, 44 hours a
  /// week on average: 2,288 hours.
  private func year(_ mapper: Mapper) throws -> Mapper {
    let text = """
      {"id": "year", "name": "Year", "extends": "can-ab", "versions": [{"from": "2020-11-01",
        "period": {"weeks": 52}, "combine": "sequential", "place": "instead", "rules": [
        {"id": "period", "window": "period", "counts": "straightTime", "citation": "agreement",
          "tiers": [{"id": "period-44", "overHoursPerWeek": 44, "multiplier": 1.5}]}]}]}
      """
    let set = try RuleSet.read(
      Array(text.utf8), file: "year.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    return mapper.governing("1", by: set)
  }

  @Test("A work period of 52 weeks needs the whole year, and pays what lies beyond its average")
  func yearLongPeriod() throws {
    var company = try Company(ruleSet: "us-flsa", zone: "America/Edmonton")
    let start = try #require(CalendarDate("2025-11-09"))
    company.policy.workPeriodStart = start
    let holidays = HolidayCalendar(
      id: "own", name: "own", jurisdiction: "", evidence: .company, sources: [],
      days: [.init(date: try #require(CalendarDate("2026-12-25")), name: "Christmas")])
    company.policy.holidaySource = .calendar(holidays)
    let guardOne = company.employee("1")
    // 260 shifts of 9 hours are 2,340: 52 beyond 2,288.
    let dates = (0..<52).flatMap { week in
      (1...5).map { start.adding(days: 7 * week + $0).description }
    }
    try company.days(guardOne, dates, hours: 9)
    let mapper = try year(company.mapper())
    let period = try #require(PayPeriod(company.period))
    #expect(try mapper.neededDates(of: period) == start...start.adding(days: 363))
    func batch(_ data: TimeData) throws -> PayBatch {
      try mapper.map(
        data, period: period, company: "T", id: BatchID(Payer(company: "T"), period))
    }
    let whole = try batch(company.data)
    #expect(whole.kinds.isEmpty)
    #expect(whole.hours(of: "1") == "regular 38.00, overtime x1.5 52.00")

    // Hours before the snapshot are a finding, whether it says what it was pulled for or not.
    var cut = company.data
    let first = try company.instant("2026-09-07 00:00")
    cut.workSessions.removeAll { $0.start < first }
    #expect(try batch(cut).kinds == ["blocking workweek-incomplete"])
    #expect(
      try batch(cut).findings[0].message
        == "The period 2026-10-25..2026-11-07 cuts a work period, and the snapshot has nothing of "
        + "2025-11-09..2026-09-06.")
    cut = company.data
    cut.coverage = start.adding(days: 1)...period.last
    #expect(try batch(cut).kinds == ["blocking workweek-incomplete"])
    cut.coverage = start...period.last
    #expect(try batch(cut).kinds.isEmpty)
  }
}
