/// The hours of a person against those of earlier periods.
public struct HoursVariance: Sendable, Equatable {
  /// What explains that hours are others than usual.
  public enum Reason: String, Sendable, CaseIterable {
    /// Nobody paid the person before.
    case new
    /// The employment ended in the period.
    case left
    /// A rate is another one.
    case rate
    /// Leave was taken, now or then.
    case leave
    /// A holiday lies in the period, or lay in one before.
    case holiday
    /// The person was held in the period before.
    case heldLastTime

    /// The reason in a word or two.
    public var words: String {
      switch self {
      case .new: "new"
      case .left: "left"
      case .rate: "new rate"
      case .leave: "leave"
      case .holiday: "holiday"
      case .heldLastTime: "held last time"
      }
    }
  }

  /// Whole seconds of the period before; nil where the person was not in it.
  public var before: Int64?
  /// The median of the last three periods, in whole seconds; nil where the person was in none.
  public var usual: Int64?
  /// Whole seconds now.
  public var now: Int64
  /// Whether the difference from what is usual is larger than the company lets pass.
  public var isOutside: Bool
  /// What explains it, in their order.
  public var reasons: [Reason]

  /// A variance; see the properties.
  public init(before: Int64?, usual: Int64?, now: Int64, isOutside: Bool, reasons: [Reason]) {
    self.before = before
    self.usual = usual
    self.now = now
    self.isOutside = isOutside
    self.reasons = reasons
  }

  /// Whether a reviewer should look: outside of what is usual, and nothing explains it. Another rate
  /// explains another pay, and no other hours.
  public var isUnexplained: Bool { isOutside && reasons.allSatisfy { $0 == .rate } }
}
