import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollMapper

@Suite("Whether the snapshot holds the workweeks around the period")
struct WorkweekCoverageTests {
  /// The message about the period 2026-10-28..2026-11-03; the weeks are 2026-10-25..2026-11-07 where
  /// nothing else is said. Sessions begin at these times on the clock of the zone.
  private func message(
    covered: String? = nil, sessions: [String] = [], shifts: [String] = [],
    needs: [String] = ["2026-10-25..2026-11-07"], zone: String = "America/New_York",
    _ change: (inout MapperPolicy, inout [RuleNeeds], inout TimeData) -> Void = { _, _, _ in }
  ) throws -> String? {
    var company = try Company(zone: zone)
    company.data.coverage = try covered.map { try Company.dates($0) }
    let guardOne = company.employee("1")
    for start in sessions { try company.session(guardOne, start, nil) }
    for start in shifts { try company.shift(guardOne, start, start) }
    var rules = try needs.map {
      RuleNeeds(dates: try Company.dates($0), looksAhead: false, schedule: false, leave: false)
    }
    change(&company.policy, &rules, &company.data)
    let coverage = WorkweekCoverage(
      data: company.data, policy: company.policy,
      period: try #require(PayPeriod("2026-10-28..2026-11-03")), needs: rules)
    let finding = coverage.finding(zone: company.zone)
    #expect(finding?.severity ?? .blocking == .blocking)
    #expect(finding?.subject.date?.description ?? "2026-10-28" == "2026-10-28")
    return finding.map { String($0.message.split(separator: "nothing of ").last ?? "") }
  }

  // MARK: A snapshot that says what it was pulled for

  @Test(
    "Every date of the weeks must be among those that were pulled",
    arguments: [
      ("2026-10-25..2026-11-07", nil), ("2026-10-01..2026-11-30", nil),
      ("2026-10-26..2026-11-07", "2026-10-25..2026-10-25."),
      ("2026-10-28..2026-11-07", "2026-10-25..2026-10-27."),
      // Days of the period itself are no days before it.
      ("2026-10-30..2026-11-07", "2026-10-25..2026-10-27."),
      ("2026-10-25..2026-11-06", "2026-11-04..2026-11-07."),
      ("2026-10-27..2026-11-06", "2026-10-25..2026-10-26 and 2026-11-04..2026-11-07."),
    ])
  func pulled(dates: String, expected: String?) throws {
    #expect(try message(covered: dates) == expected)
    // Sessions outside of what was pulled change nothing about it.
    #expect(
      try message(covered: dates, sessions: ["2026-10-20 08:00", "2026-11-20 08:00"]) == expected)
  }

  @Test("Days behind the period are asked for as the policy says, and by rules that look ahead")
  func behind() throws {
    let dates = "2026-10-25..2026-11-03"
    #expect(try message(covered: dates) == "2026-11-04..2026-11-07.")
    #expect(
      try message(covered: dates) { policy, _, _ in policy.completeness = .leadingDays } == nil)
    #expect(
      try message(covered: dates, needs: ["2026-10-25..2026-11-07", "2026-10-25..2026-11-07"]) {
        policy, needs, _ in
        policy.completeness = .leadingDays
        needs[1].looksAhead = true
      } == "2026-11-04..2026-11-07.")
  }

  @Test("A period of whole weeks asks for nothing, and neither do no rules at all")
  func wholeWeeks() throws {
    #expect(
      try message(covered: "2026-10-30..2026-10-30", needs: ["2026-10-28..2026-11-03"]) == nil)
    #expect(try message(covered: "2026-10-30..2026-10-30", needs: []) == nil)
  }

  @Test("Of several rule sets the earliest and the latest date hold")
  func severalRules() throws {
    let needs = ["2026-10-25..2026-11-03", "2026-10-28..2026-11-07", "2026-10-26..2026-11-05"]
    #expect(
      try message(covered: "2026-10-28..2026-11-03", needs: needs)
        == "2026-10-25..2026-10-27 and 2026-11-04..2026-11-07.")
  }

  @Test("A work period is called one, and the advice names all of it")
  func unit() throws {
    let needs = try ["2026-10-25..2026-11-07", "2026-10-11..2026-11-07"].map {
      RuleNeeds(
        dates: try Company.dates($0), hasWorkPeriod: $0.hasPrefix("2026-10-11"), looksAhead: false,
        schedule: false, leave: false)
    }
    var data = TimeData()
    data.coverage = try Company.dates("2026-10-28..2026-11-07")
    let zone = try Zones.named("America/New_York")
    let period = try #require(PayPeriod("2026-10-28..2026-11-03"))
    for (count, unit, first) in [(1, "workweek", "2026-10-25"), (2, "work period", "2026-10-11")] {
      let finding = try #require(
        WorkweekCoverage(
          data: data, policy: MapperPolicy(), period: period, needs: Array(needs.prefix(count))
        ).finding(zone: zone))
      #expect(finding.message.hasPrefix("The period 2026-10-28..2026-11-03 cuts a \(unit), and "))
      #expect(
        finding.advice
          == "Get \(first)..2026-11-07, so that overtime is counted over whole \(unit)s.")
    }
  }

  // MARK: A snapshot that does not say it

  @Test(
    "Before the period anything that starts on one of the days is enough",
    arguments: [
      ("2026-10-25 00:00", true), ("2026-10-27 23:59", true), ("2026-10-28 00:00", false),
      ("2026-09-01 08:00", true),
    ])
  func observedBefore(start: String, isEnough: Bool) throws {
    let found = try message(sessions: [start, "2026-11-05 08:00"])
    #expect(found == (isEnough ? nil : "2026-10-25..2026-10-27."))
  }

  @Test("Of a long work period the first seven days must have something, or what lies before them")
  func longWorkPeriod() throws {
    for (start, isEnough) in [("2025-11-15 08:00", true), ("2025-11-16 08:00", false)] {
      let found = try message(sessions: [start], needs: ["2025-11-09..2026-11-03"])
      // What is there later is no proof of what is missing, and all up to it is named.
      #expect(found == (isEnough ? nil : "2025-11-09..2025-11-15."))
    }
  }

  @Test(
    "Behind the period anything that starts after its last day is enough",
    arguments: [
      ("2026-11-03 23:59", false), ("2026-11-04 00:00", true), ("2026-12-01 08:00", true),
    ])
  func observedBehind(start: String, isEnough: Bool) throws {
    let found = try message(sessions: ["2026-10-26 08:00", start])
    #expect(found == (isEnough ? nil : "2026-11-04..2026-11-07."))
  }

  @Test("Shifts count like sessions; what has no start does not")
  func whatCounts() throws {
    #expect(try message(shifts: ["2026-10-26 08:00", "2026-11-05 08:00"]) == nil)
    let found = try message(sessions: ["2026-10-26 08:00", "2026-10-29 08:00", "2026-11-05 08:00"])
    {
      _, _, data in
      data.workSessions[0].traits.insert(.hasNoStart)
      data.workSessions[2].traits.insert(.hasNoStart)
      data.shifts.append(Shift(id: 1))
    }
    #expect(found == "2026-10-25..2026-10-27 and 2026-11-04..2026-11-07.")
  }

  @Test("Where nothing starts at all there is nothing to pay, and nothing is asked")
  func nothing() throws {
    #expect(try message() == nil)
  }

  @Test("The date of a start is that of the clock")
  func clock() throws {
    // Half past eleven at night in Los Angeles is the next day in New York.
    let start = "2026-10-27 23:30"
    #expect(
      try message(sessions: [start, "2026-11-05 08:00"], zone: "America/Los_Angeles") == nil)
    var company = try Company(zone: "America/Los_Angeles")
    try company.session(company.employee("1"), start, nil)
    let needs = RuleNeeds(
      dates: try Company.dates("2026-10-25..2026-11-03"), looksAhead: false, schedule: false,
      leave: false)
    let coverage = WorkweekCoverage(
      data: company.data, policy: MapperPolicy(),
      period: try #require(PayPeriod("2026-10-28..2026-11-03")), needs: [needs])
    #expect(coverage.finding(zone: try Zones.named("America/New_York")) != nil)
    #expect(coverage.finding(zone: company.zone) == nil)
  }

  // MARK: Whether dates are held

  @Test("Dates are held where they were pulled, or where nothing speaks against it")
  func holds() throws {
    var company = try Company()
    func holds(_ dates: String) throws -> Bool {
      let coverage = WorkweekCoverage(
        data: company.data, policy: company.policy,
        period: try #require(PayPeriod("2026-10-28..2026-11-03")), needs: [])
      return coverage.holds(try Company.dates(dates), zone: company.zone)
    }
    #expect(try holds("2026-10-25..2026-10-31"))
    try company.session(company.employee("1"), "2026-10-29 08:00", nil)
    #expect(try !holds("2026-10-25..2026-10-31"))
    // From the first day of the period on nothing says that days are missing.
    #expect(try holds("2026-10-28..2026-11-03"))
    #expect(try holds("2026-11-01..2026-11-07"))
    try company.session(RecordIndex(0), "2026-10-27 08:00", nil)
    #expect(try holds("2026-10-25..2026-10-31"))
    company.data.coverage = try Company.dates("2026-10-25..2026-11-07")
    #expect(try holds("2026-10-25..2026-11-07"))
    #expect(try !holds("2026-10-24..2026-11-07"))
    #expect(try !holds("2026-10-25..2026-11-08"))
  }
}
