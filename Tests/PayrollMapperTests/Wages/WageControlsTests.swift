import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

@Suite("The rows of remuneration of a run are counted, each once")
struct WageControlsTests {
  /// `rows, used, reaching beyond, waiting, outside, of nobody`.
  private func counts(_ batch: PayBatch) throws -> [Int] {
    let controls = try #require(batch.wageControls)
    #expect(controls.balances)
    return [
      controls.rows, controls.rowsUsed, controls.rowsReachingBeyond, controls.rowsWaiting,
      controls.rowsOutside, controls.rowsOfNobody,
    ]
  }

  /// Employee 1 with a day in each week of the period, and commission on these dates.
  private func company(_ dates: [String]) throws -> (Company, RecordIndex) {
    let rows = try dates.map { text in
      let dates = try Company.dates(text)
      return Wages.payment(
        "1", .commission, 1000, dates.lowerBound.description, dates.upperBound.description)
    }
    var company = try Wages.company { $0.remuneration = rows }
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-27", "2026-11-04"], hours: 8, rate: 10)
    return (company, guardOne)
  }

  @Test(
    "A row is used, reaches beyond the weeks or lies outside of them, at each of their ends",
    arguments: [
      ("2026-10-25..2026-11-07", [1, 1, 0, 0, 0, 0]),
      ("2026-10-24..2026-11-07", [1, 1, 1, 0, 0, 0]),
      ("2026-10-25..2026-11-08", [1, 1, 1, 0, 0, 0]),
      ("2026-10-01..2026-12-01", [1, 1, 1, 0, 0, 0]),
      ("2026-10-24..2026-10-25", [1, 1, 1, 0, 0, 0]),
      ("2026-11-07..2026-11-08", [1, 1, 1, 0, 0, 0]),
      ("2026-10-24..2026-10-24", [1, 0, 0, 0, 1, 0]),
      ("2026-11-08..2026-11-08", [1, 0, 0, 0, 1, 0]),
      ("2026-10-31..2026-11-01", [1, 1, 0, 0, 0, 0]),
    ])
  func ends(dates: String, expected: [Int]) throws {
    let batch = try company([dates]).0.batch()
    #expect(try counts(batch) == expected)
    #expect(
      batch.kinds.contains("note remuneration-outside-weeks") == (expected[2] + expected[4] > 0))
  }

  @Test("A row waits if any of its weeks has no figure, and only then")
  func waiting() throws {
    var (company, guardOne) = try company([
      "2026-10-26..2026-10-27", "2026-10-26..2026-11-02", "2026-11-02..2026-11-20",
      "2026-11-20..2026-11-20",
    ])
    #expect(try counts(company.batch()) == [4, 3, 1, 0, 1, 0])
    try company.session(guardOne, "2026-11-05 08:00", "2026-11-05 10:00")
    let batch = try company.batch()
    // One that waits is not told to reach beyond: the run of its next weeks would count it again.
    #expect(try counts(batch) == [4, 1, 0, 2, 1, 0])
    #expect(
      batch.pay == ["2026-10-25 8.00 h, 0.00 over, 12.1875: 80.00 + 0.00 + 17.50 = 97.50"])
  }

  @Test("The weeks of one employee are no weeks of the next")
  func others() throws {
    var company = try Wages.company {
      $0.remuneration = ["1", "2", "3"].map {
        Wages.payment($0, .commission, 1000, "2026-10-27", "2026-10-27")
      }
    }
    for number in ["1", "2", "3"] {
      let person = company.employee(number)
      try company.days(person, ["2026-11-04"], hours: 8, rate: 10)
      if number != "2" { continue }
      try company.session(person, "2026-10-27 08:00", "2026-10-27 10:00")
    }
    let batch = try company.batch()
    #expect(try counts(batch) == [3, 2, 0, 1, 0, 0])
    #expect(batch.wageControls?.weeks == 5)
    #expect(batch.wageControls?.weeksWithoutFigure == 1)
  }

  @Test("Payments to somebody without a clock or a law wait, all of them")
  func ungoverned() throws {
    for hasZone in [true, false] {
      var company = try Wages.company {
        $0.remuneration = ["2026-10-27", "2026-09-01"].map {
          Wages.payment("1", .commission, 1000, $0, $0)
        }
      }
      if hasZone { company.policy.defaultRuleSet = nil }
      company.data.regions[0].timeZone = hasZone ? company.data.regions[0].timeZone : .none
      company.employee("1")
      #expect(try counts(company.batch()) == [2, 0, 0, 2, 0, 0])
      // The same beside somebody who has both.
      let other = company.employee("2")
      company.policy.defaultZone = "America/New_York"
      company.policy.ruleSetByEmployee = ["2": "us-flsa"]
      company.policy.defaultRuleSet = nil
      try company.days(other, [Wages.week[1]], hours: 8, rate: 10)
      let batch = try company.batch()
      #expect(try counts(batch) == [2, 0, 0, 2, 0, 0])
      #expect(batch.wageControls?.weeks == 1)
    }
  }

  @Test("Payments to nobody are named one by one, in the order of their employees and lines")
  func nobody() throws {
    var company = try Wages.company {
      $0.remuneration = [("9", 2), ("8", 3), ("1", 4), ("9", 5)].map { number, line in
        var payment = Wages.payment(number, .commission, 1000, "2026-10-27", "2026-10-27")
        payment.place = "pay.csv:\(line)"
        return payment
      }
    }
    // One whom only a session names is nobody either.
    company.employee("8")
    company.data.employees[0].isKnown = false
    try company.days(company.employee("1"), [Wages.week[1]], hours: 8, rate: 10)
    let batch = try company.batch()
    #expect(try counts(batch) == [4, 1, 0, 0, 0, 3])
    let found = batch.findings.filter { $0.id == .remunerationOfNobody }
    #expect(
      found.map { "\($0.subject.employee ?? "") \($0.subject.file ?? "")" }
        == ["8 pay.csv:3", "9 pay.csv:2", "9 pay.csv:5"])
    #expect(found.allSatisfy { $0.severity == .blocking })
    #expect(
      found.first?.message
        == "The snapshot has no employee of this number, so nobody gets the payment.")
  }

  @Test("A payment alone makes somebody a part of the run, without a line")
  func paymentOnly() throws {
    var company = try Wages.company {
      $0.remuneration = [Wages.payment("2", .gift, 1000, "2026-10-27", "2026-10-27")]
    }
    company.employee("1")
    company.employee("2")
    let batch = try company.batch()
    #expect(
      batch.pay == ["2026-10-25 0.00 h, 0.00 over, none: 0.00 + 0.00 + 10.00 = 10.00"])
    #expect(batch.employees.isEmpty && batch.wages.map(\.employee) == [RecordIndex(1)])
  }

  @Test(
    "The finding about other runs counts those outside and those that reach beyond by themselves")
  func words() throws {
    let (company, _) = try company([
      "2026-09-01..2026-09-01", "2026-09-02..2026-09-02", "2026-11-07..2026-11-08",
    ])
    let found = try company.batch().findings.filter { $0.id == .remunerationOutsideWeeks }
    #expect(
      found.map(\.message) == [
        "Rows of remuneration outside of the workweeks that end in the period: 2; rows that reach "
          + "beyond them: 1."
      ])
  }
}
