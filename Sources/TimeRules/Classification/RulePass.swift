import PayrollModel

/// Applies one rule to all segments of an employee: adds up hours window by window and lets the
/// rule take straight time beyond its thresholds. Segments are split where a threshold is passed.
struct RulePass {
  let tables: ClassifierTables
  let rule: CompiledRule
  let pieces: UnsafeBufferPointer<WorkedPiece>
  private let tiers: UnsafeBufferPointer<CompiledTier>
  private let known: UnsafePointer<EmployeeContext>

  /// What the rules may ask about the employee.
  var context: EmployeeContext { known.pointee }

  /// What the rule has added up in the window at hand.
  private struct Count {
    var counted: Int64 = 0
    /// The tier that holds now; one below the first before any threshold.
    var tier: Int16
    /// Where the next tier begins; the end of time behind the last one.
    var nextOver: Int64 = .max
  }

  init(
    _ tables: ClassifierTables, _ rule: CompiledRule, pieces: UnsafeBufferPointer<WorkedPiece>,
    context: UnsafePointer<EmployeeContext>, tiers: UnsafeBufferPointer<CompiledTier>
  ) {
    self.tables = tables
    self.rule = rule
    self.pieces = pieces
    self.tiers = tiers
    self.known = context
  }

  /// Lets the rule take its hours.
  func apply(
    to segments: inout ContiguousArray<Segment>, weeks: ContiguousArray<WorkweekTotals>
  ) {
    switch (rule.window, rule.takes) {
    case (.rollingDay, _): takeRolling(&segments, weeks)
    case (_, .last): takeLast(&segments, weeks)
    case (_, .first), (_, .all): takeWhole(&segments, weeks)
    }
  }

  // MARK: The last hours of a window

  private func takeLast(
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

  // MARK: The first hours of a window, or all

  private func takeWhole(
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    var windows = WindowWalker(self)
    var days = DayWalker()
    var holds: [Bool] = []
    var starts: [Int] = []
    for segment in segments {
      if windows.enter(segment) { starts.append(holds.count) }
      holds.append(
        !rule.condition.isGiven || days.holds(rule.condition, segment, weeks, context))
    }
    starts.append(segments.count)
    // From the last window on, so that a split does not move the ones that wait.
    for window in (1..<max(1, starts.count)).reversed() {
      let range = starts[window - 1]..<starts[window]
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

  // MARK: Any 24 hours

  /// Takes an hour where the 24 hours that end with it hold as much straight time as the threshold.
  private func takeRolling(
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

  // MARK: Parts

  /// Whether the rule may turn a segment into overtime.
  @inline(__always)
  private func mayTake(_ segment: Segment) -> Bool {
    segment.isStraight
      && (rule.onlyBelowRate == .max
        || Int64(pieces[Int(segment.piece)].rate) < rule.onlyBelowRate)
  }

  /// Whether a segment counts toward the thresholds.
  @inline(__always)
  private func counts(_ segment: Segment) -> Bool {
    if rule.countsStraightTimeOnly && !segment.isStraight { return false }
    return segment.holiday < 0 || tables.holidayPolicy.countsTowardOvertime
  }

  /// The count with which the window of a segment begins: leave that counts, and what holidays lower
  /// the thresholds by, less the schedule from which they are counted.
  private func newCount(_ segment: Segment) -> Count {
    var count = Count(tier: rule.firstTier - 1)
    if rule.leave != 0 || rule.secondsLoweredPerHoliday > 0 || rule.followsSchedule {
      count.counted = WindowContent(self, segment).startingCount
    }
    count.nextOver = tiers[Int(rule.firstTier)].overSeconds
    while count.counted >= count.nextOver { step(&count) }
    return count
  }

  @inline(__always)
  private func step(_ count: inout Count) {
    repeat {
      count.tier += 1
      let next = count.tier + 1
      count.nextOver =
        next < rule.endTier ? tiers[Int(next)].overSeconds : .max
    } while count.counted >= count.nextOver
  }

  private func split(
    _ segments: inout ContiguousArray<Segment>, at index: Int, after seconds: Int64
  ) {
    // By hand: inserting into an array by its own method takes three times as long.
    segments.append(segments[segments.count - 1])
    segments.withUnsafeMutableBufferPointer { segments in
      guard let base = segments.baseAddress else { return }
      let next = base + index + 1
      (next + 1).update(from: next, count: segments.count - index - 2)
      next.pointee = base[index]
      segments[index].end = segments[index].start + seconds
      segments[index + 1].start += seconds
    }
  }
}
