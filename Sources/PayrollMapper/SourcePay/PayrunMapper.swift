import PayrollModel

/// Makes a batch of the source's own pay runs: its items are taken as they are, put into buckets and
/// handed on. Nothing is classified, and no total is worked out again.
struct PayrunMapper {
  let data: TimeData
  private let policy: MapperPolicy
  let table: PayableTable
  /// The pay runs that are handed on.
  let payruns: Set<RecordIndex>
  var batch: PayBatch
  /// What is easily mistaken about the employee numbers.
  private(set) var numbers = EmployeeNumbers(TimeData(), [])
  private var controls = PayrunControls()
  private var reasonPlaces: [Reason: UInt16] = [:]

  /// What the source says of the hours of a line.
  private struct Reason: Hashable {
    var payrun: RecordIndex
    var kind: Label
    var payCode: Label
  }

  /// - Parameter batch: an empty one.
  /// - Throws: `MapperError` where the snapshot has no pay run of the period, or no item of it.
  init(_ batch: PayBatch, policy: MapperPolicy, payCodes: PayCodeMapping) throws(MapperError) {
    self.data = batch.timeData
    self.policy = policy
    self.batch = batch
    table = PayableTable(data, payCodes)
    let chosen = data.payruns(of: batch.period)
    guard !chosen.isEmpty else {
      throw .noPayrun(batch.period, known: Self.periods(of: data.payruns), source: data.source)
    }
    payruns = chosen
    controls.payruns = data.numbers(ofPayruns: chosen)
    // Items that cannot be read may be theirs: then the findings about them say what is the matter.
    guard data.payables.contains(where: { chosen.contains($0.payrun) }) || data.refusedPayables > 0
    else {
      throw .payrunWithoutItems(controls.payruns, source: data.source)
    }
  }

  private static func periods(of payruns: [Payrun]) -> [String] {
    payruns.compactMap { payrun in
      payrun.last.map { "\(payrun.first?.description ?? "…")..\($0)" }
    }
  }

  /// The batch.
  ///
  /// - Throws: `MapperError` where the counts do not balance.
  mutating func map() throws(MapperError) -> PayBatch {
    let owners = RecordOrder(ownerCount: data.employees.count, count: data.payables.count) {
      data.payables[$0].employee
    }
    controls.itemsRefused = data.refusedPayables
    controls.items = data.payables.count + controls.itemsRefused
    controls.itemsElsewhere = data.payables.count { !payruns.contains($0.payrun) }
    let order = EmployeeOrder(data) { place in
      owners[place].contains { payruns.contains(data.payables[Int($0)].payrun) }
    }
    numbers = EmployeeNumbers(data, order.places.filter { data.employees[$0].isKnown })
    batch.findings += numbers.findings(data)
    for place in order.places {
      let items = owners[place].lazy.map { Int($0) }.filter { [data, payruns] in
        payruns.contains(data.payables[$0].payrun)
      }
      map(Array(items), of: place, isDuplicate: order.duplicates.contains(place))
    }
    checkPayruns()
    guard controls.balances else { throw .outOfBalance("items of pay runs: \(controls)") }
    batch.controls.clockedSeconds = batch.controls.workedSeconds
    batch.payrunControls = controls
    batch.findings = (data.findings + batch.findings)
      .map { $0.spoken(in: data.source) }.sorted(by: Finding.comesFirst)
    return batch
  }

  // MARK: Employees

  private mutating func map(_ items: [Int], of place: Int, isDuplicate: Bool) {
    guard data.employees[place].isKnown else {
      controls.itemsWaiting += items.count
      batch.findings.append(
        .unknownEmployee(data, place, owning: "\(items.count) items of pay runs"))
      return
    }
    var lines: [(line: PayLine, item: Int)] = []
    for item in items {
      if let line = line(of: item, employee: place) { lines.append((line, item)) }
    }
    guard !lines.isEmpty else { return }
    // By number within what is alike, so that the order of the files does not show.
    lines.sort { left, right in
      if LineBuilder.precedes(left.line, right.line) { return true }
      return !LineBuilder.precedes(right.line, left.line)
        && data.payables[left.item].id < data.payables[right.item].id
    }
    let hold = hold(place, isDuplicate: isDuplicate, lines)
    batch.employees.append(
      PayEmployee(
        record: RecordIndex(place), firstLine: batch.lines.count, lineCount: lines.count,
        held: hold))
    for (made, item) in lines {
      var line = made
      line.firstSource = UInt32(batch.sources.count)
      batch.sources.append(PaySource(id: data.payables[item].id, kind: .payable))
      batch.lineTotals.append(data.payables[item].total)
      batch.lines.append(line)
      if line.isWorked {
        batch.controls.workedSeconds += line.seconds
      } else {
        batch.controls.leaveSeconds += line.seconds
      }
      if hold != nil { batch.controls.heldSeconds += line.seconds }
    }
    if let finding = rateBesideBase(of: place, lines) { batch.findings.append(finding) }
    if policy.requiresRate, lines.contains(where: { $0.line.rate < 0 }) {
      batch.findings.append(.noPayRate(data, place))
    }
  }

  // MARK: Items

  /// The line of an item; nil where it is none, which is counted and said.
  private mutating func line(of place: Int, employee: Int) -> PayLine? {
    let item = data.payables[place]
    let total = item.total == Payable.notGiven ? 0 : item.total
    if item.quantity == 0 && total == 0 {
      controls.itemsEmpty += 1
      return nil
    }
    let placement: PayableTable.Placement
    switch item.quantity == 0 ? .money : table.read(item) {
    case .hours(let found): placement = found
    case .money:
      controls.itemsWithoutHours += 1
      controls.totalWithoutHours += total
      batch.findings.append(.payableWithoutHours(item, employee, data))
      return nil
    case .unknown(let word):
      return wait(.unmappedPayable(item, employee, word: data.labels[word], data))
    case .unnamed: return wait(.unnamedPayable(item, employee, data))
    case .contradictory: return wait(.payableSignsDiffer(item, employee, data))
    }
    controls.itemsWithHours += 1
    controls.totalWithHours += total
    let shift = item.shift.place.map { data.shifts[$0] }
    return PayLine(
      employee: Int32(batch.employees.count), date: date(of: item, employee).daysSince1970,
      seconds: item.seconds, rate: item.rateBefore(multiplier: placement.multiplier),
      multiplier: placement.multiplier, payCode: item.payCode,
      position: shift?.position ?? .none,
      account: item.account == .none ? shift?.account ?? .none : item.account, firstSource: 0,
      sourceCount: 1, reason: reason(of: item), bucket: placement.bucket,
      isWorked: placement.isWorked)
  }

  /// Counts an item that waits for a person, and says why. It is no line.
  private mutating func wait(_ finding: Finding) -> PayLine? {
    controls.itemsWaiting += 1
    batch.findings.append(finding)
    return nil
  }

  /// The date of an item; one outside of the period, such as a correction of an earlier one, is paid
  /// in this period, on the nearest date of it.
  private mutating func date(of item: Payable, _ employee: Int) -> CalendarDate {
    let period = batch.period
    if let date = item.date, period.contains(date) { return date }
    let date = min(max(item.date ?? period.last, period.first), period.last)
    batch.findings.append(.payableOutsidePeriod(item, employee, paidOn: date, data))
    return date
  }

  private mutating func reason(of item: Payable) -> UInt16 {
    let key = Reason(payrun: item.payrun, kind: item.kind, payCode: item.payCode)
    if let place = reasonPlaces[key] { return place }
    // More combinations of words than this do not come from pay codes.
    guard batch.reasons.count < Int(UInt16.max) else { return 0 }
    let place = UInt16(batch.reasons.count)
    let word = data.labels[item.kind == .none ? item.payCode : item.kind]
    let payrun = item.payrun.place.map { String(data.payruns[$0].id) } ?? ""
    batch.reasons.append(
      PayReason(
        ruleSet: "payrun", rule: word.isEmpty ? "item" : word,
        sentence: "\(data.source.name)'s own pay run pays it so", citation: "pay run \(payrun)"))
    reasonPlaces[key] = place
    return place
  }
}
