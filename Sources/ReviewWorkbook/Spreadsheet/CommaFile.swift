import PayrollBytes
import RunFiles

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
        SpreadsheetText.append(text, to: &buffer)
      } else {
        cell.append(to: &buffer)
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
}
