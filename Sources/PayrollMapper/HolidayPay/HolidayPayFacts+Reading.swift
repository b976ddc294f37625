public import PayrollBytes
import PayrollModel
import WageRules

extension HolidayPayFacts {
  /// Reads the file of facts: `employeeNumber`, and any of the other columns. An empty cell says
  /// nothing; a row without a holiday is about every one.
  ///
  /// - Throws: `TextProblems` with every cell that is wrong.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> [Row] {
    let table = try DelimitedText(
      bytes, file: file, required: ["employeeNumber"],
      optional: [
        "holiday", "hireDate", "regularHours", "normalDayPay", "averagingAgreement",
        "paidByCommission", "regularWorkday", "shiftBefore", "shiftAfter", "note",
      ])
    var rows: [Row] = []
    var problems: [TextProblem] = []
    var lines: [Key: Int] = [:]
    for row in table.rows {
      var reader = HolidayPayRow(table: table, row: row)
      let found = reader.facts()
      problems += reader.problems
      guard let found else { continue }
      let key = Key(employee: found.employee, holiday: found.holiday)
      if let earlier = lines[key] {
        problems.append(
          table.problem(
            row, "employeeNumber", "lines \(earlier) and \(row.line) are about the same", "keep one"
          ))
      }
      lines[key] = row.line
      rows.append(found)
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return rows
  }

  private struct Key: Hashable {
    let employee: String
    let holiday: CalendarDate?
  }
}

/// Reads one row of a file about holiday pay and collects what is wrong with it.
struct HolidayPayRow {
  let table: DelimitedText
  let row: DelimitedText.Row
  var problems: [TextProblem] = []

  init(table: DelimitedText, row: DelimitedText.Row) {
    self.table = table
    self.row = row
  }

  mutating func facts() -> HolidayPayFacts.Row? {
    var facts = HolidayPayFacts()
    let number = employee()
    let holiday = optionalDate("holiday")
    facts.hireDate = optionalDate("hireDate")
    facts.hasRegularHours = answer("regularHours")
    facts.normalDayPay = cell("normalDayPay").isEmpty ? nil : amount("normalDayPay")
    facts.hasAveragingAgreement = answer("averagingAgreement")
    facts.isPaidByCommission = answer("paidByCommission")
    facts.isRegularWorkday = answer("regularWorkday")
    facts.shiftBefore = attendance("shiftBefore")
    facts.shiftAfter = attendance("shiftAfter")
    if problems.isEmpty, facts == HolidayPayFacts() {
      note("employeeNumber", "the row says nothing", "fill in a column, or remove the row")
    }
    guard problems.isEmpty else { return nil }
    return HolidayPayFacts.Row(
      employee: number, holiday: holiday, facts: facts,
      place: "\(Folder.name(of: table.file)):\(row.line)")
  }

  func cell(_ column: String) -> String { table.cell(row, column) }

  mutating func employee() -> String {
    let number = cell("employeeNumber")
    if number.isEmpty { note("employeeNumber", "the employee number is missing") }
    return number
  }

  private mutating func optionalDate(_ column: String) -> CalendarDate? {
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

  private mutating func answer(_ column: String) -> Bool? {
    switch cell(column) {
    case "": return nil
    case "yes": return true
    case "no": return false
    default:
      note(column, "\"\(cell(column))\" is neither yes nor no", "write yes or no, or nothing")
      return nil
    }
  }

  private mutating func attendance(_ column: String) -> HolidayPayRecord.Attendance? {
    let text = cell(column)
    if text.isEmpty { return nil }
    if let attendance = HolidayPayRecord.Attendance(rawValue: text) { return attendance }
    note(
      column, "\"\(text)\" does not say whether a shift was worked",
      JSONObjectReader.suggestion(
        for: text, among: HolidayPayRecord.Attendance.allCases.map(\.rawValue)))
    return nil
  }

  mutating func note(_ column: String, _ message: String, _ advice: String = "") {
    problems.append(table.problem(row, column, message, advice))
  }
}
