import PayrollBytes
public import PayrollMapper
import PayrollModel
import WageRules

extension Configuration {
  /// The file of earnings before the first run of this program, and the dates that it is for.
  public struct History: Sendable {
    /// The file.
    public var file: Reference
    /// The dates of which it has everything; nil where they are wrong, and a problem says so.
    public var span: WageHistory.Span?
  }

  /// Reads what is known for the pay of statutory holidays.
  mutating func readHolidayPay(_ reader: JSONObjectReader) {
    var pay = HolidayPayPolicy()
    if let history = reader.object("history") { readHistory(history) }
    if let node = reader.node("people"), let path = reader.filledString("people") {
      holidayPeople = Reference(
        name: path, location: node.location, key: reader.path(to: "people"))
    }
    if let assume = reader.object("assume") {
      pay.assumed.hasRegularHours = assume.bool("regularHours")
      pay.assumed.hasAveragingAgreement = assume.bool("averagingAgreement")
      pay.assumed.isRegularWorkday = assume.bool("regularWorkday")
      let shifts = assume.choice("scheduledShifts", HolidayPayRecord.Attendance.self)
      pay.assumed.shiftBefore = shifts
      pay.assumed.shiftAfter = shifts
      assume.finish()
    }
    pay.lookback = reader.choice("lookback", HolidayPayPolicy.Lookback.self) ?? .law
    holidayPay = Reference(name: "holidayPay", location: reader.location, key: reader.path)
    policy.holidayPay = pay
    reader.finish()
  }

  private mutating func readHistory(_ reader: JSONObjectReader) {
    let node = reader.requiredNode("file")
    let path = reader.filledString("file")
    _ = reader.requiredNode("from")
    let from = reader.parsed("from", expected: "a date such as 2026-01-01") { CalendarDate($0) }
    _ = reader.requiredNode("through")
    let through = reader.parsed("through", expected: "a date such as 2026-10-24") {
      CalendarDate($0)
    }
    if let from, let through, through < from, let node = reader.node("through") {
      reader.note(node, "through", "\(through) lies before \(from)", "correct the dates")
    }
    reader.finish()
    guard let node, let path else { return }
    var span: WageHistory.Span?
    if let from, let through, from <= through {
      span = WageHistory.Span(from: from, through: through)
    }
    wageHistory = History(
      file: Reference(name: path, location: node.location, key: reader.path(to: "file")), span: span
    )
  }
}
