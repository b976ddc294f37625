public import PayrollBytes
import PayrollModel
public import PayrollReview
import RunFiles

/// A review as a workbook, `review.xlsx`, for those who look at a run in a spreadsheet.
///
/// It has a sheet each for the summary, the people, the pay lines, the findings, the clocked sessions
/// and the comparison with earlier periods, and one for what was entered by hand where there is some. All figures are values, and none is reckoned by the
/// spreadsheet; texts are texts, whatever they look like. The same review makes the same bytes.
public struct ReviewWorkbook: Sendable {
  /// The file's name.
  public static let name = "review.xlsx"

  /// All files that may be written: the workbook, and those that take what is too long for a sheet.
  public static let fileNames =
    [name]
    + [
      EmployeesSheet.name, PayLinesSheet.name, FindingsSheet.name, SessionsSheet.name,
      ComparisonSheet.name, AdjustmentsSheet.name, EntriesSheet.name,
    ].map { SheetTable.fileName(for: $0) }

  /// Whether the clocked sessions are listed.
  public enum Sessions: Sendable {
    /// Where there are at most 100,000 of them.
    case whereFew
    /// However many there are.
    case always
  }

  private let review: Review
  private let sessions: Sessions
  var limits = WorkbookLimits()

  /// The workbook of a review.
  ///
  /// - Parameter sessions: whether the clocked sessions are listed where there are many.
  public init(_ review: Review, sessions: Sessions = .whereFew) {
    self.review = review
    self.sessions = sessions
  }

  /// Writes the workbook, and a file beside it for each sheet that would have more than 1,048,576 rows.
  ///
  /// The files are readable by their owner alone. The workbook comes first in what is returned.
  ///
  /// - Parameter folder: where they go; it must be there.
  /// - Throws: `WorkbookProblem` where one cannot be written; then none is.
  public func write(
    toFolder folder: String
  ) throws(WorkbookProblem) -> [OutputFile.Receipt] {
    let spreadsheet = try Spreadsheet(
      Folder.resolve(Self.name, in: folder), title: "Payroll review \(review.batch.id)",
      company: review.batch.company, created: review.batch.period.last.adding(days: 1))
    let book = ReviewBook(review, spreadsheet, folder: folder, limits: limits)
    try SummarySheet(book).write()
    try EmployeesSheet(book).write()
    try PayLinesSheet(book).write()
    try FindingsSheet(book).write()
    try SessionsSheet(book, sessions).write()
    try ComparisonSheet(book).write()
    try AdjustmentsSheet(book).write()
    try EntriesSheet(book).write()
    return try book.commit()
  }
}
