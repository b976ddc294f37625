import PayrollMapper
import PayrollModel
import Testing

@Suite("Where the items of a shift begin to be too much")
struct PayrunShiftBoundTests {
  /// One item: hours, word or code of leave, rate and date.
  private struct Item {
    var hours: String
    var kind = "REG"
    var rate: Int64 = 200_000
    var date = "2026-10-26"
    var total = Payable.notGiven
    var code = ""
    /// Which shift it names; nil for none.
    var shift: Int64? = 3000
    var isOfNextPayrun = false
  }

  /// The batch of some items, whose shift 3000 is planned for so many hours from 06:00 on.
  private func batch(
    _ items: [Item], planned: Int64 = 8, isKnown: Bool = true,
    change: (inout Shift) -> Void = { _ in }
  ) throws -> PayBatch {
    var (company, guardOne) = try Company.withPayrun()
    let shift = try company.shift(guardOne, "2026-10-26 06:00", "2026-10-26 06:00") {
      $0.end = $0.start + planned * 3600
      change(&$0)
    }
    for item in items {
      if item.isOfNextPayrun, company.data.payruns.count == 1 { try company.payrun(660) }
      try company.item(guardOne, item.hours, item.kind, code: item.code, on: item.date) {
        if let number = item.shift {
          $0.shiftNumber = number
          if isKnown { $0.shift = shift }
        }
        ($0.rate, $0.baseRate, $0.total) = (item.rate, item.rate, item.total)
      }
    }
    return try company.payrunBatch()
  }

  private func kinds(
    _ items: [Item], planned: Int64 = 8, isKnown: Bool = true,
    change: (inout Shift) -> Void = { _ in }
  ) throws -> String {
    try batch(items, planned: planned, isKnown: isKnown, change: change).kinds
      .joined(separator: ", ")
  }

  private static let warns = "warning hours-beyond-shift"
  private static let blocks = "blocking hours-beyond-shift"
  private static let twice = "blocking paid-twice"
  private static let differential = "blocking differential-as-hours"

  @Test(
    "Four hours more are a warning, double and eight more block, and so does more than 25",
    arguments: [
      (Int64(8), "12.00", ""), (8, "12.01", warns), (8, "16.00", warns), (8, "16.01", blocks),
      (4, "8.00", ""), (4, "8.01", warns), (4, "12.00", warns), (4, "12.01", blocks),
      (16, "20.00", ""), (16, "24.01", warns), (16, "25.00", warns), (16, "25.01", blocks),
      (22, "25.00", ""), (22, "25.01", blocks), (26, "26.01", ""), (26, "26.02", blocks),
    ] as [(Int64, String, String)])
  func bounds(planned: Int64, hours: String, found: String) throws {
    #expect(try kinds([Item(hours: hours)], planned: planned) == found)
  }

  @Test("A shift has what was approved, payable or planned for it, whichever is most")
  func knownHours() throws {
    let item = [Item(hours: "12.01")]
    #expect(try kinds(item) { $0.approvedSeconds = 9 * 3600 } == "")
    #expect(try kinds(item) { $0.payableSeconds = 9 * 3600 } == "")
    #expect(try kinds(item) { $0.plannedSeconds = 9 * 3600 } == "")
    #expect(try kinds(item) { $0.approvedSeconds = 3600 } == Self.warns)
    #expect(try kinds(item) { $0.plannedSeconds = 3600 } == Self.warns)
    // Nothing is known of a shift without times and hours, nor of one that is not there.
    let typed = [Item(hours: "80")]
    #expect(try kinds(typed) { ($0.start, $0.end) = (0, 0) } == "")
    #expect(try kinds(typed) { $0.isKnown = false } == "")
    #expect(try kinds(typed) { ($0.start, $0.end) = (0, 8 * 3600) } == "")
    #expect(try kinds(typed) { $0.plannedSeconds = 8 * 3600 } == Self.blocks)
  }

  @Test("Work and leave of a shift are looked at apart, and so are two pay runs")
  func apart() throws {
    let work = Item(hours: "8")
    #expect(try kinds([work, Item(hours: "8", kind: "", code: "SICK")]) == "")
    #expect(
      try kinds([work, Item(hours: "8", date: "2026-10-27", isOfNextPayrun: true)]) == "")
    #expect(
      try kinds([Item(hours: "17", kind: "", code: "SICK")]) == Self.blocks)
    #expect(try kinds([work, Item(hours: "5", kind: "OT")]) == Self.warns)
  }

  @Test("Each finding says for how many shifts or items it stands, and names the first")
  func counts() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.payrun()
    for day in [28, 26, 27] {
      let shift = try company.shift(
        guardOne, "2026-10-\(day) 06:00", "2026-10-\(day) 14:00")
      try company.item(guardOne, "17", on: "2026-10-\(day)") {
        $0.shift = shift
        $0.shiftNumber = Int64(3000 + day)
      }
    }
    var finding = try #require(try company.payrunBatch().findings.first)
    #expect(finding.severity == .blocking)
    #expect(finding.subject.record?.description == "payroll-payrun-items/9001")
    #expect(finding.subject.date == CalendarDate("2026-10-26"))
    #expect(
      finding.message
        == "The items of 3 shifts, this one first, come to far more hours than each has.")
    // What is only doubtful is not said beside what cannot be.
    company.data.payables[1].quantity = 13 * 10_000
    let findings = try company.payrunBatch().findings
    #expect(findings.map(\.severity) == [.blocking])
    finding = try #require(findings.first)
    #expect(finding.subject.record?.id == 9002)
    #expect(
      finding.message
        == "The items of 2 shifts, this one first, come to far more hours than each has.")
    company.data.payables.removeLast()
    company.data.payables.removeFirst()
    #expect(
      try company.payrunBatch().findings.map(\.message) == [
        "The items of the shift, this one first, come to far more hours than it has."
      ])
  }

  @Test(
    "A differential has half of the other rate, or less",
    arguments: [(Int64(100_000), true), (100_001, false), (1, true), (0, false)] as [(Int64, Bool)])
  func halfRate(rate: Int64, isDifferential: Bool) throws {
    // With another rate the two are no repetition either.
    let items = [Item(hours: "8"), Item(hours: "3", rate: rate)]
    #expect(try kinds(items) == (isDifferential ? Self.differential : ""))
  }

  @Test(
    "A differential that names no shift has the hours and the date of the work, at half the rate")
  func differentialOfNoShift() throws {
    func beside(_ item: Item) throws -> String {
      var item = item
      item.shift = nil
      return try kinds([Item(hours: "8"), item])
    }
    #expect(try beside(Item(hours: "8", rate: 10_000)) == Self.differential)
    #expect(try beside(Item(hours: "8", rate: 10_000, date: "2026-10-27")) == "")
    #expect(try beside(Item(hours: "7.99", rate: 10_000)) == "")
    #expect(try beside(Item(hours: "8", rate: 100_001)) == "")
    #expect(try beside(Item(hours: "8", rate: 10_000, isOfNextPayrun: true)) == "")
    #expect(try beside(Item(hours: "8", kind: "", rate: 10_000, code: "SICK")) == "")
  }

  @Test("Leave at a high rate makes nothing a differential")
  func leaveBeside() throws {
    #expect(
      try kinds(
        [
          Item(hours: "8", kind: "", rate: 900_000, code: "SICK"),
          Item(hours: "8", rate: 200_000, shift: nil),
        ]) == "")
  }

  @Test("A repetition says the same in everything")
  func repetition() throws {
    let first = Item(hours: "8", total: 1_600_000)
    #expect(try kinds([first, first]) == Self.twice)
    for other in [
      Item(hours: "8", total: 1_600_001), Item(hours: "8"),
      Item(hours: "8", rate: 200_001, total: 1_600_000),
      Item(hours: "8", date: "2026-10-27", total: 1_600_000),
      Item(hours: "8", kind: "OT", total: 1_600_000),
      Item(hours: "8", total: 1_600_000, code: "NONE"),
      Item(hours: "7.99", total: 1_600_000),
    ] {
      // Both together are 16 hours where 8 were planned: more than there are, and no repetition.
      #expect(try kinds([first, other]) == Self.warns, "\(other)")
    }
  }

  @Test(
    "Repetitions are looked for beyond one and a half times the plan, or what was approved",
    arguments: [
      ("6", Int32(-1), ""), ("6.01", -1, twice), ("4", 8, ""), ("4.01", 8, twice),
      ("5", 10, ""), ("6", 10, twice),
    ] as [(String, Int32, String)])
  func repetitionBound(hours: String, approved: Int32, found: String) throws {
    let item = Item(hours: hours)
    #expect(
      try kinds([item, item]) { shift in
        if approved > 0 { shift.approvedSeconds = approved * 3600 }
      } == found)
  }

  @Test("Of a shift that nobody knows, twelve hours may be two items that are alike")
  func repetitionOfUnknown() throws {
    for (hours, found) in [("6", ""), ("6.01", Self.twice)] {
      let item = Item(hours: hours)
      #expect(try kinds([item, item], isKnown: false) == found)
    }
  }

  @Test("Every repetition counts, and the first is named")
  func repetitionCount() throws {
    let item = Item(hours: "8")
    let batch = try batch([item, item, item])
    // 24 hours are also more than double of 8 and eight more.
    #expect(batch.kinds == [Self.blocks, Self.twice])
    let twice = try #require(batch.findings.last)
    #expect(twice.subject.record?.id == 9001)
    #expect(
      twice.message
        == "2 items, this one first, pay time of a shift that another item of the pay run pays too; "
        + "together they have more hours than the shift.")
  }
}
