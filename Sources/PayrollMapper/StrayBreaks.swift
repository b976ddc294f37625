import PayrollModel

/// Breaks that belong to no session, counted by what is the matter with them.
struct StrayBreaks {
  private var gone: [BreakSession] = []
  private var beside: [(pause: BreakSession, employee: Int)] = []
  private var others: [BreakSession] = []
  private let context: MapperContext

  /// - Parameter span: where breaks can play a part, in seconds since 1970 UTC.
  init(_ context: MapperContext, near span: Range<Int64>) {
    self.context = context
    for pause in context.data.breakSessions where pause.isGone || pause.workSession == .none {
      if pause.isGone {
        if span.contains(pause.start) { gone.append(pause) }
      } else if span.contains(pause.start), let employee = pause.employee.place,
        isDuringWork(pause, of: employee)
      {
        beside.append((pause, employee))
      } else {
        others.append(pause)
      }
    }
  }

  /// Whether the employee worked at some time of the break, as far as anything is known.
  private func isDuringWork(_ pause: BreakSession, of employee: Int) -> Bool {
    context.sessionsByEmployee[employee].contains { member in
      let session = context.data.workSessions[Int(member)]
      return session.isClosed && pause.start < session.end
        && max(pause.end, pause.start + 1) > session.start
    }
  }

  /// One finding for each kind.
  var findings: [Finding] {
    var findings: [Finding] = []
    if let first = gone.first { findings.append(.cancelledBreaks(first.id, count: gone.count)) }
    if let (first, employee) = beside.first {
      findings.append(
        .breakBesideSession(
          context.subject(employee, Finding.RecordName(.breakSession, first.id)),
          isNamed: first.namesUnknownSession, count: beside.count))
    }
    if let first = others.first {
      findings.append(.breaksWithoutSession(first.id, count: others.count))
    }
    return findings
  }
}
