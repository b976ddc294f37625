import PayrollMapper
import PayrollModel
import Testing

@Suite("What is found about entries by hand")
struct HandEntryFindingTests {
  private static let end = "Late relief by bus,Ann Lee"

  @Test("An unknown employee, with the number that was meant")
  func nobody() throws {
    var company = try Company()
    company.employee("000117")
    try company.enter("117,2026-10-26,2,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.enteredKinds == ["blocking hand-entry-of-nobody by-hand.csv:2"])
    let finding = try #require(batch.findings.first { $0.id == .handEntryOfNobody })
    #expect(finding.advice.hasPrefix("Did you mean \"000117\"?"))
    #expect(batch.handEntryControls?.rowsWaiting == 1 && batch.lines.isEmpty)
  }

  @Test("Rows that are word by word the same: none is paid, and they are told once")
  func twice() throws {
    var company = try Company()
    company.employee("1")
    let row = "1,2026-10-26,2,,REG,,,,\(Self.end)"
    try company.enter(row, "1,2026-10-26,2,,REG,,,,Late relief by bus,Bo Lee", row, row)
    let batch = try company.enteredBatch()
    #expect(batch.enteredKinds == ["blocking hand-entry-twice by-hand.csv:2"])
    let finding = try #require(batch.findings.first { $0.id == .handEntryTwice })
    #expect(finding.message.contains("lines 2, 4, 5 say"))
    #expect(batch.handEntryControls?.rowsWaiting == 3 && batch.controls.enteredSeconds == 7200)
    // What differs in how it is written alone is the same.
    try company.enter(row, "1,2026-10-26,2:00,,REG,,,,\(Self.end)")
    #expect(try company.enteredBatch().handEntryControls?.rowsWaiting == 2)
  }

  @Test("A pay code that nobody mapped, or that nobody has")
  func payCodes() throws {
    var company = try Company()
    company.employee("1")
    try company.enter("1,2026-10-26,2,,REGG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.enteredKinds == ["blocking hand-entry-pay-code by-hand.csv:2"])
    let finding = try #require(batch.findings.first { $0.id == .handEntryPayCode })
    #expect(finding.advice.hasPrefix("Did you mean \"REG\"?"))
    // A row for all other codes knows every code, but the source has a list of them.
    company.payCodes += "*,regular\n"
    #expect(try company.enteredBatch().enteredKinds.isEmpty)
    var code = PayCodeRecord(id: 1)
    code.code = company.data.labels.label("REG")
    company.data.payCodes.append(code)
    #expect(
      try company.enteredBatch().enteredKinds == ["blocking hand-entry-pay-code by-hand.csv:2"])
  }

  @Test("A pay code under which the source pays nothing")
  func notPayable() throws {
    var company = try Company()
    company.employee("1")
    var code = PayCodeRecord(id: 1)
    code.code = company.data.labels.label("REG")
    company.data.payCodes.append(code)
    try company.enter("1,2026-10-26,2,,reg,,,,\(Self.end)")
    #expect(try company.enteredBatch().enteredKinds.isEmpty)
    company.data.payCodes[0].isNotPayable = true
    let batch = try company.enteredBatch()
    let messages = batch.findings.filter { $0.id == .handEntryPayCode }.map(\.message)
    #expect(messages.count == 1)
    #expect(
      messages.allSatisfy { $0.hasSuffix("nothing is paid under the pay code of the entry.") })
    #expect(batch.lines.isEmpty)
  }

  @Test("Dates before and behind the employment; its own days are right")
  func employment() throws {
    var company = try Company()
    company.employee("1")
    var profile = EmploymentProfile(id: 1)
    profile.employmentDate = CalendarDate("2026-10-26")
    profile.terminationDate = CalendarDate("2026-10-30")
    company.data.employmentProfiles = [profile]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    try company.enter(
      "1,2026-10-25,1,,REG,,,,\(Self.end)", "1,2026-10-26,1,,REG,,,,\(Self.end)",
      "1,2026-10-30,1,,REG,,,,\(Self.end)", "1,2026-10-31,1,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(
      batch.enteredKinds == [
        "warning hand-entry-outside-employment by-hand.csv:2",
        "warning hand-entry-outside-employment by-hand.csv:5",
      ])
    #expect(batch.controls.enteredSeconds == 4 * 3600)
    #expect(batch.employees.map { $0.lastDay?.description } == ["2026-10-30"])
  }

  @Test("More taken back than there is, of one kind; with what is there it may come to nothing")
  func belowZero() throws {
    var company = try Company()
    let employee = company.employee("1")
    try company.session(employee, "2026-10-26 08:00", "2026-10-26 10:00", code: "REG")
    try company.enter("1,2026-10-30,-2,,REG,,,,\(Self.end)")
    #expect(try company.enteredBatch().enteredKinds.isEmpty)
    try company.enter(
      "1,2026-10-30,-2,,REG,,,,\(Self.end)", "1,2026-10-31,-0:01,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.enteredKinds == ["blocking hand-entry-below-zero by-hand.csv:2"])
    try company.enter("1,2026-10-30,,-2,REG,,,,\(Self.end)")
    let amounts = try company.enteredBatch()
    #expect(amounts.enteredKinds == ["blocking hand-entry-below-zero by-hand.csv:2"])
    let finding = try #require(amounts.findings.first { $0.id == .handEntryBelowZero })
    #expect(
      finding.message.contains("regular amounts under REG") && !finding.message.contains("2.00"))
  }

  @Test("More than 24 hours on a day, with what was worked on it")
  func longDay() throws {
    var company = try Company()
    let employee = company.employee("1")
    try company.session(employee, "2026-10-26 08:00", "2026-10-26 16:00", code: "REG")
    try company.enter("1,2026-10-26,16,,REG,,,,\(Self.end)")
    #expect(try company.enteredBatch().enteredKinds.isEmpty)
    try company.enter(
      "1,2026-10-26,16,,REG,,,,\(Self.end)", "1,2026-10-26,0:01,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.enteredKinds == ["blocking hand-entry-long-day by-hand.csv:2"])
  }

  @Test("A file without anything of the period says nothing")
  func nothing() throws {
    var company = try Company()
    company.employee("1")
    try company.enter("1,2026-12-01,2,,REG,,,,\(Self.end)")
    let batch = try company.enteredBatch()
    #expect(batch.enteredKinds.isEmpty && !batch.findings.contains { $0.id == .handEntries })
    #expect(batch.employees.isEmpty)
  }
}
