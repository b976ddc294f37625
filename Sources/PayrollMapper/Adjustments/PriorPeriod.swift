public import PayrollModel

/// A period that other runs have paid: what is owed for it now, and what was paid.
public struct PriorPeriod: Sendable {
  /// The run that paid it first, which the differences correct.
  public let run: BatchID
  /// What is owed, reckoned anew.
  public let owed: PayBatch
  /// What was paid for its dates, by whatever runs.
  public let paid: PaidLines
  /// Who was held out of the run: places in `TimeData.employees`.
  public let held: Set<Int>
  /// Whose hours of the period somebody has written off, so that nothing is made up for.
  public let writtenOff: Set<Int>

  /// A period; see the properties.
  public init(
    run: BatchID, owed: PayBatch, paid: PaidLines, held: Set<Int> = [],
    writtenOff: Set<Int> = []
  ) {
    self.run = run
    self.owed = owed
    self.paid = paid
    self.held = held
    self.writtenOff = writtenOff
  }
}
