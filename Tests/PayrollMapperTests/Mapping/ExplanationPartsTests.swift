import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("What an explanation shows of slices, breaks, leave and weeks")
struct ExplanationPartsTests {
  private func explain(_ company: Company) throws -> EmployeeExplanation {
    let period = try #require(PayPeriod(company.period))
    return try #require(
      try company.mapper().explain(company.data, employee: RecordIndex(0), period: period))
  }

  @Test("Slices beside the period are shown and marked, with what was clocked")
  func slices() throws {
    var company = try Company()
    company.period = "2026-10-27..2026-10-31"
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 20:00", "2026-10-27 04:00", code: "REG")
    let explanation = try explain(company)
    #expect(explanation.slices.map(\.isInPeriod) == [false, true])
    #expect(explanation.slices.map(\.workday.description) == ["2026-10-26", "2026-10-27"])
    #expect(explanation.slices.map(\.clocked.seconds) == [28_800, 28_800])
    #expect(explanation.slices.map(\.range.seconds) == [14_400, 14_400])
    #expect(explanation.slices.map(\.payCode) == ["REG", "REG"])
    #expect(explanation.slices.map(\.source.id) == [1000, 1000])
    #expect(explanation.zone == company.zone)
  }

  @Test("Breaks come by their time, of each kind, inside of their session")
  func breaks() throws {
    var company = try Company()
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00")
    for (start, end, kind) in [
      ("15:30", "16:30", BreakSession.Kind.other), ("10:00", "10:30", .notGiven),
      ("07:30", "08:30", .meal),
    ] {
      try company.pause("2026-10-26 \(start)", "2026-10-26 \(end)") { $0.kind = kind }
    }
    let breaks = try explain(company).breaks
    #expect(breaks.map(\.id) == [5002, 5001, 5000])
    #expect(breaks.map(\.kind) == [.meal, .other, .other])
    #expect(breaks.map(\.range.seconds) == [1800, 1800, 1800])
    #expect(breaks.allSatisfy { !$0.isPaid })
  }

  @Test("A deducted meal is a break without a number between the others")
  func deducted() throws {
    var company = try Company()
    var duty = DutyRules()
    duty.mealDeduction = MealDeduction(
      tiers: [MealDeduction.Tier(overSeconds: 6 * 3600, mealSeconds: 1800)],
      placement: .point(afterSeconds: 4 * 3600))
    company.policy.duty = duty
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00")
    try company.pause("2026-10-26 15:00", "2026-10-26 15:10") { $0.kind = .rest }
    let breaks = try explain(company).breaks
    #expect(breaks.map(\.kind) == [.deducted, .rest])
    #expect(breaks.map(\.id) == [nil, 5000])
    #expect(breaks.map(\.isPaid) == [false, true])
    #expect(breaks[0].range.start.secondsSince1970 == (try company.instant("2026-10-26 12:00")))
  }

  @Test("Leave comes by date with its code, rate and reason; guaranteed time is called so")
  func leave() throws {
    var company = try Company()
    var duty = DutyRules()
    duty.minimumHours = [MinimumHours(kind: .day, leastSeconds: 7200, payCode: "MIN")]
    company.policy.duty = duty
    let guardOne = company.employee("1")
    company.leave(guardOne, "2026-10-29", "2026-10-29", days: 1)
    company.leave(guardOne, "2026-10-27", "2026-10-27", days: 1)
    try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 09:00") { $0.payRate = 200_000 }
    let leave = try explain(company).leave
    #expect(leave.map(\.date.description) == ["2026-10-27", "2026-10-28", "2026-10-29"])
    #expect(leave.map(\.kind) == [.leave, .guaranteed, .leave])
    #expect(leave.map(\.payCode) == ["VAC", "MIN", "VAC"])
    #expect(leave.map(\.rate) == [nil, PayRate("20"), nil])
    #expect(leave.map(\.reason.rule) == ["paid-leave", "minimum-hours", "paid-leave"])
    #expect(leave.map(\.seconds) == [28_800, 3600, 28_800])
    #expect(leave.map(\.multiplier) == [.one, .one, .one])
  }

  @Test("Each workweek in which a weekly rule took hours has one mark, with what came before it")
  func weeks() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    let weeks = [(26...30).map { "2026-10-\($0)" }, (2...6).map { "2026-11-0\($0)" }]
    try company.days(guardOne, weeks[0], hours: 9)
    try company.days(guardOne, weeks[1], hours: 12)
    let marked = try explain(company).slices.filter { $0.week != nil }
    #expect(marked.map(\.workday.description) == ["2026-10-30", "2026-11-05"])
    #expect(marked.map(\.week?.before) == [40 * 3600, 40 * 3600])
  }

  @Test("Each employee sees what was found about the number or the record, and nobody else's")
  func findings() throws {
    var company = try Company()
    for number in ["1", "01"] {
      let person = company.employee(number)
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00") {
        if number == "1" { $0.traits.insert(.wasClockedOutBySystem) }
      }
    }
    company.data.findings = [
      Finding(
        .unreadableField, .warning, Finding.Subject(record: Finding.RecordName(.employee, 1)), "A",
        advice: "B"),
      Finding(.unreadableRow, .blocking, Finding.Subject(file: "x"), "C", advice: "D"),
    ]
    let period = try #require(PayPeriod(company.period))
    let explainer = try company.mapper().explainer(company.data, period: period)
    #expect(explainer.employees == [RecordIndex(1), RecordIndex(0)])
    #expect(
      explainer.explanation(of: RecordIndex(0))?.findings.map(\.id.name).sorted() == [
        "clocked-out-by-system", "unreadable-field",
      ])
    #expect(
      explainer.findings(about: RecordIndex(1)).map(\.id.name) == ["similar-employee-numbers"])
    #expect(explainer.explanation(of: .none) == nil)
    #expect(explainer.findings(about: .none).isEmpty)
  }
}
