import PayrollBytes
import PayrollMapper
import PayrollModel
import Testing
import WageRules

/// People who are paid a salary: known by their profile or by a file, and reckoned from it.
@Suite("Salaries in a run")
struct SalaryTests {
  private func salaries(_ rows: String...) throws(TextProblems) -> [Salary] {
    try Salary.read(
      Array(
        ("employeeNumber,salary,interval,hours,from\n" + rows.joined(separator: "\n") + "\n").utf8),
      file: "salaries.csv")
  }

  /// 50 hours in the week of 2026-10-25 and nothing in the next, without rates, under these salaries.
  private func company(
    _ rows: String..., ruleSet: String = "us-flsa",
    profile: (inout EmploymentProfile) -> Void = { _ in }
  ) throws -> Company {
    var company = try Wages.company(ruleSet: ruleSet) { _ in }
    company.policy.regularRate?.salaries = try Salary.read(
      Array(
        ("employeeNumber,salary,interval,hours,from\n" + rows.joined(separator: "\n") + "\n").utf8),
      file: "salaries.csv")
    let employee = company.employee("1")
    try company.days(employee, Array(Wages.week[1...5]), hours: 10)
    var terms = EmploymentProfile(id: 1)
    profile(&terms)
    company.data.employmentProfiles = [terms]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    return company
  }

  private func about(_ company: Company) throws -> [String] {
    try company.batch().findings.filter {
      $0.id.name.hasPrefix("salar") || $0.id == .noRegularRate
    }.map { "\($0.severity.name) \($0.id)" }
  }

  @Test("A salary for 40 hours: 29 CFR 778.113")
  func fixedHours() throws {
    // 800 / 40 = 20; the 10 hours beyond bring 200 and the premium of 100.
    let company = try company("1,800,weekly,40,")
    #expect(
      try company.batch().pay == [
        "2026-10-25 50.00 h, 10.00 over, 20.0000: 1000.00 + 100.00 + 0.00 = 1100.00"
      ])
    #expect(try company.batch().wages.map(\.method) == ["salaryForHours"])
    #expect(try company.batch().wages.map(\.citation) == ["29 CFR 778.113"])
    #expect(try about(company) == ["warning salaried-employee"])
  }

  @Test("A salary for all hours: 29 CFR 778.114")
  func allHours() throws {
    // 800 / 50 = 16; half of it for 10 hours.
    let batch = try company("1,800.00,weekly,all,").batch()
    #expect(
      batch.pay == ["2026-10-25 50.00 h, 10.00 over, 16.0000: 800.00 + 80.00 + 0.00 = 880.00"])
    #expect(batch.wages.map(\.method) == ["fluctuatingWorkweek"])
  }

  @Test("A month is 52/12 weeks, and the row that holds on the first day of the week counts")
  func intervals() throws {
    // 3,466.67 x 12 / 52 = 800.0007…, an hour 20.0000.
    let monthly = try company("1,3466.67,monthly,40,")
    #expect(try monthly.batch().wages.first?.straightTimePay == Money(cents: 1000_00))
    for (rows, total) in [
      (["1,400,weekly,40,", "1,800,weekly,40,2026-10-25"], Int64(1100_00)),
      (["1,800,weekly,40,2026-10-26", "1,400,weekly,40,"], 550_00),
    ] {
      let batch = try company(rows[0], rows[1]).batch()
      #expect(batch.wages.map(\.totalPay.cents) == [total])
    }
  }

  @Test(
    "Without a salary for the week, or exempt, or where the law knows no such method: no figure")
  func gaps() throws {
    let later = try company("1,800,weekly,40,2026-10-26")
    #expect(try about(later) == ["warning salaried-employee", "note no-regular-rate"])
    #expect(
      try later.batch().findings.contains { $0.message.contains("regularRate.salaries has none") })
    let exempt = try company("1,800,weekly,40,") { $0.isOvertimeExempt = true }
    #expect(try exempt.batch().wages.isEmpty)
    #expect(try exempt.batch().findings.contains { $0.message.contains("is exempt from overtime") })
    let california = try company("1,800,weekly,all,", ruleSet: "us-ca")
    #expect(try california.batch().wages.isEmpty)
    #expect(try about(california) == ["warning no-regular-rate", "warning salaried-employee"])
    let periods = try company("1,800,weekly,40,", ruleSet: "us-flsa-7k-fire-14d")
    var work = periods
    work.policy.workPeriodStart = CalendarDate("2026-10-25")
    #expect(try work.batch().findings.contains { $0.message.contains("for workweeks alone") })
  }

  @Test("Salaries of nobody and of people paid by the hour are findings")
  func contradictions() throws {
    #expect(
      try about(company("1,800,weekly,40,", "01,900,weekly,40,") { $0.hourlyRate = 200_000 })
        == [
          "warning salaried-employee", "warning salary-beside-hourly-rate",
          "warning salary-of-nobody",
        ]
    )
    let agreed = try company("1,800,weekly,40,") {
      $0.hourlyRate = 200_000
      $0.isSalaried = true
    }
    #expect(try about(agreed) == ["warning salaried-employee"])
  }

  @Test("What is wrong in the file is said, with its column")
  func wrongRows() {
    for (row, column) in [
      (",800,weekly,40,", "employeeNumber"), ("1,x,weekly,40,", "salary"),
      ("1,-1,weekly,40,", "salary"), ("1,800,weekely,40,", "interval"), ("1,800,,40,", "interval"),
      ("1,800,weekly,,", "hours"), ("1,800,weekly,0,", "hours"), ("1,800,weekly,168.01,", "hours"),
      ("1,800,weekly,All,", "hours"), ("1,800,weekly,40,10/25/2026", "from"),
    ] {
      let found = #expect(throws: TextProblems.self) { try salaries(row) }
      #expect(found?.problems.map(\.key) == [column], "\(row)")
    }
    let twice = #expect(throws: TextProblems.self) {
      try salaries("1,800,weekly,40,", "1,900,weekly,40,")
    }
    #expect(twice?.problems.map(\.key) == ["employeeNumber"])
  }
}
