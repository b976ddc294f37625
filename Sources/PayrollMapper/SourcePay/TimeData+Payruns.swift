import PayrollModel

extension TimeData {
  /// The pay runs that pay exactly a period.
  func payruns(of period: PayPeriod) -> Set<RecordIndex> {
    Set(payruns.indices.filter { payruns[$0].covers(period) }.map { RecordIndex($0) })
  }

  /// The numbers of pay runs in the source, rising.
  func numbers(ofPayruns places: Set<RecordIndex>) -> [Int64] {
    places.compactMap(\.place).map { payruns[$0].id }.sorted()
  }
}
