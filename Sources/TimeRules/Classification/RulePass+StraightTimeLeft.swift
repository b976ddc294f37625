import PayrollModel

extension RulePass {
  /// Lets the rule take as many seconds of each window as lie beyond its thresholds, from the last
  /// straight time backward.
  func takeStraightTimeLeft(
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    let paidMore = cutByHolidayPremium(&segments)
    let windows = RuleWindows(self, segments, weeks)
    let holds = windows.holds
    // Backward, so that a split moves only what has been looked at.
    for range in windows.ranges.reversed() {
      var counted = newCount(segments[range.lowerBound]).counted
      for index in range where holds[index] && counts(segments[index]) {
        counted += segments[index].seconds
      }
      var taken: Int64 = 0
      for index in range.reversed() where holds[index] && !paidMore[index] {
        take(from: &segments, at: index, of: counted, &taken)
      }
    }
  }

  /// Takes the end of one segment, tier by tier: the last seconds go to the highest threshold passed.
  private func take(
    from segments: inout ContiguousArray<Segment>, at index: Int, of counted: Int64,
    _ taken: inout Int64
  ) {
    while mayTake(segments[index]) {
      let passed = (rule.firstTier..<rule.endTier).last {
        counted - tiers[Int($0)].overSeconds > taken
      }
      guard let passed else { return }
      let room = counted - tiers[Int(passed)].overSeconds - taken
      let seconds = segments[index].seconds
      if seconds <= room {
        segments[index].tier = passed
        taken += seconds
        return
      }
      split(&segments, at: index, after: seconds - room)
      segments[index + 1].tier = passed
      taken += room
    }
  }

  /// Splits segments where the holiday begins to pay more than the rate, and says which are paid so:
  /// they are no straight time that is left.
  private func cutByHolidayPremium(_ segments: inout ContiguousArray<Segment>) -> [Bool] {
    var paidMore = [Bool](repeating: false, count: segments.count)
    guard tables.holidayPolicy.tiers.contains(where: { $0.multiplier > .one }) else {
      return paidMore
    }
    var holiday = HolidayCount(tables.holidayPolicy)
    var index = 0
    while index < segments.count {
      if segments[index].holiday >= 0 {
        let (multiplier, seconds) = holiday.next(segments[index])
        if seconds < segments[index].seconds {
          split(&segments, at: index, after: seconds)
          paidMore.insert(false, at: index + 1)
        }
        holiday.add(seconds)
        paidMore[index] = multiplier > CompiledRules.straightMultiplier
      }
      index += 1
    }
    return paidMore
  }
}
