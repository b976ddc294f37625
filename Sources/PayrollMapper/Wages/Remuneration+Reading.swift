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
      var reader = WageFileRow(table: table, row: row)
      if let payment = reader.payment() { rows.append(payment) }
      problems += reader.problems
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return rows
  }
}

extension WageFileRow {
  fileprivate mutating func payment() -> Remuneration? {
    let number = employee()
    let kind = kind()
    let amount = amount("amount")
    let dates = dates()
    let multiplier = multiplier(kind)
    guard problems.isEmpty, let kind, let amount, let dates else { return nil }
    return Remuneration(
      employee: number, kind: kind, amount: amount, dates: dates, premiumMultiplier: multiplier,
      place: "\(Folder.name(of: table.file)):\(row.line)")
  }

  private mutating func kind() -> RemunerationKind? {
    let text = cell("kind")
    if let kind = RemunerationKind(rawValue: text) { return kind }
    note(
      "kind", "\"\(text)\" is not a kind of remuneration",
      JSONObjectReader.suggestion(for: text, among: RemunerationKind.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func dates() -> ClosedRange<CalendarDate>? {
    let single = cell("date")
    let (from, to) = (cell("from"), cell("to"))
    if from.isEmpty, to.isEmpty { return date("date").map { $0...$0 } }
    guard single.isEmpty else {
      note("date", "the row has both a date and a run of dates", "keep one")
      return nil
    }
    guard let first = date("from"), let last = date("to") else { return nil }
    guard first <= last, last.days(since: first) < 3660 else {
      note("to", "\(last) does not lie behind \(first) within ten years", "correct the dates")
      return nil
    }
    return first...last
  }

  private mutating func multiplier(_ kind: RemunerationKind?) -> Multiplier? {
    let text = cell("multiplier")
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
}
