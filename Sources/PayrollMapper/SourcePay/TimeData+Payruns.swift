import PayrollModel

extension TimeData {
  /// The items of pay runs that could not be read; each has a finding of the reader's.
  var refusedPayables: Int { refusedRows(of: .payrunItem) }

  /// The pay runs that pay exactly a period.
  func payruns(of period: PayPeriod) -> Set<RecordIndex> {
    Set(payruns.indices.filter { payruns[$0].covers(period) }.map { RecordIndex($0) })
  }

  /// The numbers of pay runs in the source, rising.
  func numbers(ofPayruns places: Set<RecordIndex>) -> [Int64] {
    places.compactMap(\.place).map { payruns[$0].id }.sorted()
  }

  /// Those of the pay runs of one last date of which nobody can say that they pay the same period: they
  /// do not say when they begin, and are not of one payroll schedule with the others.
  ///
  /// A week and a fortnight may end on the same day, so a last date alone tells only a pay run that is
  /// the only one.
  func payrunsOfUnclearPeriod(among places: Set<RecordIndex>) -> Set<RecordIndex> {
    let all = places.compactMap(\.place)
    let open = all.filter { payruns[$0].first == nil }
    if open.isEmpty || all.count == 1 { return [] }
    let told = Set(all.filter { payruns[$0].first != nil }.map { payruns[$0].schedule })
    let known = (told.isEmpty ? Set(open.map { payruns[$0].schedule }) : told)
    // Without a beginning anywhere, only a single schedule makes them alike.
    let isAlike = told.isEmpty && known.count > 1 ? [] : known.subtracting([.none])
    return Set(open.filter { !isAlike.contains(payruns[$0].schedule) }.map { RecordIndex($0) })
  }
}
