public import PayrollModel

/// A run of worked time that is paid in one way: part of one piece, one workday and one workweek.
@frozen
public struct ClassifiedSlice: Hashable, Sendable {
  /// The first second, in seconds since 1970 UTC.
  public var start: Int64
  /// The second behind the last one, in seconds since 1970 UTC.
  public var end: Int64
  /// The workday it lies in, as days since 1970-01-01.
  public var workday: Int32
  /// The tag of the piece.
  public var tag: Int32
  /// What the hour is paid, in 1/10,000 of the rate.
  public var multiplier: Int32
  /// Regular, overtime or holiday; leave is never classified here.
  public var bucket: Bucket
  /// Why, as an index into `Classifier.reasons`.
  public var reason: UInt8

  /// The slice `[start, end)`; see the properties for units.
  @inlinable
  public init(
    start: Int64, end: Int64, workday: Int32, tag: Int32, multiplier: Int32, bucket: Bucket,
    reason: UInt8
  ) {
    self.start = start
    self.end = end
    self.workday = workday
    self.tag = tag
    self.multiplier = multiplier
    self.bucket = bucket
    self.reason = reason
  }

  /// The seconds that pass in it, whatever the local clock does meanwhile.
  @inlinable
  public var seconds: Int64 { end - start }
}
