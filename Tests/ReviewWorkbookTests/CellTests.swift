import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import ReviewWorkbook

@Suite("The cells of a workbook")
struct CellTests {
  /// What a reader finds in cells that are written below each other.
  private func read(_ cells: [Cell]) throws -> [ReadWorkbook.Cell] {
    try Scratch.folder { folder in
      let path = "\(folder)/cells.xlsx"
      let spreadsheet = try Spreadsheet(
        path, title: "", company: "", created: BatchBuilder.date(0))
      let sheet = try spreadsheet.sheet("Cells")
      for (row, cell) in cells.enumerated() { try sheet.write(cell, row: row, column: 0) }
      _ = try spreadsheet.finish().commit()
      return try ReadWorkbook(path).sheet("Cells").rows.map { $0[0] }
    }
  }

  @Test("Hours are rounded half up at two digits, and come out as they are printed")
  func hours() throws {
    let seconds: [Int64] = [0, 17, 18, 28_799, 28_781, 28_782, -18, -17, 36_001, 3_600_000_017]
    let cells = try read(seconds.map { .seconds($0) })
    for (cell, seconds) in zip(cells, seconds) {
      let value = try #require(cell.value.flatMap { Double($0) })
      #expect(value == Double(Hours.text(seconds: seconds)), "\(seconds)")
      #expect(cell.type == "n" && cell.format == "#,##0.00")
    }
    #expect(cells[2].value == "0.01" && cells[3].value == "8" && cells[6].value == "-0.01")
  }

  @Test("Every figure of up to fifteen digits comes back digit by digit")
  func digits() throws {
    var random = SeededGenerator(seed: 7)
    let cents =
      [1, -1, 99, 100, 999_999_999_999_999, -999_999_999_999_999]
      + (0..<500).map { _ in
        Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)
      }
    for (cell, cents) in zip(try read(cents.map { .cents($0) }), cents) {
      let value = try #require(cell.value.flatMap { Double($0) })
      #expect(value == Double(Money(cents: cents).description), "\(cents)")
    }
    let rates = try read([.rate(185_000), .rate(185_001), .multiplier(15_000), .count(-3)])
    #expect(rates.map(\.value) == ["18.5", "18.5001", "1.5", "-3"])
    #expect(rates.map(\.format) == ["#,##0.00##", "#,##0.00##", "0.00##", "#,##0"])
  }

  @Test("What has more digits is the same text that files have")
  func texts() throws {
    let cells: [Cell] = [
      .cents(1_000_000_000_000_000), .cents(.min), .rate(.max), .count(.min), .seconds(.min),
    ]
    let read = try read(cells)
    #expect(read.map(\.value) == cells.map(\.text))
    #expect(
      read.map(\.value) == [
        "10000000000000.00", "-92233720368547758.08", "922337203685477.5807",
        "-9223372036854775808", "-9223372036854775808 seconds",
      ])
    #expect(read.allSatisfy { $0.type == "s" })
  }

  @Test("Dates and moments are those of a spreadsheet, and texts where it has none")
  func dates() throws {
    let first = try #require(CalendarDate("1900-03-01"))
    let last = try #require(CalendarDate("9999-12-31"))
    let read = try read([
      .date(BatchBuilder.date(0)), .date(first), .date(last), .date(first.adding(days: -1)),
      .date(last.adding(days: 1)), .moment(1_792_900_801), .moment(.min), .moment(.max),
    ])
    #expect(
      read.prefix(3).map(\.value) == [
        "2026-10-25 00:00:00", "1900-03-01 00:00:00", "9999-12-31 00:00:00",
      ])
    #expect(read[3].value == "1900-02-28" && read[3].type == "s")
    #expect(read[4].value == "10000-01-01" && read[4].type == "s")
    #expect(read[5].value == "2026-10-25 04:00:01" && read[5].type == "d")
    #expect(read[6].type == "s" && read[7].type == "s")
  }

  @Test("What the library refuses is a problem with the path of the workbook")
  func refusal() throws {
    try Scratch.folder { folder in
      let path = "\(folder)/cells.xlsx"
      let spreadsheet = try Spreadsheet(
        path, title: "", company: "", created: BatchBuilder.date(0))
      let sheet = try spreadsheet.sheet("Cells")
      try sheet.write(.count(1), row: 5, column: 0)
      // A row that was left.
      let problem = #expect(throws: WorkbookProblem.self) {
        try sheet.write(.count(1), row: 4, column: 0)
      }
      guard case .library(path, "write a cell", let reason) = problem else {
        Issue.record("\(String(describing: problem)) is not what the library says")
        return
      }
      #expect(reason.contains("out of range"))
      #expect(problem?.message == "the workbook cannot write a cell: \(reason)")
      #expect(throws: WorkbookProblem.self) { _ = try spreadsheet.sheet("a/b") }
      #expect(throws: WorkbookProblem.self) { _ = try spreadsheet.sheet("cells") }
      _ = try spreadsheet.finish()
      // It is closed once, and nothing more is written into it.
      #expect(throws: WorkbookProblem.self) { try sheet.write(.count(1), row: 9, column: 0) }
      #expect(throws: WorkbookProblem.self) { _ = try spreadsheet.finish() }
    }
  }
}
