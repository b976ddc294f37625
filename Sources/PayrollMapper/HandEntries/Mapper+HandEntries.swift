import PayrollModel

extension Mapper {
  /// The snapshot with labels for the pay codes of entries by hand, and the entries of a period; nil
  /// where the company has no file of them.
  func withEntryCodes(
    _ data: TimeData, _ period: PayPeriod
  ) -> (data: TimeData, entries: HandEntryPlan?) {
    guard let file = policy.handEntries else { return (data, nil) }
    let plan = HandEntryPlan(
      file, data, period: period, mapping: payCodes, otherCodes: dutyCodes)
    var data = data
    data.labels = plan.labels
    return (data, plan)
  }

  /// Adds the entries to a batch of pay runs of the source, which has no clocks and no laws.
  func add(_ plan: HandEntryPlan, toPayruns batch: inout PayBatch) throws(MapperError) {
    let data = batch.timeData
    let present = Set(batch.employees.compactMap(\.record.place))
    let order = EmployeeOrder(data) { present.contains($0) || plan.people.contains($0) }
    let held = Set(batch.employees.filter { $0.held != nil }.compactMap(\.record.place))
    var people: [HandEntryMerge.Person] = []
    for place in order.places {
      let isDouble = order.duplicates.contains(place) && !held.contains(place)
      if isDouble { batch.findings.append(.duplicateEmployeeNumber(data, place)) }
      people.append(
        HandEntryMerge.Person(
          place: place, hold: isDouble ? .duplicateEmployeeNumber : nil, zone: -1))
    }
    var merge = HandEntryMerge(plan, policy, data)
    try merge.add(people, refused: [], to: &batch)
    batch.findings = batch.findings.map { $0.spoken(in: data.source) }
      .sorted(by: Finding.comesFirst)
  }

  /// Adds the lines of entries up once more, from the batch alone.
  static func checkEntries(_ batch: PayBatch) throws(MapperError) {
    var seconds: Int64 = 0
    var cents: Int64 = 0
    var all: Int64 = 0
    let hasEntries = batch.handEntryControls != nil
    for line in batch.lines {
      all += line.seconds
      guard hasEntries else { continue }
      let source = Int(line.firstSource)
      guard line.sourceCount == 1, batch.sources[source].kind == .handEntry else { continue }
      seconds += line.seconds
      cents += line.amount
    }
    let controls = batch.controls
    guard all == controls.paidSeconds, seconds == controls.enteredSeconds else {
      throw .outOfBalance("seconds of lines: \(all), entered: \(seconds), \(controls)")
    }
    let entries = batch.handEntryControls ?? HandEntryControls()
    guard entries.balances, entries.seconds == seconds, entries.cents == cents else {
      throw .outOfBalance("entries by hand: \(entries)")
    }
  }
}

extension MapperRun {
  /// Adds the entries by hand, once all hours are classified and compared.
  func addEntries(to batch: inout PayBatch) throws(MapperError) {
    guard let plan = context.entries else { return }
    var people: [HandEntryMerge.Person] = []
    var refused: [Int] = []
    for task in tasks {
      if case .jurisdiction(let zone) = task.governance {
        people.append(
          HandEntryMerge.Person(
            place: task.place, hold: task.hold, zone: Int32(truncatingIfNeeded: zone)))
      } else {
        refused.append(task.place)
      }
    }
    var merge = HandEntryMerge(plan, context.policy, context.data)
    try merge.add(people, refused: refused, to: &batch)
  }
}
