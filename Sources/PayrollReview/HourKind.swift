public import PayrollModel

/// Hours that a reviewer sees as one thing: a bucket, what an hour of it is paid, and whether it was
/// worked. A holiday has both, hours worked on it and hours paid for it.
public struct HourKind: Hashable, Comparable, Sendable {
  /// The bucket.
  public let bucket: Bucket
  /// What an hour is paid, in times the rate.
  public let multiplier: Multiplier
  /// Whether the hours were worked; false for leave, holidays not worked and guaranteed time.
  public let isWorked: Bool

  /// A kind of hours.
  public init(bucket: Bucket, multiplier: Multiplier, isWorked: Bool) {
    self.bucket = bucket
    self.multiplier = multiplier
    self.isWorked = isWorked
  }

  /// Its name for machines: `overtime-1.5`, `holiday-1.5-worked`.
  public var key: String {
    "\(bucket.name)-\(multiplier)" + (bucket == .holiday && isWorked ? "-worked" : "")
      + (bucket == .regular && !isWorked ? "-unworked" : "")
  }

  /// Its name for people: `Overtime ×1.5`, `Holiday worked ×1.5`.
  public var name: String {
    let times = multiplier == .one ? "" : " ×\(multiplier)"
    return switch bucket {
    case .regular: (isWorked ? "Regular" : "Paid, not worked") + times
    case .overtime: multiplier == .two ? "Double time" : "Overtime" + times
    case .holiday: (isWorked ? "Holiday worked" : "Holiday") + times
    case .sick: "Sick" + times
    case .vacation: "Vacation" + times
    }
  }

  /// By bucket; within it what was worked comes first, then what is paid less.
  public static func < (left: HourKind, right: HourKind) -> Bool {
    if left.bucket != right.bucket { return left.bucket.rawValue < right.bucket.rawValue }
    if left.isWorked != right.isWorked { return left.isWorked }
    return left.multiplier < right.multiplier
  }
}
