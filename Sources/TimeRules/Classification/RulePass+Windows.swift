import PayrollModel

/// Says where the windows of a rule begin. Windows are runs of neighbouring segments.
struct WindowWalker {
  private let window: CompiledRule.Window
  private let gapSeconds: Int64
  private let periods: WorkPeriods?
  private var key = Int32.min
  private var isFirst = true
  private var lastEnd = Int64.min

  init(_ pass: RulePass) {
    window = pass.rule.window
    gapSeconds = pass.rule.gapSeconds
    periods = pass.tables.periods
  }

  /// Whether a segment begins a window.
  @inline(__always)
  mutating func enter(_ segment: Segment) -> Bool {
    let new: Int32
    switch window {
    case .workday: new = segment.ruleDay
    case .workweek: new = segment.workweek
    case .period: new = periods?.firstDate(holding: segment.weekDate) ?? segment.workweek
    case .consecutiveHours, .rollingDay:
      let isNew = isFirst || segment.start - lastEnd > gapSeconds
      lastEnd = segment.end
      isFirst = false
      return isNew
    }
    if new == key && !isFirst { return false }
    key = new
    isFirst = false
    return true
  }
}

/// What a window holds beside work: leave, holidays, the schedule.
struct WindowContent {
  private let pass: RulePass
  private let segment: Segment

  init(_ pass: RulePass, _ segment: Segment) {
    self.pass = pass
    self.segment = segment
  }

  /// What the count begins with, in seconds; negative for a threshold behind the schedule.
  var startingCount: Int64 {
    var seconds: Int64 = 0
    let rule = pass.rule
    if rule.leave != 0 {
      for entry in pass.context.leave
      where rule.leave & 1 << entry.bucket.rawValue != 0 && isInWindow(entry.date) {
        seconds += entry.seconds
      }
    }
    if rule.secondsLoweredPerHoliday > 0 {
      let group = pass.pieces[Int(segment.piece)].holidayGroup
      seconds +=
        rule.secondsLoweredPerHoliday
        * pass.tables.holidays.count(ofGroup: group, from: dates.first, days: dates.count)
    }
    if rule.followsSchedule {
      for entry in pass.context.schedule where entry.date == segment.workday {
        seconds -= entry.seconds
      }
    }
    return seconds
  }

  private var dates: (first: Int32, count: Int32) {
    switch pass.rule.window {
    case .workweek: (segment.workweek, 7)
    case .period:
      (
        pass.tables.unit(of: segment),
        pass.tables.periods?.days ?? 7
      )
    case .workday, .rollingDay, .consecutiveHours: (segment.workday, 1)
    }
  }

  private func isInWindow(_ date: Int32) -> Bool {
    dates.first <= date && date < dates.first + dates.count
  }
}

/// The work periods of a rule set: runs of days from an anchor on, without end in both directions.
struct WorkPeriods: Sendable {
  /// The longest period that a law knows, in days: averaging arrangements in Alberta run for up to 52
  /// weeks (Employment Standards Code s. 23.1).
  static let mostDays = 364

  /// 7 to `mostDays`.
  let days: Int32
  /// The first date of any one period, as days since 1970-01-01.
  let anchor: Int32

  /// The first date of the period that holds a date.
  @inline(__always)
  func firstDate(holding date: Int32) -> Int32 {
    let offset = (date - anchor) % days
    return date - (offset < 0 ? offset + days : offset)
  }
}
