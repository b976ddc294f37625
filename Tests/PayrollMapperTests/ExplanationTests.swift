import PayrollMapper
import PayrollModel
import Testing
import TimeRules

@Suite("Explanations")
struct ExplanationTests {
  private func explain(
    _ company: Company, _ employee: RecordIndex, _ period: String? = nil
  ) throws -> EmployeeExplanation? {
    let period = try #require(PayPeriod(period ?? company.period))
    return try company.mapper().explain(company.data, employee: employee, period: period)
  }

  @Test("The first hour that a weekly rule takes says where the week stood")
  func weekMark() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    let days = (26...30).map { "2026-10-\($0)" }
    try company.days(guardOne, days, hours: 9)
    let explanation = try #require(try explain(company, guardOne))
    let marked = explanation.slices.filter { $0.week != nil }
    #expect(marked.map(\.week?.before) == [40 * 3600] && marked.map(\.week?.limit) == [40 * 3600])
    #expect(marked.map(\.workday.description) == ["2026-10-30"])
  }

  @Test("Of straight time alone, where the rule counts nothing else; a daily rule has no mark")
  func straightTime() throws {
    var company = try Company(ruleSet: "us-ca")
    let guardOne = company.employee("1")
    try company.days(guardOne, (25...30).map { "2026-10-\($0)" }, hours: 9)
    let explanation = try #require(try explain(company, guardOne))
    let marked = explanation.slices.filter { $0.week != nil }
    #expect(marked.map(\.week?.before) == [40 * 3600])
    #expect(marked.first?.workday.description == "2026-10-30")
    #expect(explanation.slices.contains { $0.reason.rule == "daily-8" && $0.week == nil })
  }

  @Test("Breaks are shown as they were judged, and what the rules deducted")
  func breaks() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.pause("2026-10-26 10:00", "2026-10-26 10:15") { $0.kind = .rest }
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") { $0.kind = .meal }
    let explanation = try #require(try explain(company, guardOne))
    #expect(explanation.breaks.map(\.kind) == [.rest, .meal])
    #expect(explanation.breaks.map(\.isPaid) == [true, false])
    #expect(explanation.breaks.map(\.range.seconds) == [900, 1800])
    #expect(explanation.breaks.map(\.workday.description) == ["2026-10-26", "2026-10-26"])
  }

  @Test("Who is held, and why; each sees what was found about them alone")
  func held() throws {
    var company = try Company()
    let nameless = company.employee(nil, id: 1408)
    let guardOne = company.employee("1")
    try company.session(nameless, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(nameless, "2026-10-27 08:00", nil)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    let one = try #require(try explain(company, nameless))
    #expect(one.hold == .employeeWithoutNumber)
    #expect(one.findings.map(\.id.name).sorted() == ["employee-without-number", "open-session"])
    let other = try #require(try explain(company, guardOne))
    #expect(other.hold == nil && other.findings.isEmpty)
  }

  @Test("A day of no workweek of the period is explained as a period of its own")
  func outside() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-11-23 08:00", "2026-11-23 16:00")
    #expect(try explain(company, guardOne)?.slices.isEmpty ?? true)
    let day = try #require(try explain(company, guardOne, "2026-11-23..2026-11-23"))
    #expect(day.slices.map(\.range.seconds) == [8 * 3600])
  }
}
