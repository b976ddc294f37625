import PayrollModel
import TimeRules

extension EmployeeMapper {
  /// Puts a session on the timeline, or counts why it does not get there.
  mutating func add(sessionAt index: Int) {
    let session = records.sessions[index]
    guard concernsSpan(session) else {
      outsideSessions += 1
      return
    }
    let verdict = context.screening.verdict(on: session) {
      subject(
        .workSession, session.id, at: session.traits.contains(.hasNoStart) ? nil : session.start)
    }
    switch verdict {
    case .refused(let disposition, let finding):
      count(disposition)
      findings.append(finding)
    case .leave(let terms):
      add(leaveSession: session, terms: terms)
    case .work(let terms):
      add(session, at: index, terms: terms)
    }
  }

  /// Whether the session can touch the workweeks of the period.
  private func concernsSpan(_ session: WorkSession) -> Bool {
    let span = jurisdiction.span
    guard let rounding = jurisdiction.duty?.rounding, session.isClosed, session.duration != .max,
      !session.timeConflict.exists
    else { return session.touches(span) }
    let range = rounded(session, by: rounding)
    return range.lowerBound < span.upperBound && range.upperBound > span.lowerBound
  }

  private mutating func add(_ session: WorkSession, at index: Int, terms: PayTerms) {
    if let problem = unusableBreak(of: index) {
      count(.held(problem.id))
      findings.append(problem)
      return
    }
    if session.traits.contains(.wasClockedOutBySystem) {
      findings.append(
        .clockedOutBySystem(subject(.workSession, session.id, at: session.start)))
    }
    if context.ignoresOvertime.contains(terms.payCode) {
      findings.append(
        .ignoresOvertime(
          subject(.workSession, session.id, at: session.start),
          code: context.data.labels[terms.payCode]))
    }
    noteAbsence(during: session)
    noteShiftBeside(session)
    controls.clockedSeconds += Int64(session.duration)
    let origin = Int32(timeline.origins.count)
    let place = timeline.place(of: terms)
    timeline.origins.append(
      TimelineOrigin(
        source: PaySource(id: session.id, kind: .workSession), session: records.places[index],
        shift: session.shift, terms: place, start: session.start, end: session.end))
    let first = timeline.intervals.count
    timeline.intervals.append(
      WorkedInterval(
        start: session.start, end: session.end, origin: origin, terms: place))
    if let rounding = jurisdiction.duty?.rounding {
      let range = rounded(session, by: rounding)
      timeline.intervals[first].start = range.lowerBound
      timeline.intervals[first].end = range.upperBound
      controls.roundedSeconds += Int64(range.count) - Int64(session.duration)
    }
    cutBreaks(of: index, from: first, terms: terms)
    if let duty = jurisdiction.duty { cutDuty(of: index, from: first, terms: terms, duty) }
  }

  /// Says that a session lies beside its shift by just the hours that the local clock is off UTC:
  /// then one of the two is written in local time and read as UTC.
  private mutating func noteShiftBeside(_ session: WorkSession) {
    guard let place = session.shift.place else { return }
    let shift = context.data.shifts[place]
    guard shift.start > 0, shift.end > shift.start else { return }
    let tolerance: Int64 = 1800
    let apart = session.start - shift.start
    guard apart.magnitude > 3 * tolerance, (session.end - shift.end - apart).magnitude <= tolerance
    else { return }
    let offset = jurisdiction.zone.offset(at: Instant(secondsSince1970: session.start))
    guard (abs(apart) - abs(offset)).magnitude <= tolerance else { return }
    findings.append(
      .sessionBesideShift(
        subject(.workSession, session.id, at: session.start), shift: shift.id, seconds: apart))
  }

  private mutating func noteAbsence(during session: WorkSession) {
    guard context.awayByEmployee.hasMembers(employee) else { return }
    let date = jurisdiction.zone.local(Instant(secondsSince1970: session.start)).date
    for member in context.awayByEmployee[employee] {
      let period = context.data.scheduleOffPeriods[Int(member)]
      // The end is the day of return: work on it is as it should be.
      guard period.isActive, let first = period.first, let back = period.returnDate,
        first <= date, date < back
      else { continue }
      findings.append(
        .workWhileAway(
          subject(.workSession, session.id, at: session.start), period: period.id))
    }
  }
}
