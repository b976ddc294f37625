/// Cuts delimited text into lines and cells.
struct DelimitedTextScanner {
  /// A line that says something.
  struct Line {
    /// The line that it begins on, from 1.
    let number: Int
    /// Its cells, with outer blanks removed.
    let cells: [String]
    /// The line as it stands, up to its first line end.
    let text: String
  }

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], file: String) {
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    // Without any LF, it is CR that ends the lines.
    if !bytes.contains(0x0A) {
      for index in bytes.indices where bytes[index] == 0x0D { bytes[index] = 0x0A }
    }
    self.bytes = bytes
    self.file = file
  }

  mutating func lines() throws(TextProblem) -> [Line] {
    var lines: [Line] = []
    while position < bytes.count {
      let (start, first) = (line, position)
      if bytes[position] == UInt8(ascii: "#") {
        skipLine()
        continue
      }
      let cells = try cellsOfLine()
      guard !Self.isSkipped(cells, isFirst: lines.isEmpty) else { continue }
      // Only that of the header is looked at.
      let text =
        lines.isEmpty
        ? String(decoding: bytes[first...].prefix { $0 != 0x0A }, as: UTF8.self) : ""
      lines.append(Line(number: start, cells: cells, text: text))
    }
    return lines
  }

  /// Whether a line says nothing: empty cells only, or a comment that a spreadsheet put in quotes, or
  /// a spreadsheet's own first line about the commas.
  private static func isSkipped(_ cells: [String], isFirst: Bool) -> Bool {
    guard cells.dropFirst().allSatisfy(\.isEmpty) else { return false }
    let first = cells.first ?? ""
    return first.isEmpty || (cells.count > 1 && first.hasPrefix("#"))
      || (isFirst && first == "sep=")
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    position += 1
    line += 1
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
      if bytes[position] == 0x0D, let next = bytes[position...].first(where: { $0 != 0x0D }),
        next != 0x0A
      {
        throw TextProblem(
          file: file, location: TextLocation(line: line, column: 1),
          message: "some lines end with CR alone and some with LF",
          advice: "save the file again, with one kind of line end")
      }
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
    // The no-break space comes with what is copied from web pages and documents.
    let noBreak: [UInt8] = [0xC2, 0xA0]
    var text = text
    while let first = text.first, isBlank(first) || text.starts(with: noBreak) {
      text = text.dropFirst(isBlank(first) ? 1 : 2)
    }
    while let last = text.last, isBlank(last) || text.suffix(2).elementsEqual(noBreak) {
      text = text.dropLast(isBlank(last) ? 1 : 2)
    }
    return text
  }
}
