import PayrollModel

/// Lets a batch pay what is owed less what other runs have paid: for its own period, and for periods
/// before it.
///
/// There is one rule for all: of each person, day and kind of hours the batch has what is owed now
/// less what was paid. Days for which nobody was paid anything stay as they are.
struct AdjustmentMerge {
  /// What is left of somebody's own lines, and what makes up for the rest.
  private struct Part {
    /// The own lines that stay: places in the lines of the batch.
    var kept: [Int] = []
    /// Lines that make up for something: places in `lines`.
    var added: [Int] = []
  }

  private var texts: AdjustmentTexts
  private var reasons: AdjustmentReasons
  private var sources: [PaySource]
  private var difference = DayDifference()
  private var lines: [PayLine] = []
  private var parts: [Int: Part] = [:]
  private var elsewhere: Int64 = 0
  private var paidElsewhere: Set<Int> = []
  private(set) var findings: [Finding] = []
  private var sums: [AdjustmentSum.Key: AdjustmentSum] = [:]
  private var paidBefore = AdjustmentSum()
  /// How many lines have a position or a site that the snapshot does not, by the run that they correct.
  private var unplaced: [BatchID: Int] = [:]
  private let data: TimeData

  init(_ batch: PayBatch) {
    data = batch.timeData
    texts = AdjustmentTexts(batch.timeData)
    reasons = AdjustmentReasons(batch.reasons)
    sources = batch.sources
  }

  // MARK: The run's own period

  /// Takes the lines of the period itself, of which the days stay that nobody was paid for.
  ///
  /// - Parameters:
  ///   - paid: what other runs paid for its dates.
  ///   - only: the people whom the run is for; nil for everybody.
  mutating func takeOwn(
    _ batch: PayBatch, paid: PaidLines, only: Set<Int>?
  ) throws(MapperError) {
    let tables = texts.take(paid)
    var waiting = Set(paid.people)
    for employee in batch.employees {
      guard let place = employee.record.place else { continue }
      waiting.remove(place)
      guard only?.contains(place) ?? true else {
        drop(employee, of: batch)
        continue
      }
      if paid.range(of: place).isEmpty {
        parts[place] = Part(kept: Array(employee.lineRange))
        continue
      }
      compare(place, batch, employee.lineRange, nil, paid, tables, held: false)
      paidElsewhere.insert(place)
      let dates = Set(difference.paidDates)
      var part = Part()
      for index in employee.lineRange {
        if dates.contains(batch.lines[index].date) {
          elsewhere += batch.lines[index].seconds
          paidBefore.add(batch.lines[index].seconds, of: place)
        } else {
          part.kept.append(index)
        }
      }
      parts[place] = part
      try addRests(of: place, on: dates, batch, paid, period: -1, nil)
    }
    for place in waiting.sorted() where only?.contains(place) ?? true {
      paidElsewhere.insert(place)
      compare(place, batch, 0..<0, nil, paid, tables, held: false)
      try addRests(of: place, on: nil, batch, paid, period: -1, nil)
    }
    if !paidBefore.people.isEmpty { findings.append(.paidByOtherRun(paidBefore, paid.runs)) }
  }

  /// Takes none of the lines of the period itself: it was paid, and counts as those before it.
  mutating func dropOwn(_ batch: PayBatch) {
    for employee in batch.employees { drop(employee, of: batch) }
  }

  private mutating func drop(_ employee: PayEmployee, of batch: PayBatch) {
    elsewhere += batch.lines[employee.lineRange].reduce(0) { $0 + $1.seconds }
  }

  // MARK: Periods before it

  /// Takes what is left of a period that was paid.
  ///
  /// - Parameter period: its place among those that are adjusted.
  mutating func take(
    _ prior: PriorPeriod, period: Int, only: Set<Int>?
  ) throws(MapperError) {
    let tables = texts.take(prior.paid)
    let labels = texts.take(prior.owed.timeData.labels)
    var waiting = Set(prior.paid.people)
    func isAsked(_ place: Int) -> Bool {
      (only?.contains(place) ?? true) && !prior.writtenOff.contains(place)
    }
    for employee in prior.owed.employees {
      guard let place = employee.record.place else { continue }
      waiting.remove(place)
      // Of somebody who could not be paid then either, nobody knows what is owed.
      guard isAsked(place), employee.held == nil else { continue }
      compare(
        place, prior.owed, employee.lineRange, labels, prior.paid, tables,
        held: prior.held.contains(place))
      try addRests(
        of: place, on: nil, prior.owed, prior.paid, period: period, prior.run)
    }
    for place in waiting.sorted() where isAsked(place) {
      compare(place, prior.owed, 0..<0, labels, prior.paid, tables, held: false)
      try addRests(
        of: place, on: nil, prior.owed, prior.paid, period: period, prior.run)
    }
  }

  private mutating func compare(
    _ place: Int, _ batch: PayBatch, _ owed: Range<Int>, _ labels: [UInt32]?, _ paid: PaidLines,
    _ tables: (places: [Int32], labels: [UInt32]), held: Bool
  ) {
    difference.begin()
    for index in owed {
      let line = batch.lines[index]
      let isEntered =
        line.sourceCount == 1 && batch.sources[Int(line.firstSource)].kind == .handEntry
      difference.add(
        DayDifference.Entry(
          date: line.date, isEntered: isEntered, isAmount: line.isAmount, isWorked: line.isWorked,
          bucket: line.bucket, multiplier: line.multiplier,
          payCode: labels.map { $0[Int(line.payCode.index)] } ?? line.payCode.index,
          rate: line.rate < 0 ? -1 : line.rate, position: texts.text(ofPosition: line.position),
          site: texts.text(ofSite: line.account), seconds: line.seconds, amount: line.amount,
          line: Int32(truncatingIfNeeded: index), run: -1))
    }
    for index in paid.range(of: place) {
      let line = paid.lines[index]
      difference.add(
        DayDifference.Entry(
          date: line.date, isEntered: line.isEntered, isAmount: line.amount != 0,
          isWorked: line.isWorked, bucket: line.bucket, multiplier: line.multiplier,
          payCode: tables.labels[Int(line.payCode)], rate: line.rate < 0 ? -1 : line.rate,
          position: tables.places[Int(line.position)], site: tables.places[Int(line.site)],
          seconds: -line.seconds, amount: -line.amount, line: -1, run: line.run))
    }
    difference.finish(held: held)
  }

  /// Makes lines of what is left.
  ///
  /// - Parameter dates: the dates that count; nil for all.
  private mutating func addRests(
    of place: Int, on dates: Set<Int32>?, _ batch: PayBatch, _ paid: PaidLines, period: Int,
    _ usual: BatchID?
  ) throws(MapperError) {
    for rest in difference.rests where dates?.contains(rest.entry.date) ?? true {
      let run = usual ?? (rest.run >= 0 ? paid.runs[Int(rest.run)] : batch.id)
      let adjustment = PayReason.Adjustment(corrects: run, rest.cause)
      let owed = difference.entries[rest.entries].filter { !$0.isPaid }
        .map { batch.lines[Int($0.line)] }
      let reason = owed.first.flatMap { line in
        batch.reasons.indices.contains(Int(line.reason))
          ? (place: Int(line.reason), reason: batch.reasons[Int(line.reason)]) : nil
      }
      let first = sources.count
      for line in owed {
        let range = Int(line.firstSource)..<Int(line.firstSource) + Int(line.sourceCount)
        sources += batch.sources[range]
      }
      let entry = rest.entry
      if !texts.knows(position: entry.position, site: entry.site) { unplaced[run, default: 0] += 1 }
      lines.append(
        PayLine(
          employee: Int32(truncatingIfNeeded: place), date: entry.date, seconds: entry.seconds,
          rate: entry.rate, multiplier: entry.multiplier, payCode: Label(index: entry.payCode),
          position: owed.first?.position ?? texts.position(entry.position),
          account: owed.first?.account ?? texts.site(entry.site),
          firstSource: UInt32(truncatingIfNeeded: first),
          sourceCount: UInt32(truncatingIfNeeded: sources.count - first),
          reason: try reasons.place(
            period: period, reason, isEntered: entry.isEntered, adjustment),
          bucket: entry.bucket, isWorked: entry.isWorked, amount: entry.amount))
      parts[place, default: Part()].added.append(lines.count - 1)
      sums[AdjustmentSum.Key(run, rest.cause), default: AdjustmentSum()].add(entry, of: place)
    }
  }

  // MARK: The whole

  /// Puts everything into the batch.
  ///
  /// - Parameter only: the people whom the run is for; nil for everybody.
  /// - Throws: `MapperError` where the counts do not balance.
  mutating func finish(_ batch: inout PayBatch, only: Set<Int>?) throws(MapperError) {
    var known: [Int: PayEmployee] = [:]
    for employee in batch.employees {
      if let place = employee.record.place { known[place] = employee }
    }
    let order = EmployeeOrder(data) { parts[$0] != nil }
    var employees: [PayEmployee] = []
    var all: [PayLine] = []
    all.reserveCapacity(batch.lines.count + lines.count)
    var moved = [Int32](repeating: -1, count: batch.lines.count)
    var adjusted: Int64 = 0
    var held: Int64 = 0
    for place in order.places {
      guard let part = parts[place], !part.kept.isEmpty || !part.added.isEmpty else { continue }
      var employee =
        known[place]
        ?? PayEmployee(record: RecordIndex(place), firstLine: 0, lineCount: 0, held: nil)
      if employee.held == nil, order.duplicates.contains(place) {
        employee.held = .duplicateEmployeeNumber
        findings.append(.duplicateEmployeeNumber(data, place))
      } else if employee.held == nil, data.employees[place].number.isEmpty {
        employee.held = .employeeWithoutNumber
        findings.append(.employeeWithoutNumber(data, place))
      }
      var own: [(line: PayLine, old: Int)] = part.kept.map { (batch.lines[$0], $0) }
      own += part.added.map { (lines[$0], -1) }
      if !part.added.isEmpty { own.sort { LineBuilder.precedes($0.line, $1.line) } }
      employee.firstLine = all.count
      employee.lineCount = own.count
      var net: Int64 = 0
      for (line, old) in own {
        if old >= 0 {
          moved[old] = Int32(truncatingIfNeeded: all.count)
        } else {
          adjusted += line.seconds
        }
        net += line.seconds
        all.append(line)
        all[all.count - 1].employee = Int32(truncatingIfNeeded: employees.count)
      }
      if net < 0 {
        findings.append(
          .negativeNetHours(
            Finding.Subject(employee: data.text.string(data.employees[place].number)), seconds: net)
        )
      }
      if employee.held != nil { held += net }
      employees.append(employee)
    }
    batch.timeData.labels = texts.labels
    batch.reasons = reasons.reasons
    batch.sources = sources
    batch.employees = employees
    batch.lines = all
    if let spans = batch.times?.spans {
      batch.times?.spans = spans.compactMap { span in
        let line = moved[Int(span.line)]
        return line < 0 ? nil : PaySpan(start: span.start, seconds: span.seconds, line: line)
      }
    }
    if let only { batch.wages.removeAll { !($0.employee.place.map(only.contains) ?? false) } }
    batch.paidElsewhere = paidElsewhere
    batch.controls.elsewhereSeconds += elsewhere
    batch.controls.adjustedSeconds += adjusted
    batch.controls.heldSeconds = held
    let paid = all.reduce(0) { $0 + $1.seconds }
    guard paid == batch.controls.paidSeconds else {
      throw .outOfBalance("seconds of lines: \(paid), \(batch.controls)")
    }
    findings += AdjustmentSum.findings(sums)
    findings += unplaced.sorted { $0.key.description < $1.key.description }
      .map { .adjustedPlaceGone($0.key, lines: $0.value) }
  }
}
