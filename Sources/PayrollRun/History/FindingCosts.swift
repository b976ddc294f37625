import PayrollModel

/// What hangs on the findings of a run: the hours of the session, the day or the person that each is
/// about, and their gross pay where the rates are known.
struct FindingCosts {
  private let batch: PayBatch
  private let people: [String: [Int]]

  init(_ batch: PayBatch) {
    self.batch = batch
    var people: [String: [Int]] = [:]
    for place in batch.employees.indices {
      let number = batch.number(ofEmployee: place)
      if !number.isEmpty { people[number, default: []].append(place) }
    }
    self.people = people
  }

  /// The findings, those that a person must act on with what hangs on them.
  func costed(_ findings: [Finding]) -> [Finding] {
    let sessions = sessions(of: findings)
    return findings.map { finding in
      guard finding.severity > .note, finding.cost == nil else { return finding }
      return finding.costing(cost(of: finding, sessions))
    }
  }

  private func cost(of finding: Finding, _ sessions: [Int64: WorkSession]) -> FindingCost? {
    let subject = finding.subject
    if let record = subject.record, record.kind == .workSession {
      return sessions[record.id].flatMap(cost)
    }
    if let record = subject.record, record.kind == .employee, subject.employee == nil {
      return cost(
        batch.employees.indices.filter { place in
          batch.employees[place].record.place.map { batch.timeData.employees[$0].id == record.id }
            ?? false
        }, on: subject.date)
    }
    guard let number = subject.employee, let places = people[number] else { return nil }
    return cost(places, on: subject.date)
  }

  /// A session's own hours; of one that was never closed those that were planned.
  private func cost(_ session: WorkSession) -> FindingCost? {
    var seconds = Int64(session.duration)
    if session.traits.contains(.hasNoEnd) {
      guard let place = session.shift.place else { return nil }
      let shift = batch.timeData.shifts[place]
      seconds = shift.end - shift.start
    }
    guard seconds > 0, seconds <= 7 * 86_400 else { return nil }
    var rate = Int64(session.payRate)
    if rate < 0, let place = session.employee.place {
      rate = Int64(batch.timeData.employees[place].payRate)
    }
    var gross = GrossReckoning()
    gross.add(
      seconds: seconds, rate: rate, multiplier: Multiplier.one.tenThousandths, bucket: .regular,
      amount: 0)
    gross.finish()
    return FindingCost(seconds: seconds, gross: gross.sum.isWhole ? gross.sum.pay : nil)
  }

  private func cost(_ places: [Int], on date: CalendarDate?) -> FindingCost? {
    var gross = GrossReckoning()
    var seconds: Int64 = 0
    for place in places {
      for line in batch.lines[batch.employees[place].lineRange]
      where date.map({ $0 == line.workday }) ?? true {
        seconds += line.seconds
        gross.add(
          seconds: line.seconds, rate: line.rate, multiplier: line.multiplier, bucket: line.bucket,
          amount: line.amount)
      }
    }
    gross.finish()
    guard seconds > 0 else { return nil }
    return FindingCost(seconds: seconds, gross: gross.sum.isWhole ? gross.sum.pay : nil)
  }

  /// The sessions that findings are about, by their numbers.
  private func sessions(of findings: [Finding]) -> [Int64: WorkSession] {
    var wanted: Set<Int64> = []
    for finding in findings where finding.severity > .note {
      if let record = finding.subject.record, record.kind == .workSession {
        wanted.insert(record.id)
      }
    }
    guard !wanted.isEmpty else { return [:] }
    var sessions: [Int64: WorkSession] = [:]
    for session in batch.timeData.workSessions where wanted.contains(session.id) {
      sessions[session.id] = session
    }
    return sessions
  }
}
