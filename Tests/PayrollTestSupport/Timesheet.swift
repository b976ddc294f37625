public import PayrollModel
public import TimeRules

/// The worked time of one employee in a few weeks, with everything that decides how it is paid.
public struct Timesheet: Sendable {
  /// The zone's name.
  public var zoneName: String
  /// Where weeks and days begin.
  public var workweek: Workweek
  /// Whole workweeks that hold all pieces.
  public var dates: ClosedRange<CalendarDate>
  /// The pieces, sorted and disjoint, in whole minutes.
  public var pieces: [WorkedPiece]
  /// The dates of holidays.
  public var holidays: [CalendarDate]
  /// What is done with work on them.
  public var policy: HolidayPolicy

  /// The zones that generated timesheets lie in: different clock changes, and none.
  public static let zones = [
    "America/New_York", "America/Los_Angeles", "America/Phoenix", "America/St_Johns",
    "America/Havana", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Auckland", "UTC",
  ]

  /// The holidays as windows of one group.
  public func holidayWindows(zone: ZoneRules) -> HolidayWindows {
    HolidayWindows(groups: [
      holidays.map { date in
        HolidayWindow(
          start: zone.instant(of: date), end: zone.instant(of: date.adding(days: 1)),
          name: "holiday of \(date)")
      }
    ])
  }

  /// A classifier for the timesheet.
  public func classifier(_ version: RuleSetVersion, zone: ZoneRules) -> Classifier {
    Classifier(
      version: version, workweek: workweek, zone: zone, dates: dates,
      holidays: holidayWindows(zone: zone), holidayPolicy: policy)
  }
}

extension Timesheet {
  /// A timesheet made at random: about two weeks, often across a clock change, often with work on
  /// every day, with shifts over midnight, pieces that touch, and a few without length.
  public init(using random: inout SeededGenerator, allowsSplitStart: Bool = false) {
    func time(_ hours: Int) -> TimeOfDay {
      TimeOfDay(secondsSinceMidnight: hours * 3600) ?? .midnight
    }
    zoneName = random.pick(Self.zones, or: "UTC")
    let workdayStart = time(random.pick([0, 0, 4, 7], or: 0))
    let start = Weekday(indexFromSunday: Int.random(in: 0..<7, using: &random))
    workweek = Workweek(start: start, workdayStart: workdayStart)
    if allowsSplitStart {
      workweek.startTime = time(Int.random(in: 0..<24, using: &random))
    }
    // Weeks with a clock change in one hemisphere or the other, or any day of two years.
    let changes = ["2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-04-05"]
    let anyDay = CalendarDate(daysSince1970: 20_454 + Int32.random(in: 0..<700, using: &random))
    let middle =
      random.chance(60) ? CalendarDate(random.pick(changes, or: "2026-03-08")) ?? anyDay : anyDay
    let first = middle.adding(days: -Int.random(in: 0..<10, using: &random))
    let last = first.adding(days: 12)
    let firstWeek = workweek.firstDate(holding: first.adding(days: -2))
    let endWeek = workweek.firstDate(holding: last.adding(days: 9))
    dates = firstWeek...endWeek.adding(days: -1)
    pieces = Self.pieces(from: first, to: last, using: &random)
    holidays = []
    for day in 0..<13 where random.chance(12) { holidays.append(first.adding(days: day)) }
    policy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: random.chance(70),
      multiplier: random.pick([.one, .oneAndAHalf, .two], or: .one),
      countsTowardOvertime: random.chance(60))
  }

  private static func pieces(
    from first: CalendarDate, to last: CalendarDate, using random: inout SeededGenerator
  ) -> [WorkedPiece] {
    let density = random.pick([60, 85, 97, 100], or: 85)
    let longest = random.pick([2, 9, 11, 16], or: 9)
    var pieces: [WorkedPiece] = []
    var free = Int64.min
    for day in first.daysSince1970...last.daysSince1970 where random.chance(density) {
      let begins = Int64(day) * 1440 + Int64.random(in: 0..<1440, using: &random)
      var minute = max(free, begins)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let length =
          random.chance(4) ? 0 : Int64.random(in: 1...Int64(longest * 60), using: &random)
        pieces.append(
          WorkedPiece(
            start: minute * 60, end: (minute + length) * 60, tag: Int32(pieces.count),
            holidayGroup: random.chance(90) ? 0 : -1,
            presetMultiplier: random.chance(5) ? random.pick([15_000, 20_000], or: 15_000) : 0))
        minute += length + (random.chance(30) ? 0 : Int64.random(in: 1...90, using: &random))
      }
      free = minute
    }
    return pieces
  }
}
