import PayrollModel

/// The gross pay of the people of a batch: what it takes to reckon it, made once.
struct BatchGross: Sendable {
  /// Whether somebody can say of any line what it comes to.
  let isKnown: Bool
  /// The regular rates of workweeks, by the person's place in the snapshot.
  private let weeks: [Int: [GrossReckoning.WeekRate]]

  init(_ batch: PayBatch) {
    isKnown = Self.isKnown(of: batch)
    var weeks: [Int: [GrossReckoning.WeekRate]] = [:]
    for week in batch.wages {
      guard let place = week.employee.place, let rate = GrossReckoning.WeekRate(week) else {
        continue
      }
      weeks[place, default: []].append(rate)
    }
    self.weeks = weeks
  }

  static func isKnown(of batch: PayBatch) -> Bool {
    batch.lines.contains { $0.rate >= 0 || $0.isAmount }
      || batch.lineTotals.contains { $0 != Payable.notGiven }
  }

  /// Reckons the lines of one person, in their order.
  func reckon(_ employee: PayEmployee, of batch: PayBatch, into gross: inout GrossReckoning) {
    gross.begin()
    let weeks = weeks[employee.record.place ?? -1] ?? []
    for index in employee.lineRange {
      let line = batch.lines[index]
      let total = batch.lineTotals.isEmpty ? Payable.notGiven : batch.lineTotals[index]
      gross.add(
        seconds: line.seconds, rate: line.rate, multiplier: line.multiplier, bucket: line.bucket,
        amount: line.amount, total: total == Payable.notGiven ? nil : total,
        week: weeks.isEmpty ? nil : weeks.first { $0.dates.contains(line.workday) })
    }
    gross.finish()
  }
}
