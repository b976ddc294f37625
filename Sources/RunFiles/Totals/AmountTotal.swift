import PayrollModel

/// The amounts of a batch, which are paid beside the hours, split into paid and held.
public struct AmountTotal: Sendable, Equatable {
  /// Cents of people who are in the files.
  public var paid: Int64 = 0
  /// Cents of people who are held.
  public var held: Int64 = 0
  /// Cents that are knowingly in none of the files.
  public var leftOut: Int64 = 0
  /// The number of lines with amounts of people who are in the files.
  public var lines = 0

  /// The amounts of a batch; nil where it has none.
  static func of(_ batch: PayBatch, without leftOut: LeftOut) -> AmountTotal? {
    var total = AmountTotal()
    var hasAny = false
    for employee in batch.employees {
      for line in batch.lines[employee.lineRange] where line.isAmount {
        hasAny = true
        if employee.held == nil {
          total.paid += line.amount
          total.lines += 1
        } else {
          total.held += line.amount
        }
      }
    }
    guard hasAny else { return nil }
    total.leftOut = leftOut.cents
    total.paid -= leftOut.cents
    total.lines -= leftOut.sums.reduce(0) { $0 + $1.amountLines }
    return total
  }
}
