import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("The source's own pay run as the truth")
struct PayrunMapperTests {
  @Test("words and pay codes say the bucket, rates the multiplier")
  func buckets() throws {
    let cases: [(kind: String, code: String, rate: Int64, baseRate: Int64, hours: String)] = [
      ("REG", "", 185_000, 185_000, "regular 8.00"),
      ("Regular", "REG", 185_000, 185_000, "regular 8.00"),
      ("", "", 185_000, 185_000, "regular 8.00"),
      ("OT", "", 277_500, 185_000, "overtime x1.5 8.00"),
      ("ot", "", 370_000, 185_000, "overtime x2 8.00"),
      // Weighted overtime: the multiplier is the word's, the rate the source's.
      ("OT", "", 280_000, 185_000, "overtime x1.5 8.00"),
      ("OT", "", 185_000, 185_000, "overtime x1.5 8.00"),
      ("double-time", "", 0, 0, "overtime x2 8.00"),
      ("DBL", "", Payable.notGiven, Payable.notGiven, "overtime x2 8.00"),
      ("HOL", "REG", 370_000, 185_000, "holiday x2 8.00"),
      ("HOL", "HOL", 185_000, 185_000, "holiday leave 8.00"),
      ("REG", "SICK", 185_000, 185_000, "sick leave 8.00"),
      ("VAC", "", 185_000, 185_000, "vacation leave 8.00"),
    ]
    for one in cases {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "8", one.kind, code: one.code) {
        $0.rate = one.rate
        $0.baseRate = one.baseRate
        $0.shiftNumber = 77
      }
      #expect(try company.payrunBatch().hours(of: "1") == one.hours, "\(one)")
    }
  }

  @Test("where the rates are the same, the total says the multiplier")
  func multiplierOfTotal() throws {
    for (total, hours) in [
      (1_480_000, "holiday 8.00"), (2_220_049, "holiday x1.5 8.00"),
      (2_960_000, "holiday x2 8.00"), (2_000_000, "holiday x1.5 8.00"),
    ] {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "8", "HOL") {
        $0.rate = 185_000
        $0.baseRate = 185_000
        $0.total = Int64(total)
      }
      #expect(try company.payrunBatch().hours(of: "1") == hours, "\(total)")
    }
  }

  @Test("a code that is overtime by itself makes regular hours overtime")
  func overtimeCode() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.payCodes = "payCode,bucket,time,multiplier\nREG,regular,,\nCALL,overtime,worked,1.5\n"
    try company.item(guardOne, "4", "REG", code: "CALL")
    #expect(try company.payrunBatch().hours(of: "1") == "overtime x1.5 4.00")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 12:00", code: "CALL")
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("a pay run without its items is an error, and no empty file")
  func withoutItems() throws {
    let (company, _) = try Company.withPayrun()
    #expect(throws: MapperError.payrunWithoutItems([659], source: .tested)) {
      try company.payrunBatch()
    }
  }

  @Test("rates are those before the multiplier; totals are carried and not worked out")
  func rates() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8", "OT") {
      $0.rate = 277_500; $0.total = 1
    }
    try company.item(guardOne, "8", "OT") {
      $0.rate = 277_501; $0.total = 7
    }
    try company.item(guardOne, "8", "OT") {
      $0.rate = 300_000; $0.baseRate = 190_000
    }
    let batch = try company.payrunBatch()
    #expect(batch.lines.map(\.rate).sorted() == [-1, 185_000, 190_000])
    let totals = zip(batch.lines, batch.lineTotals).sorted { $0.0.rate < $1.0.rate }.map(\.1)
    #expect(totals == [7, 1, Payable.notGiven])
    #expect(batch.payrunControls?.totalWithHours == 8)
    #expect(batch.sources.map(\.kind) == [.payable, .payable, .payable])
    #expect(batch.reasons.map(\.citation) == ["pay run 659"])
  }

  @Test("amounts without hours are not hours, and are said")
  func money() throws {
    let changes: [(inout Payable) -> Void] = [
      { $0.isExpense = true }, { $0.quantity = 0 },
    ]
    for change in changes {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "1") { item in
        item.total = 500_000
        change(&item)
      }
      let batch = try company.payrunBatch()
      #expect(batch.kinds == ["warning payable-without-hours"])
      #expect(batch.employees.isEmpty)
      #expect(batch.payrunControls?.totalWithoutHours == 500_000)
    }
    for origin in ["ADHOC", "AdHoc Deduction", "PAY_PREMIUM"] {
      var (company, guardOne) = try Company.withPayrun()
      let label = company.data.labels.label(origin)
      try company.item(guardOne, "1", "") { $0.origin = label }
      // An ad hoc sick day: the mapping says that the code is time.
      try company.item(guardOne, "8", "", code: "SICK") { $0.origin = label }
      let batch = try company.payrunBatch()
      #expect(batch.kinds == ["warning payable-without-hours"], "\(origin)")
      #expect(batch.hours(of: "1") == "sick leave 8.00")
    }
    var (company, guardOne) = try Company.withPayrun()
    var code = PayCodeRecord(id: 70)
    code.code = company.data.labels.label("BON")
    code.isMoney = true
    company.data.payCodes.append(code)
    try company.item(guardOne, "1", "", code: "BON")
    try company.item(guardOne, "0", "REG")
    let batch = try company.payrunBatch()
    #expect(batch.kinds == ["warning payable-without-hours"])
    #expect(batch.payrunControls?.itemsEmpty == 1)
  }

  @Test("a word or code that nobody knows waits")
  func unmapped() throws {
    for (kind, code) in [("XYZ", ""), ("", "XYZ"), ("OT2", "")] {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "1", kind, code: code)
      try company.item(guardOne, "2")
      let batch = try company.payrunBatch()
      #expect(batch.kinds == ["blocking unmapped-payable"])
      #expect(batch.findings[0].message.contains("\"\(kind + code)\""))
      #expect(batch.hours(of: "1") == "regular 2.00")
      #expect(batch.payrunControls?.itemsWaiting == 1)
    }
  }

  @Test("dates outside of the period, or none, are paid on the nearest date of it")
  func dates() throws {
    var (company, guardOne) = try Company.withPayrun()
    for date in ["2026-10-01", "2026-10-30", "2026-12-24", nil] {
      try company.item(guardOne, "1", on: date)
    }
    let batch = try company.payrunBatch()
    #expect(
      batch.lines.map(\.workday.description) == [
        "2026-10-25", "2026-10-30", "2026-11-07", "2026-11-07",
      ])
    #expect(batch.kinds == Array(repeating: "note payable-outside-period", count: 3))
  }

  @Test("people without a number, with one number for two, and unknown ones are held")
  func people() throws {
    var (company, _) = try Company.withPayrun()
    let nobody = company.employee(nil)
    let twin = company.employee("7")
    let other = company.employee("7")
    var stub = EmployeeRecord(id: 99)
    stub.isKnown = false
    company.data.employees.append(stub)
    for employee in [nobody, twin, other, RecordIndex(company.data.employees.count - 1)] {
      try company.item(employee, "1")
    }
    let batch = try company.payrunBatch()
    #expect(
      batch.kinds == [
        "blocking duplicate-employee-number", "blocking duplicate-employee-number",
        "blocking employee-without-number", "blocking unknown-employee",
      ])
    #expect(batch.employees.count { $0.held != nil } == 3)
    #expect(batch.controls.heldSeconds == 3 * 3600)
    #expect(batch.payrunControls?.itemsWaiting == 1)
  }

  @Test("a pay run that is not final blocks; one that does not add up is a warning")
  func payruns() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8")
    company.data.payruns[0].status = .preprocessed
    company.data.payruns[0].totalSeconds = 9 * 3600
    #expect(
      try company.payrunBatch().kinds == [
        "blocking payrun-not-final", "warning payrun-hours-differ",
      ])
  }

  @Test("a period without a pay run is an error that names those there are")
  func missing() throws {
    var company = try Company()
    company.employee("1")
    try company.payrun(651) {
      $0.first = CalendarDate("2026-10-11"); $0.last = CalendarDate("2026-10-24")
    }
    let period = try #require(PayPeriod(company.period))
    let known = ["2026-10-11..2026-10-24"]
    #expect(throws: MapperError.noPayrun(period, known: known, source: .tested)) {
      try company.payrunBatch()
    }
  }

  @Test("items that cannot be read are no reason to say that there are none")
  func unreadable() throws {
    var company = try Company()
    company.employee("1")
    try company.payrun { $0.totalSeconds = 8 * 3600 }
    var statistics = ResourceStatistics(.payrunItem, resource: "payroll-payrun-items")
    statistics.rowCount = 2
    statistics.refusedRowCount = 2
    company.data.resources.append(statistics)
    let batch = try company.payrunBatch()
    #expect(batch.lines.isEmpty && batch.findings.isEmpty)
    #expect(batch.payrunControls?.itemsRefused == 2 && batch.payrunControls?.items == 2)
  }

  @Test("the order of the rows does not show")
  func order() throws {
    var generator = SeededGenerator(seed: 5)
    var (company, guardOne) = try Company.withPayrun()
    let other = company.employee("2")
    for index in 0..<40 {
      try company.item(
        index % 3 == 0 ? other : guardOne, "\(index % 5 + 1).25", index % 4 == 0 ? "OT" : "REG",
        on: "2026-10-\(26 + index % 6)"
      ) { $0.rate = Int64(index % 2) * 10_000 + 180_000 }
    }
    let first = try company.payrunBatch()
    for _ in 0..<10 {
      company.data.payables.shuffle(using: &generator)
      let batch = try company.payrunBatch()
      #expect(batch.sources == first.sources)
      #expect(batch.lines.map(\.seconds) == first.lines.map(\.seconds))
    }
  }
}
