import PayrollMapper
import PayrollModel
import Testing

@Suite("Entries by hand among the lines")
struct HandEntryTests {
  private static let end = "Late relief by bus,Ann Lee"

  @Test("An entry is a line with its author's word and its row, and changes no other hours")
  func line() throws {
    var company = try Company()
    let employee = company.employee("1")
    try company.days(
      employee, ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"], hours: 8)
    let before = try company.batch().hours(of: "1")
    try company.enter("1,2026-10-31,8,,,regular,,18.50,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(before == "regular 40.00")
    #expect(batch.hours(of: "1") == "regular 48.00")
    #expect(batch.entered == ["1 2026-10-31 8.00 regular x1  185000"])
    let line = try #require(batch.lines.last)
    #expect(batch.sources[Int(line.firstSource)] == PaySource(id: 2, kind: .handEntry))
    let reason = batch.reasons[Int(line.reason)]
    #expect(reason.ruleSet == "company" && reason.rule == "hand-entry")
    #expect(reason.sentence == "entered by hand by Ann Lee: Late relief by bus")
    #expect(batch.controls.enteredSeconds == 28_800)
    #expect(batch.controls.workedSeconds == 40 * 3600)
    #expect(batch.controls.secondsBalance)
  }

  @Test("Entries stand among the lines by date, and stretches of time keep their lines")
  func order() throws {
    var company = try Company()
    let first = company.employee("1")
    let second = company.employee("2")
    for employee in [first, second] {
      try company.days(employee, ["2026-10-26", "2026-10-28"], hours: 8)
    }
    try company.enter("1,2026-10-27,2,,REG,,,,\(Self.end)", "2,2026-10-25,,9.99,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    let dates = batch.lines.map { "\($0.employee) \($0.workday)" }
    #expect(
      dates == [
        "0 2026-10-26", "0 2026-10-27", "0 2026-10-28", "1 2026-10-25", "1 2026-10-26",
        "1 2026-10-28",
      ])
    let times = try #require(batch.times)
    #expect(times.spans.map(\.line) == [0, 2, 4, 5])
    #expect(batch.entered.count == 2)
  }

  @Test("A pay code says bucket, multiplier and whether it was worked; the row's multiplier wins")
  func payCodes() throws {
    var company = try Company()
    company.payCodes = "payCode,bucket,multiplier\nREG,regular,\nOT,overtime,1.5\nSICK,sick,\n"
    company.employee("1")
    try company.enter(
      "1,2026-10-26,1,,REG,,,,\(Self.end)", "1,2026-10-27,2,,OT,,,,\(Self.end)",
      "1,2026-10-28,3,,OT,,2,,\(Self.end)", "1,2026-10-29,4,,sick,,,,\(Self.end)",
      "1,2026-10-30,5,,,holiday,,,\(Self.end)", "1,2026-10-31,6,,,overtime,2,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(
      batch.entered == [
        "1 2026-10-26 1.00 regular x1 REG -1", "1 2026-10-27 2.00 overtime x1.5 OT -1",
        "1 2026-10-28 3.00 overtime x2 OT -1", "1 2026-10-29 4.00 sick leave x1 sick -1",
        "1 2026-10-30 5.00 holiday leave x1  -1", "1 2026-10-31 6.00 overtime x2  -1",
      ])
  }

  @Test("Without a rate the employee's own holds, then the profile's, then the company's")
  func rates() throws {
    var company = try Company()
    for number in ["1", "2", "3"] { company.employee(number) }
    company.data.employees[0].payRate = 200_000
    var profile = EmploymentProfile(id: 1)
    profile.hourlyRate = 190_000
    company.data.employmentProfiles = [profile]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    company.data.employees[1].employmentProfile = RecordIndex(0)
    company.policy.defaultRate = PayRate("18")
    try company.enter(
      "1,2026-10-26,1,,REG,,,,\(Self.end)", "2,2026-10-26,1,,REG,,,,\(Self.end)",
      "3,2026-10-26,1,,REG,,,,\(Self.end)", "3,2026-10-26,1,,REG,,,21,\(Self.end)")
    let rates = try company.enteredBatch().lines.map(\.rate)
    #expect(rates == [200_000, 190_000, 180_000, 210_000])
    company.policy.defaultRate = nil
    company.policy.requiresRate = true
    let kinds = try company.enteredBatch().kinds
    #expect(kinds.filter { $0.contains("no-pay-rate") }.count == 1)
  }

  @Test("Rows of other periods are counted; both ends of the period belong to it")
  func period() throws {
    var company = try Company()
    company.employee("1")
    try company.enter(
      "1,2026-10-24,1,,REG,,,,\(Self.end)", "1,2026-10-25,2,,REG,,,,\(Self.end)",
      "1,2026-11-07,3,,REG,,,,\(Self.end)", "1,2026-11-08,4,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.controls.enteredSeconds == 5 * 3600)
    let controls = try #require(batch.handEntryControls)
    #expect(controls.rows == 4 && controls.rowsUsed == 2 && controls.rowsOutsidePeriod == 2)
    let note = try #require(batch.findings.first { $0.id == .handEntries })
    #expect(note.message.hasPrefix("2 entries by hand: 5.00 hours in 2. "))
    #expect(note.message.hasSuffix(" 2 more in the file are of other periods."))
  }

  @Test("Amounts are exact, and counted apart")
  func amounts() throws {
    var company = try Company()
    company.employee("1")
    try company.enter(
      "1,2026-10-26,,150.05,REG,,,,\(Self.end)", "1,2026-10-27,,-50.06,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(
      batch.entered == [
        "1 2026-10-26 150.05 regular x1 REG -1", "1 2026-10-27 -50.06 regular x1 REG -1",
      ])
    let controls = try #require(batch.handEntryControls)
    #expect(controls.cents == 9999 && controls.amounts == 2 && controls.seconds == 0)
    #expect(batch.enteredKinds.isEmpty)
    let note = try #require(batch.findings.first { $0.id == .handEntries })
    #expect(
      note.message.hasPrefix("2 entries by hand: 2 amounts. ") && !note.message.contains("99"))
  }

  @Test("Somebody who is held is held with the entries")
  func held() throws {
    var company = try Company()
    company.employee("1")
    company.employee("1")
    try company.enter("1,2026-10-26,2,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.employees.map(\.held) == [.duplicateEmployeeNumber])
    #expect(batch.controls.heldSeconds == 7200)
  }

  @Test("Entries of somebody whose law nobody knows wait")
  func ungoverned() throws {
    var company = try Company()
    company.employee("1")
    company.policy.defaultRuleSet = nil
    company.policy.ruleSetByRegion = ["elsewhere": "us-flsa"]
    try company.enter("1,2026-10-26,2,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.lines.isEmpty)
    #expect(batch.handEntryControls?.rowsWaiting == 1)
    #expect(batch.isBlocked)
  }

  @Test("With the source's own pay run, entries have no total of its")
  func payruns() throws {
    var (company, employee) = try Company.withPayrun()
    company.employee("0")
    try company.item(employee, "8")
    try company.enter("1,2026-10-25,2,,REG,,,,\(Self.end)", "0,2026-10-26,,5,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch(fromPayruns: true)
    #expect(batch.entered.count == 2)
    #expect(batch.lines.map(\.seconds) == [0, 7200, 28_800])
    #expect(batch.lineTotals.count == 3 && batch.lineTotals[1] == Payable.notGiven)
    #expect(batch.controls.workedSeconds == 28_800 && batch.controls.secondsBalance)
  }

  @Test("An explanation has the entries with author, reason and row")
  func explained() throws {
    var company = try Company()
    let employee = company.employee("1")
    try company.enter("1,2026-10-27,,5,REG,,,,\(Self.end)", "1,2026-10-26,30,,REG,,,,\(Self.end)")
    let period = try #require(PayPeriod(company.period))
    let explanation = try #require(
      try company.mapper().explain(company.data, employee: employee, period: period))
    let entries = explanation.entries
    #expect(entries.map(\.seconds) == [108_000, 0])
    #expect(entries.map(\.amount) == [nil, Money(cents: 500)])
    #expect(entries.map(\.place) == ["by-hand.csv:3", "by-hand.csv:2"])
    #expect(entries[0].word == PayReason.HandEntry(author: "Ann Lee", reason: "Late relief by bus"))
    #expect(explanation.findings.map(\.id) == [.handEntryLongDay])
  }
}
