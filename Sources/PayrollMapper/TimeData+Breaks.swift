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
    workSessions.withUnsafeBufferPointer { records in
      for place in unnamed {
        let pause = breakSessions[place]
        guard let employee = pause.employee.place,
          let session = Self.session(holding: pause, sessions[employee], records)
        else { continue }
        data.breakSessions[place].workSession = session
        linked.append(data.breakSessions[place])
      }
    }
    if let first = linked.first {
      data.findings.append(.breakLinkedByTime(first.id, count: linked.count))
    }
    return data
  }

  /// The session of the same employee in which a break lies, the earliest of several.
  private static func session(
    holding pause: BreakSession, _ places: ArraySlice<UInt32>,
    _ sessions: UnsafeBufferPointer<WorkSession>
  ) -> RecordIndex? {
    var found: Int?
    for place in places.lazy.map({ Int($0) }) {
      let session = sessions[place]
      guard session.isClosed, session.start <= pause.start, pause.start < session.end,
        pause.end <= session.end
      else { continue }
      if let earlier = found.map({ sessions[$0] }),
        (earlier.start, earlier.id) <= (session.start, session.id)
      {
        continue
      }
      found = place
    }
    return found.map { RecordIndex($0) }
  }
}
