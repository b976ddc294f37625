import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("The pay of a week, explained")
struct WageExplanationTests {
  private func explain(
    _ company: Company, _ employee: RecordIndex
  ) throws -> EmployeeExplanation {
    let period = try #require(PayPeriod(company.period))
    return try #require(
      try company.mapper().explain(company.data, employee: employee, period: period))
  }

  @Test("The steps begin with each differential that the week brought, and what it is based on")
  func differentials() throws {
    var company = try Wages.company {
      guard let rate = PayRate("2"), let other = PayRate("0.75") else { return }
      $0.differentials = Wages.night
      $0.differentials += [
        Differential(id: "sunday", perHour: other, weekdays: [.sunday]),
        Differential(id: "all", perHour: rate, citation: "agreement of March"),
      ]
    }
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 20:00", "2026-10-27 00:00") { $0.payRate = 100_000 }
    let weeks = try #require(try explain(company, guardOne).weeks)
    #expect(weeks.map(\.dates) == [try Company.dates("2026-10-25..2026-10-31")])
    #expect(
      weeks[0].steps.prefix(2).map(\.description) == [
        "differential night, 2.00 h at 1.50: 3.00 (policy of the employer)",
        "differential all, 4.00 h at 2.00: 8.00 (agreement of March)",
      ])
    #expect(weeks[0].steps.count > 2)
    #expect(weeks[0].wages?.totalPay.description == "51.00")
    #expect(weeks[0].gap == nil)
  }

  @Test("A week without a figure says why, and has no steps; the one beside it has both")
  func gap() throws {
    var company = try Wages.company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 10:00")
    try company.days(guardOne, ["2026-11-02"], hours: 8, rate: 10)
    let explanation = try explain(company, guardOne)
    let weeks = try #require(explanation.weeks)
    #expect(weeks.map(\.gap) == ["an hour of it has no rate", nil])
    #expect(weeks.map { $0.wages?.totalPay.cents } == [nil, 8000])
    #expect(weeks.map(\.steps.isEmpty) == [true, false])
    #expect(explanation.findings.map(\.id) == [.noRegularRate])
  }

  @Test("The figures explained are those of the run; without regularRate there are none")
  func sameFigures() throws {
    var company = try Wages.company {
      $0.differentials = Wages.night
      $0.remuneration = [
        Wages.payment("1", .productionBonus, 10_001, "2026-10-25", "2026-11-07"),
        Wages.payment("2", .commission, 500, "2026-10-25", "2026-10-25"),
      ]
    }
    for number in ["1", "2"] {
      let person = company.employee(number)
      for day in 26...30 {
        try company.session(
          person, "2026-10-\(day) 18:00", "2026-10-\(day + 1) 04:00"
        ) { $0.payRate = 123_400 }
      }
    }
    let batch = try company.batch()
    #expect(batch.wages.count == 3)
    for place in [0, 1] {
      let weeks = try #require(try explain(company, RecordIndex(place)).weeks)
      #expect(weeks.compactMap(\.wages) == batch.wages.filter { $0.employee.place == place })
    }
    company.policy.regularRate = nil
    #expect(try explain(company, RecordIndex(0)).weeks == nil)
  }

  @Test("The figures name their week, their person, their method and their law")
  func labels() throws {
    var company = try Wages.company {
      $0.byEmployee = ["2": .init(method: .rateInEffect, law: .california)]
    }
    for number in ["1", "2"] {
      try company.days(company.employee(number), ["2026-11-04"], hours: 8, rate: 10)
    }
    let wages = try company.batch().wages
    #expect(wages.map(\.employee) == [RecordIndex(0), RecordIndex(1)])
    #expect(
      wages.map { "\($0.first)..\($0.last)" }
        == ["2026-11-01..2026-11-07", "2026-11-01..2026-11-07"])
    #expect(wages.map(\.method) == ["weightedAverage", "rateInEffect"])
    #expect(wages.map(\.law) == ["federal", "california"])
    #expect(
      wages.map(\.citation)
        == ["29 CFR 778.109-.115", "29 U.S.C. 207(g)(2); 29 CFR 778.419"])
  }
}
