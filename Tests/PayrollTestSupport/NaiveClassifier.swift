import Foundation
public import PayrollModel
import TimeRules

/// The rules once more, minute by minute and without cleverness, as a judge over the engine.
///
/// It shares no code with the engine: dates come from Foundation, and hours are counted in lists of
/// minutes as the law describes them. Pieces must begin and end on whole minutes.
public struct NaiveClassifier {
  /// Whose rules.
  public enum Law: String, CaseIterable, Sendable { case federal, california }

  /// One minute of work and what it is paid.
  public struct Minute: Hashable, Sendable {
    /// The minute's first second, since 1970 UTC.
    public let start: Int64
    /// The tag of its piece.
    public let tag: Int32
    /// The workday, as days since 1970.
    public let workday: Int32
    /// The bucket.
    public var bucket: Bucket
    /// The multiplier in 1/10,000.
    public var multiplier: Int32
    let week: Int32
    let dayOfWeek: Int
    let isPreset: Bool
    let isHoliday: Bool

    /// Whether no rule and no pay code has taken it.
    var isStraight: Bool { multiplier == 10_000 && !isPreset }
  }

  private let law: Law
  private let sheet: Timesheet
  private let timeZone: TimeZone
  private let holidays: Set<Int32>

  /// A judge for a timesheet; nil where Foundation does not know the zone.
  public init?(_ law: Law, _ sheet: Timesheet) {
    guard let timeZone = TimeZone(identifier: sheet.zoneName) else { return nil }
    self.law = law
    self.sheet = sheet
    self.timeZone = timeZone
    self.holidays = Set(sheet.holidays.map(\.daysSince1970))
  }

  /// All minutes of work, in order.
  public func minutes() -> [Minute] {
    var minutes = workedMinutes()
    let counted = minutes.indices.filter {
      !minutes[$0].isHoliday || sheet.policy.countsTowardOvertime
    }
    switch law {
    case .federal: applyFederalLaw(counted, &minutes)
    case .california: applyCalifornianLaw(counted, &minutes)
    }
    if !sheet.policy.countsTowardOvertime { payUncountedHolidays(&minutes) }
    for index in minutes.indices where minutes[index].isHoliday {
      minutes[index].bucket = .holiday
      let holiday = sheet.policy.tiers.first?.multiplier.tenThousandths ?? 10_000
      minutes[index].multiplier = max(minutes[index].multiplier, holiday)
    }
    return minutes
  }

  // MARK: The law

  /// 29 U.S.C. 207(a): what comes after 40 hours of work in the workweek.
  private func applyFederalLaw(_ counted: [Int], _ minutes: inout [Minute]) {
    for week in groups(of: counted, by: { minutes[$0].week }) {
      for index in week.dropFirst(40 * 60) { pay(index, 15_000, &minutes) }
    }
  }

  /// Cal. Lab. Code 510(a): the seventh day, then the day, then the week's straight time.
  private func applyCalifornianLaw(_ counted: [Int], _ minutes: inout [Minute]) {
    let fullWeeks = fullWeeks(minutes)
    let onSeventhDays = counted.filter { isOnSeventhDay(minutes[$0], fullWeeks) }
    for day in groups(of: onSeventhDays, by: { minutes[$0].workday }) {
      for index in day.dropFirst(8 * 60) { pay(index, 20_000, &minutes) }
      for index in day.prefix(8 * 60) { pay(index, 15_000, &minutes) }
    }
    for day in groups(of: counted, by: { minutes[$0].workday }) {
      for index in day.dropFirst(12 * 60) { pay(index, 20_000, &minutes) }
      for index in day.dropFirst(8 * 60) { pay(index, 15_000, &minutes) }
    }
    let straight = counted.filter { minutes[$0].isStraight }
    for week in groups(of: straight, by: { minutes[$0].week }) {
      for index in week.dropFirst(40 * 60) { pay(index, 15_000, &minutes) }
    }
  }

  private func isOnSeventhDay(_ minute: Minute, _ fullWeeks: Set<Int32>) -> Bool {
    minute.dayOfWeek == 6 && fullWeeks.contains(minute.week)
  }

  /// The weeks with work on all seven days, holidays and pay codes included.
  private func fullWeeks(_ minutes: [Minute]) -> Set<Int32> {
    var days: [Int32: Set<Int>] = [:]
    var last: Minute?
    for minute in minutes where minute.week != last?.week || minute.dayOfWeek != last?.dayOfWeek {
      days[minute.week, default: []].insert(minute.dayOfWeek)
      last = minute
    }
    return Set(days.filter { $0.value.count == 7 }.keys)
  }

  /// Runs of neighbours with the same key.
  private func groups(of indices: [Int], by key: (Int) -> Int32) -> [ArraySlice<Int>] {
    var groups: [ArraySlice<Int>] = []
    var start = 0
    for end in 1..<max(1, indices.count) where key(indices[end]) != key(indices[start]) {
      groups.append(indices[start..<end])
      start = end
    }
    if start < indices.count { groups.append(indices[start...]) }
    return groups
  }

  /// Pays a minute as overtime unless it is overtime already.
  private func pay(_ index: Int, _ multiplier: Int32, _ minutes: inout [Minute]) {
    guard minutes[index].isStraight else { return }
    minutes[index].multiplier = multiplier
    minutes[index].bucket = .overtime
  }

  /// Holiday minutes that count toward nothing are still overtime where a threshold has been passed.
  private func payUncountedHolidays(_ minutes: inout [Minute]) {
    let fullWeeks = fullWeeks(minutes)
    var (week, weekStraight, day, seventhDay) = (0, 0, 0, 0)
    for index in minutes.indices {
      let minute = minutes[index]
      let isSeventh = isOnSeventhDay(minute, fullWeeks)
      if index == 0 || minute.week != minutes[index - 1].week { (week, weekStraight) = (0, 0) }
      if index == 0 || minute.workday != minutes[index - 1].workday { (day, seventhDay) = (0, 0) }
      guard minute.isHoliday else {
        week += 1
        day += 1
        if isSeventh { seventhDay += 1 }
        if minute.isStraight { weekStraight += 1 }
        continue
      }
      switch law {
      case .federal:
        if week >= 40 * 60 { pay(index, 15_000, &minutes) }
      case .california:
        if isSeventh { pay(index, seventhDay >= 8 * 60 ? 20_000 : 15_000, &minutes) }
        if day >= 12 * 60 { pay(index, 20_000, &minutes) }
        if day >= 8 * 60 || weekStraight >= 40 * 60 { pay(index, 15_000, &minutes) }
      }
    }
  }

  // MARK: The minutes

  private func workedMinutes() -> [Minute] {
    var minutes: [Minute] = []
    var clock = WallClock(date: 0, workday: 0, week: 0, dayOfWeek: 0)
    var clockHolds: Int64 = .min
    for piece in sheet.pieces {
      let isPreset = piece.presetMultiplier != 0
      let mayBeHoliday =
        !isPreset && piece.holidayGroup == 0 && sheet.policy.treatment == .holiday
      for start in stride(from: piece.start, to: piece.end, by: 60) {
        // Clocks change, and days and weeks begin, on the quarter of an hour.
        if start / 900 != clockHolds {
          clockHolds = start / 900
          clock = wallClock(at: start)
        }
        minutes.append(
          Minute(
            start: start, tag: piece.tag, workday: clock.workday,
            bucket: isPreset ? .overtime : .regular,
            multiplier: isPreset ? piece.presetMultiplier : 10_000, week: clock.week,
            dayOfWeek: clock.dayOfWeek, isPreset: isPreset,
            isHoliday: mayBeHoliday && holidays.contains(clock.date)))
      }
    }
    return minutes
  }

  private struct WallClock {
    let date: Int32
    let workday: Int32
    let week: Int32
    let dayOfWeek: Int
  }

  private func wallClock(at start: Int64) -> WallClock {
    let date = Date(timeIntervalSince1970: TimeInterval(start))
    let wall = start + Int64(timeZone.secondsFromGMT(for: date))
    let dayBegins = Int64(sheet.workweek.workdayStart.secondsSinceMidnight)
    let weekBegins = Int64(sheet.workweek.startTime.secondsSinceMidnight)
    let day = Int((wall - weekBegins) / 86_400)
    // Day 3 after 1970-01-01, a Thursday, was a Sunday.
    let dayOfWeek = (day - 3 - sheet.workweek.start.indexFromSunday + 70) % 7
    return WallClock(
      date: Int32(wall / 86_400), workday: Int32((wall - dayBegins) / 86_400),
      week: Int32(day - dayOfWeek), dayOfWeek: dayOfWeek)
  }
}
