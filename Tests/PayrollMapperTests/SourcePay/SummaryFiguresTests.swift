import PayrollMapper
import PayrollModel
import Testing

@Suite("Which hours a summary of a shift is")
struct SummaryFiguresTests {
  /// A company in which employee 1 did not work, with a shift and its summary; the work and summary
  /// of employee 9 are alike and tell the clock.
  private func company(
    _ start: String = "2026-10-26 08:00", _ end: String = "2026-10-26 18:00",
    owner: RecordIndex = .none, change: (inout ShiftSummary) -> Void = { _ in }
  ) throws -> Company {
    var company = try Company()
    let guardOne = company.employee("1")
    company.employee("2")
    let other = company.employee("9")
    try company.session(other, "2026-10-29 08:00", "2026-10-29 16:00")
    var alike = ShiftSummary(id: 9)
    alike.shift = try company.shift(other, "2026-10-29 08:00", "2026-10-29 16:00")
    alike.seconds = 28_800
    let shift = try company.shift(owner, start, end)
    var summary = ShiftSummary(id: 1)
    (summary.shift, summary.employee, summary.seconds) = (shift, guardOne, 10 * 3600)
    change(&summary)
    company.data.shiftSummaries = [alike, summary]
    return company
  }

  private func figures(_ company: Company) throws -> [String] {
    let batch = try company.batch()
    return batch.differences.map { text in
      text.replacing(" hours are 0.00 here and", with: "")
        .replacing(" by TrackTik's shift summaries.", with: "")
    } + batch.kinds.filter { $0.hasPrefix("note") }
  }

  private static let unclear = ["note hours-not-compared"]

  @Test(
    "Regular hours are those given, else all of the hours less overtime and holiday",
    arguments: [
      // Seconds of all, regular, overtime and holiday hours; -1 for what is not given.
      ([36_000, -1, 7_200, 3_600], ["1: Holiday 1.00", "1: Overtime 2.00", "1: Regular 7.00"]),
      ([36_000, 28_800, 7_200, -1], ["1: Overtime 2.00", "1: Regular 8.00"]),
      ([-1, 28_800, -1, 3_600], ["1: Holiday 1.00", "1: Regular 8.00"]),
      ([36_000, -1, -1, -1], ["1: Regular 10.00"]),
      ([36_000, -1, 36_000, 0], ["1: Overtime 10.00"]),
      ([36_000, -1, 0, 36_001], unclear), ([36_000, -1, 18_001, 18_000], unclear),
      ([-1, -1, 3_600, -1], unclear), ([36_000, 0, 0, 0], []),
    ] as [([Int64], [String])])
  func parts(_ hours: [Int64], found: [String]) throws {
    let company = try company {
      ($0.seconds, $0.regularSeconds) = (hours[0], hours[1])
      ($0.overtimeSeconds, $0.holidaySeconds) = (hours[2], hours[3])
    }
    #expect(try figures(company) == found)
  }

  @Test(
    "A shift that lies in the period to the second counts, one over its edge cannot be cut",
    arguments: [
      ("2026-10-25 00:00", "2026-10-25 10:00", ["1: Regular 10.00"]),
      ("2026-10-24 23:59", "2026-10-25 09:59", unclear),
      ("2026-11-07 14:00", "2026-11-08 00:00", ["1: Regular 10.00"]),
      ("2026-11-07 14:01", "2026-11-08 00:01", unclear),
      ("2026-10-24 14:00", "2026-10-25 00:00", []), ("2026-11-08 00:00", "2026-11-08 10:00", []),
      // A shift without an end, or one that ends before it starts, is where it starts.
      ("2026-10-26 08:00", "2026-10-26 08:00", ["1: Regular 10.00"]),
      ("2026-10-26 08:00", "2026-10-20 08:00", ["1: Regular 10.00"]),
    ] as [(String, String, [String])])
  func edges(start: String, end: String, found: [String]) throws {
    #expect(try figures(company(start, end)) == found)
  }

  @Test("A summary without an employee is that of its shift's; of nobody's shift it is nothing")
  func owners() throws {
    #expect(
      try figures(company(owner: RecordIndex(1)) { $0.employee = .none }) == ["2: Regular 10.00"])
    #expect(try figures(company(owner: RecordIndex(1))) == ["1: Regular 10.00"])
    #expect(try figures(company { $0.employee = .none }).isEmpty)
  }

  @Test("Paid time off is the leave of the shift's pay code, with all of its hours")
  func leave() throws {
    for (code, found) in [
      ("SICK", ["1: Sick 10.00 (SICK)"]), ("HOL", ["1: Holiday 10.00 (HOL)"]),
      ("REG", Self.unclear), ("", Self.unclear), ("NOBODY", Self.unclear),
    ] {
      var company = try company { $0.overtimeSeconds = 3600 }
      company.data.shifts[1].isPaidTimeOff = true
      company.data.shifts[1].payCode = company.data.labels.label(code)
      #expect(try figures(company) == found, "\(code)")
    }
  }

  @Test("A summary of a shift that is not there is of the period by its date, or where it has none")
  func missingShift() throws {
    for (date, isOfPeriod) in [
      ("2026-10-24", false), ("2026-10-25", true), ("2026-11-07", true), ("2026-11-08", false),
      (nil, true),
    ] as [(String?, Bool)] {
      var company = try company {
        ($0.shift, $0.periodDate) = (.none, date.flatMap { CalendarDate($0) })
      }
      #expect(try figures(company) == (isOfPeriod ? Self.unclear : []), "\(date ?? "none")")
      // One of nobody is of a shift that nobody works.
      company.data.shiftSummaries[1].employee = .none
      #expect(try figures(company).isEmpty)
      company.data.shiftSummaries[1].isUnclear = true
      let batch = try company.batch()
      #expect(batch.comparison?.unreadableRows == (isOfPeriod ? 1 : 0))
    }
  }

  @Test("Slices go before summaries, and items of the period's pay run before both")
  func best() throws {
    var company = try company()
    #expect(try company.batch().comparison?.figures == .shiftSummaries)
    try company.slice(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 12:00")
    #expect(try company.batch().comparison?.figures == .shiftSlices)
    try company.payrun()
    #expect(try company.batch().comparison?.figures == .shiftSlices, "it has no items")
    try company.item(RecordIndex(0), "1")
    #expect(try company.batch().comparison?.figures == .payrunItems([659]))
  }
}
