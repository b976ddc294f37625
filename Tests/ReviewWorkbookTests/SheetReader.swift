import Foundation
import Testing

/// A workbook as a reader that is none of ours sees it: openpyxl, in a process of its own.
struct ReadWorkbook: Decodable {
  /// A cell: its value as text, its type as openpyxl calls it (`s` for a text, `n` for a number, `d`
  /// for a date, `f` for a formula), and how a figure is printed.
  struct Cell: Decodable, Equatable {
    var value: String?
    var type: String
    var format: String
  }

  struct Sheet: Decodable {
    var name: String
    var frozen: String?
    var filter: String?
    var printTitle: String?
    var orientation: String?
    var pagesWide: Int?
    var pagesHigh: Int?
    var fits: Bool?
    var footer: [String?]
    var widths: [Double]
    var marks: [String]
    var rows: [[Cell]]

    /// The values of a column of the table whose names stand in a row, from 0.
    func column(_ title: String, header: Int = 0) throws -> [String?] {
      let place = try #require(rows[header].firstIndex { $0.value == title }, "no column \(title)")
      return rows[(header + 1)...].map { $0[place].value }
    }

    /// The row whose first cell has a text.
    func row(_ first: String) throws -> [Cell] {
      try #require(rows.first { $0.first?.value == first }, "no row \(first)")
    }

    /// The rows of a part, from the one behind its name to the next empty one.
    func part(_ name: String) throws -> [[Cell]] {
      let place = try #require(rows.firstIndex { $0.first?.value == name }, "no part \(name)")
      return Array(rows[(place + 1)...].prefix { $0.contains { $0.value != nil } })
    }
  }

  var active: String
  var title: String?
  var created: String
  var sheets: [Sheet]

  /// The sheet with a name.
  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "no sheet \(name)")
  }

  /// Why a workbook could not be read.
  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Reads a workbook.
  ///
  /// - Throws: `Failure`, which says so where openpyxl is missing: without it nothing is tested here.
  init(_ path: String) throws {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    // The system's own: the packages of apt belong to it, and not to another one in the path.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", Self.script, path]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = String(decoding: words, as: UTF8.self)
      throw Failure(
        description: text.contains("No module named 'openpyxl'")
          ? "python3-openpyxl is missing: .ci/requirements installs it" : text)
    }
    self = try JSONDecoder().decode(ReadWorkbook.self, from: data)
  }

  private static let script = #"""
    import json, sys
    import openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    def cell(c):
        value = c.value
        if value is not None and not isinstance(value, str):
            value = value.isoformat(" ") if hasattr(value, "hour") else (
                value.isoformat() if hasattr(value, "isoformat") else repr(value))
        return {"value": value, "type": c.data_type, "format": c.number_format}
    def sheet(s):
        letters = [openpyxl.utils.get_column_letter(i + 1) for i in range(s.max_column)]
        return {
            "name": s.title, "frozen": s.freeze_panes, "filter": s.auto_filter.ref,
            "printTitle": s.print_title_rows, "orientation": s.page_setup.orientation,
            "pagesWide": s.page_setup.fitToWidth, "pagesHigh": s.page_setup.fitToHeight,
            "fits": s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage,
            "footer": [s.oddFooter.left.text, s.oddFooter.center.text, s.oddFooter.right.text],
            "widths": [s.column_dimensions[l].width if l in s.column_dimensions else 0
                       for l in letters],
            "marks": [f"{r.sqref} {rule.operator} {' '.join(rule.formula)}"
                      for r in s.conditional_formatting for rule in r.rules],
            "rows": [[cell(c) for c in row] for row in s.iter_rows()]}
    json.dump({"active": book.active.title, "title": book.properties.title,
               "created": book.properties.created.isoformat(),
               "sheets": [sheet(s) for s in book]}, sys.stdout)
    """#
}
