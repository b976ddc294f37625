import PayrollModel

/// Decides, session by session, what can go on a timeline, and what must wait or stay out.
final class SessionScreening: Sendable {
  /// What becomes of a session before its time is looked at.
  enum Verdict {
    /// Worked time.
    case work(PayTerms)
    /// Paid leave in the shape of a session.
    case leave(PayTerms)
    /// It waits for a person, or stays out; the finding says why. Indirect, because it is rare and
    /// a finding is ten times the size of the rest.
    indirect case refused(ControlTotals.Disposition, Finding)
  }

  let data: TimeData
  let policy: MapperPolicy
  let resolver: PayTermsResolver
  /// Pay codes under which the source pays nothing.
  private let notPayableCodes: Set<Label>

  init(data: TimeData, policy: MapperPolicy, resolver: PayTermsResolver) {
    self.data = data
    self.policy = policy
    self.resolver = resolver
    self.notPayableCodes = Set(data.payCodes.filter(\.isNotPayable).map(\.code))
      .subtracting([.none])
  }

  /// Looks at one session. `subject` is asked only where there is something to say about it.
  func verdict(on session: WorkSession, subject: () -> Finding.Subject) -> Verdict {
    if let refused = standing(session, subject) ?? readable(session, subject)
      ?? payable(session, subject) ?? approved(session, subject)
    {
      return refused
    }
    let found = resolver.terms(of: session)
    guard let terms = found.mapped else {
      return .refused(
        .held(.unmappedPayCode),
        .unmappedPayCode(subject(), code: data.labels[found.payCode]))
    }
    if notPayableCodes.contains(terms.payCode) {
      let code = data.labels[terms.payCode]
      return .refused(
        .excluded(.notPayable), .notPayable(subject(), because: "the pay code \"\(code)\""))
    }
    return terms.treatment.isWorked ? .work(terms) : .leave(terms)
  }

  /// A session that was taken back needs no end and no approval.
  private func standing(_ session: WorkSession, _ subject: () -> Finding.Subject) -> Verdict? {
    session.status.isGone
      ? .refused(.excluded(.cancelled), .cancelledSession(subject(), session.status)) : nil
  }

  private func readable(_ session: WorkSession, _ subject: () -> Finding.Subject) -> Verdict? {
    if session.traits.contains(.hasNoStart) {
      return .refused(.held(.sessionWithoutStart), .sessionWithoutStart(subject()))
    }
    if session.traits.contains(.hasNoEnd) || session.status == .open {
      return .refused(.held(.openSession), .openSession(subject()))
    }
    if session.timeConflict.exists {
      return .refused(
        .held(.timesDiffer),
        .timesDiffer(
          subject(), "session", start: session.start, end: session.end, session.timeConflict))
    }
    let seconds = Int64(session.duration)
    if seconds < 0 {
      return .refused(.held(.endBeforeStart), .endBeforeStart(subject(), seconds: -seconds))
    }
    if seconds == 0 { return .refused(.excluded(.empty), .emptySession(subject())) }
    if seconds > policy.longestSessionSeconds {
      return .refused(
        .held(.longSession),
        .longSession(subject(), seconds: seconds, limit: policy.longestSessionSeconds))
    }
    return nil
  }

  private func payable(_ session: WorkSession, _ subject: () -> Finding.Subject) -> Verdict? {
    let shift = session.shift.place.map { data.shifts[$0] }
    if let shift, shift.status == .cancelled {
      return .refused(
        .held(.workOnCancelledShift), .workOnCancelledShift(subject(), shift: shift.id))
    }
    if session.traits.contains(.isNotPayable) {
      return .refused(.excluded(.notPayable), .notPayable(subject(), because: "the session"))
    }
    if let shift, shift.isNotPayable {
      return .refused(.excluded(.notPayable), .notPayable(subject(), because: "its shift"))
    }
    return nil
  }

  private func approved(_ session: WorkSession, _ subject: () -> Finding.Subject) -> Verdict? {
    switch policy.approval {
    case .none: return nil
    case .session:
      return session.status == .approved
        ? nil : .refused(.held(.notApproved), .notApproved(subject(), "own state"))
    case .shift:
      if session.status == .approved { return nil }
      guard let place = session.shift.place else {
        return .refused(.held(.notApproved), .notApproved(subject(), nil))
      }
      let shift = data.shifts[place]
      if shift.isApproved { return nil }
      let finding: Finding =
        shift.isKnown
        ? .notApproved(subject(), "shift") : .shiftNotInSnapshot(subject(), shift: shift.id)
      return .refused(.held(.notApproved), finding)
    }
  }
}

extension Shift {
  /// Approved in either dialect: by its state, or by having approved hours. Nought hours without the
  /// state are how a source writes "nobody has approved this yet".
  var isApproved: Bool { status == .approved || approvedSeconds > 0 }
}
