import PayrollModel
import TimeRules

extension NaiveTime {
  /// All ticks of a timesheet, straight time but for those that a pay code has set.
  init?(_ sheet: Timesheet, _ law: NaiveLaw) {
    guard let zone = NaiveZone.named(sheet.zoneName) else { return nil }
    var workweek = sheet.workweek
    if law.weekBeginsOnSunday {
      workweek.start = .sunday
      workweek.startTime = .midnight
    }
    let holidayWork = sheet.policy == nil ? law.holidayWork : NaiveHolidayWork(sheet.policy)
    let holidays = NaiveHolidays(sheet, zone, holidayWork)
    var ticks: [NaiveTick] = []
    var clock = NaiveClock(sheet, workweek, zone, law)
    var run: Int32 = 0
    var lastEnd = Int64.min
    for (index, piece) in sheet.pieces.enumerated() where piece.start < piece.end {
      if lastEnd != .min, piece.start - lastEnd > 3600 { run += 1 }
      lastEnd = piece.end
      for start in stride(from: piece.start, to: piece.end, by: Int64.Stride(sheet.tick)) {
        clock.turn(to: start)
        var tick = NaiveTick(
          start: start, tag: piece.tag, workday: clock.workday, day: clock.day,
          week: clock.week, dayOfWeek: clock.dayOfWeek, period: clock.period, run: run,
          rate: piece.rate, keepsHolidays: piece.holidayGroup == 0,
          isPreset: piece.presetMultiplier != 0)
        if tick.isPreset {
          tick.multiplier = piece.presetMultiplier
          tick.bucket = .overtime
        } else {
          tick.holiday = holidays.holiday(ofPiece: index, date: clock.date)
        }
        ticks.append(tick)
      }
    }
    self.init(
      ticks: ticks, holidayWork: holidayWork, holidays: Set(holidays.dates),
      leave: sheet.context.leave, ticksPerHour: Int(3600 / sheet.tick), tick: sheet.tick,
      periodDays: law.periodDays)
  }
}

/// A wall clock with a calendar of workdays, workweeks and work periods.
private struct NaiveClock {
  private let zone: NaiveZone
  private let workweek: Workweek
  private let anchor: Int32
  private let periodDays: Int32?
  private let isShiftStarted: Bool
  private var quarter = Int64.min
  private var dayEnd = Int64.min
  private var shiftDay: Int32 = 0
  private(set) var date: Int32 = 0
  private(set) var workday: Int32 = 0
  private(set) var week: Int32 = 0
  private(set) var dayOfWeek: Int32 = 0
  private(set) var period: Int32 = 0

  init(_ sheet: Timesheet, _ workweek: Workweek, _ zone: NaiveZone, _ law: NaiveLaw) {
    self.zone = zone
    self.workweek = workweek
    anchor = (sheet.periodAnchor ?? sheet.dates.lowerBound).daysSince1970
    periodDays = law.periodDays
    isShiftStarted = law.dayBeginsWithShift
  }

  /// The day over which hours are added up.
  var day: Int32 { isShiftStarted ? shiftDay : workday }

  mutating func turn(to second: Int64) {
    if isShiftStarted && second >= dayEnd {
      shiftDay += 1
      dayEnd = second + 24 * 3600
    }
    // Clocks change, and days, weeks and holidays begin, on the quarter of an hour.
    if second / 900 == quarter { return }
    quarter = second / 900
    let wall = zone.wallClock(at: second)
    let weekBegins = Int64(workweek.startTime.secondsSinceMidnight)
    date = Int32(wall / 86_400)
    workday = Int32((wall - Int64(workweek.workdayStart.secondsSinceMidnight)) / 86_400)
    let dayByWeek = Int32((wall - weekBegins) / 86_400)
    // Day 3 after 1970-01-01, a Thursday, was a Sunday.
    dayOfWeek = (dayByWeek - 3 - Int32(workweek.start.indexFromSunday) + 70) % 7
    week = dayByWeek - dayOfWeek
    guard let periodDays else {
      period = week
      return
    }
    period = anchor
    while period > dayByWeek { period -= periodDays }
    while period + periodDays <= dayByWeek { period += periodDays }
  }
}
