import PayrollModel
import TimeRules

extension Timesheet {
  /// What generated timesheets are to be like.
  public struct Shape: Sendable {
    /// The days on which there may be work.
    public var days = 13
    /// The days of the work period, where there is one.
    public var periodDays: Int?
    /// Whether the workweek may start at another hour than the workday.
    public var allowsSplitStart = false
    /// The seconds that pieces begin and end on.
    public var tick: Int64 = 60

    /// About two weeks in minutes.
    public init() {}
  }

  /// A timesheet made at random: often across a clock change, often with work on every day, with
  /// shifts over midnight, pieces that touch, a few without length, leave, a schedule, and holidays.
  public init(using random: inout SeededGenerator, shape: Shape = Shape()) {
    func time(_ hours: Int) -> TimeOfDay {
      TimeOfDay(secondsSinceMidnight: hours * 3600) ?? .midnight
    }
    tick = shape.tick
    zoneName = random.pick(Self.zones, or: "UTC")
    let workdayStart = time(random.pick([0, 0, 4, 7], or: 0))
    let start = Weekday(indexFromSunday: Int.random(in: 0..<7, using: &random))
    workweek = Workweek(start: start, workdayStart: workdayStart)
    if shape.allowsSplitStart {
      workweek.startTime = time(Int.random(in: 0..<24, using: &random))
    }
    // Weeks with a clock change in one hemisphere or the other, or any day of two years.
    let changes = ["2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-04-05"]
    let anyDay = CalendarDate(daysSince1970: 20_454 + Int32.random(in: 0..<700, using: &random))
    let middle =
      random.chance(60) ? CalendarDate(random.pick(changes, or: "2026-03-08")) ?? anyDay : anyDay
    let first = middle.adding(days: -Int.random(in: 0..<shape.days - 2, using: &random))
    let last = first.adding(days: shape.days - 1)
    let firstWeek = workweek.firstDate(holding: first.adding(days: -2))
    // The law may put the start of the week elsewhere: leave room for one more.
    let endWeek = workweek.firstDate(holding: last.adding(days: 16))
    dates = firstWeek.adding(days: -7)...endWeek.adding(days: -1)
    let longest = random.pick([2, 9, 11, 16], or: 9)
    pieces = Self.pieces(from: first, to: last, longest: longest, tick: tick, using: &random)
    let allDays = (0..<shape.days).map { first.adding(days: $0) }
    holidays = allDays.filter { _ in random.chance(12) }
    policy = Self.policy(using: &random)
    context = Self.context(allDays, using: &random)
    if let days = shape.periodDays {
      // Mostly by whole weeks from the first date, as companies choose it.
      periodAnchor = dates.lowerBound.adding(
        days: random.chance(80)
          ? Int.random(in: -5...5, using: &random) * 7
          : Int.random(in: -2 * days...2 * days, using: &random))
    }
  }

  private static func policy(using random: inout SeededGenerator) -> HolidayPolicy? {
    if random.chance(40) { return nil }
    if random.chance(15) { return .ordinaryTime }
    let multiplier = random.pick([Multiplier.one, .oneAndAHalf, .two], or: .one)
    var policy = HolidayPolicy(
      treatment: random.chance(70) ? .holiday : .kept,
      tiers: [HolidayPolicy.Tier(overSeconds: 0, multiplier: multiplier)],
      countsTowardOvertime: random.chance(60))
    if random.chance(20) {
      policy.tiers.append(HolidayPolicy.Tier(overSeconds: 6 * 3600, multiplier: .two))
    }
    policy.attribution = random.pick([.calendarDate, .shiftStart, .majority], or: .calendarDate)
    return policy
  }

  private static func context(
    _ days: [CalendarDate], using random: inout SeededGenerator
  ) -> EmployeeContext {
    var context = EmployeeContext()
    for day in days where random.chance(10) {
      context.leave.append(
        EmployeeContext.Leave(
          date: day.daysSince1970, seconds: Int64(random.pick([4, 8, 8, 12], or: 8)) * 3600,
          bucket: random.pick([.holiday, .sick, .vacation], or: .vacation)))
    }
    for day in days where random.chance(60) {
      context.schedule.append(
        EmployeeContext.Schedule(
          date: day.daysSince1970, seconds: Int64.random(in: 0...12, using: &random) * 3600))
    }
    return context
  }
}

extension Timesheet {
  private static func pieces(
    from first: CalendarDate, to last: CalendarDate, longest: Int, tick: Int64,
    using random: inout SeededGenerator
  ) -> [WorkedPiece] {
    let density = random.pick([60, 85, 97, 100], or: 85)
    let rates: [Int32] =
      random.chance(50) ? [-1] : [-1, 150_000, 179_999, 180_000, 180_001, 250_000]
    let ticksPerHour = 3600 / tick
    var pieces: [WorkedPiece] = []
    var free = Int64.min
    for day in first.daysSince1970...last.daysSince1970 where random.chance(density) {
      let begins =
        (Int64(day) * 24) * ticksPerHour + Int64.random(in: 0..<24 * ticksPerHour, using: &random)
      var now = max(free, begins)
      let isOneShift = random.chance(70)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let most = Int64(longest) * ticksPerHour
        var length = random.chance(4) ? 0 : Int64.random(in: 1...most, using: &random)
        // Whole hours now and then, so that thresholds are met exactly.
        if random.chance(30) { length = max(1, length / ticksPerHour) * ticksPerHour }
        pieces.append(
          WorkedPiece(
            start: now * tick, end: (now + length) * tick, tag: Int32(pieces.count),
            holidayGroup: random.chance(90) ? 0 : -1,
            presetMultiplier: random.chance(5) ? random.pick([15_000, 20_000], or: 15_000) : 0,
            rate: random.pick(rates, or: -1), shift: isOneShift ? day : -1))
        let pause = Int64.random(in: 1...max(1, ticksPerHour * 3 / 2), using: &random)
        now += length + (random.chance(30) ? 0 : pause)
      }
      free = now
    }
    return pieces
  }
}
