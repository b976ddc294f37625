import PayrollModel

/// What hangs on the findings of a run: the hours of the session, the day or the person that each is
/// about, and their gross pay where the rates are known.
struct FindingCosts {
  private let batch: PayBatch

  init(_ batch: PayBatch) { self.batch = batch }

  /// The findings, those that a person must act on with what hangs on them.
  func costed(_ findings: [Finding]) -> [Finding] {
    let sessions = sessions(of: findings)
    let people = people(of: findings)
    return findings.map { finding in
      guard finding.severity > .note, finding.cost == nil else { return finding }
      return finding.costing(cost(of: finding, sessions, people))
    }
  }

  private func cost(
    of finding: Finding, _ sessions: [Int64: WorkSession], _ people: People
  ) -> FindingCost? {
    let subject = finding.subject
    if let record = subject.record, record.kind == .workSession {
      return sessions[record.id].flatMap(cost)
    }
    // What a row pays, the other hours of its person and day do not say.
    if subject.record?.kind == .handEntry { return nil }
    if let number = subject.employee {
      return people.byNumber[number].flatMap { cost($0, on: subject.date) }
    }
    guard let record = subject.record, record.kind == .employee else { return nil }
    return people.byID[record.id].flatMap { cost($0, on: subject.date) }
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

  /// The places of people in the batch, by employee number and by the number in the source.
  private struct People {
    var byNumber: [String: [Int]] = [:]
    var byID: [Int64: [Int]] = [:]
  }

  /// The people whom findings are about. In most runs they are few, and nobody else is looked up.
  private func people(of findings: [Finding]) -> People {
    var people = People()
    for finding in findings where finding.severity > .note {
      if let record = finding.subject.record, record.kind == .workSession { continue }
      if let number = finding.subject.employee {
        people.byNumber[number] = []
      } else if let record = finding.subject.record, record.kind == .employee {
        people.byID[record.id] = []
      }
    }
    if people.byNumber.isEmpty && people.byID.isEmpty { return people }
    for place in batch.employees.indices {
      guard let record = batch.employees[place].record.place else { continue }
      people.byID[batch.timeData.employees[record].id]?.append(place)
      if !people.byNumber.isEmpty {
        people.byNumber[batch.number(ofEmployee: place)]?.append(place)
      }
    }
    return people
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
