public import PayrollBytes
import PayrollModel
import WageRules

extension Remuneration {
  /// Reads the remuneration file: columns `employeeNumber`, `kind`, `amount`, then `date` or `from`
  /// and `to`, and optionally `multiplier` and `note`.
  ///
  /// - Throws: `TextProblems` with every cell that is wrong.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(TextProblems) -> [Remuneration] {
    let table = try DelimitedText(
      bytes, file: file, required: ["employeeNumber", "kind", "amount"],
      optional: ["date", "from", "to", "multiplier", "note"])
    var rows: [Remuneration] = []
    var problems: [TextProblem] = []
    for row in table.rows {
      var reader = RemunerationRow(table: table, row: row)
      if let payment = reader.payment() { rows.append(payment) }
      problems += reader.problems
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return rows
  }
}

/// Reads one row and collects what is wrong with it.
private struct RemunerationRow {
  let table: DelimitedText
  let row: DelimitedText.Row
  var problems: [TextProblem] = []

  init(table: DelimitedText, row: DelimitedText.Row) {
    self.table = table
    self.row = row
  }

  mutating func payment() -> Remuneration? {
    let number = table.cell(row, "employeeNumber")
    if number.isEmpty { note("employeeNumber", "the employee number is missing") }
    let kind = kind()
    let amount = amount()
    let dates = dates()
    let multiplier = multiplier(kind)
    guard problems.isEmpty, let kind, let amount, let dates else { return nil }
    return Remuneration(
      employee: number, kind: kind, amount: amount, dates: dates, premiumMultiplier: multiplier,
      place: "\(Folder.name(of: table.file)):\(row.line)")
  }

  private mutating func kind() -> RemunerationKind? {
    let text = table.cell(row, "kind")
    if let kind = RemunerationKind(rawValue: text) { return kind }
    note(
      "kind", "\"\(text)\" is not a kind of remuneration",
      JSONObjectReader.suggestion(for: text, among: RemunerationKind.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func amount() -> Money? {
    // The text of the cell stays out of the message: amounts belong to nobody else.
    guard
      let cents = DecimalText.exact(table.cell(row, "amount"), fractionDigits: 2), cents >= 0,
      cents <= 100_000_000_000
    else {
      note(
        "amount", "this is not an amount such as 150.00", "write digits and a point, not below 0")
      return nil
    }
    return Money(cents: cents)
  }

  private mutating func dates() -> ClosedRange<CalendarDate>? {
    let single = table.cell(row, "date")
    let (from, to) = (table.cell(row, "from"), table.cell(row, "to"))
    if from.isEmpty, to.isEmpty { return date("date", single).map { $0...$0 } }
    guard single.isEmpty else {
      note("date", "the row has both a date and a run of dates", "keep one")
      return nil
    }
    guard let first = date("from", from), let last = date("to", to) else { return nil }
    guard first <= last, last.days(since: first) < 3660 else {
      note("to", "\(last) does not lie behind \(first) within ten years", "correct the dates")
      return nil
    }
    return first...last
  }

  private mutating func date(_ column: String, _ text: String) -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    note(column, "\"\(text)\" is not a date such as 2026-11-01")
    return nil
  }

  private mutating func multiplier(_ kind: RemunerationKind?) -> Multiplier? {
    let text = table.cell(row, "multiplier")
    let needsOne = kind == .specialDayPremium || kind == .clockPatternPremium
    if text.isEmpty {
      if needsOne {
        note(
          "multiplier", "a premium of this kind needs a multiplier",
          "write what the hour came to, such as 1.5")
      }
      return nil
    }
    if let value = Multiplier(text), value >= .one { return value }
    note("multiplier", "\"\(text)\" is not a number such as 1.5")
    return nil
  }

  private mutating func note(_ column: String, _ message: String, _ advice: String = "") {
    problems.append(table.problem(row, column, message, advice))
  }
}
