/// Which reasons of a batch are those of lines that make up for something.
public struct AdjustedReasons: Sendable {
  private let adjustments: [PayReason.Adjustment?]
  /// Whether there are none.
  public let isEmpty: Bool

  /// Looks through the reasons of a batch.
  public init(_ reasons: [PayReason]) {
    let adjustments = reasons.map(\.adjustment)
    isEmpty = adjustments.allSatisfy { $0 == nil }
    self.adjustments = isEmpty ? [] : adjustments
  }

  /// What the lines of a reason make up for: a place among the reasons of the batch. Nil for what the run
  /// pays for itself.
  public subscript(reason: UInt16) -> PayReason.Adjustment? {
    Int(reason) < adjustments.count ? adjustments[Int(reason)] : nil
  }
}
