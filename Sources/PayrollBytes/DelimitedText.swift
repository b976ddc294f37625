/// A CSV file that people edit in a spreadsheet, read strictly (RFC 4180).
///
/// UTF-8 with or without a byte order mark, LF or CRLF, quotes doubled inside quotes. Empty lines
/// and lines whose first character is `#` are skipped. Every row must have the header's columns.
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
    var scanner = DelimitedTextScanner(bytes, file: file)
    let lines: [(line: Int, cells: [String])]
    do { lines = try scanner.lines() } catch { throw TextProblems([error]) }
    guard let first = lines.first else {
      throw TextProblems([
        TextProblem(
          file: file, location: nil, message: "the file is empty",
          advice: "begin it with the line \(required.joined(separator: ","))")
      ])
    }
    var problems: [TextProblem] = []
    func note(_ line: Int, _ message: String, _ advice: String = "") {
      problems.append(
        TextProblem(
          file: file, location: TextLocation(line: line, column: 1), message: message,
          advice: advice))
    }
    let header = first.cells
    for name in header where !required.contains(name) && !optional.contains(name) {
      note(
        first.line, "the column \"\(name)\" is not known",
        JSONObjectReader.suggestion(for: name, among: required + optional))
    }
    for name in required where !header.contains(name) {
      note(first.line, "the column \"\(name)\" is missing", "add it to the first line")
    }
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      note(first.line, "the column \"\(name)\" is there twice", "remove one")
    }
    for row in lines.dropFirst() where row.cells.count != header.count {
      note(
        row.line, "the row has \(row.cells.count) cells, the header \(header.count)",
        "give each column a cell; quote a cell that holds a comma")
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    self.header = header
    self.rows = lines.dropFirst().map { Row(line: $0.line, cells: $0.cells) }
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

/// Cuts delimited text into lines and cells.
struct DelimitedTextScanner {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
  }

  mutating func lines() throws(TextProblem) -> [(line: Int, cells: [String])] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw TextProblem(
        file: file, location: nil, message: "the file is not UTF-8 text",
        advice: "save it again as \"CSV UTF-8\"")
    }
    var lines: [(line: Int, cells: [String])] = []
    while position < bytes.count {
      let start = line
      let isComment = bytes[position] == UInt8(ascii: "#")
      let cells = isComment ? skipLine() : try cellsOfLine()
      if !(cells.count <= 1 && cells.first?.isEmpty ?? true) { lines.append((start, cells)) }
    }
    return lines
  }

  private mutating func skipLine() -> [String] {
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    position += 1
    line += 1
    return []
  }

  private mutating func cellsOfLine() throws(TextProblem) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.count else { return cells }
      let byte = bytes[position]
      position += 1
      if byte == 0x0A {
        line += 1
        return cells
      }
    }
  }

  /// Reads one cell and stops at the comma or the end of the line behind it.
  private mutating func cell() throws(TextProblem) -> String {
    var text: [UInt8] = []
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      try quoted(into: &text)
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != 0x0A {
      text.append(bytes[position])
      position += 1
    }
    return String(decoding: Self.trimmed(text[...]), as: UTF8.self)
  }

  private mutating func quoted(into text: inout [UInt8]) throws(TextProblem) {
    let start = line
    position += 1
    while true {
      guard position < bytes.count else {
        throw TextProblem(
          file: file, location: TextLocation(line: start, column: 1),
          message: "a quoted cell is not closed", advice: "add the closing quote")
      }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return }
        position += 1
      }
      if byte == 0x0A { line += 1 }
      text.append(byte)
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return text[first...last]
  }
}
