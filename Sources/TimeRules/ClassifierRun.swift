import PayrollModel

/// The state of one call: walks the segments in order and lets the rules take straight time.
///
/// Every rule keeps one count for its window. A second is beyond a threshold if the count has
/// reached it when the second begins, so that the last seconds of a window become overtime without
/// looking ahead.
struct ClassifierRun {
  let pieces: UnsafeBufferPointer<WorkedPiece>
  let segments: UnsafeBufferPointer<ClassifierScratch.Segment>
  let rules: UnsafeBufferPointer<CompiledRule>
  let tiers: UnsafeBufferPointer<CompiledTier>
  let states: UnsafeMutableBufferPointer<ClassifierScratch.RuleState>
  let holidayPolicy: HolidayPolicy

  /// The rules of the alternative that is being applied.
  private var active = 0..<0
  /// The seconds of the workweek, and of its longest day, where a condition asks for them.
  private var workweekSeconds: Int64 = 0
  private var longestDaySeconds: Int64 = 0
  /// The piece of the slice emitted last.
  var lastPiece: Int32 = -1

  init(
    pieces: UnsafeBufferPointer<WorkedPiece>,
    segments: UnsafeBufferPointer<ClassifierScratch.Segment>,
    rules: UnsafeBufferPointer<CompiledRule>, tiers: UnsafeBufferPointer<CompiledTier>,
    states: UnsafeMutableBufferPointer<ClassifierScratch.RuleState>, holidayPolicy: HolidayPolicy
  ) {
    self.pieces = pieces
    self.segments = segments
    self.rules = rules
    self.tiers = tiers
    self.states = states
    self.holidayPolicy = holidayPolicy
  }

  /// Classifies all segments, workweek by workweek.
  mutating func classify(
    alternatives: ContiguousArray<Int>, needsWorkweekTotals: Bool,
    into slices: inout [ClassifiedSlice]
  ) {
    for index in rules.indices { states[index] = ClassifierScratch.RuleState() }
    var start = 0
    while start < segments.count {
      var end = start + 1
      while end < segments.count && segments[end].workweek == segments[start].workweek { end += 1 }
      if needsWorkweekTotals { addUp(start..<end) }
      if alternatives.count == 2 {
        active = 0..<rules.count
        apply(start..<end, into: &slices)
      } else {
        applyBest(of: alternatives, start..<end, into: &slices)
      }
      start = end
    }
  }

  /// Applies every alternative to a workweek and keeps the slices of the one that pays most.
  private mutating func applyBest(
    of alternatives: ContiguousArray<Int>, _ range: Range<Int>,
    into slices: inout [ClassifiedSlice]
  ) {
    let first = slices.count
    var best: (end: Int, pay: Int64)?
    for index in 1..<alternatives.count {
      active = alternatives[index - 1]..<alternatives[index]
      let start = slices.count
      apply(range, into: &slices)
      var pay: Int64 = 0
      for slice in slices[start...] { pay += slice.seconds * Int64(slice.multiplier) }
      if let kept = best {
        if pay > kept.pay {
          slices.removeSubrange(first..<start)
          best = (slices.count, pay)
        } else {
          slices.removeSubrange(start...)
        }
      } else {
        best = (slices.count, pay)
      }
    }
  }

  /// Adds up the seconds of a workweek and of its longest day.
  private mutating func addUp(_ range: Range<Int>) {
    workweekSeconds = 0
    longestDaySeconds = 0
    var daySeconds: Int64 = 0
    var day: UInt8 = 255
    for index in range {
      let segment = segments[index]
      if segment.dayOfWorkweek != day {
        day = segment.dayOfWorkweek
        daySeconds = 0
      }
      workweekSeconds += segment.end - segment.start
      daySeconds += segment.end - segment.start
      longestDaySeconds = max(longestDaySeconds, daySeconds)
    }
  }

  // MARK: One workweek, one alternative

  private mutating func apply(_ range: Range<Int>, into slices: inout [ClassifiedSlice]) {
    var workedDays: UInt8 = 0
    var workday = Int32.min
    var day: UInt8 = 255
    lastPiece = -1
    for index in range {
      let segment = segments[index]
      if segment.workday != workday || segment.dayOfWorkweek != day {
        workday = segment.workday
        day = segment.dayOfWorkweek
        workedDays |= 1 << day
        enter(segment, workedDays: workedDays)
      }
      let preset = pieces[Int(segment.piece)].presetMultiplier
      if preset != 0 {
        countPreset(segment.end - segment.start)
        emit(
          segment, segment.start, segment.end, preset, .overtime, CompiledRules.presetReason,
          into: &slices)
      } else if segment.holidayReason != 0 && !holidayPolicy.countsTowardOvertime {
        emit(segment, segment.start, segment.end, tier: currentTier(), into: &slices)
      } else {
        take(segment, into: &slices)
      }
    }
  }

  /// Begins the windows that begin with a segment, and asks the conditions.
  @inline(__always)
  private func enter(_ segment: ClassifierScratch.Segment, workedDays: UInt8) {
    for index in active {
      let rule = rules[index]
      let window = rule.window == .workday ? segment.workday : segment.workweek
      if states[index].window != window {
        states[index].window = window
        states[index].counted = 0
        states[index].tier = rule.firstTier - 1
        step(index, to: 0)
      }
      states[index].isActive =
        rule.onlyDay == 255
        || (rule.onlyDay == segment.dayOfWorkweek
          && workedDays & rule.neededDays == rule.neededDays
          && workweekSeconds > rule.offUpToWorkweekSeconds
          && longestDaySeconds > rule.offUpToDaySeconds)
    }
  }

  /// Moves a rule's count, and its tier with it. Before the first tier, `tier` is one below it.
  @inline(__always)
  private func step(_ index: Int, to counted: Int64) {
    states[index].counted = counted
    let end = rules[index].endTier
    var next = states[index].tier + 1
    while next < end && tiers[Int(next)].overSeconds <= counted { next += 1 }
    states[index].tier = next - 1
    states[index].nextOver = next < end ? tiers[Int(next)].overSeconds : .max
  }

  /// The tier of the first rule that takes the next second; -1 where it is straight time.
  @inline(__always)
  private func currentTier() -> Int32 {
    for index in active where states[index].isActive && states[index].tier >= rules[index].firstTier
    { return states[index].tier }
    return -1
  }

  private func countPreset(_ seconds: Int64) {
    for index in active where states[index].isActive && !rules[index].countsStraightTimeOnly {
      step(index, to: states[index].counted + seconds)
    }
  }

  /// Divides a segment at the thresholds that are passed inside it.
  @inline(__always)
  private mutating func take(
    _ segment: ClassifierScratch.Segment, into slices: inout [ClassifiedSlice]
  ) {
    var start = segment.start
    while start < segment.end {
      var length = segment.end - start
      var tier: Int32 = -1
      var counting: UInt32 = 0
      var bit: UInt32 = 1
      for index in active {
        if states[index].isActive && (tier < 0 || !rules[index].countsStraightTimeOnly) {
          counting |= bit
          length = min(length, states[index].nextOver - states[index].counted)
          if tier < 0 && states[index].tier >= rules[index].firstTier { tier = states[index].tier }
        }
        bit <<= 1
      }
      bit = 1
      for index in active {
        if counting & bit != 0 {
          let counted = states[index].counted + length
          if counted < states[index].nextOver {
            states[index].counted = counted
          } else {
            step(index, to: counted)
          }
        }
        bit <<= 1
      }
      emit(segment, start, start + length, tier: tier, into: &slices)
      start += length
    }
  }
}
