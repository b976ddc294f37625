public import PayrollModel

/// Pay for a workday with a long gap or a long spread of hours (8 CCR 11040, section 4(C); New
/// York: 12 NYCRR 142-2.4): guaranteed time at a minimum rate, not worked.
public struct SplitShift: Sendable, Hashable {
  /// A gap of more than this many seconds makes a split shift; nil where gaps do not.
  public let gapOverSeconds: Int64?
  /// A day that spans more than this many seconds has a spread of hours; nil where spans do not.
  public let spreadOverSeconds: Int64?
  /// What is paid for it, in seconds.
  public let paidSeconds: Int64
  /// The rate that it is paid at.
  public let rate: PayRate
  /// The pay code that it is paid under.
  public let payCode: String

  /// Pay for a split shift.
  public init(
    gapOverSeconds: Int64?, spreadOverSeconds: Int64?, paidSeconds: Int64, rate: PayRate,
    payCode: String
  ) {
    self.gapOverSeconds = gapOverSeconds
    self.spreadOverSeconds = spreadOverSeconds
    self.paidSeconds = paidSeconds
    self.rate = rate
    self.payCode = payCode
  }

  /// The seconds that are guaranteed for a workday with these pieces, sorted and disjoint.
  public func guaranteed(pieces: [Range<Int64>]) -> Int64 {
    guard let first = pieces.first, let last = pieces.last else { return 0 }
    if let spread = spreadOverSeconds, last.upperBound - first.lowerBound > spread {
      return paidSeconds
    }
    guard let gap = gapOverSeconds else { return 0 }
    let isSplit = zip(pieces, pieces.dropFirst()).contains {
      $1.lowerBound - $0.upperBound > gap
    }
    return isSplit ? paidSeconds : 0
  }
}
