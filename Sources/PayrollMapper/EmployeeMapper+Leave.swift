import PayrollModel

extension EmployeeMapper {
  /// Leave in the shape of a session.
  mutating func add(leaveSession session: WorkSession, terms: PayTerms) {
    guard jurisdiction.leaveSpan.contains(session.start) else {
      outsideSessions += 1
      return
    }
    timeline.unworked.append(
      UnworkedEntry(
        date: jurisdiction.workday(holding: session.start), seconds: Int64(session.duration),
        terms: terms,
        source: PaySource(id: session.id, kind: .workSession), clock: session.start..<session.end,
        allowance: min(Int64(session.duration), LeaveSpan.longestStretch)))
  }

  /// Takes out leave whose hours another record gives too, and counts the sessions among it. The
  /// record that starts first stays, so that the order of the files plays no part.
  mutating func settleLeave(hold: FindingKind?) {
    if timeline.unworked.isEmpty { return }
    timeline.unworked.sort {
      ($0.clock?.lowerBound ?? 0, $0.source.kind.rawValue, $0.source.id)
        < ($1.clock?.lowerBound ?? 0, $1.source.kind.rawValue, $1.source.id)
    }
    var kept: [UnworkedEntry] = []
    for entry in timeline.unworked {
      let other = kept.first { other in
        guard let mine = entry.clock, let clock = other.clock, mine.overlaps(clock) else {
          return false
        }
        // A shift that is much longer than its leave does not say when the leave is: two half days
        // are a day.
        let saysWhen = [(mine, entry.seconds), (clock, other.seconds)].allSatisfy {
          Int64($0.0.count) - $0.1 <= 3600
        }
        let most = max(context.policy.leaveDaySeconds, entry.allowance, other.allowance)
        return saysWhen || entry.seconds + other.seconds > most
      }
      if let other { reportTwice(entry, other) } else { kept.append(entry) }
      guard entry.source.kind == .workSession else { continue }
      if !context.period.contains(entry.date) {
        outsideSessions += 1
      } else if let hold {
        count(.held(hold))
      } else if other != nil {
        count(.excluded(.overlapped))
      } else {
        paidSessions += 1
      }
    }
    timeline.unworked = kept
  }

  mutating func reportTwice(_ entry: UnworkedEntry, _ other: UnworkedEntry) {
    guard context.period.contains(entry.date) else { return }
    var about = context.subject(
      employee, Finding.RecordName(entry.source))
    about.date = entry.date
    findings.append(
      .leaveTwice(
        about, other: Finding.RecordName(other.source)))
  }

  /// Leave in the shape of a shift.
  mutating func add(paidTimeOff shift: Shift) {
    guard shift.status != .cancelled, !shift.isNotPayable else { return }
    if isBeyondBelief(shift) { return }
    guard jurisdiction.leaveSpan.contains(shift.start) else { return }
    let isInPeriod = jurisdiction.period.contains(shift.start)
    let about = subject(.shift, shift.id, at: shift.start)
    guard context.policy.approval != .shift || shift.isApproved else {
      if isInPeriod { findings.append(.timeOffNotApproved(about)) }
      return
    }
    let found = context.resolver.terms(of: shift)
    guard let terms = found.mapped, !terms.treatment.isWorked else {
      if isInPeriod {
        findings.append(
          .paidTimeOffWithoutCode(about, code: context.data.labels[found.payCode]))
      }
      return
    }
    let length = max(0, shift.end - shift.start)
    let candidates = [shift.approvedSeconds, shift.payableSeconds, shift.plannedSeconds]
    let seconds = candidates.first { $0 >= 0 }.map(Int64.init) ?? length
    guard seconds > 0 else {
      if isInPeriod {
        let isUnknown = candidates.allSatisfy { $0 < 0 }
        findings.append(isUnknown ? .timeOffWithoutHours(about) : .leaveOfNothing(about, nil))
      }
      return
    }
    timeline.unworked.append(
      UnworkedEntry(
        date: jurisdiction.workday(holding: shift.start), seconds: seconds, terms: terms,
        source: PaySource(id: shift.id, kind: .shift),
        clock: shift.start..<max(shift.start + seconds, shift.end),
        allowance: Self.allowance(seconds, shiftLength: length)))
  }

  /// Whether paid time off ends before it begins, or a week and more later: a date was mistyped, and
  /// nobody knows which. Said where either lies in the period.
  private mutating func isBeyondBelief(_ shift: Shift) -> Bool {
    guard shift.start > 0, shift.end != 0,
      shift.end < shift.start || shift.end - shift.start > 7 * 86_400 + 3600
    else { return false }
    let period = jurisdiction.period
    if period.contains(shift.start) || period.contains(shift.end) {
      findings.append(
        .leaveWithoutDates(
          subject(
            .shift, shift.id, at: period.contains(shift.start) ? shift.start : shift.end)))
    }
    return true
  }

  /// What a shift of this length may well give on one day. One that is much longer than its leave
  /// says that somebody is away for a day, and not how long the day is.
  private static func allowance(_ seconds: Int64, shiftLength length: Int64) -> Int64 {
    min(length, length - seconds <= 3600 ? LeaveSpan.longestStretch : longestUsualShift)
  }

  /// Puts leave outside of the period apart: it counts toward the thresholds of its workweek where
  /// the rules say so, and is paid in another period.
  mutating func partLeave() {
    guard jurisdiction.needs.leave else { return }
    timeline.leaveBeside = timeline.unworked.filter { !context.period.contains($0.date) }
    timeline.unworked.removeAll { !context.period.contains($0.date) }
  }
}
