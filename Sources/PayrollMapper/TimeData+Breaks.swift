import PayrollModel

extension TimeData {
  /// The snapshot with every break that names no session put to the one of the same employee that it
  /// lies in. Terminals send breaks without the number of the session; its time says which it is.
  func linkingBreaks() -> TimeData {
    let unnamed = breakSessions.indices.filter { place in
      let pause = breakSessions[place]
      return pause.workSession == .none && pause.employee != .none && !pause.namesUnknownSession
        && !pause.isGone && !pause.hasNoStart
    }
    if unnamed.isEmpty { return self }
    let sessions = RecordOrder(ownerCount: employees.count, count: workSessions.count) {
      workSessions[$0].employee
    }
    var data = self
    var linked: [BreakSession] = []
    for place in unnamed {
      guard let session = session(holding: breakSessions[place], sessions) else { continue }
      data.breakSessions[place].workSession = session
      linked.append(breakSessions[place])
    }
    if let first = linked.first {
      data.findings.append(.breakLinkedByTime(first.id, count: linked.count))
    }
    return data
  }

  /// The session of the same employee in which a break lies, the earliest of several.
  private func session(holding pause: BreakSession, _ sessions: RecordOrder) -> RecordIndex? {
    guard let employee = pause.employee.place else { return nil }
    return sessions[employee].lazy.map { Int($0) }.filter { place in
      let session = workSessions[place]
      return session.isClosed && session.start <= pause.start && pause.start < session.end
        && pause.end <= session.end
    }.min {
      (workSessions[$0].start, workSessions[$0].id) < (workSessions[$1].start, workSessions[$1].id)
    }.map { RecordIndex($0) }
  }
}
