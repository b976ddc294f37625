import PayrollModel

// The words of the mapper's findings about times and hours that contradict each other.
extension Finding {
  /// - Parameters:
  ///   - what: the kind of the record: `session`.
  ///   - start: the start that was taken, in seconds since 1970 UTC; `end` likewise.
  ///   - isBlocking: whether pay hangs on it.
  static func timesDiffer(
    _ subject: Subject, _ what: String, start: Int64, end: Int64, _ conflict: TimeConflict,
    isBlocking: Bool = true
  ) -> Finding {
    let taken = conflict.isEnd ? end : start
    let other = taken + Int64(conflict.minutes) * 60
    let fields =
      conflict.isEnd
      ? "endedOn, endDateTime and endsOn" : "startedOn, startDateTime and startsOn"
    let apart = Hours.text(seconds: Int64(conflict.minutes.magnitude) * 60)
    return Finding(
      .timesDiffer, isBlocking ? .blocking : .warning, subject,
      "The \(conflict.isEnd ? "end" : "start") of the \(what) is given twice, \(apart) hours apart: "
        + "\(minute(taken)) and \(minute(other)) UTC.",
      advice:
        "Find out which of \(fields) is right, correct the other in the source, and \(.again). "
        + "A time without an offset is read as UTC.")
  }

  /// A moment as text, to the minute: `2026-03-02 22:00`.
  private static func minute(_ second: Int64) -> String {
    let local = ZoneRules.utc.local(Instant(secondsSince1970: second))
    let time = TimeOfDay(secondsSinceMidnight: Int(local.secondsOfDay / 60 * 60))
    return "\(local.date) \(time?.description ?? "")"
  }

  /// - Parameter seconds: from the start of the shift to that of the session.
  static func sessionBesideShift(_ subject: Subject, shift: Int64, seconds: Int64) -> Finding {
    let side = seconds < 0 ? "before" : "after"
    return Finding(
      .sessionBesideShift, subject,
      "The session begins and ends \(Hours.text(seconds: abs(seconds))) hours \(side) its shift \(shift), "
        + "which is what the local clock is off UTC.")
  }

  static func approvedBeyondShift(
    _ subject: Subject, _ excess: EmployeeMapper.ApprovalExcess
  ) -> Finding {
    let planned =
      excess.planned > 0
      ? "\(Hours.text(seconds: excess.planned)) were planned" : "none were planned"
    return Finding(
      .approvedBeyondShift, excess.isBlocking ? .blocking : .warning, subject,
      "\(Hours.text(seconds: excess.approved)) hours are approved for the shift; \(planned), and "
        + "\(Hours.text(seconds: excess.clocked)) were clocked.",
      advice: excess.isBlocking
        ? "Correct the approved hours, and \(.again). Until then the clocked hours are in the drafts. "
          + "Where shifts of more than a day are real, raise longestSessionHours."
        : "Correct the approved hours if they are wrong.")
  }

  static func approvedOfGoneSession(
    _ subject: Subject, seconds: Int64, isBlocking: Bool
  ) -> Finding {
    Finding(
      .approvedWithoutSession, isBlocking ? .blocking : .warning, subject,
      "\(Hours.text(seconds: seconds)) hours are approved, and the session of the shift was cancelled, "
        + "rejected or deleted.",
      advice:
        "Nothing is paid for them. Take the approval back or restore the session, and \(.again)."
    )
  }

  static func approvedBeyondDay(
    _ subject: Subject, shifts: Int, seconds: Int64, isPaid: Bool
  ) -> Finding {
    Finding(
      .approvedBeyondDay, isPaid ? .blocking : .warning, subject,
      "\(Hours.text(seconds: seconds)) hours are approved for the \(shifts) shifts that begin on this "
        + "workday, this one first.")
  }

  static func approvedWithoutRoom(
    _ subject: Subject, approved: Int64, seconds: Int64
  ) -> Finding {
    Finding(
      .approvedWithoutRoom, subject,
      "\(Hours.text(seconds: seconds)) of the \(Hours.text(seconds: approved)) approved hours have no "
        + "place: other work takes the rest of the workday.")
  }

  static func breakOfOtherEmployee(_ subject: Subject, session: Int64) -> Finding {
    Finding(
      .breakOfOtherEmployee, subject,
      "The break names another employee than its session \(session); it counts in that session.")
  }

  static func breakBesideSession(_ subject: Subject, isNamed: Bool, count: Int) -> Finding {
    let what =
      count == 1 ? "The break lies" : "\(count) breaks, this one first, lie"
    return Finding(
      .breakBesideSession, subject,
      "\(what) in work of the same employee, and "
        + (isNamed
          ? "the snapshot lacks the session named; nothing is cut."
          : "no session is named that holds all of it; nothing is cut."))
  }

  static func breakLinkedByTime(_ id: Int64, count: Int) -> Finding {
    Finding(
      .breakLinkedByTime, Subject(record: RecordName(.breakSession, id)),
      count == 1
        ? "The break names no session; it is taken for one of the session that it lies in."
        : "\(count) breaks, this one first, name no session; each is taken for one of the session of "
          + "the same employee that it lies in.")
  }

  static func cancelledBreaks(_ id: Int64, count: Int) -> Finding {
    Finding(
      .cancelledBreak, Subject(record: RecordName(.breakSession, id)),
      count == 1
        ? "The break was cancelled, rejected or deleted."
        : "\(count) breaks, this one first, were cancelled, rejected or deleted.")
  }

  static func breaksWithoutSession(_ id: Int64, count: Int) -> Finding {
    Finding(
      .breakWithoutSession, Subject(record: RecordName(.breakSession, id)),
      "\(count) breaks, this one first, belong to sessions that the snapshot lacks.")
  }
}
