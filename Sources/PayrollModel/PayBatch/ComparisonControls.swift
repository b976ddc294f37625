/// With what of the source's own reckoning the hours of a batch were compared, and how that went.
public struct ComparisonControls: Sendable, Equatable {
  /// What was compared with.
  public enum Figures: Sendable, Equatable {
    /// The items of these pay runs, by their numbers in the source, rising.
    case payrunItems([Int64])
    /// The stretches of shifts.
    case shiftSlices
    /// The sums of shifts.
    case shiftSummaries
    /// Nothing, for this reason.
    case nothing(Absence)

    /// The kind of records that the figures come from; nil for nothing.
    public var kind: RecordKind? {
      switch self {
      case .payrunItems: .payrunItem
      case .shiftSlices: .shiftSlice
      case .shiftSummaries: .shiftSummary
      case .nothing: nil
      }
    }
  }

  /// Why there is nothing to compare with: none of the snapshot's pay runs helps, and it has neither
  /// slices nor summaries.
  public enum Absence: String, Sendable {
    /// It has no pay runs.
    case noFigures = "no-figures"
    /// It has pay runs, and none of exactly the period.
    case otherPeriods = "other-periods"
    /// It has pay runs of exactly the period, and none of their items.
    case payrunWithoutItems = "payrun-without-items"
  }

  /// What was compared with.
  public var figures: Figures
  /// People whose hours were compared: those whom either side has.
  public var employees = 0
  /// Those of them whose hours differ in a bucket.
  public var differing = 0
  /// People whose hours could not be compared.
  public var notCompared = 0
  /// Rows of the source that could not be read and belong to nobody that is known.
  public var unreadableRows = 0

  /// Nobody compared yet.
  public init(_ figures: Figures) { self.figures = figures }
}
