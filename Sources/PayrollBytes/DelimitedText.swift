/// A CSV file that people edit in a spreadsheet, read strictly (RFC 4180).
///
/// UTF-8 with or without a byte order mark, lines that end with LF, CRLF or, all of them, CR; quotes
/// doubled inside quotes. Empty lines, lines of empty cells and lines whose first character is `#` are
/// skipped, as are columns without a name and without a value, which spreadsheets leave behind. Every
/// row must have the header's columns.
public struct DelimitedText: Sendable {
  /// One row below the header.
  public struct Row: Sendable {
    /// The line that the row begins on, from 1.
    public let line: Int
    /// The cells, one a column, in the order of the header, with outer blanks removed.
    public let cells: [String]
  }

  /// The file's path as the person knows it.
  public let file: String
  /// The column names of the header.
  public let header: [String]
  /// The rows below the header.
  public let rows: [Row]

  /// Reads a text. `required` columns must be there, `optional` ones may; any other is a problem.
  ///
  /// - Throws: `TextProblems` with everything that is wrong.
  public init(
    _ bytes: [UInt8], file: String, required: [String], optional: [String] = []
  ) throws(TextProblems) {
    self.file = file
    if let wrong = TextFileCheck.problem(with: bytes, savedAs: "CSV UTF-8") {
      let start = "begin it with the line \(required.joined(separator: ","))"
      throw TextProblems([
        TextProblem(
          file: file, location: nil, message: wrong.message,
          advice: bytes.isEmpty ? start : wrong.advice)
      ])
    }
    var scanner = DelimitedTextScanner(bytes, file: file)
    let lines: [DelimitedTextScanner.Line]
    do { lines = try scanner.lines() } catch { throw TextProblems([error]) }
    guard let first = lines.first else {
      throw TextProblems([
        TextProblem(
          file: file, location: nil, message: "the file is empty",
          advice: "begin it with the line \(required.joined(separator: ","))")
      ])
    }
    var problems = DelimitedTextProblems(file: file, required: required, optional: optional)
    try problems.checkSeparator(first)
    problems.checkHeader(first)
    var rows: [Row] = []
    rows.reserveCapacity(lines.count - 1)
    let named = first.cells.indices.filter { !first.cells[$0].isEmpty }
    for line in lines.dropFirst() {
      if let cells = problems.cells(of: line, header: first.cells, named: named) {
        rows.append(Row(line: line.number, cells: cells))
      }
    }
    guard problems.found.isEmpty else { throw TextProblems(problems.found) }
    self.header = named.map { first.cells[$0] }
    self.rows = rows
  }

  /// The cell of `row` in the column `name`; empty where the column is not in the file.
  public func cell(_ row: Row, _ name: String) -> String {
    guard let index = header.firstIndex(of: name) else { return "" }
    return row.cells[index]
  }

  /// A problem with one cell.
  public func problem(
    _ row: Row, _ column: String, _ message: String, _ advice: String = ""
  ) -> TextProblem {
    TextProblem(
      file: file, location: TextLocation(line: row.line, column: 1), key: column,
      message: message, advice: advice)
  }
}
