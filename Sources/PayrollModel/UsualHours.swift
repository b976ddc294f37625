/// How far hours may lie from what is usual before somebody should look: so many hours, or a part of
/// what is usual where that is more.
public struct UsualHours: Sendable, Equatable {
  /// Whole seconds.
  public var seconds: Int64
  /// Per cent of what is usual.
  public var percent: Int64

  /// A band; guards vary more from fortnight to fortnight than people in offices do.
  public init(seconds: Int64 = 8 * 3600, percent: Int64 = 25) {
    self.seconds = seconds
    self.percent = percent
  }

  /// Whether hours are near enough to what is usual.
  public func holds(_ now: Int64, usual: Int64) -> Bool {
    let part = usual.multipliedReportingOverflow(by: percent)
    let limit = max(seconds, part.overflow ? Int64.max : part.partialValue / 100)
    return (now - usual).magnitude <= limit.magnitude
  }
}
