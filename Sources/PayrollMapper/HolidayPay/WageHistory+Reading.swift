public import PayrollBytes
public import PayrollModel
import WageRules

extension WageHistory {
  /// What a file of earnings says of the dates that it is for.
  public struct Span: Sendable, Equatable {
    /// The first date of which the file has everything.
    public var from: CalendarDate
    /// The last one: the dates behind it are those of this program's own runs.
    public var through: CalendarDate

    /// A span; `from` must not lie behind `through`.
    public init(from: CalendarDate, through: CalendarDate) {
      self.from = from
      self.through = through
    }
  }

  /// Reads the file of earnings: a row for each day and kind, with the columns `employeeNumber`,
  /// `date`, `kind`, `amount`, and `hours` where time was paid.
  ///
  /// Behind the span it may have what runs do not know, commission and premiums, and nothing else.
  ///
  /// - Throws: `TextProblems` with every cell that is wrong.
  public static func read(
    _ bytes: [UInt8], file: String, span: Span
  ) throws(TextProblems) -> WageHistory {
    let table = try DelimitedText(
      bytes, file: file, required: ["employeeNumber", "date", "kind", "amount"],
      optional: ["hours", "note"])
    var history = WageHistory()
    history.cover(span.from...span.through)
    history.fileEnd = span.through
    var problems: [TextProblem] = []
    for row in table.rows {
      var reader = WageFileRow(table: table, row: row)
      let number = reader.employee()
      if let earning = reader.earning(span) { history.add(earning, of: number) }
      problems += reader.problems
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return history
  }
}

extension WageFileRow {
  fileprivate mutating func earning(_ span: WageHistory.Span) -> HolidayEarning? {
    let date = date("date")
    let kind = kind()
    let amount = amount("amount")
    let seconds = seconds(kind)
    if let date, let kind { check(date, kind, span) }
    guard problems.isEmpty, let date, let kind, let amount, let seconds else { return nil }
    return HolidayEarning(date: date, kind: kind, amount: Rational(amount), seconds: seconds)
  }

  private mutating func kind() -> HolidayEarning.Kind? {
    let text = cell("kind")
    if let kind = HolidayEarning.Kind(rawValue: text) { return kind }
    note(
      "kind", "\"\(text)\" is not a kind of earnings",
      JSONObjectReader.suggestion(
        for: text, among: HolidayEarning.Kind.allCases.map(\.rawValue)))
    return nil
  }

  /// Whole seconds of hours with at most two digits.
  private mutating func seconds(_ kind: HolidayEarning.Kind?) -> Int64? {
    let text = cell("hours")
    if text.isEmpty {
      // A day counts as worked by its time: without it a law would look at too few days.
      if kind == .regular || kind == .overtime {
        note("hours", "worked time has no hours", "write how many, such as 7.50")
        return nil
      }
      return 0
    }
    if let hundredths = DecimalText.exact(text, fractionDigits: 2), (0...2_500).contains(hundredths)
    {
      return hundredths * 36
    }
    note(
      "hours", "\"\(text)\" is no number of hours of one day",
      "write a number from 0 to 25 such as 7.50"
    )
    return nil
  }

  private mutating func check(
    _ date: CalendarDate, _ kind: HolidayEarning.Kind, _ span: WageHistory.Span
  ) {
    if date < span.from {
      note(
        "date", "\(date) lies before \(span.from), from which on the file has everything",
        "correct holidayPay.history.from, or remove the row")
    } else if date > span.through, kind != .commission, kind != .premium {
      note(
        "date", "\(date) lies behind \(span.through), up to which the file has everything",
        "correct holidayPay.history.through; what runs of this program paid they know themselves")
    }
  }
}
