import PayrollMapper
import PayrollModel
import Testing

@Suite("What the lines of a pay run have, and what is counted")
struct PayrunLinesTests {
  @Test("The site is the item's, else the shift's; the position is the shift's")
  func places() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.data.accounts = [AccountRecord(id: 501), AccountRecord(id: 502)]
    company.data.positions = [PositionRecord(id: 71), PositionRecord(id: 72)]
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.account = RecordIndex(0)
      $0.position = RecordIndex(1)
    }
    try company.item(guardOne, "1") { $0.shift = shift }
    try company.item(guardOne, "2") {
      $0.shift = shift
      $0.account = RecordIndex(1)
    }
    try company.item(guardOne, "3") { $0.account = RecordIndex(1) }
    try company.item(guardOne, "4")
    let lines = try company.payrunBatch().lines.sorted { $0.seconds < $1.seconds }
    #expect(lines.map(\.account) == [RecordIndex(0), RecordIndex(1), RecordIndex(1), .none])
    #expect(lines.map(\.position) == [RecordIndex(1), RecordIndex(1), .none, .none])
  }

  @Test("The reason is the word, else the pay code, else that it is an item, and its pay run")
  func reasons() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "1", "OT", code: "REG")
    try company.item(guardOne, "2", "", code: "SICK")
    try company.item(guardOne, "3", "") { $0.shiftNumber = 77 }
    try company.item(guardOne, "4", "OT", code: "REG", on: "2026-10-28")
    try company.payrun(660)
    try company.item(guardOne, "5", "OT", code: "REG", on: "2026-10-29")
    let batch = try company.payrunBatch()
    let found = batch.lines.sorted { $0.seconds < $1.seconds }.map { line in
      let reason = batch.reasons[Int(line.reason)]
      return "\(reason.ruleSet)/\(reason.rule), \(reason.citation)"
    }
    #expect(
      found == [
        "payrun/OT, pay run 659", "payrun/SICK, pay run 659", "payrun/item, pay run 659",
        "payrun/OT, pay run 659", "payrun/OT, pay run 660",
      ])
    #expect(batch.reasons.count == 4)
  }

  @Test("Each line has one source, and the totals are those of their items, in one order")
  func sources() throws {
    var (company, guardOne) = try Company.withPayrun()
    for (hours, date, total) in [
      ("3", "2026-10-28", 30), ("1", "2026-10-26", 10), ("2", "2026-10-26", 20),
    ] {
      try company.item(guardOne, hours, on: date) { $0.total = Int64(total) }
    }
    let batch = try company.payrunBatch()
    let rows = batch.lines.indices.map { index in
      let line = batch.lines[index]
      return [
        line.seconds / 3600, batch.sources[Int(line.firstSource)].id, batch.lineTotals[index],
        Int64(line.sourceCount),
      ]
    }
    // The same day, code and rate: by the number of the item.
    #expect(rows == [[1, 9001, 10, 1], [2, 9002, 20, 1], [3, 9000, 30, 1]])
  }

  @Test("Every item ends in one count; work, leave and what is held are summed apart")
  func counts() throws {
    var (company, guardOne) = try Company.withPayrun()
    let nobody = company.employee(nil)
    try company.item(guardOne, "8") { $0.total = 100 }
    try company.item(guardOne, "-2") { $0.total = -25 }
    try company.item(guardOne, "4", code: "SICK")
    try company.item(guardOne, "0") { $0.total = 7 }
    try company.item(guardOne, "1", "") { ($0.isExpense, $0.total) = (true, 500) }
    try company.item(guardOne, "0")
    try company.item(guardOne, "9", "XYZ")
    try company.item(nobody, "3")
    try company.item(nobody, "2", code: "VAC")
    try company.payrun(700) { $0.last = CalendarDate("2026-11-30") }
    try company.item(guardOne, "99", on: "2026-11-20")
    let batch = try company.payrunBatch()
    var expected = PayrunControls()
    expected.payruns = [659]
    expected.items = 10
    expected.itemsWithHours = 5
    expected.itemsWithoutHours = 2
    expected.itemsEmpty = 1
    expected.itemsWaiting = 1
    expected.itemsElsewhere = 1
    expected.totalWithHours = 75
    expected.totalWithoutHours = 507
    #expect(batch.payrunControls == expected)
    #expect(batch.controls.workedSeconds == 9 * 3600)
    #expect(batch.controls.clockedSeconds == 9 * 3600)
    #expect(batch.controls.leaveSeconds == 6 * 3600)
    #expect(batch.controls.heldSeconds == 5 * 3600)
  }

  @Test("Several pay runs of the period are taken together, rising in the totals")
  func severalPayruns() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    for id in [Int64(662), 660, 661] {
      try company.payrun(id)
      try company.item(guardOne, "2", on: "2026-10-\(id - 633)")
    }
    let batch = try company.payrunBatch()
    #expect(batch.payrunControls?.payruns == [660, 661, 662])
    #expect(batch.hours(of: "1") == "regular 6.00")
    #expect(batch.kinds.isEmpty)
  }

  @Test("People come by their numbers, and who has no hours in the pay run is not there")
  func people() throws {
    var company = try Company()
    let last = company.employee("9")
    let first = company.employee("10")
    let idle = company.employee("11")
    try company.payrun()
    try company.item(last, "8")
    try company.item(first, "7")
    try company.item(idle, "1", "") { $0.isExpense = true }
    let batch = try company.payrunBatch()
    #expect(batch.employees.map(\.record) == [first, last])
    #expect(batch.lines.map(\.employee) == [0, 1])
    #expect(batch.lines.map(\.seconds) == [7 * 3600, 8 * 3600])
  }

  @Test("Numbers that nobody can tell apart are held here too, and a blank is none")
  func numbers() throws {
    var (company, guardOne) = try Company.withPayrun()
    for number in ["1 ", "01", "\u{200B}"] {
      try company.item(company.employee(number), "1")
    }
    try company.item(guardOne, "1")
    let batch = try company.payrunBatch()
    #expect(
      batch.kinds == [
        "blocking duplicate-employee-number", "blocking duplicate-employee-number",
        "blocking employee-without-number", "warning padded-employee-number",
        "warning similar-employee-numbers",
      ])
    #expect(batch.controls.heldSeconds == 3 * 3600)
  }

  @Test("An hour without a rate blocks where rates are required, leave included, once a person")
  func requiredRates() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8") { $0.baseRate = 200_000 }
    company.policy.requiresRate = true
    #expect(try company.payrunBatch().kinds.isEmpty)
    try company.item(guardOne, "8", code: "SICK")
    try company.item(guardOne, "8", code: "VAC")
    #expect(try company.payrunBatch().kinds == ["blocking no-pay-rate"])
    company.policy.requiresRate = false
    #expect(try company.payrunBatch().kinds.isEmpty)
  }

  @Test("Everything that holds somebody is said, and the first blocking one is the reason")
  func holds() throws {
    var company = try Company()
    let nobody = company.employee(nil)
    try company.payrun()
    try company.item(nobody, "400")
    let batch = try company.payrunBatch()
    #expect(
      batch.kinds == ["blocking employee-without-number", "blocking hours-beyond-period"])
    #expect(batch.employees.map(\.held) == [.employeeWithoutNumber])
  }

  @Test("What the reader found about the snapshot is said with the rest")
  func readerFindings() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8")
    company.data.findings = [
      Finding(.unreadableRow, .blocking, Finding.Subject(), "A row", advice: "Look")
    ]
    #expect(try company.payrunBatch().kinds == ["blocking unreadable-row"])
  }
}
