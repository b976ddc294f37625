import CXlsxWriter
import PayrollBytes
import PayrollModel

/// A workbook in the making, in constant memory. It owns the library's workbook, and frees it where
/// it is not finished.
///
/// The library writes by path and gives its files the mode that it likes. So it gets an unfinished
/// file of ours, which nobody else can read and the next process removes where this one is killed; the
/// finished workbook is copied from there. Its temporary files lie in a private folder beside it and
/// not where everybody's do: they hold the same names and wages.
final class Spreadsheet {
  /// The path of the finished workbook.
  let path: String
  private let scratch: OutputFile
  private let temporary: PrivateFolder
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let styles: SheetStyles
  private var sheets: [Sheet] = []

  /// Begins a workbook that will stand at `path`.
  ///
  /// - Parameter created: the date that the file gives as that of its making.
  /// - Throws: `WorkbookProblem` where the folder cannot be written to.
  init(
    _ path: String, title: String, company: String, created: CalendarDate
  ) throws(WorkbookProblem) {
    self.path = path
    do throws(FileProblem) {
      scratch = try OutputFile(path)
      temporary = try PrivateFolder(in: Folder.parent(of: path), for: path)
    } catch { throw .file(error) }
    guard let workbook = payroll_new_workbook(scratch.pathBeforeCommit, temporary.path) else {
      throw .library(path: path, action: "be begun", reason: "memory has run out")
    }
    guard let styles = SheetStyles(workbook) else {
      lxw_workbook_free(workbook)
      throw .library(path: path, action: "be begun", reason: "memory has run out")
    }
    self.workbook = workbook
    self.styles = styles
    // 0 stands for the moment of writing.
    let seconds = max(1, Int64(created.daysSince1970) * 86_400)
    try Self.check(
      payroll_describe(workbook, CellText.plain(title), CellText.plain(company), seconds),
      "be described", path)
  }

  deinit {
    for sheet in sheets { sheet.end() }
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Adds a sheet behind those that are there.
  ///
  /// - Throws: `WorkbookProblem` where the library cannot.
  func sheet(_ name: String) throws(WorkbookProblem) -> Sheet {
    guard let workbook, let pointer = workbook_add_worksheet(workbook, name) else {
      throw .library(path: path, action: "have a sheet \(name)", reason: "it was refused")
    }
    let sheet = Sheet(pointer, in: path, styles)
    sheets.append(sheet)
    return sheet
  }

  /// Throws where the library says that something went wrong.
  static func check(
    _ result: lxw_error, _ action: String, _ path: String
  ) throws(WorkbookProblem) {
    guard result != LXW_NO_ERROR else { return }
    let reason = lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
    throw .library(path: path, action: action, reason: reason)
  }

  /// Ends the workbook and hands over the file that takes its place once it is committed.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written whole; then nothing is there.
  func finish() throws(WorkbookProblem) -> OutputFile {
    guard let workbook else { throw .incomplete(path: path) }
    var rowBytes: [Int64] = []
    for sheet in sheets { rowBytes.append(try sheet.flush()) }
    self.workbook = nil
    for sheet in sheets { sheet.end() }
    // The library frees the workbook, whether or not it succeeds.
    try Self.check(workbook_close(workbook), "be closed", path)
    let isWhole: Bool
    do { isWhole = try WorkbookArchive.holds(rowBytes, in: scratch.pathBeforeCommit) } catch {
      throw .file(error)
    }
    guard isWhole else { throw .incomplete(path: path) }
    do { return try Self.copy(scratch.pathBeforeCommit, to: path) } catch { throw .file(error) }
  }

  private static func copy(
    _ source: String, to path: String
  ) throws(FileProblem) -> OutputFile {
    let file = try OutputFile(path)
    let piece = 1 << 20
    let buffer = InputBuffer(capacity: piece)
    var start = 0
    repeat {
      try buffer.load(source, range: start..<start + piece)
      try file.write(buffer.bytes)
      start += piece
    } while buffer.count == piece
    return file
  }
}
