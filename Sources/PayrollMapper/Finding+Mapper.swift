import PayrollModel

// The words of the mapper's findings about single sessions. Each kind has a page in docs/findings.
extension Finding {
  static func openSession(_ subject: Subject) -> Finding {
    Finding(
      .openSession, .blocking, subject, "The session has no clock-out.",
      advice: "Enter the end of the session in \(.source), or cancel it, and \(.again).")
  }

  static func sessionWithoutStart(_ subject: Subject) -> Finding {
    Finding(
      .sessionWithoutStart, .blocking, subject, "The session has no readable clock-in.",
      advice: "Correct the session in \(.source) and \(.again).")
  }

  static func endBeforeStart(_ subject: Subject, seconds: Int64) -> Finding {
    Finding(
      .endBeforeStart, .blocking, subject,
      "The session ends \(Hours.text(seconds: seconds)) hours before it starts.",
      advice: "Correct the clock-in or the clock-out in \(.source) and \(.again).")
  }

  static func emptySession(_ subject: Subject) -> Finding {
    Finding(
      .emptySession, .note, subject, "The session starts and ends at the same second.",
      advice: "Nothing is paid for it. Correct it in \(.source) if somebody worked.")
  }

  static func longSession(_ subject: Subject, seconds: Int64, limit: Int64) -> Finding {
    Finding(
      .longSession, .blocking, subject,
      "The session is \(Hours.text(seconds: seconds)) hours long; "
        + "more than \(Hours.text(seconds: limit)) is taken for a missing clock-out.",
      advice: "Correct the session, split it by day, or raise longestSessionHours.")
  }

  static func cancelledSession(_ subject: Subject, _ status: WorkSession.Status) -> Finding {
    let isDraft = status == .draft
    return Finding(
      .cancelledSession, isDraft ? .warning : .note, subject,
      isDraft
        ? "The session is a draft: nobody has handed it in yet."
        : status == .deleted
          ? "The session was deleted." : "The session was cancelled or rejected.",
      advice: "Nothing is paid for it. Approve it in \(.source) if somebody worked.")
  }

  static func workOnCancelledShift(_ subject: Subject, shift: Int64) -> Finding {
    Finding(
      .workOnCancelledShift, .blocking, subject,
      "The session was worked on shift \(shift), which is cancelled or deleted.",
      advice: "Restore the shift, or cancel the session too, and \(.again).")
  }

  static func notPayable(_ subject: Subject, because who: String) -> Finding {
    Finding(
      .notPayable, .note, subject, "Nothing is paid for the session: \(who) is marked not payable.",
      advice: "Mark it payable in \(.source) if it should be paid.")
  }

  static func notApproved(_ subject: Subject, _ what: String?) -> Finding {
    Finding(
      .notApproved, .blocking, subject,
      what.map { "The session waits: its \($0) is not approved." }
        ?? "The session waits: it has no shift that could be approved.",
      advice: "Approve it in \(.source) and \(.again), or set approval to \"none\".")
  }

  static func shiftNotInSnapshot(_ subject: Subject, shift: Int64) -> Finding {
    Finding(
      .notApproved, .blocking, subject,
      "The session waits: its shift \(shift) is not in the snapshot, so nobody can see whether it "
        + "is approved.",
      advice: "Pull the shifts of the period too, or set approval to \"none\".")
  }

  static func unmappedPayCode(_ subject: Subject, code: String) -> Finding {
    Finding(
      .unmappedPayCode, .blocking, subject, "The pay code \"\(code)\" is not mapped to a bucket.",
      advice: "Add a row for \"\(code)\" to the pay-code mapping.")
  }

  static func overlapping(
    _ subject: Subject, other: RecordName, seconds: Int64
  ) -> Finding {
    Finding(
      .overlappingSessions, .warning, subject,
      "\(Hours.text(seconds: seconds)) hours are covered by \(other) too; they are paid once.",
      advice: "Correct the session that is wrong, if one is.")
  }

  static func clockedOutBySystem(_ subject: Subject) -> Finding {
    Finding(
      .clockedOutBySystem, .warning, subject, "The system clocked the employee out.",
      advice: "Check the end of the session against the shift.")
  }

  static func shiftOfOtherEmployee(_ subject: Subject, shift: Int64) -> Finding {
    Finding(
      .shiftOfOtherEmployee, .warning, subject,
      "The session was worked on shift \(shift) of another employee; clocked time is paid.",
      advice: "Assign the shift to whoever worked it.")
  }

  static func approvedDiffers(_ subject: Subject, clocked: Int64, approved: Int64) -> Finding {
    let difference = approved - clocked
    let word = difference > 0 ? "more" : "less"
    // 0.8 stands for 8.0 as 80 does.
    let isFarLess = difference <= -4 * 3600 && 2 * approved < clocked
    return Finding(
      .approvedDiffers, isFarLess ? .warning : .note, subject,
      "\(Hours.text(seconds: approved)) hours are approved, "
        + "\(Hours.text(seconds: abs(difference))) \(word) than the "
        + "\(Hours.text(seconds: clocked)) clocked.",
      advice: "Approved hours are paid. Correct the approval if it is wrong.")
  }

  static func approvedWithoutSession(
    _ subject: Subject, seconds: Int64, isPaid: Bool
  ) -> Finding {
    Finding(
      .approvedWithoutSession, isPaid ? .note : .warning, subject,
      "\(Hours.text(seconds: seconds)) hours are approved, but nobody clocked in.",
      advice: isPaid
        ? "The approved hours are paid from the start of the shift."
        : "Nothing is paid for them under the pay basis \"worked\".")
  }

  static func cutByApproval(_ subject: Subject) -> Finding {
    Finding(
      .cutByApproval, .warning, subject,
      "Fewer hours are approved for the shift than would reach this session.",
      advice: "Nothing is paid for it. Correct the approval if it is wrong.")
  }

  static func ignoresOvertime(_ subject: Subject, code: String) -> Finding {
    Finding(
      .ignoresOvertime, .note, subject,
      "\(.source) leaves time under the pay code \"\(code)\" out of overtime; it is counted here, "
        + "because hours worked count whatever they are called.",
      advice: "Map the code to leave if the time was not worked.")
  }
}
