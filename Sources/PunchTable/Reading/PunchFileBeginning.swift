import PayrollBytes
import RowReading

/// The first bytes of a punch file: whether it is text at all, its header, and where the rows begin.
struct PunchFileBeginning {
  /// The columns.
  let header: PunchHeader
  /// The size of the file in bytes.
  let size: Int
  /// The first byte of the first row.
  let rowsFrom: Int
  /// The line that it is on, from 1.
  let rowsLine: Int

  /// The bytes that are looked at; no header is longer.
  private static let length = 1 << 16

  init(_ path: String, _ format: PunchFormat) throws(PunchFileError) {
    let buffer = InputBuffer()
    do {
      size = try InputBuffer.size(of: path)
      try buffer.load(path, range: 0..<min(size, Self.length))
    } catch { throw .file(error) }
    func fail(_ message: String, _ advice: String, line: Int? = nil) -> PunchFileError {
      .problems([
        TextProblem(
          file: path, location: line.map { TextLocation(line: $0, column: 1) }, message: message,
          advice: advice)
      ])
    }
    let bytes = Array(buffer.bytes)
    let whole = bytes.lastIndex(of: 0x0A).map { Array(bytes[...$0]) } ?? bytes
    if let wrong = TextFileCheck.problem(with: whole, savedAs: "CSV UTF-8") {
      throw fail(
        wrong.message,
        bytes.isEmpty ? "begin it with a line of column names" : wrong.advice)
    }
    if !bytes.contains(0x0A), bytes.contains(0x0D) {
      throw fail(
        "the lines end with CR alone", "save it again with lines that end with LF or CRLF")
    }
    let base = UnsafePointer(buffer.base)
    let end = base + buffer.count
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? base + 3 : base
    var line = 1
    var cells = DelimitedCells(delimiter: format.delimiter, capacity: 512, nowhere: base)
    while position < end {
      var failure: DelimitedCells.Failure?
      guard let next = cells.cut(from: position, to: end, &failure), failure == nil else {
        throw fail("the quotes of the first line do not fit", "correct them", line: line)
      }
      let names = (0..<min(cells.count, 512)).map { String(decoding: cells[$0], as: UTF8.self) }
      let (first, firstLine) = (position, line)
      position = next
      line += cells.lineCount
      if names.allSatisfy(\.isEmpty) { continue }
      let text = String(
        decoding: UnsafeBufferPointer(start: first, count: next - first), as: UTF8.self)
      // A spreadsheet's own line about the delimiter.
      if firstLine == 1, text.lowercased().hasPrefix("sep=") { continue }
      try Self.checkDelimiter(text, names, format, path: path, line: firstLine)
      header = try PunchHeader(names, format, file: path, line: firstLine)
      rowsFrom = position - base
      rowsLine = line
      return
    }
    throw fail("the file is empty", "begin it with a line of column names")
  }

  /// Another sign cuts the header into more cells: all else that is wrong follows from that.
  private static func checkDelimiter(
    _ text: String, _ names: [String], _ format: PunchFormat, path: String, line: Int
  ) throws(PunchFileError) {
    guard names.count(where: { !$0.isEmpty }) == 1 else { return }
    for (sign, name) in [
      (",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars"),
    ]
    where sign.utf8.first != format.delimiter && text.contains(sign) {
      throw .problems([
        TextProblem(
          file: path, location: TextLocation(line: line, column: 1),
          message: "\(name) stand between the cells",
          advice: "write \"delimiter\": \"\(sign == "\t" ? "\\t" : sign)\" into \"source\"")
      ])
    }
  }
}
