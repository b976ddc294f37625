import PayrollModel

extension EmployeeMapper {
  /// Leave in the shape of a session.
  mutating func add(
    leaveSession session: WorkSession, terms: PayTerms, treatment: PayCodeMapping.Treatment
  ) {
    guard jurisdiction.leaveSpan.contains(session.start) else {
      outsideSessions += 1
      return
    }
    timeline.unworked.append(
      UnworkedEntry(
        date: jurisdiction.workday(holding: session.start), seconds: Int64(session.duration),
        terms: terms, treatment: treatment,
        source: PaySource(id: session.id, kind: .workSession), clock: session.start..<session.end))
  }

  /// Takes out leave whose hours another record gives too, and counts the sessions among it. The
  /// record that starts first stays, so that the order of the files plays no part.
  mutating func settleLeave(hold: FindingID?) {
    if timeline.unworked.isEmpty { return }
    timeline.unworked.sort {
      ($0.clock?.lowerBound ?? 0, $0.source.kind.rawValue, $0.source.id)
        < ($1.clock?.lowerBound ?? 0, $1.source.kind.rawValue, $1.source.id)
    }
    var kept: [UnworkedEntry] = []
    for entry in timeline.unworked {
      let other = kept.first { other in
        guard let mine = entry.clock, let clock = other.clock else { return false }
        return mine.overlaps(clock)
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

  private mutating func reportTwice(_ entry: UnworkedEntry, _ other: UnworkedEntry) {
    guard context.period.contains(entry.date) else { return }
    var about = context.subject(
      employee, Finding.RecordName(entry.source.kind.resource, entry.source.id))
    about.date = entry.date
    findings.append(
      .leaveTwice(
        about, other: Finding.RecordName(other.source.kind.resource, other.source.id)))
  }

  /// Leave in the shape of a shift.
  mutating func add(paidTimeOff shift: Shift) {
    guard shift.status != .cancelled, !shift.isNotPayable,
      jurisdiction.leaveSpan.contains(shift.start)
    else { return }
    let isInPeriod = jurisdiction.period.contains(shift.start)
    let about = subject("shifts", shift.id, at: shift.start)
    guard context.policy.approval != .shift || shift.isApproved else {
      if isInPeriod { findings.append(.timeOffNotApproved(about)) }
      return
    }
    let terms = context.resolver.terms(of: shift)
    guard let treatment = context.treatments[terms.payCode], !treatment.isWorked else {
      if isInPeriod {
        findings.append(
          .paidTimeOffWithoutCode(about, code: context.data.labels[terms.payCode]))
      }
      return
    }
    let candidates = [shift.approvedSeconds, shift.payableSeconds, shift.plannedSeconds]
    let seconds =
      candidates.first { $0 >= 0 }.map(Int64.init) ?? max(0, shift.end - shift.start)
    guard seconds > 0 else { return }
    timeline.unworked.append(
      UnworkedEntry(
        date: jurisdiction.workday(holding: shift.start), seconds: seconds, terms: terms,
        treatment: treatment, source: PaySource(id: shift.id, kind: .shift),
        clock: shift.start..<max(shift.start + seconds, shift.end)))
  }

  /// Leave in the shape of an approved request.
  mutating func add(leaveRequest place: Int) {
    let request = context.data.leaveRequests[place]
    guard request.status == .approved else { return }
    let about = context.subject(employee, Finding.RecordName("leave-requests", request.id))
    guard let days = LeaveDays(request, daySeconds: context.policy.leaveDaySeconds) else {
      findings.append(.leaveWithoutDates(about))
      return
    }
    let dates = jurisdiction.leaveDates
    guard days.dates.contains(where: dates.contains) else { return }
    let isInPeriod = days.dates.contains(where: context.period.contains)
    let code = request.payCode != .none ? request.payCode : request.leaveType
    guard let treatment = context.treatments[code], !treatment.isWorked else {
      if isInPeriod { findings.append(.unmappedLeave(about, type: context.data.labels[code])) }
      return
    }
    if days.isUnclear && isInPeriod {
      findings.append(.leaveDaysUnclear(about, taken: days.dates.count))
    }
    let terms = context.resolver.leaveTerms(of: employee, payCode: code)
    for (date, seconds) in zip(days.dates, days.seconds) where dates.contains(date) {
      let entry = UnworkedEntry(
        date: date, seconds: seconds, terms: terms, treatment: treatment,
        source: PaySource(id: request.id, kind: .leaveRequest), clock: nil)
      // Two half days make a day; more than a day of leave on one date was entered twice.
      let same = timeline.unworked.filter { $0.date == date }
      let given = same.reduce(0) { $0 + $1.seconds }
      if let other = same.first, given + seconds > context.policy.leaveDaySeconds {
        reportTwice(entry, other)
      } else {
        timeline.unworked.append(entry)
      }
    }
  }

  /// Puts leave outside of the period apart: it counts toward the thresholds of its workweek where
  /// the rules say so, and is paid in another period.
  mutating func partLeave() {
    guard jurisdiction.needs.leave else { return }
    timeline.leaveBeside = timeline.unworked.filter { !context.period.contains($0.date) }
    timeline.unworked.removeAll { !context.period.contains($0.date) }
  }
}
