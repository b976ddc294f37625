import PayrollModel

// The words of the findings about the dates and amounts of leave requests.
extension Finding {
  /// A doubt about the dates or the amount. Where hours of this period are in doubt, it blocks.
  static func leaveDoubt(
    _ subject: Subject, _ doubt: LeaveDays.Doubt, _ days: LeaveDays, _ reach: LeaveReach
  ) -> Finding {
    func hours(_ seconds: Int64) -> String { Hours.text(seconds: seconds) }
    func unclear(_ severity: Severity, _ message: String) -> Finding {
      Finding(
        .leaveDaysUnclear, severity, subject, message,
        advice: "Correct the dates or the number of days of the request.")
    }
    func differ(_ severity: Severity, _ message: String) -> Finding {
      Finding(.leaveAmountsDiffer, severity, subject, message)
    }
    switch doubt {
    case .nothing: return leaveOfNothing(subject, reach.text)
    case .fitsNoReading(let count):
      // Inside of the period only the dates are in doubt, and not the hours.
      return unclear(
        reach.isInside ? .warning : .blocking,
        "The \(count.days) asked for fit no reading of \(reach.text); "
          + "\(hours(days.seconds.reduce(0, +))) hours are put on the first of the dates.")
    case .moreThanDates(let count):
      return unclear(.blocking, "\(count.days) are asked for from \(reach.text).")
    case .holidayInside(let holiday):
      return unclear(
        .blocking,
        "No number of days is given for \(reach.text), and \(holiday) is a holiday: nobody can tell "
          + "whether it is a day of the leave.")
    case .begunDay:
      return unclear(
        .blocking,
        "No number of days or hours is given for \(reach.text), and the leave begins or ends "
          + "within a day.")
    case .endsAtMidnight:
      return unclear(
        .warning,
        "No number of days is given for \(reach.text), and the leave ends at midnight: the last "
          + "date may not belong to it. \(days.dates.count) days are paid.")
    case .withoutNumber:
      return unclear(
        .note,
        "No number of days is given for \(reach.text); \(days.dates.count) days are paid.")
    case .hoursAndDays(let count, let seconds):
      return differ(
        .warning,
        "The request is for \(count.days) and for \(hours(seconds)) hours; "
          + "\(hours(days.seconds.reduce(0, +))) hours are paid.")
    case .fewHours(let seconds):
      return unclear(
        reach.isInside ? .note : .blocking,
        "\(hours(seconds)) hours are asked for from \(reach.text): nobody can tell on which dates. "
          + "They are spread over \(days.dates.count).")
    case .clock(let stretch, let seconds):
      return differ(
        .blocking,
        "The request is for \(hours(seconds)) hours of leave, and its times are "
          + "\(hours(stretch)) hours apart.")
    case .longStretch(let stretch):
      return differ(
        .warning,
        "The times of the request are \(hours(stretch)) hours apart; a day of leave of "
          + "\(hours(days.seconds.reduce(0, +))) hours is paid.")
    }
  }

  /// Two readings of as many dates that come to different pay.
  static func leaveReadings(
    _ subject: Subject, _ taken: [CalendarDate], _ other: [CalendarDate]
  ) -> Finding {
    let ours = taken.first { !other.contains($0) }
    let theirs = other.first { !taken.contains($0) }
    let dates = [ours, theirs].compactMap { $0?.description }.joined(separator: " or ")
    return Finding(
      .leaveDaysUnclear, .blocking, subject,
      "The days asked for fit two readings of the dates: nobody can tell whether \(dates) is a day "
        + "of the leave.",
      advice: "Make the dates of the request those of the leave.")
  }

  /// Dates on both sides of the end of the period, with different hours.
  static func leaveSplit(_ subject: Subject, _ days: LeaveDays) -> Finding {
    Finding(
      .leaveDaysUnclear, .warning, subject,
      "The leave lies in two periods and is not for whole days; "
        + "\(Hours.text(seconds: days.seconds.last ?? 0)) hours are put on its last date.",
      advice: "Make a request of its own for the part of a day.")
  }
}

extension Int64 {
  /// Days in 1/10,000 as a text: `1 day`, `2.5 days`, `0 days`.
  fileprivate var days: String {
    if self == 10_000 { return "1 day" }
    var digits = String(self % 10_000 + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(self / 10_000)\(digits.isEmpty ? "" : ".")\(digits) days"
  }
}
