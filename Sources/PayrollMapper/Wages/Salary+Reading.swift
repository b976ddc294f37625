public import PayrollBytes
import PayrollModel
import WageRules

extension Salary {
  /// Reads the file of salaries: columns `employeeNumber`, `salary`, `interval`, `hours`, and
  /// optionally `from` and `note`.
  ///
  /// - Throws: `TextProblems` with every cell that is wrong.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> [Salary] {
    let table = try DelimitedText(
      bytes, file: file, required: ["employeeNumber", "salary", "interval", "hours"],
      optional: ["from", "note"])
    return try WageFileRow.all(
      of: table, { $0.salary() }, oncePer: { Key(employee: $0.employee, from: $0.from) },
      doubled: {
        (
          "lines \($0) and \($1) are salaries of one employee from one date",
          "keep one, or say with from when each begins"
        )
      })
  }

  private struct Key: Hashable {
    let employee: String
    let from: CalendarDate?
  }
}

extension WageFileRow {
  fileprivate mutating func salary() -> Salary? {
    let number = employee()
    let amount = amount("salary")
    let interval = interval()
    let basis = basis()
    let from = optionalDate("from")
    guard problems.isEmpty, let amount, let interval, let basis else { return nil }
    return Salary(
      employee: number, amount: amount, interval: interval, basis: basis, from: from,
      place: "\(Folder.name(of: table.file)):\(row.line)")
  }

  private mutating func interval() -> SalaryInterval? {
    if let interval = SalaryInterval(rawValue: cell("interval")) { return interval }
    note(
      "interval", "\"\(cell("interval"))\" does not say how often the salary is paid",
      JSONObjectReader.suggestion(
        for: cell("interval"), among: SalaryInterval.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func basis() -> Salary.Basis? {
    let text = cell("hours")
    if text == "all" { return .allHours }
    if let hundredths = DecimalText.exact(text, fractionDigits: 2),
      (1...16_800).contains(hundredths)
    {
      return .hours(seconds: hundredths * 36)
    }
    note(
      "hours", "\"\(text)\" does not say for which hours of a week the salary is",
      "write a number such as 40, or all for all hours, few or many (29 CFR 778.114)")
    return nil
  }
}
