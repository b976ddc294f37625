import PayrollModel
import TimeRules
import WageRules

extension WageBuilder {
  /// Counts the seconds of a slice that bring a differential.
  mutating func addDifferentials(
    _ slice: ClassifiedSlice, _ terms: PayTerms, zone: ZoneRules, to place: Int
  ) {
    for (index, resolved) in plan.differentials.enumerated() where resolved.covers(terms) {
      drafts[place].differentialSeconds[index] +=
        resolved.differential.seconds(in: slice.start..<slice.end, zone: zone)
    }
  }

  /// Puts the employee's payments into their weeks.
  mutating func addItems(of employee: Int, _ weeks: WageWeeks) {
    for row in plan.rows[employee] ?? [] {
      let payment = plan.policy.remuneration[row]
      for (index, week) in weeks.weeks.enumerated() {
        guard let share = payment.share(of: week.dates) else { continue }
        drafts[index].items.append(
          RemunerationItem(
            payment.kind, share, premiumMultiplier: payment.premiumMultiplier))
      }
    }
  }

  /// Counts what became of the employee's payments.
  mutating func count(rowsOf employee: Int, _ weeks: WageWeeks) {
    guard let rows = plan.rows[employee] else { return }
    let figured = Set(
      wages.reversed().prefix { $0.employee == RecordIndex(employee) }.map(\.first))
    controls.rows += rows.count
    for row in rows {
      let dates = plan.policy.remuneration[row].dates
      let touched = weeks.weeks.filter { $0.dates.overlaps(dates) }
      guard let first = touched.first, let last = touched.last else {
        controls.rowsOutside += 1
        continue
      }
      guard touched.allSatisfy({ figured.contains($0.dates.lowerBound) }) else {
        controls.rowsWaiting += 1
        continue
      }
      controls.rowsUsed += 1
      if dates.lowerBound < first.dates.lowerBound || dates.upperBound > last.dates.upperBound {
        controls.rowsReachingBeyond += 1
      }
    }
  }
}
