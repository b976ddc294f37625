import PayrollModel

/// Puts the entries by hand among the lines of a batch whose hours are classified already.
struct HandEntryMerge {
  /// Somebody who may be in the batch.
  struct Person {
    /// The place in `TimeData.employees`.
    let place: Int
    /// The finding that keeps the person out of the vendor files; nil where none does.
    let hold: FindingKind?
    /// The clock; -1 where the batch has no times.
    let zone: Int32
  }

  private let plan: HandEntryPlan
  private let policy: MapperPolicy
  private let lastDays: LastDays
  private var lines: [PayLine] = []
  private var totals: [Int64] = []
  /// Where each line of the batch went.
  private var moved: [Int32] = []
  private var controls: HandEntryControls
  private var findings: [Finding] = []

  init(_ plan: HandEntryPlan, _ policy: MapperPolicy, _ data: TimeData) {
    self.plan = plan
    self.policy = policy
    lastDays = LastDays(data)
    controls = plan.controls
  }

  /// Adds the entries of people, who stand in the order of the batch and hold everybody in it.
  ///
  /// - Parameter refused: the places of people whose clock or law nobody knows: their entries wait.
  /// - Throws: `MapperError` where the counts do not balance.
  mutating func add(
    _ people: [Person], refused: [Int], to batch: inout PayBatch
  ) throws(MapperError) {
    for place in refused { controls.rowsWaiting += plan.entries(of: place).count }
    let firstReason = batch.reasons.count
    guard firstReason + plan.reasons.count <= Int(UInt16.max) else {
      throw .outOfBalance("reasons: \(firstReason + plan.reasons.count)")
    }
    batch.reasons += plan.reasons
    moved = [Int32](repeating: 0, count: batch.lines.count)
    lines.reserveCapacity(batch.lines.count + plan.controls.rows)
    var employees: [PayEmployee] = []
    var next = 0
    for person in people {
      var employee: PayEmployee?
      if next < batch.employees.count, batch.employees[next].record.place == person.place {
        employee = batch.employees[next]
        next += 1
      }
      let own = plan.entries(of: person.place)
      guard employee != nil || !own.isEmpty else { continue }
      let first = lines.count
      let old = employee?.lineRange ?? 0..<0
      let isNewlyHeld = employee.map { $0.held == nil } ?? true
      var kept =
        employee
        ?? PayEmployee(
          record: RecordIndex(person.place), firstLine: first, lineCount: 0, held: person.hold)
      if employee == nil { settle(&kept, person, batch.period) }
      kept.held = kept.held ?? person.hold
      if kept.held != nil, isNewlyHeld {
        batch.controls.heldSeconds += batch.lines[old].reduce(0) { $0 + $1.seconds }
      }
      add(own, of: person.place, Int32(employees.count), old, firstReason, to: &batch)
      kept.firstLine = first
      kept.lineCount = lines.count - first
      if kept.held != nil {
        batch.controls.heldSeconds += own.reduce(0) { $0 + $1.entry.seconds }
      }
      check(own, of: person.place, lines[first...], in: batch)
      employees.append(kept)
    }
    guard next == batch.employees.count else {
      throw .outOfBalance("employees: \(batch.employees.count), with entries: \(next)")
    }
    finish(employees, &batch)
  }

  private func settle(_ employee: inout PayEmployee, _ person: Person, _ period: PayPeriod) {
    employee.zone = person.zone
    if let last = lastDays[person.place], last < period.last { employee.lastDay = last }
  }

  /// Adds the lines of an employee, those of entries among the others.
  private mutating func add(
    _ own: [HandEntryPlan.Placed], of place: Int, _ employee: Int32, _ old: Range<Int>,
    _ firstReason: Int, to batch: inout PayBatch
  ) {
    var all: [(line: PayLine, old: Int)] = old.map { (batch.lines[$0], $0) }
    let rate = own.isEmpty ? -1 : HandEntryPlan.ownRate(of: place, batch.timeData, policy)
    for placed in own {
      let line = plan.line(
        placed, employee: employee, source: batch.sources.count, firstReason: firstReason,
        ownRate: rate)
      batch.sources.append(PaySource(id: Int64(placed.entry.line), kind: .handEntry))
      controls.rowsUsed += 1
      controls.seconds += line.seconds
      controls.cents += line.amount
      if line.isAmount { controls.amounts += 1 }
      all.append((line, -1))
    }
    if !own.isEmpty { all.sort { LineBuilder.precedes($0.line, $1.line) } }
    for (line, old) in all {
      if old >= 0 { moved[old] = Int32(truncatingIfNeeded: lines.count) }
      if !batch.lineTotals.isEmpty {
        totals.append(old >= 0 ? batch.lineTotals[old] : Payable.notGiven)
      }
      lines.append(line)
      lines[lines.count - 1].employee = employee
    }
  }

  private mutating func check(
    _ own: [HandEntryPlan.Placed], of place: Int, _ lines: ArraySlice<PayLine>,
    in batch: PayBatch
  ) {
    if own.isEmpty { return }
    let check = HandEntryCheck(plan, batch.timeData, lastDays)
    findings += check.findings(of: place, own, lines)
    guard policy.requiresRate, lines.contains(where: { $0.rate < 0 && !$0.isAmount }) else {
      return
    }
    let finding = Finding.noPayRate(batch.timeData, place)
    if !batch.findings.contains(where: { $0.id == finding.id && $0.subject == finding.subject }) {
      findings.append(finding)
    }
  }

  private func finish(_ employees: [PayEmployee], _ batch: inout PayBatch) {
    batch.employees = employees
    batch.lines = lines
    if !batch.lineTotals.isEmpty { batch.lineTotals = totals }
    if let spans = batch.times?.spans {
      for place in spans.indices {
        batch.times?.spans[place].line = moved[Int(spans[place].line)]
      }
    }
    batch.controls.enteredSeconds = controls.seconds
    batch.handEntryControls = controls
    batch.findings += plan.findings + findings
    if controls.rowsUsed > 0 { batch.findings.append(.handEntries(controls, in: plan.file)) }
  }
}

extension HandEntry {
  /// The hours in seconds; 0 for an amount.
  var seconds: Int64 { if case .seconds(let seconds) = content.pay { seconds } else { 0 } }
}
