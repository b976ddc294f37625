import PayrollModel

/// A rule in flat form, for the inner loop.
struct CompiledRule: Sendable {
  enum Window: UInt8, Sendable { case workday, rollingDay, workweek, period, consecutiveHours }

  let window: Window
  let takes: TakenTime
  let condition: CompiledCondition
  let countsStraightTimeOnly: Bool
  /// The end of time where there is no limit.
  let secondsPerWorkdayAtMost: Int64
  /// One bit for each bucket of leave that counts.
  let leave: UInt8
  let secondsLoweredPerHoliday: Int64
  /// In 1/10,000 of the currency; the end of numbers where the rate plays no part.
  let onlyBelowRate: Int64
  let gapSeconds: Int64
  let followsSchedule: Bool
  /// The tiers' indices in the table.
  let firstTier: Int16
  let endTier: Int16

  init(_ rule: OvertimeRule, workday: WorkdayKind, firstTier: Int) {
    switch rule.window {
    case .workday: window = workday == .rolling ? .rollingDay : .workday
    case .workweek: window = .workweek
    case .period: window = .period
    case .consecutiveHours: window = .consecutiveHours
    }
    if case .consecutiveHours(let gap) = rule.window { gapSeconds = gap } else { gapSeconds = 0 }
    takes = rule.takes
    condition = CompiledCondition(rule.condition)
    countsStraightTimeOnly = rule.counts.straightTimeOnly
    secondsPerWorkdayAtMost = rule.counts.secondsPerWorkdayAtMost ?? .max
    leave = rule.counts.leave.reduce(0) { $0 | 1 << $1.rawValue }
    secondsLoweredPerHoliday = rule.counts.secondsLoweredPerHoliday
    onlyBelowRate = rule.onlyBelowRate?.tenThousandths ?? .max
    followsSchedule = rule.tiers.contains { $0.threshold.followsSchedule }
    self.firstTier = Int16(clamping: firstTier)
    endTier = Int16(clamping: firstTier + rule.tiers.count)
  }
}

/// A condition in flat form.
struct CompiledCondition: Sendable {
  /// Whether any part of the condition is given.
  let isGiven: Bool
  /// The day of the workweek from 0; 255 for every day.
  let onlyDay: UInt8
  /// The days of the workweek, one bit each, on which work must have been done.
  let neededDays: UInt8
  /// The weekdays, one bit each from Sunday.
  let weekdays: UInt8
  /// 0 for any day.
  let consecutiveDay: Int32
  /// The workweek must have more seconds than this; -1 for any workweek.
  let workweekOverSeconds: Int64
  /// Or else its longest day must; -1 for any.
  let longestDayOverSeconds: Int64
  /// 1 with a schedule, 0 without, -1 for both.
  let isScheduled: Int8

  init(_ condition: RuleCondition) {
    isGiven = condition != .always
    onlyDay = condition.dayOfWorkweek.map { UInt8(clamping: $0 - 1) } ?? 255
    neededDays =
      condition.needsWorkOnEveryDay
      ? UInt8(clamping: (1 << (condition.dayOfWorkweek ?? 0)) - 1) : 0
    weekdays = condition.weekdays?.reduce(0) { $0 | 1 << $1.rawValue } ?? 0x7F
    consecutiveDay = Int32(clamping: condition.consecutiveDay ?? 0)
    workweekOverSeconds = max(
      condition.workweekOverSeconds ?? -1, condition.exemption?.workweekSeconds ?? -1)
    longestDayOverSeconds = condition.exemption?.everyDaySeconds ?? -1
    isScheduled = condition.isScheduled.map { $0 ? 1 : 0 } ?? -1
  }

  /// Whether the condition looks at the whole workweek.
  var needsWorkweekTotals: Bool { workweekOverSeconds >= 0 || longestDayOverSeconds >= 0 }
}

/// A tier in flat form.
struct CompiledTier: Sendable {
  let overSeconds: Int64
  let multiplier: Int32
  let reason: UInt8
}
