import PayrollBytes
import PayrollModel
import PayrollReview
import RunFiles

/// A review and the workbook that is made of it: what each of the sheets is given.
final class ReviewBook {
  /// The review.
  let review: Review
  /// How much goes into the workbook.
  let limits: WorkbookLimits
  private let spreadsheet: Spreadsheet
  private let folder: String
  /// The files beside the workbook, which come into their places together with it.
  private var files: [CommaFile] = []

  /// A workbook without sheets.
  init(_ review: Review, _ spreadsheet: Spreadsheet, folder: String, limits: WorkbookLimits) {
    self.review = review
    self.spreadsheet = spreadsheet
    self.folder = folder
    self.limits = limits
  }

  /// What stands at the foot of each page.
  var footer: String { "Batch \(review.batch.id)" }

  /// Adds an empty sheet.
  ///
  /// - Throws: `WorkbookProblem` where that cannot be.
  func sheet(_ name: String) throws(WorkbookProblem) -> Sheet { try spreadsheet.sheet(name) }

  /// Adds a table: a sheet of it, or a file and a sheet that says so where it has too many rows.
  ///
  /// - Parameter body: hands over the rows, as many as the table says.
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func add(
    _ table: SheetTable, _ body: (TableRows) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    let sheet = try sheet(table.name)
    if table.rows.upperBound <= limits.rows {
      return try body(try TableRows(table, in: sheet, footer: footer))
    }
    let name = SheetTable.fileName(for: table.name)
    let file = try CommaFile(Folder.resolve(name, in: folder))
    files.append(file)
    try body(try TableRows(table, in: file))
    try write(
      table.notes + [
        "These are \(table.rowCount) rows, and a sheet has \(limits.rows). They are in the file "
          + "\(name) beside this workbook."
      ], on: sheet)
  }

  /// Adds a sheet that has no table, and says why.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func add(note: String, instead name: String) throws(WorkbookProblem) {
    try write([note], on: try sheet(name))
  }

  private func write(_ notes: [String], on sheet: Sheet) throws(WorkbookProblem) {
    try sheet.setWidth(Column.Content.sentence.width, column: 0)
    for (place, note) in notes.enumerated() {
      try sheet.write(.text(note), row: place, column: 0, style: .note)
    }
    try sheet.setUpPrinting(repeating: 0..<1, footer: footer)
  }

  /// Ends the workbook and the files beside it, and puts them into their places.
  ///
  /// - Throws: `WorkbookProblem` where one cannot be finished.
  func commit() throws(WorkbookProblem) -> [OutputFile.Receipt] {
    let workbook = try spreadsheet.finish()
    // The workbook speaks of the files: none of them is missing once it is there.
    var receipts: [OutputFile.Receipt] = []
    do throws(WorkbookProblem) {
      for file in files { receipts.append(try file.commit()) }
      do { return [try workbook.commit()] + receipts } catch { throw .file(error) }
    } catch {
      for receipt in receipts { try? Folder.remove(receipt.path) }
      throw error
    }
  }
}
