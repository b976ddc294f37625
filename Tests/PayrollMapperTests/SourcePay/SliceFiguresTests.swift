import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Which hours a slice of a shift is")
struct SliceFiguresTests {
  /// A company in which employee 1 did not work, so that every hour of the source is a difference.
  /// Somebody else's work, which is alike on both sides, tells the clock.
  private func company() throws -> (Company, RecordIndex) {
    var company = try Company()
    let guardOne = company.employee("1")
    let other = company.employee("9")
    try company.session(other, "2026-10-29 08:00", "2026-10-29 16:00")
    try company.slice(other, "2026-10-29 08:00", "2026-10-29 16:00")
    return (company, guardOne)
  }

  /// The differences of a company as `bucket hours (words)`.
  private func figures(_ company: Company) throws -> [String] {
    try company.batch().differences.map { text in
      text.replacing("1: ", with: "").replacing(" hours are 0.00 here and", with: "")
        .replacing(" by TrackTik's shift slices.", with: "")
    }
  }

  @Test("A slice counts from the first second of the period to its last, by the employee's clock")
  func cut() throws {
    for (start, end, found) in [
      ("2026-10-24 22:00", "2026-10-25 00:00", []),
      ("2026-10-24 22:00", "2026-10-25 00:30", ["Regular 0.50"]),
      ("2026-11-07 22:00", "2026-11-08 06:00", ["Regular 2.00"]),
      ("2026-11-08 00:00", "2026-11-08 06:00", []),
      // The clocks go back in this night: nine hours.
      ("2026-10-31 23:00", "2026-11-01 07:00", ["Regular 9.00"]),
      ("2026-10-26 08:00", "2026-10-26 08:00", []),
    ] as [(String, String, [String])] {
      var (company, guardOne) = try company()
      try company.slice(guardOne, start, end)
      #expect(try figures(company) == found, "\(start)")
    }
  }

  @Test("A holiday goes before an overtime rule, and both before regular time, each with its word")
  func buckets() throws {
    for (overtime, holiday, found) in [
      ("", "", "Regular 8.00"), ("Daily 8", "", "Overtime 8.00 (Daily 8)"),
      ("", "Xmas", "Holiday 8.00 (Xmas)"), ("Daily 8", "Xmas", "Holiday 8.00 (Daily 8, Xmas)"),
    ] {
      var (company, guardOne) = try company()
      try company.slice(
        guardOne, "2026-10-26 08:00", "2026-10-26 16:00", overtime: overtime, holiday: holiday)
      #expect(try figures(company) == [found])
    }
  }

  @Test(
    "A pay code that is holiday work makes it holiday, one of overtime moves regular hours alone",
    arguments: [
      ("HW", "", "", "Holiday 8.00 (HW)"), ("HW", "D", "", "Holiday 8.00 (D, HW)"),
      ("CALL", "", "", "Overtime 8.00 (CALL)"), ("CALL", "", "X", "Holiday 8.00 (CALL, X)"),
      ("REG", "", "", "Regular 8.00 (REG)"), ("NOBODY", "D", "", "Overtime 8.00 (D, NOBODY)"),
      // A code of leave is no leave where the slice does not say so.
      ("SICK", "", "", "Regular 8.00 (SICK)"),
    ])
  func codes(code: String, overtime: String, holiday: String, found: String) throws {
    var (company, guardOne) = try company()
    company.payCodes =
      "payCode,bucket,time,multiplier\nREG,regular,,\nSICK,sick,,\nHW,holiday,worked,1.5\n"
      + "CALL,overtime,worked,1.5\n"
    let label = company.data.labels.label(code)
    try company.slice(
      guardOne, "2026-10-26 08:00", "2026-10-26 16:00", overtime: overtime, holiday: holiday
    ) { $0.payCode = label }
    #expect(try figures(company) == [found])
  }

  @Test("Paid time off of the slice or of its shift is the leave of the slice's code")
  func leave() throws {
    for isOfShift in [true, false] {
      for (code, found) in [("SICK", "Sick 8.00 (SICK)"), ("VAC", "Vacation 8.00 (VAC)")] {
        var (company, guardOne) = try company()
        let label = company.data.labels.label(code)
        // The shift is somebody else's, so that no leave of ours comes of it.
        let shift = try company.shift(.none, "2026-10-26 08:00", "2026-10-26 16:00") {
          $0.isPaidTimeOff = isOfShift
        }
        try company.slice(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", overtime: "Daily") {
          $0.payCode = label
          $0.shift = shift
          $0.isPaidTimeOff = !isOfShift
        }
        #expect(try figures(company) == [found])
      }
    }
  }

  @Test("Paid time off whose code is no leave, or none, is not compared")
  func leaveWithoutCode() throws {
    for code in ["REG", "NOBODY", ""] {
      var (company, guardOne) = try company()
      let label = company.data.labels.label(code)
      try company.slice(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
        $0.payCode = label
        $0.isPaidTimeOff = true
      }
      #expect(try company.batch().kinds == ["note hours-not-compared"], "\(code)")
    }
  }

  @Test("A slice without an employee is that of its shift's, its own goes before it")
  func owners() throws {
    var (company, guardOne) = try company()
    let other = company.employee("2")
    let shift = try company.shift(other, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.slice(.none, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
    #expect(try company.batch().differences.map { $0.prefix(1) } == ["2"])
    company.data.shiftSlices[1].employee = guardOne
    #expect(try company.batch().differences.map { $0.prefix(1) } == ["1"])
  }

  @Test("An unpaid break is left out, unless it cannot be read")
  func breaks() throws {
    var (company, guardOne) = try company()
    try company.slice(guardOne, "2026-10-26 12:00", "2026-10-26 12:30") {
      $0.isUnpaidBreak = true
    }
    #expect(try company.batch().kinds.isEmpty)
    company.data.shiftSlices[1].isUnclear = true
    #expect(try company.batch().kinds == ["note hours-not-compared"])
  }

  @Test("A slice without a start or an end may be of the period, whoever knows")
  func openSlices() throws {
    let changes: [(inout ShiftSlice) -> Void] = [
      { $0.start = ShiftSlice.notGiven }, { $0.end = ShiftSlice.notGiven },
    ]
    for change in changes {
      var (company, guardOne) = try company()
      try company.slice(guardOne, "2026-12-26 12:00", "2026-12-26 12:30", change: change)
      let batch = try company.batch()
      #expect(batch.kinds == ["note hours-not-compared"])
      #expect(batch.comparison?.notCompared == 1)
    }
  }

  @Test("A slice that cannot be read is of the period where it touches it")
  func unclearAtTheEdge() throws {
    for (start, end, isOfPeriod) in [
      ("2026-10-24 20:00", "2026-10-25 00:00", false),
      ("2026-10-24 20:00", "2026-10-25 00:01", true),
      ("2026-11-08 00:00", "2026-11-08 08:00", false),
      ("2026-11-07 23:59", "2026-11-08 08:00", true),
      // It ends before it starts, and reaches over the edge all the same.
      ("2026-11-08 08:00", "2026-11-07 20:00", true),
    ] {
      var (company, guardOne) = try company()
      try company.slice(guardOne, start, end) { $0.isUnclear = true }
      #expect(
        try company.batch().kinds == (isOfPeriod ? ["note hours-not-compared"] : []), "\(start)")
    }
  }

  @Test("Nobody knows the period of somebody without a clock")
  func noClock() throws {
    var (company, guardOne) = try company()
    company.data.employees[0].region = .none
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.slice(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(
      try company.batch().kinds == ["blocking no-time-zone", "note hours-not-compared"])
  }
}
