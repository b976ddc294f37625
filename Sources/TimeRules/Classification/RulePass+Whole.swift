extension RulePass {
  /// Lets the rule take the first hours of each window, or all of them once a threshold is passed.
  func takeWhole(
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    let windows = RuleWindows(self, segments, weeks)
    let holds = windows.holds
    // From the last window on, so that a split does not move the ones that wait.
    for range in windows.ranges.reversed() {
      var count = newCount(segments[range.lowerBound])
      for index in range where holds[index] && counts(segments[index]) {
        count.counted += segments[index].seconds
      }
      // What has come to a threshold exactly is not beyond it.
      let passed = (rule.firstTier..<rule.endTier).last {
        tiers[Int($0)].overSeconds < count.counted
      }
      guard let passed else { continue }
      let over = tiers[Int(rule.firstTier)].overSeconds
      var left = rule.takes == .all ? Int64.max : count.counted - over
      for index in range where left > 0 && holds[index] && mayTake(segments[index]) {
        if segments[index].seconds > left { split(&segments, at: index, after: left) }
        segments[index].tier = passed
        left -= segments[index].seconds
      }
    }
  }

  /// Takes an hour where the 24 hours that end with it hold as much straight time as the threshold.
  func takeRolling(
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    var days = DayWalker()
    var straight = StraightTimeWindow()
    let over = tiers[Int(rule.firstTier)].overSeconds
    var index = 0
    while index < segments.count {
      let segment = segments[index]
      let holds = !rule.condition.isGiven || days.holds(rule.condition, segment, weeks, context)
      if !segment.isStraight || !holds {
        index += 1
        continue
      }
      straight.forget(before: segment.start)
      let (seconds, isOver) = straight.next(at: segment.start, over: over)
      if segment.seconds > seconds { split(&segments, at: index, after: seconds) }
      if isOver && mayTake(segments[index]) {
        segments[index].tier = rule.firstTier
      } else {
        straight.append(segments[index].start..<segments[index].end)
      }
      index += 1
    }
  }
}
