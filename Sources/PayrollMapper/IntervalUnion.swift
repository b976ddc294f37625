import PayrollModel

/// Making a union of intervals: shared time stays with the interval that started first.
enum IntervalUnion {
  /// What a later interval lost to an earlier one.
  struct Overlap {
    /// The place of the origin that lost time.
    var loser: Int32
    /// The place of the origin that keeps it.
    var keeper: Int32
    var seconds: Int64
  }

  /// Sorts the intervals and cuts from each what an earlier one covers. `onOverlap` learns of each
  /// cut. Intervals that are covered whole disappear.
  static func make(
    _ intervals: inout [WorkedInterval], origins: [TimelineOrigin],
    onOverlap: (Overlap) -> Void
  ) {
    sort(&intervals, origins: origins)
    var kept = 0
    var coveredUntil = Int64.min
    var keeper: Int32 = -1
    for index in intervals.indices {
      var interval = intervals[index]
      if interval.start < coveredUntil {
        let shared = min(interval.end, coveredUntil) - interval.start
        onOverlap(Overlap(loser: interval.origin, keeper: keeper, seconds: shared))
        interval.start = coveredUntil
      }
      guard interval.end > interval.start else { continue }
      coveredUntil = interval.end
      keeper = interval.origin
      intervals[kept] = interval
      kept += 1
    }
    intervals.removeLast(intervals.count - kept)
  }

  /// By start, then by the number in the source, so that the order of the files plays no part.
  static func sort(_ intervals: inout [WorkedInterval], origins: [TimelineOrigin]) {
    func precedes(_ left: WorkedInterval, _ right: WorkedInterval) -> Bool {
      if left.start != right.start { return left.start < right.start }
      return origins[Int(left.origin)].source.id < origins[Int(right.origin)].source.id
    }
    // Sessions arrive almost in order, ten or so to an employee: insertion beats everything.
    guard intervals.count <= 64 else {
      intervals.sort(by: precedes)
      return
    }
    for index in intervals.indices.dropFirst() {
      let moved = intervals[index]
      var place = index
      while place > 0, precedes(moved, intervals[place - 1]) {
        intervals[place] = intervals[place - 1]
        place -= 1
      }
      intervals[place] = moved
    }
  }
}
