import PayrollModel

/// What is wrong with whole pay runs.
extension PayrunMapper {
  /// What the snapshot has of one pay run.
  private struct Tally {
    /// Its items, and those of them that are hours.
    var items = 0
    var itemsWithHours: Int64 = 0
    /// The seconds of these.
    var seconds: Int64 = 0
    /// Items dated in the period, and the seconds of those that are hours.
    var itemsInPeriod = 0
    var secondsInPeriod: Int64 = 0
  }

  /// Says which pay runs are not final, lack their items, may be of another period, or do not add up
  /// to what they announce; and which others have items of the period.
  mutating func checkPayruns() {
    let tallies = tallies()
    let unclear = data.payrunsOfUnclearPeriod(among: payruns)
    for (place, tally) in tallies.enumerated() {
      let payrun = data.payruns[place]
      guard payruns.contains(RecordIndex(place)) else {
        if tally.itemsInPeriod > 0 {
          batch.findings.append(
            .payrunLeftOut(payrun, items: tally.itemsInPeriod, seconds: tally.secondsInPeriod))
        }
        continue
      }
      if !payrun.status.isFinal { batch.findings.append(.payrunNotFinal(payrun)) }
      if unclear.contains(RecordIndex(place)) {
        batch.findings.append(.payrunPeriodUnclear(payrun))
      }
      if tally.items == 0 {
        // One that announces no hours has no items to miss, and those that could not be read may be
        // its own.
        if payrun.totalSeconds != 0, data.refusedPayables == 0 {
          batch.findings.append(.payrunWithoutItems(payrun))
        }
        continue
      }
      guard payrun.totalSeconds >= 0 else { continue }
      let tolerance = SecondOpinion.roundingSeconds * (tally.itemsWithHours + 1)
      if abs(tally.seconds - payrun.totalSeconds) > tolerance {
        batch.findings.append(.payrunHoursDiffer(payrun, itemSeconds: tally.seconds))
      }
    }
  }

  private func tallies() -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: data.payruns.count)
    for item in data.payables {
      guard let place = item.payrun.place else { continue }
      let isInPeriod = item.date.map(batch.period.contains) ?? false
      tallies[place].items += 1
      if isInPeriod { tallies[place].itemsInPeriod += 1 }
      guard item.quantity != 0, case .hours = table.read(item) else { continue }
      tallies[place].itemsWithHours += 1
      tallies[place].seconds += item.seconds
      if isInPeriod { tallies[place].secondsInPeriod += item.seconds }
    }
    return tallies
  }
}
