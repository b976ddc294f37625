public import PayrollModel

/// What an earlier run of the payer paid.
public struct EarlierPeriod: Sendable {
  /// The id of its batch.
  public var batch: BatchID
  /// Its period.
  public var period: PayPeriod
  /// The folder that it lies in.
  public var folder: String
  /// How many people it paid.
  public var people: Int
  /// Whole seconds that it paid, by the place of the kind in `Review.kinds`.
  public var seconds: [Int64]

  /// An earlier period; see the properties.
  public init(
    batch: BatchID, period: PayPeriod, folder: String, people: Int, seconds: [Int64]
  ) {
    self.batch = batch
    self.period = period
    self.folder = folder
    self.people = people
    self.seconds = seconds
  }
}
