import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Second opinion")
struct SecondOpinionTests {
  /// Somebody with 48 hours in the first week: 40 regular, 8 overtime.
  private func company() throws -> (Company, RecordIndex) {
    var company = try Company()
    let guardOne = company.employee("1")
    let days = ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29"]
    try company.days(guardOne, days, hours: 12)
    return (company, guardOne)
  }

  @Test("a pay run that says the same says nothing")
  func same() throws {
    var (company, guardOne) = try company()
    try company.payrun()
    try company.item(guardOne, "40")
    try company.item(guardOne, "8", "OT")
    try company.item(guardOne, "1", "", code: "BON") { $0.isExpense = true }
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("each bucket that differs is a warning, with both sides' reasons")
  func different() throws {
    var (company, guardOne) = try company()
    try company.payrun()
    try company.item(guardOne, "42")
    try company.item(guardOne, "6", "OT")
    try company.item(guardOne, "8", "REG", code: "SICK")
    #expect(
      try company.batch().differences == [
        "1: Overtime hours are 8.00 (us-flsa/weekly-40) here and 6.00 (OT) by TrackTik's pay run 659.",
        "1: Regular hours are 40.00 (us-flsa/straight) here and 42.00 (REG) by TrackTik's pay run 659.",
        "1: Sick hours are 0.00 here and 8.00 (REG, SICK) by TrackTik's pay run 659.",
      ])
  }

  @Test("each row of the source may be rounded to a hundredth of an hour, and no more")
  func rounding() throws {
    for (hours, isDifferent) in [("39.995", false), ("39.994", true), ("40.006", true)] {
      var (company, guardOne) = try company()
      try company.payrun()
      try company.item(guardOne, hours)
      try company.item(guardOne, "8", "OT")
      #expect(try company.batch().differences.count == (isDifferent ? 1 : 0), "\(hours)")
    }
  }

  @Test("the order of the rows does not show")
  func order() throws {
    var random = SeededGenerator(seed: 3)
    var (company, guardOne) = try company()
    try company.payrun()
    for code in ["", "SICK", "VAC", "HOL"] { try company.item(guardOne, "1.5", code: code) }
    for kind in ["OT", "DBL", "Overtime", "XYZ"] {
      try company.item(kind == "XYZ" ? company.employee("2") : guardOne, "1", kind)
    }
    let first = try company.batch().findings
    #expect(first.count == 6)
    for _ in 0..<20 {
      company.data.payables.shuffle(using: &random)
      #expect(try company.batch().findings == first)
    }
  }

  @Test("people whom only one side has are compared too")
  func oneSided() throws {
    var (company, _) = try company()
    let other = company.employee("2")
    try company.payrun()
    try company.item(other, "4")
    #expect(
      try company.batch().differences.map { $0.prefix(12) } == [
        "1: Overtime ", "1: Regular h", "2: Regular h",
      ])
  }

  @Test("items of other pay runs, and pay runs of other periods, are not compared")
  func otherPayruns() throws {
    var (company, guardOne) = try company()
    try company.payrun(651) {
      $0.first = CalendarDate("2026-10-11"); $0.last = CalendarDate("2026-10-24")
    }
    try company.item(guardOne, "99")
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("an item that nobody understands leaves its employee out of the comparison")
  func unclear() throws {
    var (company, guardOne) = try company()
    try company.payrun()
    try company.item(guardOne, "1", "XYZ")
    let batch = try company.batch()
    #expect(batch.kinds == ["note hours-not-compared"])
    #expect(batch.findings[0].message.contains("1 employees") == false)
    #expect(batch.findings[0].message.contains("pay run 659"))
  }

  @Test("slices are cut at the period, by the employee's clock, and say their rule")
  func slices() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-24 20:00", "2026-10-25 04:00")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 18:00")
    company.data.coverage =
      try #require(CalendarDate("2026-10-18"))...(try #require(CalendarDate("2026-11-14")))
    try company.slice(guardOne, "2026-10-24 20:00", "2026-10-25 04:00")
    try company.slice(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
    try company.slice(guardOne, "2026-10-27 12:00", "2026-10-27 12:30") {
      $0.isUnpaidBreak = true
    }
    try company.slice(guardOne, "2026-10-27 16:00", "2026-10-27 18:00", overtime: "Daily 8")
    #expect(
      try company.batch().differences == [
        "1: Overtime hours are 0.00 here and 2.00 (Daily 8) by TrackTik's shift slices.",
        "1: Regular hours are 14.00 (us-flsa/straight) here and 12.00 by TrackTik's shift slices.",
      ])
  }

  @Test("summaries of shifts inside the period are compared; one across its edge cannot be")
  func summaries() throws {
    for (start, end, kinds) in [
      ("2026-10-27 08:00", "2026-10-27 16:00", ["warning hours-differ", "warning hours-differ"]),
      ("2026-10-24 20:00", "2026-10-25 04:00", ["note hours-not-compared"]),
      ("2026-10-20 08:00", "2026-10-20 16:00", []),
    ] {
      var company = try Company()
      let guardOne = company.employee("1")
      company.data.coverage =
        try #require(CalendarDate("2026-10-18"))...(try #require(CalendarDate("2026-11-14")))
      let shift = try company.shift(guardOne, start, end)
      try company.session(guardOne, start, end)
      var summary = ShiftSummary(id: 1)
      summary.shift = shift
      summary.seconds = 28_800
      summary.overtimeSeconds = 3_600
      company.data.shiftSummaries.append(summary)
      #expect(try company.batch().kinds == kinds, "\(start)")
      // A summary of a shift that the snapshot lacks: by its date it may be of the period.
      company.data.shiftSummaries[0].shift = .none
      company.data.shiftSummaries[0].employee = guardOne
      company.data.shiftSummaries[0].periodDate = CalendarDate(String(start.prefix(10)))
      let isInside = start > "2026-10-25"
      #expect(
        try company.batch().kinds.contains("note hours-not-compared") == isInside, "\(start)")
    }
  }
}
