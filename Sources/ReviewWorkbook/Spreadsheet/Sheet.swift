import CXlsxWriter
import PayrollBytes
import PayrollModel

/// A sheet of a workbook. Rows are written one behind the other: a row that was left cannot be gone
/// back to.
final class Sheet {
  /// The path of the workbook.
  private let path: String
  private let styles: SheetStyles
  private var pointer: UnsafeMutablePointer<lxw_worksheet>?
  /// The digits of one figure after the other.
  private var digits = OutputBuffer(capacity: 64)

  /// A sheet that the library has added to a workbook.
  init(_ pointer: UnsafeMutablePointer<lxw_worksheet>, in path: String, _ styles: SheetStyles) {
    self.pointer = pointer
    self.path = path
    self.styles = styles
  }

  /// Writes a cell. Rows and columns count from 0.
  ///
  /// - Throws: `WorkbookProblem` where the library refuses it.
  func write(
    _ cell: Cell, row: Int, column: Int, style: CellStyle = .plain
  ) throws(WorkbookProblem) {
    if cell.isEmpty && style == .plain { return }
    let sheet = try open()
    let row = lxw_row_t(clamping: row)
    let column = lxw_col_t(clamping: column)
    let result: lxw_error
    if case .text(let text) = cell {
      result = write(text, sheet, row, column, style)
    } else if let figure = cell.figure {
      let format = styles.format(style, cell.print)
      digits.removeAll()
      digits.append(scaled: figure.value, fractionDigits: figure.digits)
      digits.append(0)
      result = digits.withBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
          payroll_write_decimal(sheet, row, column, text.baseAddress, format)
        }
      }
    } else if let seconds = cell.unixTime {
      result = worksheet_write_unixtime(
        sheet, row, column, seconds, styles.format(style, cell.print))
    } else if cell.isEmpty {
      result = worksheet_write_blank(sheet, row, column, styles.format(style, .general))
    } else {
      // A figure with more digits than a spreadsheet keeps, or a date that it has not.
      result = write(cell.text, sheet, row, column, style)
    }
    try check(result, "write a cell")
  }

  /// Writes a text, always as one: nothing in it makes it a formula, a number or a link.
  private func write(
    _ text: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t, _ style: CellStyle
  ) -> lxw_error {
    let text = CellText.cell(text)
    // Old spreadsheet programs show long texts of that format as signs of a number.
    let isGeneral = text.utf8.count > 255 || (style != .plain && style != .strong)
    return worksheet_write_string(
      sheet, row, column, text, styles.format(style, isGeneral ? .general : .text))
  }

  /// Gives columns a width, in pixels.
  func setWidth(_ pixels: UInt32, column: Int) throws(WorkbookProblem) {
    let column = lxw_col_t(clamping: column)
    try check(
      worksheet_set_column_pixels(try open(), column, column, pixels, nil), "set a width")
  }

  /// Gives a row a height, in pixels, before it is written.
  func setHeight(_ pixels: UInt32, row: Int) throws(WorkbookProblem) {
    try check(
      worksheet_set_row_pixels(try open(), lxw_row_t(clamping: row), pixels, nil), "set a height")
  }

  /// Keeps the first rows and columns in sight.
  func freeze(rows: Int, columns: Int) throws(WorkbookProblem) {
    worksheet_freeze_panes(
      try open(), lxw_row_t(clamping: rows), lxw_col_t(clamping: columns))
  }

  /// Puts filters on the columns of a table whose names stand in `header`.
  func filter(header: Int, rows: Int, columns: Int) throws(WorkbookProblem) {
    try check(
      worksheet_autofilter(
        try open(), lxw_row_t(clamping: header), 0, lxw_row_t(clamping: header + rows),
        lxw_col_t(clamping: columns - 1)), "have filters")
  }

  /// What makes a cell of a column catch the eye.
  enum Condition: Equatable {
    case aboveZero
    /// A text without quotes in it.
    case equal(String)
  }

  /// Marks the cells of a column while they are such.
  func mark(
    _ condition: Condition, _ mark: CellMark, column: Int, rows: Range<Int>
  ) throws(WorkbookProblem) {
    guard !rows.isEmpty else { return }
    let sheet = try open()
    let first = lxw_row_t(clamping: rows.lowerBound)
    let last = lxw_row_t(clamping: rows.upperBound - 1)
    let column = lxw_col_t(clamping: column)
    let format = styles.format(mark)
    let result =
      switch condition {
      case .aboveZero: payroll_mark_above_zero(sheet, first, column, last, column, format)
      case .equal(let text):
        payroll_mark_equal(sheet, first, column, last, column, "\"\(text)\"", format)
      }
    try check(result, "mark cells")
  }

  /// How the sheet is printed: across, one page wide, with the first rows on each page.
  ///
  /// - Parameter footer: what stands at the foot of each page, left of the sheet's name and the page.
  func setUpPrinting(
    repeating rows: Range<Int>, footer: String
  ) throws(WorkbookProblem) {
    let sheet = try open()
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, Self.letterPaper)
    worksheet_fit_to_pages(sheet, 1, 0)
    try check(
      worksheet_repeat_rows(
        sheet, lxw_row_t(clamping: rows.lowerBound), lxw_row_t(clamping: rows.upperBound - 1)),
      "repeat rows")
    // An ampersand begins a command; a footer has at most 255 characters.
    let words = CellText.plain(String(footer.prefix(100))).split(
      separator: "&", omittingEmptySubsequences: false
    ).joined(separator: "&&")
    try check(
      worksheet_set_footer(sheet, "&L\(words)&C&A&RPage &P of &N"), "have a footer")
    // Numbers that are names stay texts, and that is no mistake to be pointed out.
    try check(
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"),
      "hold numbers as texts")
  }

  /// US letter, as the library counts papers.
  private static let letterPaper: UInt8 = 1

  /// Makes the sheet the one that is seen first.
  func activate() throws(WorkbookProblem) { worksheet_activate(try open()) }

  /// Writes what is still in memory, and says how many bytes the rows are.
  ///
  /// - Throws: `WorkbookProblem` where a row was not written.
  func flush() throws(WorkbookProblem) -> Int64 {
    let count = payroll_flush_rows(try open())
    guard count >= 0 else { throw .incomplete(path: path) }
    return count
  }

  /// Forgets the library's sheet, which goes with the workbook.
  func end() { pointer = nil }

  private func check(_ result: lxw_error, _ action: String) throws(WorkbookProblem) {
    try Spreadsheet.check(result, action, path)
  }

  private func open() throws(WorkbookProblem) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let pointer else {
      throw .library(path: path, action: "be changed", reason: "it is closed")
    }
    return pointer
  }
}
