import PayrollBytes
import RowReading
import Testing

@Suite("Rows of delimited text, cut into cells")
struct DelimitedCellsTests {
  /// What came of a row.
  private struct Row: Equatable {
    var cells: [String] = []
    var lines = 1
    /// What is left of the text behind it; nil where nobody can say where it ends.
    var rest: String? = ""
    var failure: DelimitedCells.Failure?
  }

  /// Cuts the first row of a text; cells behind `capacity` are counted and not kept.
  private func row(
    _ text: String, _ delimiter: Character = ",", capacity: Int = 8
  ) throws -> Row {
    try #require(rows(text, delimiter, capacity: capacity, limit: 1).first)
  }

  /// Cuts all rows of a text with one value, up to the one whose end nobody knows.
  private func rows(
    _ text: String, _ delimiter: Character = ",", capacity: Int = 8, limit: Int = .max
  ) throws -> [Row] {
    let buffer = InputBuffer(copying: Array(text.utf8))
    let base = UnsafePointer(buffer.base)
    let end = base + buffer.count
    var cells = DelimitedCells(
      delimiter: try #require(delimiter.asciiValue), capacity: capacity, nowhere: base)
    var found: [Row] = []
    var position: DelimitedCells.Position? = base
    while let start = position, start < end, found.count < limit {
      var row = Row()
      position = cells.cut(from: start, to: end, &row.failure)
      row.cells = (0..<cells.count).map { String(decoding: cells[$0], as: UTF8.self) }
      row.lines = cells.lineCount
      row.rest = position.map {
        String(decoding: UnsafeBufferPointer(start: $0, count: end - $0), as: UTF8.self)
      }
      found.append(row)
    }
    return found
  }

  /// An hour in the cell beside its own is the hour of something else.
  @Test(
    "Cells stand between delimiters, without the blanks around them",
    arguments: [
      ("1,8.5,x\n", ["1", "8.5", "x"]), ("1,,\n", ["1", "", ""]), (",\n", ["", ""]),
      ("1 ,\t8.5 , x y \r\n", ["1", "8.5", "x y"]), ("1,8.5", ["1", "8.5"]), ("\n", [""]),
      ("  \r\n", [""]), ("1;2|3\t4,5\n", ["1;2|3\t4", "5"]), ("é,😀\n", ["é", "😀"]),
    ])
  func plain(text: String, cells: [String]) throws {
    #expect(try row(text) == Row(cells: cells))
  }

  /// A name such as "Lee, Ann" would shift all hours behind it by a column.
  @Test(
    "A cell in quotes holds delimiters, and a doubled quote is one",
    arguments: [
      ("\"Lee, Ann\",8\n", ["Lee, Ann", "8"]), ("\"\",8\n", ["", "8"]),
      ("\"a\" ,\"b\"\r\n", ["a", "b"]), ("\" a \",8\n", ["a", "8"]), ("8,\"x\"", ["8", "x"]),
      ("\"Ann \"\"Bo\"\" Lee\",8\n", ["Ann \"Bo\" Lee", "8"]), ("\"\"\"\",8\n", ["\"", "8"]),
      ("\"\"\"a\",\"b\"\"\"\n", ["\"a", "b\""]), ("\"a\"\"\"\"b\"\n", ["a\"\"b"]),
    ])
  func quoted(text: String, cells: [String]) throws {
    #expect(try row(text) == Row(cells: cells))
  }

  /// A belt of five inches must not swallow the row behind it.
  @Test("A quote opens a cell as its first byte alone")
  func inches() throws {
    #expect(
      try rows("5\" belt,8\n \"x\",4\n") == [
        Row(cells: ["5\" belt", "8"], rest: " \"x\",4\n"), Row(cells: ["\"x\"", "4"]),
      ])
  }

  /// A tab is a blank beside, and a delimiter between: an empty cell behind a quoted one counts.
  @Test("Behind a quoted cell the delimiter ends it, a tab too", arguments: [",", ";", "\t", "|"])
  func delimiters(sign: Character) throws {
    let text = "\"Lee\(sign)Ann\"\(sign)8\(sign)\"\" \(sign)\(sign)\"x\"\n"
    #expect(try row(text, sign) == Row(cells: ["Lee\(sign)Ann", "8", "", "", "x"]))
    for other: Character in [",", ";", "|"] where other != sign {
      #expect(try row("a\(other)b\(sign)c\n", sign) == Row(cells: ["a\(other)b", "c"]))
    }
  }

  /// Findings name lines, and people look for the hours there.
  @Test("Line ends in quotes belong to the cell and are counted, row by row")
  func lines() throws {
    #expect(
      try rows("\"a\nb\r\n\",8\nc,\"\n\"\nd\n") == [
        Row(cells: ["a\nb\r\n", "8"], lines: 3, rest: "c,\"\n\"\nd\n"),
        Row(cells: ["c", "\n"], lines: 2, rest: "d\n"), Row(cells: ["d"]),
      ])
  }

  /// What follows may be hours of anybody: nobody may guess at them.
  @Test(
    "Where a quote is not closed nobody knows the end",
    arguments: ["\"", "\"a,8\nb,4\n", "\"a\"\"", "\"a\"\",8\n"])
  func open(text: String) throws {
    let row = try row("1," + text)
    #expect(row.failure == .openQuote && row.rest == nil)
    #expect(row.cells == ["1"])
  }

  /// One spoilt row must not take the next one with it.
  @Test(
    "Text behind a quote spoils its row, and the next one is read",
    arguments: ["\"a\"b,8\n", "\"a\" b\n", "\"a\"b,\"c\n", "\"a\" \"b\"\n", "\"a\"b\"\n"])
  func behind(text: String) throws {
    let rows = try rows(text + "2,4\n")
    #expect(rows.map(\.failure) == [.textBehindQuote, nil])
    #expect(rows.last == Row(cells: ["2", "4"]))
  }

  /// A row with hours behind its last column is not a row without them.
  @Test("Cells behind those that are kept are counted, and known to be empty or not")
  func capacity() throws {
    for (text, isEmpty) in [
      ("1,2\n", true), ("1,2,,\" \",\n", true), ("1,2,3\n", false), ("1,2,,\"3\"\n", false),
    ] {
      let buffer = InputBuffer(copying: Array((text + "1,2,,\n").utf8))
      let base = UnsafePointer(buffer.base)
      var cells = DelimitedCells(delimiter: 0x2C, capacity: 2, nowhere: base)
      var failure: DelimitedCells.Failure?
      let next = cells.cut(from: base, to: base + buffer.count, &failure)
      #expect(cells.count == text.count { $0 == "," } + 1 && cells.restIsEmpty == isEmpty)
      #expect(cells[1].elementsEqual("2".utf8))
      for none in [-1, 2, 3, 99] { #expect(cells[none].isEmpty) }
      // What one row has too much says nothing of the next.
      _ = cells.cut(from: try #require(next), to: base + buffer.count, &failure)
      #expect(cells.count == 4 && cells.restIsEmpty && failure == nil)
    }
  }
}
