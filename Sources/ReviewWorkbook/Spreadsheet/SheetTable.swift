/// A table that has a sheet of its own, with the names of its columns in sight and filters on them.
struct SheetTable {
  /// The name of the sheet.
  var name: String
  /// What has to be known before it is read; one row each, above the table.
  var notes: [String] = []
  /// The columns.
  var columns: [Column]
  /// How many of them stay in sight.
  var frozenColumns: Int
  /// How many rows it has, the names of the columns left out.
  var rowCount: Int

  /// The row with the names of the columns, from 0.
  var headerRow: Int { notes.count }
  /// The rows of the table, from 0.
  var rows: Range<Int> { headerRow + 1..<headerRow + 1 + rowCount }

  /// The name of the file that takes a table which is too long for a sheet: `review-pay-lines.csv`.
  static func fileName(for name: String) -> String {
    "review-\(name.lowercased().split(separator: " ").joined(separator: "-")).csv"
  }
}
