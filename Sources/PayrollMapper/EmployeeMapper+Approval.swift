import PayrollModel

extension EmployeeMapper {
  /// Differences of less than this many seconds are the rounding of hours to two digits.
  private static let roundingSeconds: Int64 = 36

  /// Looks at a shift: paid time off is leave; approved hours without a session are paid or
  /// reported, as the pay basis has it.
  mutating func add(shift place: Int) {
    let shift = context.data.shifts[place]
    if shift.isPaidTimeOff {
      add(paidTimeOff: shift)
      return
    }
    guard shift.approvedSeconds > 0, !context.shiftHasSession[place], shift.status != .cancelled,
      !shift.isNotPayable, jurisdiction.span.contains(shift.start)
    else { return }
    let terms = context.resolver.terms(of: shift)
    let treatment = context.treatments[terms.payCode]
    if treatment?.isWorked == false {
      add(paidTimeOff: shift)
      return
    }
    let isPaid = context.policy.payBasis == .approved
    let seconds = Int64(shift.approvedSeconds)
    if isPaid || jurisdiction.period.contains(shift.start) {
      findings.append(
        .approvedWithoutSession(
          subject("shifts", shift.id, at: shift.start), seconds: seconds, isPaid: isPaid))
    }
    guard isPaid else { return }
    guard treatment != nil else {
      findings.append(
        .unmappedPayCode(
          subject("shifts", shift.id, at: shift.start), code: context.data.labels[terms.payCode]))
      return
    }
    controls.addedByApprovalSeconds += seconds
    timeline.origins.append(
      TimelineOrigin(
        source: PaySource(id: shift.id, kind: .shift), session: -1, shift: RecordIndex(place),
        start: shift.start, end: shift.start + seconds))
    timeline.intervals.append(
      WorkedInterval(
        start: shift.start, end: shift.start + seconds,
        origin: Int32(timeline.origins.count - 1), terms: timeline.place(of: terms)))
  }

  /// Cuts or stretches the clocked time of each shift at its end to the approved hours.
  mutating func fitToApprovedHours() {
    for first in timeline.origins.indices {
      let origin = timeline.origins[first]
      guard origin.session >= 0, let place = origin.shift.place,
        context.data.shifts[place].approvedSeconds >= 0,
        !timeline.origins[..<first].contains(where: {
          $0.session >= 0 && $0.shift == origin.shift
        })
      else { continue }
      let shift = context.data.shifts[place]
      if let owner = shift.employee.place, owner != employee {
        findings.append(.shiftOfOtherEmployee(subject(of: origin), shift: shift.id))
        continue
      }
      fit(shift, origin: first)
    }
  }

  private mutating func fit(_ shift: Shift, origin first: Int) {
    let index = timeline.origins[first].shift
    var own: [WorkedInterval] = []
    var others: [WorkedInterval] = []
    for interval in timeline.intervals {
      let origin = timeline.origins[Int(interval.origin)]
      if origin.session >= 0 && origin.shift == index {
        own.append(interval)
      } else {
        others.append(interval)
      }
    }
    unite(&own)
    let clocked = own.reduce(0) { $0 + $1.seconds }
    let approved = Int64(shift.approvedSeconds)
    if approved > clocked {
      stretch(&own, by: approved - clocked, origin: first)
    } else {
      cutEnd(of: &own, by: clocked - approved)
    }
    timeline.intervals = others + own
    if abs(approved - clocked) >= Self.roundingSeconds {
      findings.append(
        .approvedDiffers(
          subject("shifts", shift.id, at: timeline.origins[first].start), clocked: clocked,
          approved: approved))
    }
  }

  private mutating func stretch(
    _ intervals: inout [WorkedInterval], by seconds: Int64, origin first: Int
  ) {
    controls.addedByApprovalSeconds += seconds
    if let last = intervals.indices.last {
      intervals[last].end += seconds
      return
    }
    // Breaks ate the session, and hours were approved all the same.
    let origin = timeline.origins[first]
    let terms = context.resolver.terms(of: context.data.workSessions[Int(origin.session)])
    intervals.append(
      WorkedInterval(
        start: origin.start, end: origin.start + seconds, origin: Int32(first),
        terms: timeline.place(of: terms)))
  }

  private mutating func cutEnd(of intervals: inout [WorkedInterval], by seconds: Int64) {
    controls.cutByApprovalSeconds += seconds
    var rest = seconds
    while rest > 0, let last = intervals.last {
      let step = min(rest, last.seconds)
      rest -= step
      intervals[intervals.count - 1].end -= step
      if step == last.seconds {
        timeline.origins[Int(last.origin)].lost = .notApprovedHours
        intervals.removeLast()
      }
    }
  }
}
