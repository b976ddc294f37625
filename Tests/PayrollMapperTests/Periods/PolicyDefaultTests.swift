import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// docs/configuration.md says what holds where nothing is said; each default decides what is paid.
@Suite("What holds where the configuration says nothing")
struct PolicyDefaultTests {
  /// A company with the policy as it comes, but for a rule set.
  private func company() throws -> Company {
    var company = try Company()
    company.policy = MapperPolicy()
    company.policy.defaultRuleSet = "us-flsa"
    company.policy.plausibility = .off
    return company
  }

  /// A session of employee 1 that counts as approved.
  private func approved(_ start: String, _ end: String, in company: inout Company) throws {
    try company.session(RecordIndex(0), start, end) { $0.status = .approved }
  }

  @Test("Clocked time is paid, once its shift is approved")
  func approval() throws {
    var company = try company()
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
    #expect(try company.batch().fates == ["held:not-approved": 1])
    company.data.shifts[0].approvedSeconds = 3600
    #expect(try company.batch().hours(of: "1") == "regular 8.00")
  }

  @Test("A break that nothing is said of is unpaid; the law goes before the mark of one")
  func breaks() throws {
    var company = try company()
    company.employee("1")
    try approved("2026-10-26 08:00", "2026-10-26 16:00", in: &company)
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30")
    try company.pause("2026-10-26 14:00", "2026-10-26 14:10") { $0.paid = .unpaid }
    #expect(try company.batch().hours(of: "1") == "regular 7.50")
  }

  @Test("A day of leave is eight hours")
  func leaveDay() throws {
    var company = try company()
    company.leave(company.employee("1"), "2026-10-26", "2026-10-27", days: 2)
    #expect(try company.batch().hours(of: "1") == "vacation leave 16.00")
  }

  @Test("Up to 24 hours are a session, rates may be missing, and whole workweeks must be there")
  func bounds() throws {
    var company = try company()
    company.employee("1")
    try approved("2026-10-26 08:00", "2026-10-27 08:00", in: &company)
    try approved("2026-10-28 08:00", "2026-10-29 08:01", in: &company)
    #expect(try company.batch().fates == ["paid": 1, "held:long-session": 1])
    company.data.workSessions.removeLast()
    #expect(try company.batch().kinds.isEmpty)
    company.period = "2026-10-25..2026-10-27"
    #expect(try company.batch().kinds == ["blocking workweek-incomplete"])
  }

  @Test("Weeks begin on Sunday at midnight, and no day is a holiday")
  func weeks() throws {
    var company = try company()
    company.employee("1")
    // Five days of 9 hours from Sunday to Thursday, and one on the Saturday before: 45 and 9.
    for day in 24...29 {
      try approved("2026-10-\(day) 08:00", "2026-10-\(day) 17:00", in: &company)
    }
    #expect(try company.batch().hours(of: "1") == "regular 40.00, overtime x1.5 5.00")
    #expect(try company.batch().wages.isEmpty)
  }

  @Test("The home region's clock counts, not that of the sites")
  func zone() throws {
    var company = try company()
    company.employee("1")
    let zone = company.data.labels.label("America/Los_Angeles")
    try approved("2026-10-26 20:00", "2026-10-27 02:00", in: &company)
    company.data.workSessions[0].shift = try company.shift(
      RecordIndex(0), "2026-10-26 20:00", "2026-10-27 02:00"
    ) { $0.timeZone = zone }
    #expect(try company.batch().lines.map(\.seconds) == [4 * 3600, 2 * 3600])
  }
}
