import PayrollModel

// The words of the mapper's findings about single sessions. Each kind has a page in docs/findings.
extension Finding {
  static func openSession(_ subject: Subject) -> Finding {
    Finding(.openSession, subject, "The session has no clock-out.")
  }

  static func sessionWithoutStart(_ subject: Subject) -> Finding {
    Finding(.sessionWithoutStart, subject, "The session has no readable clock-in.")
  }

  static func endBeforeStart(_ subject: Subject, seconds: Int64) -> Finding {
    Finding(
      .endBeforeStart, subject,
      "The session ends \(Hours.text(seconds: seconds)) hours before it starts.")
  }

  static func emptySession(_ subject: Subject) -> Finding {
    Finding(.emptySession, subject, "The session starts and ends at the same second.")
  }

  static func longSession(_ subject: Subject, seconds: Int64, limit: Int64) -> Finding {
    Finding(
      .longSession, subject,
      "The session is \(Hours.text(seconds: seconds)) hours long; "
        + "more than \(Hours.text(seconds: limit)) is taken for a missing clock-out.")
  }

  static func cancelledSession(_ subject: Subject, _ status: WorkSession.Status) -> Finding {
    let isDraft = status == .draft
    return Finding(
      .cancelledSession, isDraft ? .warning : .note, subject,
      isDraft
        ? "The session is a draft: nobody has handed it in yet."
        : status == .deleted
          ? "The session was deleted." : "The session was cancelled or rejected.")
  }

  static func workOnCancelledShift(_ subject: Subject, shift: Int64) -> Finding {
    Finding(
      .workOnCancelledShift, subject,
      "The session was worked on shift \(shift), which is cancelled or deleted.")
  }

  static func notPayable(_ subject: Subject, because who: String) -> Finding {
    Finding(.notPayable, subject, "Nothing is paid for the session: \(who) is marked not payable.")
  }

  static func notApproved(_ subject: Subject, _ what: String?) -> Finding {
    Finding(
      .notApproved, subject,
      what.map { "The session waits: its \($0) is not approved." }
        ?? "The session waits: it has no shift that could be approved.",
      advice: "Approve it in \(.source) and \(.again), or set approval to \"none\".")
  }

  static func shiftNotInSnapshot(_ subject: Subject, shift: Int64) -> Finding {
    Finding(
      .notApproved, subject,
      "The session waits: its shift \(shift) is not in the snapshot, so nobody can see whether it "
        + "is approved.", advice: "Pull the shifts of the period too, or set approval to \"none\".")
  }

  static func unmappedPayCode(_ subject: Subject, code: String) -> Finding {
    Finding(
      .unmappedPayCode, subject, "The pay code \"\(code)\" is not mapped to a bucket.",
      advice: "Add a row for \"\(code)\" to the pay-code mapping.")
  }

  static func overlapping(
    _ subject: Subject, other: RecordName, seconds: Int64
  ) -> Finding {
    Finding(
      .overlappingSessions, subject,
      "\(Hours.text(seconds: seconds)) hours are covered by \(other) too; they are paid once.")
  }

  static func clockedOutBySystem(_ subject: Subject) -> Finding {
    Finding(.clockedOutBySystem, subject, "The system clocked the employee out.")
  }

  static func shiftOfOtherEmployee(_ subject: Subject, shift: Int64) -> Finding {
    Finding(
      .shiftOfOtherEmployee, subject,
      "The session was worked on shift \(shift) of another employee; clocked time is paid.")
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
        + "\(Hours.text(seconds: clocked)) clocked.")
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
      .cutByApproval, subject,
      "Fewer hours are approved for the shift than would reach this session.")
  }

  static func ignoresOvertime(_ subject: Subject, code: String) -> Finding {
    Finding(
      .ignoresOvertime, subject,
      "\(.source) leaves time under the pay code \"\(code)\" out of overtime; it is counted here, "
        + "because hours worked count whatever they are called.")
  }
}
