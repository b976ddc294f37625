// Stretches of time, in seconds since 1970 UTC.
extension [Range<Int64>] {
  /// How long they are together, in seconds.
  public var seconds: Int64 { reduce(0) { $0 + Int64($1.count) } }

  /// The same time, sorted and disjoint; stretches that touch are one.
  public func united() -> [Range<Int64>] {
    var united: [Range<Int64>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
    return united
  }
}
