import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

/// Premium hours for missed breaks, where the pay of weeks is reckoned with what the hours alone do not
/// say: Ferra v. Loews Hollywood Hotel, 2021.
@Suite("The rate of premium hours beside reckoned weeks")
struct PremiumHourTests {
  private static let monday = "2026-10-26"
  private static let nextMonday = "2026-11-02"

  /// Eight hours at 20 without a meal on two Mondays, for two people, of whom each gets bonuses of as
  /// many cents in either week.
  private func company(
    _ bonuses: [[Int64]], _ premium: BreakPremium = BreakPremium(payCode: "PREM")
  ) throws -> Company {
    var company = try Wages.company(ruleSet: "us-ca") {
      for (index, weeks) in bonuses.enumerated() {
        for (date, cents) in zip([Self.monday, Self.nextMonday], weeks) {
          $0.remuneration.append(
            Wages.payment("\(index + 1)", .productionBonus, cents, date, date))
        }
      }
    }
    company.policy.duty = DutyRules()
    company.policy.duty?.breakPremium = premium
    for index in bonuses.indices {
      let person = company.employee("\(index + 1)")
      try company.days(person, [Self.monday, Self.nextMonday], hours: 8, rate: 20)
    }
    return company
  }

  /// The rates of the premium hours, in the order of people and dates.
  private func rates(_ company: Company) throws -> [Int64] {
    try company.batch().lines.filter { !$0.isWorked }.map(\.rate)
  }

  @Test("Each person's premium hours have the rate of their own week")
  func ownWeek() throws {
    // Eight hours and 8.00, 16.00, 24.00 and no bonus: 21, 22, 23 and 20 an hour.
    #expect(
      try rates(company([[800, 1600], [2400, 0]])) == [210_000, 220_000, 230_000, 200_000])
  }

  @Test("The premium for rest breaks has the same rate as the one for meals")
  func rest() throws {
    let premium = BreakPremium(recordsRestBreaks: true, payCode: "PREM")
    #expect(
      try rates(company([[800, 1600]], premium)) == [210_000, 210_000, 220_000, 220_000])
  }

  @Test("The base rate is the rate of the work, whatever the week comes to")
  func baseRate() throws {
    let premium = BreakPremium(payCode: "PREM", basis: .baseRate)
    let company = try company([[800, 1600]], premium)
    #expect(try rates(company) == [200_000, 200_000])
    #expect(try shown(company) == [200_000, 200_000])
  }

  /// The rates of the premium hours in the explanation of employee 1.
  private func shown(_ company: Company) throws -> [Int64?] {
    let period = try #require(PayPeriod(company.period))
    let explanation = try #require(
      try company.mapper().explain(company.data, employee: RecordIndex(0), period: period))
    return explanation.leave.filter { $0.kind == .premium }.map { $0.rate?.tenThousandths }
  }

  @Test("An explanation shows the rates of the run")
  func explanation() throws {
    #expect(try shown(company([[800, 1600]])) == [210_000, 220_000])
    #expect(try shown(company([[0, 0]])) == [200_000, 200_000])
    var company = try company([[800, 1600]])
    company.policy.regularRate = nil
    #expect(try shown(company) == [200_000, 200_000])
  }

  @Test("In a week without a figure the hours alone say the rate, and the other week keeps its own")
  func withoutFigure() throws {
    var company = try company([[800, 1600]])
    try company.session(RecordIndex(0), "2026-10-28 08:00", nil)
    #expect(try rates(company) == [200_000, 220_000])
    #expect(try shown(company) == [200_000, 220_000])
  }

  @Test("Premium hours are no work: they bring no overtime, no differential and no pay of the week")
  func notInTheWeek() throws {
    var company = try company([[0, 0]])
    let rate = try #require(PayRate("1"))
    company.policy.regularRate?.differentials = [Differential(id: "all", perHour: rate)]
    #expect(
      try company.batch().pay == [
        "2026-10-25 8.00 h, 0.00 over, 21.0000: 160.00 + 0.00 + 8.00 = 168.00",
        "2026-11-01 8.00 h, 0.00 over, 21.0000: 160.00 + 0.00 + 8.00 = 168.00",
      ])
    #expect(try rates(company) == [210_000, 210_000])
  }
}
