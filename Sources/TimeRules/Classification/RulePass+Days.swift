import PayrollModel

/// Remembers which days somebody worked on, and answers conditions about them. Segments are entered
/// in the order of time.
struct DayWalker {
  private var workweek = Int32.min
  private var workedDays: UInt8 = 0
  private var lastWorkday = Int32.min
  private var runOfDays: Int32 = 0
  private var week = 0

  /// Whether a rule with this condition looks at a segment.
  mutating func holds(
    _ condition: CompiledCondition, _ segment: Segment, _ weeks: ContiguousArray<WorkweekTotals>,
    _ context: EmployeeContext
  ) -> Bool {
    enter(segment)
    if condition.onlyDay != 255 {
      guard condition.onlyDay == segment.dayOfWorkweek,
        workedDays & condition.neededDays == condition.neededDays
      else { return false }
    }
    if condition.weekdays != 0x7F {
      // Day 0, 1970-01-01, was a Thursday.
      let weekday = ((segment.workday + 4) % 7 + 7) % 7
      guard condition.weekdays & 1 << UInt8(weekday) != 0 else { return false }
    }
    if condition.consecutiveDay > 0 && runOfDays < condition.consecutiveDay { return false }
    if condition.needsWorkweekTotals {
      while week + 1 < weeks.count && weeks[week].workweek != segment.workweek { week += 1 }
      guard weeks[week].seconds > condition.workweekOverSeconds,
        weeks[week].longestDaySeconds > condition.longestDayOverSeconds
      else { return false }
    }
    if condition.isScheduled >= 0 {
      let isScheduled = context.schedule.contains {
        $0.date == segment.workday && $0.seconds > 0
      }
      guard isScheduled == (condition.isScheduled == 1) else { return false }
    }
    return true
  }

  private mutating func enter(_ segment: Segment) {
    if segment.workweek != workweek {
      workweek = segment.workweek
      workedDays = 0
    }
    workedDays |= 1 << segment.dayOfWorkweek
    if segment.workday != lastWorkday {
      runOfDays = lastWorkday != .min && segment.workday == lastWorkday + 1 ? runOfDays + 1 : 1
      lastWorkday = segment.workday
    }
  }
}

/// Limits what is counted of each workday.
struct DayLimit {
  private var day = Int32.min
  private var isFirst = true
  private var counted: Int64 = 0

  /// How much of `seconds` of a segment may still be counted.
  @inline(__always)
  mutating func countable(of segment: Segment, _ seconds: Int64, limit: Int64) -> Int64 {
    if limit == .max { return seconds }
    if isFirst || segment.ruleDay != day {
      isFirst = false
      day = segment.ruleDay
      counted = 0
    }
    return min(seconds, max(0, limit - counted))
  }

  mutating func add(_ seconds: Int64) { counted += seconds }
}

/// The straight time of the last 24 hours, for days that begin anywhere.
struct StraightTimeWindow {
  private static let length: Int64 = 86_400
  private var runs: [Range<Int64>] = []
  private var first = 0
  private var seconds: Int64 = 0

  /// Drops what lies more than 24 hours before an instant.
  mutating func forget(before now: Int64) {
    while first < runs.count, runs[first].lowerBound + Self.length < now {
      let run = runs[first]
      let end = min(run.upperBound, now - Self.length)
      seconds -= end - run.lowerBound
      if end == run.upperBound {
        first += 1
      } else {
        runs[first] = end..<run.upperBound
      }
    }
  }

  mutating func append(_ run: Range<Int64>) {
    seconds += run.upperBound - run.lowerBound
    runs.append(run)
  }

  /// How long work that begins now stays on one side of the threshold, and on which.
  func next(at now: Int64, over: Int64) -> (seconds: Int64, isOver: Bool) {
    if seconds < over { return (over - seconds, false) }
    guard first < runs.count else { return (.max, over == 0) }
    let leaves = runs[first].lowerBound + Self.length
    // The oldest run leaves the 24 hours as fast as new work enters them.
    if leaves <= now { return (runs[first].upperBound + Self.length - now, false) }
    return (leaves - now, true)
  }
}
