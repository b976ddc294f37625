import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("With what hours are compared, and what of it cannot be read")
struct ComparisonControlsTests {
  /// Somebody with 8 hours in the period, and somebody with nothing.
  private func company() throws -> (Company, RecordIndex, RecordIndex) {
    var company = try Company()
    let guardOne = company.employee("1")
    let other = company.employee("2")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
    return (company, guardOne, other)
  }

  @Test("a run says with what it compared, how many people, and how many differ")
  func compared() throws {
    var (company, guardOne, other) = try company()
    try company.payrun()
    try company.item(guardOne, "8")
    var expected = ComparisonControls(.payrunItems([659]))
    expected.employees = 1
    #expect(try company.batch().comparison == expected)
    try company.item(other, "4")
    expected.employees = 2
    expected.differing = 1
    #expect(try company.batch().comparison == expected)
    try company.item(other, "4", "XYZ")
    expected.employees = 1
    expected.differing = 0
    expected.notCompared = 1
    #expect(try company.batch().comparison == expected)
    #expect(try company.payrunBatch().comparison == nil)
  }

  @Test("a run that compared nothing says why")
  func notCompared() throws {
    var (company, guardOne, _) = try company()
    #expect(try company.batch().comparison == ComparisonControls(.nothing(.noFigures)))
    try company.payrun(651) { $0.last = CalendarDate("2026-11-06") }
    try company.item(guardOne, "8")
    #expect(try company.batch().comparison == ComparisonControls(.nothing(.otherPeriods)))
    try company.payrun()
    #expect(try company.batch().comparison == ComparisonControls(.nothing(.payrunWithoutItems)))
    try company.slice(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
    var expected = ComparisonControls(.shiftSlices)
    expected.employees = 1
    #expect(try company.batch().comparison == expected)
  }

  @Test("a slice that cannot be read, or ends before it starts, is not compared")
  func slices() throws {
    let cases: [(start: String, end: String, isUnclear: Bool, kinds: [String])] = [
      ("2026-10-27 08:00", "2026-10-27 16:00", false, []),
      ("2026-10-27 08:00", "2026-10-27 16:00", true, ["note hours-not-compared"]),
      ("2026-10-27 16:00", "2026-10-27 08:00", false, ["note hours-not-compared"]),
      ("2026-10-20 08:00", "2026-10-20 16:00", true, ["warning hours-differ"]),
      ("2026-10-20 16:00", "2026-10-20 08:00", false, ["warning hours-differ"]),
    ]
    for one in cases {
      var (company, guardOne, _) = try company()
      try company.slice(guardOne, one.start, one.end) { $0.isUnclear = one.isUnclear }
      #expect(try company.batch().kinds == one.kinds, "\(one)")
    }
  }

  @Test("rows of nobody that cannot be read are counted; those of vacant shifts are not")
  func rowsOfNobody() throws {
    for isUnclear in [true, false] {
      var (company, guardOne, _) = try company()
      try company.slice(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
      try company.slice(.none, "2026-10-27 08:00", "2026-10-27 16:00") {
        $0.isUnclear = isUnclear
      }
      let batch = try company.batch()
      #expect(batch.kinds == (isUnclear ? ["note hours-not-compared"] : []))
      #expect(batch.comparison?.unreadableRows == (isUnclear ? 1 : 0))
      #expect(batch.comparison?.employees == 1)
    }
  }

  @Test("rows that the reader refused are said too")
  func refusedRows() throws {
    var (company, guardOne, _) = try company()
    try company.payrun()
    try company.item(guardOne, "8")
    var statistics = ResourceStatistics(.payrunItem, resource: "payroll-payrun-items")
    statistics.refusedRowCount = 2
    company.data.resources.append(statistics)
    let batch = try company.batch()
    #expect(batch.kinds == ["note hours-not-compared"])
    #expect(
      batch.findings[0].message.hasPrefix("2 rows of TrackTik's pay run 659 could not be read"))
    #expect(batch.comparison?.unreadableRows == 2)
  }

  @Test("a summary that does not say its hours, or contradicts itself, is not compared")
  func summaries() throws {
    /// Hours in seconds: paid, regular, overtime, holiday; -1 for what is not given.
    let cases: [(hours: [Int64], isPaidTimeOff: Bool, kinds: [String])] = [
      ([28_800, 28_800, 0, 0], false, []), ([28_800, -1, -1, -1], false, []),
      ([-1, 28_800, -1, -1], false, []),
      ([-1, -1, -1, -1], false, ["note hours-not-compared"]),
      ([28_800, -1, 36_000, 0], false, ["note hours-not-compared"]),
      ([-1, -1, -1, -1], true, ["note hours-not-compared"]),
      ([0, -1, -1, -1], false, ["warning hours-differ"]),
    ]
    for one in cases {
      for isUnclear in [false, true] {
        var (company, guardOne, _) = try company()
        let shift = try company.shift(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
        if one.isPaidTimeOff {
          company.data.workSessions = []
          company.data.shifts[0].isPaidTimeOff = true
          company.data.shifts[0].payCode = company.data.labels.label("SICK")
        }
        var summary = ShiftSummary(id: 1)
        summary.shift = shift
        summary.isUnclear = isUnclear
        (summary.seconds, summary.regularSeconds) = (one.hours[0], one.hours[1])
        (summary.overtimeSeconds, summary.holidaySeconds) = (one.hours[2], one.hours[3])
        company.data.shiftSummaries.append(summary)
        let kinds = try company.batch().kinds.filter { $0.contains("hours") }
        #expect(kinds == (isUnclear ? ["note hours-not-compared"] : one.kinds), "\(one)")
      }
    }
  }
}
