import PayrollModel

// The records of an example.
extension CaseCompany {
  /// The sessions, breaks and shifts as far as they lie inside of `span`.
  func data(inside span: Range<Int64>) -> TimeData {
    var data = TimeData()
    var guardRecord = EmployeeRecord(id: 1)
    guardRecord.number = data.text.add("1")
    data.employees.append(guardRecord)
    for scheduled in example.schedule ?? [] {
      var shift = Shift(id: Int64(data.shifts.count))
      shift.employee = RecordIndex(0)
      shift.start = scheduled.start.secondsSince1970
      shift.end = scheduled.end.secondsSince1970
      shift.status = .active
      data.shifts.append(shift)
    }
    for (index, session) in example.sessions.enumerated() {
      guard let end = session.end else { continue }
      let worked = (session.start.secondsSince1970..<end.secondsSince1970).clamped(to: span)
      if worked.isEmpty { continue }
      add(session, worked, id: Int64(index), to: &data)
      for pause in session.unpaidBreaks { add(pause, of: worked, to: &data) }
    }
    for (index, call) in (example.sleep?.agreedInterruptions ?? []).enumerated() {
      // Whoever is called to duty asleep clocks in somewhere, at the rate of the duty.
      guard let duty = example.sessions.firstIndex(where: { $0.holds(call.start) }) else {
        continue
      }
      let range = call.start.secondsSince1970..<max(call.start, call.end).secondsSince1970
      add(
        example.sessions[duty], range, id: Int64(example.sessions.count * (index + 1) + duty),
        to: &data)
    }
    return data
  }

  /// The place of the session that a record of this number was made of.
  func session(ofRecord id: Int64) -> Int { Int(id) % max(1, example.sessions.count) }

  private func add(
    _ session: RuleCase.Session, _ worked: Range<Int64>, id: Int64, to data: inout TimeData
  ) {
    var record = WorkSession(id: id)
    record.employee = RecordIndex(0)
    record.start = worked.lowerBound
    record.duration = Int32(clamping: worked.count)
    record.status = .closed
    record.payRate = session.rate.map { Int32(clamping: $0.tenThousandths) } ?? -1
    let code = Self.leaveCodes.first { $0.bucket == session.leave }?.code ?? session.payCode
    record.payCode = data.labels.label(code)
    record.position = Self.position(session.position, in: &data)
    if session.leave == nil { record.shift = shift(of: worked) }
    data.workSessions.append(record)
  }

  private static func position(_ number: String, in data: inout TimeData) -> RecordIndex {
    if number.isEmpty { return .none }
    let known = data.positions.firstIndex { data.text.string($0.number) == number }
    if let known { return RecordIndex(known) }
    var position = PositionRecord(id: Int64(data.positions.count))
    position.number = data.text.add(number)
    data.positions.append(position)
    return RecordIndex(data.positions.count - 1)
  }

  private func add(_ pause: InstantRange, of worked: Range<Int64>, to data: inout TimeData) {
    // What begins in another stretch of a session that was cut belongs there.
    guard pause.start.secondsSince1970 < worked.upperBound,
      pause.end.secondsSince1970 > worked.lowerBound
    else { return }
    var record = BreakSession(id: Int64(data.breakSessions.count))
    record.workSession = RecordIndex(data.workSessions.count - 1)
    record.start = pause.start.secondsSince1970
    record.duration = Int32(clamping: pause.end.seconds(since: pause.start))
    data.breakSessions.append(record)
  }

  /// The scheduled shift of which a session works most; none where it shares no time with any.
  private func shift(of worked: Range<Int64>) -> RecordIndex {
    var best: (place: Int, shared: Int64)?
    for (place, scheduled) in (example.schedule ?? []).enumerated() {
      let start = scheduled.start.secondsSince1970
      let shared = worked.clamped(
        to: start..<max(start, scheduled.end.secondsSince1970))
      if Int64(shared.count) > best?.shared ?? 0 { best = (place, Int64(shared.count)) }
    }
    return best.map { RecordIndex($0.place) } ?? .none
  }
}

extension RuleCase.Session {
  /// Whether it is work that holds a moment.
  fileprivate func holds(_ moment: Instant) -> Bool {
    leave == nil && start <= moment && end.map { moment < $0 } ?? false
  }
}

extension RuleCase.Sleep {
  /// The calls to duty, where there is an agreement; without one all is work.
  fileprivate var agreedInterruptions: [InstantRange] { isAgreed ? interruptions : [] }
}
