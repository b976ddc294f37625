extension RulePass {
  /// Lets the rule take the last hours of each window, as many as lie beyond its thresholds.
  func takeLast(
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    guard isPlain else { return takeAnyLast(&segments, weeks) }
    // Most windows end before the first threshold: adding them up is all there is to do.
    let over = tiers[Int(rule.firstTier)].overSeconds
    var start = 0
    while start < segments.count {
      let range = segments.withUnsafeBufferPointer { window(beyond: over, from: start, in: $0) }
      start = range.isEmpty ? segments.count : takePlain(&segments, in: range)
    }
  }

  /// Takes what lies beyond the thresholds in one window of a plain rule, and returns where the window
  /// ends after all splits.
  private func takePlain(
    _ segments: inout ContiguousArray<Segment>, in range: Range<Int>
  ) -> Int {
    let straightOnly = rule.countsStraightTimeOnly
    var count = newCount(segments[range.lowerBound])
    var index = range.lowerBound
    var end = range.upperBound
    while index < end {
      var seconds = segments[index].seconds
      if segments[index].isStraight {
        let room = count.nextOver - count.counted
        if seconds > room {
          split(&segments, at: index, after: room)
          seconds = room
          end += 1
        }
        if count.tier >= rule.firstTier && mayTake(segments[index]) {
          segments[index].tier = count.tier
        }
      } else if straightOnly {
        seconds = 0
      }
      count.counted += seconds
      if count.counted >= count.nextOver { step(&count) }
      index += 1
    }
    return end
  }

  /// The same for all windows of any rule, with everything that a rule may ask.
  private func takeAnyLast(
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    var windows = WindowWalker(self)
    var days = DayWalker()
    var count = Count(tier: rule.firstTier - 1)
    var dayLimit = DayLimit()
    var index = 0
    while index < segments.count {
      let segment = segments[index]
      if windows.enter(segment) { count = newCount(segment) }
      if rule.condition.isGiven && !days.holds(rule.condition, segment, weeks, context) {
        index += 1
        continue
      }
      let countable = dayLimit.countable(
        of: segment, counts(segment) ? segment.seconds : 0, limit: rule.secondsPerWorkdayAtMost)
      if countable > 0 && countable < segment.seconds {
        split(&segments, at: index, after: countable)
        continue
      }
      let room = count.nextOver - count.counted
      if segment.isStraight && countable > room {
        split(&segments, at: index, after: room)
        continue
      }
      if count.tier >= rule.firstTier && mayTake(segment) { segments[index].tier = count.tier }
      if countable > 0 {
        dayLimit.add(countable)
        count.counted += countable
        if count.counted >= count.nextOver { step(&count) }
      }
      index += 1
    }
  }

  /// Whether all that the rule does follows from adding up windows that the segments name.
  private var isPlain: Bool {
    switch rule.window {
    case .workday, .workweek: break
    case .period, .rollingDay, .consecutiveHours: return false
    }
    return !rule.condition.isGiven && rule.secondsPerWorkdayAtMost == .max && rule.leave == 0
      && rule.secondsLoweredPerHoliday == 0 && !rule.followsSchedule
      && tables.holidayPolicy.countsTowardOvertime
  }

  /// The first window from a segment on in which more than `over` seconds count; empty for none.
  @inline(__always)
  private func window(
    beyond over: Int64, from first: Int, in segments: UnsafeBufferPointer<Segment>
  ) -> Range<Int> {
    let byDay = rule.window == .workday
    let straightOnly = rule.countsStraightTimeOnly
    var start = first
    while start < segments.count {
      let key = byDay ? segments[start].ruleDay : segments[start].workweek
      var seconds: Int64 = 0
      var end = start
      repeat {
        if !straightOnly || segments[end].isStraight { seconds += segments[end].seconds }
        end += 1
      } while end < segments.count
        && (byDay ? segments[end].ruleDay : segments[end].workweek) == key
      if seconds > over { return start..<end }
      start = end
    }
    return 0..<0
  }
}
