import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("Weeks without a figure, and payments that find none")
struct WageGapTests {
  @Test("Without a figure: no rate, an open session, a held employee, a salary")
  func gaps() throws {
    var company = try Wages.company()
    let unrated = company.employee("1")
    try company.days(unrated, [Wages.week[1]], hours: 8)
    let open = company.employee("2")
    try company.days(open, [Wages.week[1], "2026-11-03"], hours: 8, rate: 10)
    try company.session(open, "2026-10-28 08:00", nil)
    for id in [3, 4] {
      let twin = company.employee("3", id: Int64(id))
      try company.days(twin, [Wages.week[1]], hours: 8, rate: 10)
    }
    let salaried = company.employee("4", id: 9)
    var profile = EmploymentProfile(id: 1)
    profile.isSalaried = true
    company.data.employmentProfiles.append(profile)
    company.data.employees[salaried.place ?? 0].employmentProfile = RecordIndex(0)
    try company.days(salaried, [Wages.week[1]], hours: 8, rate: 10)
    let batch = try company.batch()
    #expect(batch.pay == ["2026-11-01 8.00 h, 0.00 over, 10.0000: 80.00 + 0.00 + 0.00 = 80.00"])
    let found = batch.findings.filter { $0.id == .noRegularRate }
    let prefix = "No regular rate is reckoned for the week 2026-10-25..2026-10-31: "
    #expect(
      found.map { "\($0.subject.employee ?? "") \($0.message.replacing(prefix, with: ""))" } == [
        "1 an hour of it has no rate.", "2 hours of it are held by open-session.",
        "3 hours of it are held by duplicate-employee-number.",
        "3 hours of it are held by duplicate-employee-number.",
        "4 the employee is paid a salary, and regularRate.salaries has none for it.",
      ])
    #expect(found.map(\.severity) == [.warning, .warning, .warning, .warning, .note])
    #expect(batch.wageControls?.weeksWithoutFigure == 5)
  }

  @Test("A week whose first days the snapshot lacks has no figure")
  func incomplete() throws {
    var company = try Wages.company()
    company.policy.completeness = .leadingDays
    company.period = "2026-10-28..2026-11-07"
    let guardian = company.employee("1")
    try company.days(guardian, ["2026-10-28", "2026-11-02"], hours: 8, rate: 10)
    let batch = try company.batch()
    #expect(batch.pay.map { $0.prefix(10) } == ["2026-11-01"])
    #expect(batch.findings.contains { $0.message.hasSuffix("the snapshot lacks days of it.") })
  }

  // MARK: Rows of remuneration

  @Test("Every row of remuneration is accounted for")
  func rows() throws {
    var company = try Wages.company {
      $0.remuneration = [
        Wages.payment("1", .commission, 1000, "2026-10-27", "2026-10-27"),
        Wages.payment("1", .commission, 1000, "2026-09-01", "2026-09-01"),
        Wages.payment("1", .commission, 1400, "2026-11-01", "2026-11-14"),
        Wages.payment("2", .commission, 1000, "2026-10-27", "2026-10-27"),
        Wages.payment("3", .commission, 1000, "2026-10-27", "2026-10-27"),
        Wages.payment("9", .commission, 1000, "2026-10-27", "2026-10-27"),
      ]
    }
    let guardian = company.employee("1")
    try company.days(guardian, [Wages.week[1]], hours: 8, rate: 10)
    let unrated = company.employee("2")
    try company.days(unrated, [Wages.week[1]], hours: 8)
    // Number 3 did not work, and is paid all the same.
    company.employee("3")
    let batch = try company.batch()
    #expect(
      batch.pay == [
        "2026-10-25 8.00 h, 0.00 over, 11.2500: 80.00 + 0.00 + 10.00 = 90.00",
        "2026-11-01 0.00 h, 0.00 over, none: 0.00 + 0.00 + 7.00 = 7.00",
        "2026-10-25 0.00 h, 0.00 over, none: 0.00 + 0.00 + 10.00 = 10.00",
      ])
    let controls = try #require(batch.wageControls)
    #expect(controls.balances)
    #expect(
      [
        controls.rows, controls.rowsUsed, controls.rowsReachingBeyond, controls.rowsWaiting,
        controls.rowsOutside, controls.rowsOfNobody,
      ] == [6, 3, 1, 1, 1, 1])
    #expect(batch.kinds.contains("blocking remuneration-of-nobody"))
    #expect(
      batch.findings.first { $0.id == .remunerationOutsideWeeks }?.message
        == "Rows of remuneration outside of the workweeks that end in the period: 1; "
        + "rows that reach beyond them: 1.")
  }

  @Test("Without regularRate there are no wages")
  func notConfigured() throws {
    var company = try Company()
    let guardian = company.employee("1")
    try company.days(guardian, [Wages.week[1]], hours: 8)
    let batch = try company.batch()
    #expect(batch.wages.isEmpty && batch.wageControls == nil && batch.findings.isEmpty)
  }

  @Test("A differential for a post that the snapshot lacks is a note")
  func idleDifferential() throws {
    var company = try Wages.company {
      guard let rate = PayRate("2") else { return }
      $0.differentials = [Differential(id: "armed", perHour: rate, positions: ["A-1"])]
    }
    try company.days(company.employee("1"), [Wages.week[1]], hours: 8, rate: 10)
    let batch = try company.batch()
    #expect(batch.kinds == ["note idle-differential"])
    #expect(batch.pay == ["2026-10-25 8.00 h, 0.00 over, 10.0000: 80.00 + 0.00 + 0.00 = 80.00"])
  }
}
