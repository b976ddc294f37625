import PayrollModel

// The words of the mapper's findings about leave.
extension Finding {
  static func leaveTwice(_ subject: Subject, other: RecordName) -> Finding {
    Finding(.leaveTwice, subject, "The day is paid as leave by \(other) already.")
  }

  static func leaveWithoutDates(_ subject: Subject) -> Finding {
    Finding(
      .leaveWithoutDates, subject,
      "The approved leave has no readable dates, or ends before it begins.",
      advice: "Correct the request in \(.source) and \(.again).")
  }

  static func timeOffWithoutHours(_ subject: Subject) -> Finding {
    Finding(
      .leaveWithoutDates, subject,
      "The paid time off has no hours and does not end after it begins.",
      advice: "Correct the shift in \(.source) and \(.again).")
  }

  static func unmappedLeave(_ subject: Subject, type: String) -> Finding {
    Finding(
      .unmappedPayCode, subject,
      type.isEmpty
        ? "The approved leave has no leave type and no pay code."
        : "The leave type \"\(type)\" is not mapped to sick, vacation or holiday.",
      advice: type.isEmpty
        ? "Give the request a leave type in \(.source) and \(.again)."
        : "Add a row for \"\(type)\" with time \"leave\" to the pay-code mapping.")
  }

  /// Leave of no hours; `dates` is what a request is written with.
  static func leaveOfNothing(_ subject: Subject, _ dates: String?) -> Finding {
    Finding(
      .leaveOfNothing, subject,
      dates.map { "The approved leave of \($0) asks for zero days or hours; nothing is paid." }
        ?? "Zero hours are approved for the paid time off; nothing is paid.")
  }

  static func leaveNotApproved(_ subject: Subject) -> Finding {
    Finding(
      .leaveNotApproved, subject,
      "The request for leave in the period is not decided; nothing is paid for it.")
  }

  static func leaveStatusUnknown(_ subject: Subject, word: String) -> Finding {
    Finding(
      .leaveStatusUnknown, subject,
      word.isEmpty
        ? "The request for leave in the period has no status; nothing is paid for it."
        : "The request for leave in the period has the status \"\(word)\", which does not say "
          + "whether it is approved; nothing is paid for it.")
  }

  static func leaveBeyondDay(
    _ subject: Subject, seconds: Int64, usual: Int64, count: Int
  ) -> Finding {
    let hours = Hours.text(seconds: seconds)
    let records = count == 1 ? "The record gives" : "\(count) records give"
    let isImpossible = seconds > 86_400
    return Finding(
      .leaveBeyondDay, isImpossible ? .blocking : .warning, subject,
      isImpossible
        ? "\(records) \(hours) hours of leave on one date, which has 24."
        : "\(records) \(hours) hours of leave on one date, more than the "
          + "\(Hours.text(seconds: usual)) of a day.")
  }

  static func leaveOverWork(_ subject: Subject, _ both: LeaveOverWork, days: Int) -> Finding {
    let leave = Hours.text(seconds: both.leaveSeconds)
    let more =
      days == 1 ? "" : days == 2 ? " 1 more day is alike." : " \(days - 1) more days are alike."
    return Finding(
      .leaveOverWork, both.severity, subject,
      both.shared > 0
        ? "\(Hours.text(seconds: both.shared)) of the \(leave) hours of leave are worked time of "
          + "\(both.work) too; both are paid.\(more)"
        : "\(leave) hours of leave are paid on a date with \(Hours.text(seconds: both.workSeconds)) "
          + "hours of work in \(both.work).\(more)")
  }

  static func leaveAfterTermination(
    _ subject: Subject, last: CalendarDate, seconds: Int64, _ severity: Severity
  ) -> Finding {
    Finding(
      .leaveAfterTermination, severity, subject,
      "\(Hours.text(seconds: seconds)) hours of leave lie after the last day of employment, "
        + "\(last); they are paid.")
  }

  static func workAfterTermination(
    _ subject: Subject, last: CalendarDate, count: Int, seconds: Int64, _ severity: Severity
  ) -> Finding {
    let records = count == 1 ? "1 record of work begins" : "\(count) records of work begin"
    return Finding(
      .workAfterTermination, severity, subject,
      "\(records) after the last day of employment, \(last): "
        + "\(Hours.text(seconds: seconds)) hours; they are paid.")
  }
}
