/// Takes the rows of a table, one behind the other, and puts them into a sheet or a file.
final class TableRows {
  private enum Target {
    case sheet(Sheet)
    case file(CommaFile)
  }

  private let target: Target
  private let styles: [CellStyle]
  private var next: Int

  /// The rows of a table in a sheet, whose notes and names of columns are written.
  ///
  /// - Throws: `WorkbookProblem` where the sheet refuses something.
  init(_ table: SheetTable, in sheet: Sheet, footer: String) throws(WorkbookProblem) {
    target = .sheet(sheet)
    styles = table.columns.map(\.content.style)
    next = table.headerRow + 1
    for (place, column) in table.columns.enumerated() {
      try sheet.setWidth(column.content.width, column: place)
      for (condition, mark) in column.marks {
        try sheet.mark(condition, mark, column: place, rows: table.rows)
      }
    }
    for (place, note) in table.notes.enumerated() {
      try sheet.write(.text(note), row: place, column: 0, style: .note)
    }
    // Two lines: the names of kinds of hours are long.
    try sheet.setHeight(40, row: table.headerRow)
    for (place, column) in table.columns.enumerated() {
      try sheet.write(
        .text(column.title), row: table.headerRow, column: place,
        style: column.content.headerStyle)
    }
    try sheet.freeze(rows: table.headerRow + 1, columns: table.frozenColumns)
    try sheet.filter(
      header: table.headerRow, rows: table.rowCount, columns: table.columns.count)
    try sheet.setUpPrinting(
      repeating: table.headerRow..<table.headerRow + 1, footer: footer)
  }

  /// The rows of a table in a file.
  ///
  /// - Throws: `WorkbookProblem` where the file cannot be written.
  init(_ table: SheetTable, in file: CommaFile) throws(WorkbookProblem) {
    target = .file(file)
    styles = []
    next = 0
    try file.append(table.columns.map { .text($0.title) })
  }

  /// Puts a row behind those that are there.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func append(_ cells: [Cell]) throws(WorkbookProblem) {
    switch target {
    case .file(let file): try file.append(cells)
    case .sheet(let sheet):
      for place in cells.indices where !cells[place].isEmpty {
        try sheet.write(
          cells[place], row: next, column: place,
          style: styles.indices.contains(place) ? styles[place] : .plain)
      }
      next += 1
    }
  }
}
