import PayrollModel

extension EmployeeMapper {
  /// Looks at a shift: paid time off is leave; approved hours without a session are paid or
  /// reported, as the pay basis has it.
  mutating func add(shift place: Int) {
    let shift = context.data.shifts[place]
    if shift.timeConflict.exists, reportConflict(of: shift, at: place) { return }
    if shift.isPaidTimeOff {
      add(paidTimeOff: shift)
      return
    }
    let span = jurisdiction.span
    // A night that begins before the span has its morning in it.
    guard shift.approvedSeconds > 0, shift.status != .cancelled, !shift.isNotPayable,
      shift.start < span.upperBound,
      shift.start + Int64(shift.approvedSeconds) > span.lowerBound
    else { return }
    guard !context.shiftHasSession[place] else {
      if span.contains(shift.start), let excess = excess(ofShift: place) {
        findings.append(.approvedBeyondShift(subject(of: shift), excess))
      }
      return
    }
    let found = context.resolver.terms(of: shift)
    if found.treatment?.isWorked == false {
      add(paidTimeOff: shift)
      return
    }
    let excess = excess(ofShift: place)
    if let excess { findings.append(.approvedBeyondShift(subject(of: shift), excess)) }
    if excess?.isBlocking == true { return }
    let isPaid = context.policy.payBasis == .approved
    let seconds = Int64(shift.approvedSeconds)
    if context.shiftsWithGoneSession.contains(place) {
      findings.append(
        .approvedOfGoneSession(subject(of: shift), seconds: seconds, isBlocking: isPaid))
      return
    }
    if jurisdiction.period.contains(shift.start) || (isPaid && span.contains(shift.start)) {
      findings.append(
        .approvedWithoutSession(subject(of: shift), seconds: seconds, isPaid: isPaid))
    }
    guard isPaid else { return }
    guard let terms = found.mapped else {
      findings.append(
        .unmappedPayCode(subject(of: shift), code: context.data.labels[found.payCode]))
      return
    }
    controls.addedByApprovalSeconds += seconds
    let termsPlace = timeline.place(of: terms)
    timeline.origins.append(
      TimelineOrigin(
        source: PaySource(id: shift.id, kind: .shift), session: -1, shift: RecordIndex(place),
        terms: termsPlace, start: shift.start, end: shift.start + seconds))
    timeline.intervals.append(
      WorkedInterval(
        start: shift.start, end: shift.start + seconds,
        origin: Int32(timeline.origins.count - 1), terms: termsPlace))
  }

  /// Says that two fields of a shift contradict each other. Returns whether its time would be paid by
  /// them alone: then it is not.
  private mutating func reportConflict(of shift: Shift, at place: Int) -> Bool {
    guard shift.status != .cancelled, !shift.isNotPayable,
      jurisdiction.span.contains(shift.start)
    else { return false }
    let isPaidAlone =
      shift.isPaidTimeOff
      || (shift.approvedSeconds > 0 && !context.shiftHasSession[place]
        && context.policy.payBasis == .approved)
    findings.append(
      .timesDiffer(
        subject(of: shift), "shift", start: shift.start, end: shift.end, shift.timeConflict,
        isBlocking: isPaidAlone))
    return isPaidAlone
  }

  func subject(of shift: Shift) -> Finding.Subject {
    subject(.shift, shift.id, at: shift.start)
  }

  /// Hours that are approved far beyond what was planned and clocked.
  struct ApprovalExcess {
    var approved: Int64
    var planned: Int64
    var clocked: Int64
    /// Whether the approved hours are not to be paid until somebody has looked at them.
    var isBlocking: Bool
  }

  /// How far the approved hours of a shift may lie beyond what was planned and clocked before they
  /// are remarked on: an extended shift, a minimum of hours.
  private static let ordinaryExtension: Int64 = 4 * 3600

  /// What is beyond belief about the approved hours of a shift, or nil. They are typed by hand: 80
  /// stands for 8.0.
  func excess(ofShift place: Int) -> ApprovalExcess? {
    let shift = context.data.shifts[place]
    let approved = Int64(shift.approvedSeconds)
    var planned = max(0, Int64(shift.plannedSeconds))
    if shift.start > 0, shift.end > shift.start { planned = max(planned, shift.end - shift.start) }
    let most = max(86_400, context.policy.longestSessionSeconds)
    guard approved > most || approved > planned + Self.ordinaryExtension else { return nil }
    var clocked: Int64 = 0
    for session in records.sessions where session.shift.place == place && session.isClosed {
      clocked += Int64(session.duration)
    }
    let isClocked = approved <= clocked + Self.ordinaryExtension
    let isImpossible = approved > most && !isClocked
    let known = max(planned, clocked)
    guard isImpossible || (known > 0 && approved > known + Self.ordinaryExtension) else {
      return nil
    }
    let isFar = known > 0 && approved > 2 * known && approved > known + 2 * Self.ordinaryExtension
    return ApprovalExcess(
      approved: approved, planned: planned, clocked: clocked,
      isBlocking: context.policy.payBasis == .approved && (isImpossible || isFar))
  }
}
