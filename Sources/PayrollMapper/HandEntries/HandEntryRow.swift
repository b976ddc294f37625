import PayrollBytes
import PayrollModel

/// Reads one row of the file of entries by hand, and collects what is wrong with it.
struct HandEntryRow {
  /// Beyond these a figure is a slip of the hand, and sums of it might not fit.
  private static let mostSeconds: Int64 = 1000 * 3600
  private static let mostCents: Int64 = 100_000_000_00
  private static let mostRate: Int64 = 10_000_000_000

  let table: DelimitedText
  let row: DelimitedText.Row
  private(set) var problems: [TextProblem] = []

  init(table: DelimitedText, row: DelimitedText.Row) {
    self.table = table
    self.row = row
  }

  /// What the row says; nil, with problems, where it is not right.
  mutating func content() -> HandEntry.Content? {
    let employee = cell("employee")
    if employee.isEmpty { note("employee", "the employee number is missing") }
    let date = CalendarDate(cell("date"))
    if date == nil { note("date", "\"\(cell("date"))\" is not a date such as 2026-11-01") }
    let pay = pay()
    let kind = kind()
    let multiplier = multiplier(of: kind)
    let rate = rate()
    let word = word()
    guard problems.isEmpty, let date, let pay, let kind else { return nil }
    return HandEntry.Content(
      employee: employee, date: date, pay: pay, kind: kind, multiplier: multiplier, rate: rate,
      word: word)
  }

  private func cell(_ column: String) -> String { table.cell(row, column) }

  private mutating func note(_ column: String, _ message: String, _ advice: String = "") {
    problems.append(table.problem(row, column, message, advice))
  }

  // MARK: What is paid

  private mutating func pay() -> HandEntry.Pay? {
    switch (cell("hours").isEmpty, cell("amount").isEmpty) {
    case (true, true):
      note("hours", "the row has neither hours nor an amount", "fill in one of the two")
    case (false, false):
      note("amount", "the row has both hours and an amount", "make two rows of it")
    case (false, true): return seconds().map { .seconds($0) }
    case (true, false): return amount().map { .amount($0) }
    }
    return nil
  }

  private mutating func seconds() -> Int64? {
    guard let seconds = EnteredHours.seconds(cell("hours")) else {
      note(
        "hours", "\"\(cell("hours"))\" is not hours such as 7.75, -2 or 1:30",
        "write digits and a point, or hours and minutes")
      return nil
    }
    guard seconds != 0, seconds.magnitude <= Self.mostSeconds else {
      note(
        "hours",
        seconds == 0 ? "0 hours say nothing" : "more than 1000 hours are no hours of a period",
        seconds == 0 ? "remove the row" : "correct them")
      return nil
    }
    return seconds
  }

  private mutating func amount() -> Money? {
    // The text of the cell stays out of the message: amounts belong to nobody else.
    guard let cents = DecimalText.exact(cell("amount"), fractionDigits: 2), cents != 0,
      cents.magnitude <= Self.mostCents
    else {
      note(
        "amount", "this is not an amount such as 150.00 or -20.50",
        "write digits and a point, at most two digits behind it, and not 0")
      return nil
    }
    return Money(cents: cents)
  }

  // MARK: What kind of pay it is

  private mutating func kind() -> HandEntry.Kind? {
    let (code, name) = (cell("payCode"), cell("bucket"))
    switch (code.isEmpty, name.isEmpty) {
    case (true, true):
      note("payCode", "the row has neither a pay code nor a bucket", "fill in one of the two")
    case (false, false):
      note(
        "bucket", "the row has both a pay code and a bucket", "leave the bucket to the pay code")
    case (false, true): return .payCode(code)
    case (true, false):
      if let bucket = Bucket(name) { return .bucket(bucket) }
      note(
        "bucket", "\"\(name)\" is not a bucket",
        JSONObjectReader.suggestion(for: name, among: Bucket.allCases.map(\.name)))
    }
    return nil
  }

  private mutating func multiplier(of kind: HandEntry.Kind?) -> Multiplier? {
    let text = cell("multiplier")
    if text.isEmpty {
      if kind == .bucket(.overtime), cell("amount").isEmpty {
        note("multiplier", "hours of overtime need a multiplier", "write 1.5 or 2")
      }
      return nil
    }
    guard cell("amount").isEmpty else {
      note("multiplier", "an amount is multiplied by nothing", "leave the multiplier out")
      return nil
    }
    if let multiplier = Multiplier(text), multiplier.tenThousandths > 0 { return multiplier }
    note("multiplier", "\"\(text)\" is not a number such as 1.5")
    return nil
  }

  private mutating func rate() -> PayRate? {
    let text = cell("rate")
    if text.isEmpty { return nil }
    guard cell("amount").isEmpty else {
      note("rate", "an amount has no rate", "leave the rate out")
      return nil
    }
    if let rate = PayRate(text), (1...Self.mostRate).contains(rate.tenThousandths) { return rate }
    note("rate", "this is not a rate such as 18.50", "write digits and a point, above 0")
    return nil
  }

  // MARK: Who says so

  private mutating func word() -> PayReason.HandEntry {
    let (reason, author) = (cell("reason"), cell("author"))
    if !WrittenReason.saysSomething(reason) {
      note(
        "reason", reason.isEmpty ? "the reason is missing" : "\"\(reason)\" says nothing",
        "write in words what is paid and why")
    }
    if !author.contains(where: \.isLetter) {
      note(
        "author", author.isEmpty ? "the author is missing" : "\"\(author)\" is nobody",
        "write the name of who says that it is due")
    }
    return PayReason.HandEntry(author: author, reason: reason)
  }
}
