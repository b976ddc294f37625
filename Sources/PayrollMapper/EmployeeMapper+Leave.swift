import PayrollModel

extension EmployeeMapper {
  /// Leave in the shape of a session.
  mutating func add(
    leaveSession session: WorkSession, terms: PayTerms, treatment: PayCodeMapping.Treatment
  ) {
    guard jurisdiction.period.contains(session.start) else {
      outsideSessions += 1
      return
    }
    paidSessions += 1
    timeline.leave.append(
      LeaveEntry(
        date: jurisdiction.workday(holding: session.start), seconds: Int64(session.duration),
        terms: terms, treatment: treatment,
        source: PaySource(id: session.id, kind: .workSession)))
  }

  /// Leave in the shape of a shift.
  mutating func add(paidTimeOff shift: Shift) {
    guard shift.status != .cancelled, !shift.isNotPayable,
      jurisdiction.period.contains(shift.start)
    else { return }
    let about = subject("shifts", shift.id, at: shift.start)
    guard context.policy.approval != .shift || shift.isApproved else {
      findings.append(.notApproved(about, "shift"))
      return
    }
    let terms = context.resolver.terms(of: shift)
    guard let treatment = context.treatments[terms.payCode], !treatment.isWorked else {
      findings.append(
        .paidTimeOffWithoutCode(about, code: context.data.labels[terms.payCode]))
      return
    }
    let candidates = [shift.approvedSeconds, shift.payableSeconds, shift.plannedSeconds]
    let seconds =
      candidates.first { $0 >= 0 }.map(Int64.init) ?? max(0, shift.end - shift.start)
    guard seconds > 0 else { return }
    timeline.leave.append(
      LeaveEntry(
        date: jurisdiction.workday(holding: shift.start), seconds: seconds, terms: terms,
        treatment: treatment, source: PaySource(id: shift.id, kind: .shift)))
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
    guard days.dates.contains(where: context.period.contains) else { return }
    let code = request.payCode != .none ? request.payCode : request.leaveType
    guard let treatment = context.treatments[code], !treatment.isWorked else {
      findings.append(.unmappedLeave(about, type: context.data.labels[code]))
      return
    }
    if days.isUnclear { findings.append(.leaveDaysUnclear(about, taken: days.dates.count)) }
    let terms = context.resolver.leaveTerms(of: employee, payCode: code)
    for (date, seconds) in zip(days.dates, days.seconds) where context.period.contains(date) {
      if let other = timeline.leave.first(where: {
        $0.date == date && $0.source.kind != .leaveRequest
      }) {
        var day = about
        day.date = date
        findings.append(
          .leaveTwice(
            day, other: Finding.RecordName(other.source.kind.resource, other.source.id)))
        continue
      }
      timeline.leave.append(
        LeaveEntry(
          date: date, seconds: seconds, terms: terms, treatment: treatment,
          source: PaySource(id: request.id, kind: .leaveRequest)))
    }
  }
}
