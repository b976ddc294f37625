import PayrollBytes
import PayrollModel

/// Reads one row of a file about pay, and collects what is wrong with it.
struct WageFileRow {
  let table: DelimitedText
  let row: DelimitedText.Row
  var problems: [TextProblem] = []

  init(table: DelimitedText, row: DelimitedText.Row) {
    self.table = table
    self.row = row
  }

  /// What each row of a table says, in the order of the file.
  ///
  /// - Parameters:
  ///   - key: what two rows must not share.
  ///   - doubled: what is said of the second of two such rows, of which the lines are given.
  /// - Throws: `TextProblems` with everything that is wrong with any row.
  static func all<Value, Key: Hashable>(
    of table: DelimitedText, _ read: (inout WageFileRow) -> Value?, oncePer key: (Value) -> Key,
    doubled: (_ first: Int, _ second: Int) -> (message: String, advice: String)
  ) throws(TextProblems) -> [Value] {
    var values: [Value] = []
    var problems: [TextProblem] = []
    var lines: [Key: Int] = [:]
    for row in table.rows {
      var reader = WageFileRow(table: table, row: row)
      let value = read(&reader)
      if let value {
        let key = key(value)
        if let earlier = lines[key] {
          let words = doubled(earlier, row.line)
          reader.note("employeeNumber", words.message, words.advice)
        }
        lines[key] = row.line
      }
      problems += reader.problems
      if let value { values.append(value) }
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return values
  }

  func cell(_ column: String) -> String { table.cell(row, column) }

  mutating func employee() -> String {
    let number = cell("employeeNumber")
    if number.isEmpty { note("employeeNumber", "the employee number is missing") }
    return number
  }

  mutating func optionalDate(_ column: String) -> CalendarDate? {
    cell(column).isEmpty ? nil : date(column)
  }

  mutating func date(_ column: String) -> CalendarDate? {
    if let date = CalendarDate(cell(column)) { return date }
    note(column, "\"\(cell(column))\" is not a date such as 2026-11-01")
    return nil
  }

  mutating func amount(_ column: String) -> Money? {
    // The text of the cell stays out of the message: amounts belong to nobody else.
    if let cents = DecimalText.exact(cell(column), fractionDigits: 2),
      (0...100_000_000_000).contains(cents)
    {
      return Money(cents: cents)
    }
    note(column, "this is not an amount such as 150.00", "write digits and a point, not below 0")
    return nil
  }

  mutating func note(_ column: String, _ message: String, _ advice: String = "") {
    problems.append(table.problem(row, column, message, advice))
  }
}
