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
    return try WageFileRow.all(
      of: table, { $0.facts() }, oncePer: { Key(employee: $0.employee, holiday: $0.holiday) },
      doubled: { ("lines \($0) and \($1) are about the same", "keep one") })
  }

  private struct Key: Hashable {
    let employee: String
    let holiday: CalendarDate?
  }
}

extension WageFileRow {
  fileprivate mutating func facts() -> HolidayPayFacts.Row? {
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
}
