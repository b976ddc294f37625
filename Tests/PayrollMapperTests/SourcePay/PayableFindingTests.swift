import PayrollMapper
import PayrollModel
import Testing

@Suite("What is said of single items of a pay run")
struct PayableFindingTests {
  /// The findings of one item of employee 1.
  private func findings(
    _ hours: String, _ kind: String = "", code: String = "", on date: String? = "2026-10-26",
    origin: String = "", description: String = "", change: (inout Payable) -> Void = { _ in }
  ) throws -> [Finding] {
    var (company, guardOne) = try Company.withPayrun()
    let labels = [origin, description].map { company.data.labels.label($0) }
    try company.item(guardOne, hours, kind, code: code, on: date) {
      ($0.origin, $0.description) = (labels[0], labels[1])
      change(&$0)
    }
    return try company.payrunBatch().findings
  }

  @Test("Each names the employee, the item and the item's own date")
  func subjects() throws {
    let finding = try #require(try findings("8", "XYZ", on: "2026-10-20").first)
    #expect(
      finding.subject
        == Finding.Subject(
          employee: "1", date: CalendarDate("2026-10-20"),
          record: Finding.RecordName(.payrunItem, 9000)))
    #expect(
      finding.sentences
        == "Nobody knows what time \"XYZ\" is; the item is not in the files. "
        + "Add a row for \"XYZ\" to the pay-code mapping.")
    let dateless = try #require(try findings("8", "XYZ", on: nil).first)
    #expect(dateless.subject.date == nil && dateless.subject.employee == "1")
  }

  @Test("An amount is called by its code, origin and description, as far as it has them")
  func amounts() throws {
    func words(_ code: String, _ origin: String, _ description: String) throws -> String {
      try findings("0", code: code, origin: origin, description: description) { $0.total = 5 }
        .map { String($0.message.dropFirst(35).prefix { $0 != ";" }) }.joined()
    }
    #expect(try words("", "", "") == "")
    #expect(try words("BON", "", "") == " (BON)")
    #expect(try words("BON", "ADHOC", "Gloves") == " (BON, ADHOC, Gloves)")
    #expect(try words("", "", "Gloves") == " (Gloves)")
  }

  @Test("An item without word and code is called by origin and description")
  func unnamed() throws {
    let finding = try #require(
      try findings("8", origin: "MILEAGE", description: "To the bank").first)
    #expect(finding.severity == .blocking)
    #expect(
      finding.message
        == "The item (MILEAGE, To the bank) has neither a word nor a pay code, so nobody knows "
        + "whether its quantity is hours; it is not in the files.")
    let bare = try #require(try findings("8").first)
    #expect(bare.message.hasPrefix("The item has neither"))
  }

  @Test("Time with contradicting signs is called by its word, else its code, else its origin")
  func signs() throws {
    func name(_ kind: String, _ code: String, _ origin: String) throws -> String {
      try findings("8", kind, code: code, origin: origin) { $0.rate = -1 }
        .map { String($0.message.prefix { $0 != "," }) }.joined()
    }
    #expect(try name("REG", "SICK", "SHIFT") == "The item is time (REG)")
    #expect(try name("", "SICK", "SHIFT") == "The item is time (SICK)")
    #expect(try name("", "", "SHIFT") == "The item is time (SHIFT)")
  }

  @Test("A date outside of the period is a note that says where the item is paid")
  func dates() throws {
    for (date, words) in [
      (
        "2026-10-24", "The item is of 2026-10-24, outside of the period; it is paid on 2026-10-25."
      ),
      (
        "2026-11-08", "The item is of 2026-11-08, outside of the period; it is paid on 2026-11-07."
      ),
      (nil, "The item has no date; it is paid on 2026-11-07."),
    ] as [(String?, String)] {
      let found = try findings("8", "REG", on: date)
      #expect(found.map(\.message) == [words])
      #expect(found.map(\.severity) == [.note])
    }
    for date in ["2026-10-25", "2026-11-07"] {
      #expect(try findings("8", "REG", on: date).isEmpty)
    }
    // An amount has no day on which it is paid.
    #expect(try findings("0", on: "2026-10-01") { $0.total = 5 }.count == 1)
  }

  @Test("What two pay runs pay is one finding a person, with both numbers and the count")
  func paidTwice() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.data.payruns[0].id = 661
    for day in [26, 27] {
      try company.item(guardOne, "8", on: "2026-10-\(day)") { $0.shiftNumber = Int64(day) }
    }
    try company.payrun(660)
    for day in [27, 26] {
      try company.item(guardOne, "8", on: "2026-10-\(day)") { $0.shiftNumber = Int64(day) }
    }
    let findings = try company.payrunBatch().findings
    #expect(
      findings.map(\.message) == [
        "2 items, this one first, pay time of a shift that another pay run of the period pays too "
          + "(pay runs 660 and 661)."
      ])
    // The lines of a day are in the order of the items: the later item pays again.
    #expect(findings.first?.subject.record?.id == 9003)
    company.data.payables.removeAll { $0.id == 9002 }
    #expect(
      try company.payrunBatch().findings.map(\.message) == [
        "The item pays time of a shift that another pay run of the period pays too "
          + "(pay runs 660 and 661)."
      ])
  }

  @Test("Work and leave of one shift in two pay runs are not the same time")
  func workAndLeaveTwice() throws {
    for (code, isTwice) in [("SICK", false), ("", true)] {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "4") { $0.shiftNumber = 77 }
      try company.payrun(660)
      try company.item(guardOne, "4", code: code) { $0.shiftNumber = 77 }
      #expect(try company.payrunBatch().kinds == (isTwice ? ["blocking paid-twice"] : []))
    }
  }

  @Test("Hours beyond the period name the greater of what is paid and what is taken back")
  func beyondPeriod() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.period = "2026-10-25..2026-10-25"
    company.data.payruns[0].last = CalendarDate("2026-10-25")
    for hours in ["20", "5.01", "-30"] {
      try company.item(guardOne, hours, on: "2026-10-25")
    }
    let finding = try #require(try company.payrunBatch().findings.first)
    #expect(
      finding.message
        == "The items of the employee come to 30.00 hours, and the period has 25.00 at most.")
    #expect(finding.subject.record?.description == "employees/1" && finding.subject.date == nil)
    company.data.payables.removeLast()
    #expect(try company.payrunBatch().kinds == ["blocking hours-beyond-period"])
    company.data.payables[1].quantity = 50_000
    #expect(try company.payrunBatch().kinds.isEmpty)
  }

  @Test("Items of somebody whom the snapshot lacks are counted in one finding")
  func unknownEmployee() throws {
    var (company, _) = try Company.withPayrun()
    var stub = EmployeeRecord(id: 99)
    stub.isKnown = false
    company.data.employees.append(stub)
    for hours in ["8", "4", "0"] { try company.item(RecordIndex(1), hours) }
    let batch = try company.payrunBatch()
    #expect(
      batch.findings.map(\.message) == [
        "3 items of pay runs belong to an employee whom the snapshot lacks."
      ])
    #expect(batch.findings[0].subject.record?.description == "employees/99")
    #expect(batch.payrunControls?.itemsWaiting == 3)
  }
}
