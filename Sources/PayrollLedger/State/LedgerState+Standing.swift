import PayrollModel

extension LedgerState {
  /// The runs that stand: what is with a vendor, and of each period that nobody has paid the newest.
  /// By period, then in the order in which they were made.
  public var standing: [LedgerRun] {
    let newest = Set(newest.values)
    var paid: Set<PeriodKey> = []
    for run in runs where run.isOut { paid.insert(PeriodKey(run.name.batch, run.period)) }
    return runs.indices.filter { place in
      let run = runs[place]
      if run.isOut { return true }
      return newest.contains(place)
        && !paid.contains(PeriodKey(run.name.batch, run.period))
    }.sorted { one, other in
      (runs[one].period.first, runs[one].period.last, one)
        < (runs[other].period.first, runs[other].period.last, other)
    }.map { runs[$0] }
  }
}
