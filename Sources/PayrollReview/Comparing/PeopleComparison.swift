import PayrollModel
import RunFiles

/// Compares the people of two runs, some of them at a time.
struct PeopleComparison: Sendable {
  /// The places of a person in the batches; nil where one has nothing of the person.
  typealias Pair = (before: Int?, now: Int?)

  /// What those who are paid get.
  struct Sum: Sendable {
    var pay = ComparedPay()
    var paidCount = 0

    mutating func add(_ other: Sum) {
      pay.add(other.pay)
      paidCount += other.paidCount
    }

    /// Adds somebody who is paid.
    mutating func add(_ employee: BatchRecord.Employee, of batch: BatchRecord) {
      var isPaid = false
      for line in batch.lines[employee.lineRange] {
        pay.add(line)
        isPaid = isPaid || line.seconds != 0 || line.amount != 0
      }
      if isPaid { paidCount += 1 }
    }
  }

  /// Some people.
  struct Part: Sendable {
    var changed: [ChangedPerson] = []
    var before = Sum()
    var now = Sum()
  }

  private let before: Review.Files
  private let now: Review.Files
  private let runs: LineComparison.Runs
  private let causes: CauseFinder
  private let absences: (before: RunAbsences, now: RunAbsences)
  private let leftOut: (before: Set<String>, now: Set<String>)

  init(_ before: Review.Files, _ now: Review.Files, _ inputs: [RunInputs.Difference]) {
    self.before = before
    self.now = now
    runs = LineComparison.Runs(before.batch, now.batch)
    causes = CauseFinder(before, now, inputs)
    absences = (RunAbsences(before.findings), RunAbsences(now.findings))
    leftOut = (
      Set(Review.leftOut(before.findings).keys), Set(Review.leftOut(now.findings).keys)
    )
  }

  /// Everybody of either batch, by the number in the source.
  static func pairs(_ before: BatchRecord, _ now: BatchRecord) -> [Pair] {
    func order(_ batch: BatchRecord) -> [(id: Int64, place: Int)] {
      batch.employees.enumerated().map { ($1.id, $0) }.sorted { $0 < $1 }
    }
    let (one, other) = (order(before), order(now))
    var pairs: [Pair] = []
    pairs.reserveCapacity(max(one.count, other.count))
    var (left, right) = (0, 0)
    while left < one.count || right < other.count {
      if right == other.count || left < one.count && one[left].id < other[right].id {
        pairs.append((one[left].place, nil))
        left += 1
      } else if left == one.count || other[right].id < one[left].id {
        pairs.append((nil, other[right].place))
        right += 1
      } else {
        pairs.append((one[left].place, other[right].place))
        left += 1
        right += 1
      }
    }
    return pairs
  }

  func compare(_ pairs: ArraySlice<Pair>) -> Part {
    var part = Part()
    for pair in pairs {
      let earlier = pair.before.map { before.batch.employees[$0] }
      let present = pair.now.map { now.batch.employees[$0] }
      if let earlier, isPaid(earlier, leftOut.before) { part.before.add(earlier, of: before.batch) }
      if let present, isPaid(present, leftOut.now) { part.now.add(present, of: now.batch) }
      if let person = compare(pair, earlier, present) { part.changed.append(person) }
    }
    return part
  }

  private func isPaid(_ employee: BatchRecord.Employee, _ leftOut: Set<String>) -> Bool {
    employee.held == nil && (leftOut.isEmpty || !leftOut.contains(employee.number))
  }

  private func compare(
    _ pair: Pair, _ earlier: BatchRecord.Employee?, _ present: BatchRecord.Employee?
  ) -> ChangedPerson? {
    guard let employee = present ?? earlier else { return nil }
    let lines = LineComparison(
      runs, earlier?.lineRange ?? 0..<0, present?.lineRange ?? 0..<0)
    if let earlier, let present {
      let isSameStanding =
        earlier.held == present.held
        && isPaid(earlier, leftOut.before) == isPaid(present, leftOut.now)
      if lines.difference == nil, isSameStanding, earlier.number == present.number { return nil }
    } else if lines.difference == nil {
      // Somebody without lines is nobody.
      return nil
    }
    let times = (
      pair.before.flatMap { before.timeline?.times(at: $0) },
      pair.now.flatMap { now.timeline?.times(at: $0) }
    )
    let records =
      causes.comparesRecords
      ? RecordComparison(
        RecordComparison.Part(before, at: pair.before, times.0),
        RecordComparison.Part(now, at: pair.now, times.1),
        sessionName: RecordKind.workSession.name) : nil
    let zone = now.timeline?.zone(of: times.1) ?? before.timeline?.zone(of: times.0)
    let absence: ChangeCause? =
      pair.before == nil
      ? absences.before.cause(employee.number, otherwise: .recordNew)
      : pair.now == nil ? absences.now.cause(employee.number, otherwise: .recordGone) : nil
    return ChangedPerson(
      number: employee.number, id: employee.id, firstName: employee.firstName,
      lastName: employee.lastName, zone: zone?.name,
      before: earlier.map { standing(before.batch, $0, leftOut.before) },
      now: present.map { standing(now.batch, $0, leftOut.now) },
      difference: lines.difference
        ?? (earlier?.number == present?.number ? .standing : .number),
      causes: causes.causes(lines, records, absence: absence), records: records?.changes ?? [])
  }

  private func standing(
    _ batch: BatchRecord, _ employee: BatchRecord.Employee, _ leftOut: Set<String>
  ) -> ChangedPerson.Standing {
    var pay = ComparedPay()
    for line in batch.lines[employee.lineRange] { pay.add(line) }
    return ChangedPerson.Standing(
      pay: pay, held: employee.held,
      isLeftOut: !leftOut.isEmpty && leftOut.contains(employee.number))
  }
}
