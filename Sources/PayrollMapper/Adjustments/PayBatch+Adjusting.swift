public import PayrollModel

extension PayBatch {
  /// Lets the batch pay what is owed less what other runs have paid.
  ///
  /// - Parameters:
  ///   - paid: what was paid for the dates of its own period; nil where it pays none of them by itself.
  ///   - prior: periods that were paid, the oldest first.
  ///   - only: the people whom the run is for, as places in `TimeData.employees`; nil for everybody.
  /// - Throws: `MapperError` where the counts do not balance.
  public mutating func adjust(
    paid: PaidLines?, prior: [PriorPeriod], only: Set<Int>? = nil
  ) throws(MapperError) {
    var merge = AdjustmentMerge(self)
    if let paid {
      try merge.takeOwn(self, paid: paid, only: only)
    } else {
      merge.dropOwn(self)
    }
    for (place, period) in prior.enumerated() {
      try merge.take(period, period: place, only: only)
    }
    try merge.finish(&self, only: only)
    // What is wrong with the time data of a period before keeps its hours from being right.
    var known = Set(findings)
    findings += prior.flatMap(\.owed.findings).filter {
      $0.severity == .blocking && known.insert($0).inserted
    }
    findings += merge.findings
    findings.sort(by: Finding.comesFirst)
  }
}
