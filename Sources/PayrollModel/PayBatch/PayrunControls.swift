/// Where every item of the source's pay runs went, where a batch was made from them.
public struct PayrunControls: Sendable, Equatable {
  /// The numbers of the pay runs in the source, rising.
  public var payruns: [Int64] = []
  /// Items in the snapshot.
  public var items = 0
  /// Items that are hours of the batch.
  public var itemsWithHours = 0
  /// Items that are amounts without hours; each has a finding.
  public var itemsWithoutHours = 0
  /// Items of nothing: no quantity and no total.
  public var itemsEmpty = 0
  /// Items that wait for a person; each has a finding.
  public var itemsWaiting = 0
  /// Items of other pay runs.
  public var itemsElsewhere = 0
  /// Items that the reader could not use; each has a finding.
  public var itemsRefused = 0
  /// What the source says that the hours come to, in 1/10,000 of the currency: the sum of its totals.
  public var totalWithHours: Int64 = 0
  /// What it says that the amounts without hours come to, in 1/10,000 of the currency.
  public var totalWithoutHours: Int64 = 0

  /// Nothing counted yet.
  public init() {}

  /// Whether every item is accounted for.
  public var balances: Bool {
    items
      == itemsWithHours + itemsWithoutHours + itemsEmpty + itemsWaiting + itemsElsewhere
      + itemsRefused
  }
}
