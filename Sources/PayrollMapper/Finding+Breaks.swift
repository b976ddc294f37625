import PayrollModel

// The words of the mapper's findings about breaks, paid time off and absence.
extension Finding {
  static func openBreak(_ subject: Subject, lacks what: String) -> Finding {
    Finding(
      .openBreak, subject, "The break has no \(what), so nobody knows what to pay.",
      advice: "Enter the \(what) of the break in \(.source) and \(.again).")
  }

  static func unmappedBreakCode(_ subject: Subject, code: String) -> Finding {
    Finding(
      .unmappedPayCode, subject, "The break's pay code \"\(code)\" is not mapped to worked time.",
      advice: "Add a row for \"\(code)\" with time \"worked\" to the pay-code mapping.")
  }

  static func breakEndBeforeStart(_ subject: Subject) -> Finding {
    Finding(.breakEndBeforeStart, subject, "The break ends before it starts.")
  }

  static func breakOutsideSession(_ subject: Subject, session: Int64, seconds: Int64) -> Finding {
    Finding(
      .breakOutsideSession, subject,
      "\(Hours.text(seconds: seconds)) hours of the break lie outside its session \(session); "
        + "only the part inside counts.")
  }

  static func shortBreakUnpaid(_ subject: Subject, _ breaks: ShortBreaks, isPaid: Bool) -> Finding {
    let hours = Hours.text(seconds: breaks.seconds)
    let which =
      breaks.count == 1
      ? "A break that is short under the rule set is marked as unpaid"
      : "\(breaks.count) breaks that are short under the rule set are marked as unpaid"
    return Finding(
      .shortBreakUnpaid, isPaid ? .warning : .note, subject,
      isPaid
        ? "\(which); the law calls them work, and \(hours) hours are paid."
        : "\(which), and \(hours) hours are cut out, as breaks.flagBeforeLaw says.",
      advice: isPaid
        ? "Correct the mark in \(.source), or the times. If the law does not hold for these breaks, set "
          + "breaks.flagBeforeLaw."
        : "Check that no law calls them work.")
  }

  static func timeOffNotApproved(_ subject: Subject) -> Finding {
    Finding(
      .notApproved, subject, "The paid time off waits: it is not approved.",
      advice: "Approve the shift in \(.source) and \(.again), or set approval to \"none\".")
  }

  static func paidTimeOffWithoutCode(_ subject: Subject, code: String) -> Finding {
    Finding(
      .paidTimeOffWithoutCode, subject,
      code.isEmpty
        ? "The paid time off has no pay code, so nobody knows whether it is sick, vacation or "
          + "holiday."
        : "The paid time off has the pay code \"\(code)\", which is not mapped to leave.")
  }

  static func workWhileAway(_ subject: Subject, period: Int64) -> Finding {
    Finding(
      .workWhileAway, subject,
      "The session was worked while schedule-off period \(period) marks the employee as away.")
  }
}
