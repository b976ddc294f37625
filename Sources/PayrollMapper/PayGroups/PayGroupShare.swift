public import PayrollModel

/// The part of a batch that one pay group pays: of each person the days on which he or she is in it.
public struct PayGroupShare: Sendable {
  /// Who is in which group.
  public let plan: PayGroupPlan
  private let group: Int

  /// The share of a group: a place among those of the plan.
  public init(_ plan: PayGroupPlan, _ group: Int) {
    self.plan = plan
    self.group = group
  }

  /// Whether the group pays somebody for a day.
  public func pays(_ person: Int, on date: Int32) -> Bool {
    plan.group(of: person, on: date) == .one(group)
  }

  /// Whether somebody is not known to be in other groups alone on the dates of a period.
  public func mayPay(_ person: Int, in period: PayPeriod) -> Bool {
    plan.mayBe(in: group, person, period)
  }

  /// Whether another group, and no other, pays somebody for a day.
  public func isPaidByAnother(_ person: Int, on date: Int32) -> Bool {
    if case .one(let other) = plan.group(of: person, on: date) { other != group } else { false }
  }

  /// The people whom the group pays in a period, or whom no group is known to pay: places in
  /// `TimeData.employees`.
  public func people(of data: TimeData, _ period: PayPeriod) -> Set<Int> {
    Set(data.employees.indices.filter { plan.mayBe(in: group, $0, period) })
  }

  /// Leaves in a batch what the group pays. What others pay is counted as elsewhere.
  public func keep(in batch: inout PayBatch) {
    var employees: [PayEmployee] = []
    var lines: [PayLine] = []
    lines.reserveCapacity(batch.lines.count)
    var moved = [Int32](repeating: -1, count: batch.lines.count)
    for employee in batch.employees {
      guard let place = employee.record.place else { continue }
      var kept = employee
      kept.firstLine = lines.count
      var last: (date: Int32, isPaid: Bool)?
      for index in employee.lineRange {
        var line = batch.lines[index]
        let isPaid = last?.date == line.date ? last?.isPaid ?? false : pays(place, on: line.date)
        last = (line.date, isPaid)
        guard isPaid else {
          drop(line, of: place, held: employee.held != nil, from: &batch)
          continue
        }
        moved[index] = Int32(truncatingIfNeeded: lines.count)
        line.employee = Int32(truncatingIfNeeded: employees.count)
        lines.append(line)
      }
      kept.lineCount = lines.count - kept.firstLine
      if kept.lineCount > 0 { employees.append(kept) }
    }
    let totals = batch.lineTotals
    if !totals.isEmpty {
      batch.lineTotals = moved.indices.filter { moved[$0] >= 0 }.map { totals[$0] }
    }
    batch.employees = employees
    batch.lines = lines
    if let spans = batch.times?.spans {
      batch.times?.spans = spans.compactMap { span in
        let line = moved[Int(span.line)]
        return line < 0 ? nil : PaySpan(start: span.start, seconds: span.seconds, line: line)
      }
    }
    // The wages of a week are those of the group that pays its last day, as they are of the period of it.
    batch.wages.removeAll { week in
      week.employee.place.map { isPaidByAnother($0, on: week.last.daysSince1970) } ?? false
    }
  }

  private func drop(_ line: PayLine, of place: Int, held: Bool, from batch: inout PayBatch) {
    batch.paidElsewhere.insert(place)
    batch.controls.elsewhereSeconds += line.seconds
    if held { batch.controls.heldSeconds -= line.seconds }
    guard line.sourceCount == 1, batch.sources[Int(line.firstSource)].kind == .handEntry else {
      return
    }
    batch.handEntryControls?.rowsUsed -= 1
    batch.handEntryControls?.rowsOutsidePeriod += 1
    batch.handEntryControls?.seconds -= line.seconds
    batch.handEntryControls?.cents -= line.amount
    if line.isAmount { batch.handEntryControls?.amounts -= 1 }
  }
}
