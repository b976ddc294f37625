/// The earning code of a row, or the bucket and the multiplier that stand for it.
struct RowCode: BitwiseCopyable {
  /// Stands for a row that has no code.
  static let none: Int32 = -3

  var earningCode: Int32?
  var bucket: UInt8?
  var multiplier: Int32?

  /// The code that the hours of the row belong to.
  var code: Int32 {
    if let earningCode { return earningCode }
    if let bucket, let multiplier { return Int32(bucket) << 24 | multiplier }
    return Self.none
  }
}
