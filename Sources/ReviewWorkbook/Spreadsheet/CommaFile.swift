import PayrollBytes

/// A table in a file with commas, as RFC 4180 has it, that a spreadsheet takes for texts and figures
/// and never for formulas.
final class CommaFile {
  private let file: OutputFile
  private var buffer = OutputBuffer(capacity: 1 << 16)

  /// Begins a file that will stand at `path`.
  ///
  /// - Throws: `WorkbookProblem` where the folder cannot be written to.
  init(_ path: String) throws(WorkbookProblem) {
    do { file = try OutputFile(path) } catch { throw .file(error) }
  }

  /// Writes a row.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func append(_ cells: [Cell]) throws(WorkbookProblem) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.append(UInt8(ascii: ",")) }
      // A figure may begin with a minus.
      if case .text(let text) = cell {
        buffer.append(Self.cell(text))
      } else {
        buffer.append(cell.text)
      }
    }
    buffer.append("\r\n")
    if buffer.count > 1 << 20 { try flush() }
  }

  /// Puts the file into its place.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be finished.
  func commit() throws(WorkbookProblem) -> OutputFile.Receipt {
    try flush()
    do { return try file.commit() } catch { throw .file(error) }
  }

  private func flush() throws(WorkbookProblem) {
    do { try file.write(buffer) } catch { throw .file(error) }
    buffer.removeAll()
  }

  /// A text as a cell. A spreadsheet takes a cell that begins with one of these for a formula; an
  /// apostrophe makes it a text.
  private static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    // By bytes: "\r\n" is one character, and so is a quote with an accent on it.
    guard plain.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return plain }
    var quoted = "\"".unicodeScalars
    for scalar in plain.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return String(quoted) + "\""
  }
}
