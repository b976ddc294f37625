/// Where every row of the file of entries by hand went, and what those of the period come to.
public struct HandEntryControls: Sendable, Equatable {
  /// Rows in the file.
  public var rows = 0
  /// Rows that are lines of the batch.
  public var rowsUsed = 0
  /// Rows of other periods: not looked at any further.
  public var rowsOutsidePeriod = 0
  /// Rows of the period that wait for a person; each has a finding.
  public var rowsWaiting = 0
  /// Hours that were entered, less those that were taken back, in seconds.
  public var seconds: Int64 = 0
  /// Amounts that were entered, less those that were taken back, in cents.
  public var cents: Int64 = 0
  /// The number of amounts among the rows that are lines.
  public var amounts = 0

  /// Nothing counted yet.
  public init() {}

  /// Whether every row is accounted for.
  public var balances: Bool { rows == rowsUsed + rowsOutsidePeriod + rowsWaiting }
}
