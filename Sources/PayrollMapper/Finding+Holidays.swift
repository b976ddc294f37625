import PayrollModel
import TimeRules

// The words of the finding about holidays of the source.
extension Finding {
  /// - Parameters:
  ///   - taken: what is taken for the holiday.
  ///   - zone: whose clock says which date it begins on, where the record names none.
  static func holidayWindow(
    _ date: HolidayDateRecord, _ trouble: HolidayReading.Trouble, _ taken: HolidayWindow,
    _ zone: ZoneRules
  ) -> Finding {
    let severity: Severity
    let message: String
    switch trouble {
    case .otherMidnight(let isNamed):
      severity = isNamed ? .note : .warning
      message =
        "The window is written from midnight to midnight, and it is another time of day "
        + "there. The dates that are written are taken, by the clock of the place."
    case .empty(let isNamed):
      severity = isNamed ? .warning : .blocking
      message = "The window ends when it begins or before. The day that the record names is taken."
    case .otherDate(let day):
      severity = .blocking
      message = "The record names \(day), and its window has nothing of that date."
    case .long(let seconds):
      severity = .warning
      message =
        "The window is \(Hours.text(seconds: seconds)) hours long, and all of it is holiday."
    }
    return Finding(
      .holidayWindow, severity,
      Subject(
        date: date.date ?? zone.local(taken.start).date,
        record: RecordName(.holidayDate, date.id)), Wording(message))
  }
}
