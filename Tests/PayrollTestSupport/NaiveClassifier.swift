import Foundation
public import PayrollModel
import TimeRules

/// The rules once more, minute by minute and without cleverness, as a judge over the engine.
///
/// It shares no code with the engine: dates come from Foundation, and hours are counted in lists of
/// minutes as the law describes them. Pieces must begin and end on whole minutes, and the workweek
/// must start when a workday does.
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
    for (_, week) in Dictionary(grouping: counted, by: { minutes[$0].week }) {
      let worked = Set(minutes.filter { $0.week == minutes[week[0]].week }.map(\.dayOfWeek))
      applyLaw(week.sorted(), isFullWeek: worked.count == 7, &minutes)
    }
    if !sheet.policy.countsTowardOvertime { payUncountedHolidays(&minutes) }
    for index in minutes.indices where minutes[index].isHoliday {
      minutes[index].bucket = .holiday
      let holiday = sheet.policy.multiplier.tenThousandths
      minutes[index].multiplier = max(minutes[index].multiplier, holiday)
    }
    return minutes
  }

  // MARK: The law

  /// Marks the overtime of one week, given the indices of its counted minutes.
  private func applyLaw(_ week: [Int], isFullWeek: Bool, _ minutes: inout [Minute]) {
    guard law == .california else {
      // 29 U.S.C. 207(a): what comes after 40 hours of work.
      for index in week.dropFirst(40 * 60) { pay(index, 15_000, &minutes) }
      return
    }
    // Cal. Lab. Code 510(a).
    for (_, unsorted) in Dictionary(grouping: week, by: { minutes[$0].dayOfWeek }) {
      let day = unsorted.sorted()
      if isFullWeek && minutes[day[0]].dayOfWeek == 6 {
        for index in day.dropFirst(8 * 60) { pay(index, 20_000, &minutes) }
        for index in day.prefix(8 * 60) { pay(index, 15_000, &minutes) }
      } else {
        for index in day.dropFirst(12 * 60) { pay(index, 20_000, &minutes) }
        for index in day.dropFirst(8 * 60) { pay(index, 15_000, &minutes) }
      }
    }
    let straight = week.filter { minutes[$0].isStraight }
    for index in straight.dropFirst(40 * 60) { pay(index, 15_000, &minutes) }
  }

  /// Pays a minute as overtime unless it is overtime already.
  private func pay(_ index: Int, _ multiplier: Int32, _ minutes: inout [Minute]) {
    guard minutes[index].isStraight else { return }
    minutes[index].multiplier = multiplier
    minutes[index].bucket = .overtime
  }

  /// Holiday minutes that count toward nothing are still overtime where a threshold has been passed.
  private func payUncountedHolidays(_ minutes: inout [Minute]) {
    var week = 0
    var weekStraight = 0
    var day = 0
    var daysSeen: Set<Int> = []
    for index in minutes.indices {
      let minute = minutes[index]
      if index == 0 || minute.week != minutes[index - 1].week { (week, weekStraight) = (0, 0) }
      if index == 0 || minute.week != minutes[index - 1].week { daysSeen = [] }
      if index == 0 || minute.workday != minutes[index - 1].workday { day = 0 }
      daysSeen.insert(minute.dayOfWeek)
      guard minute.isHoliday else {
        week += 1
        day += 1
        if minute.isStraight { weekStraight += 1 }
        continue
      }
      switch law {
      case .federal:
        if week >= 40 * 60 { pay(index, 15_000, &minutes) }
      case .california:
        if daysSeen.count == 7 { pay(index, day >= 8 * 60 ? 20_000 : 15_000, &minutes) }
        if day >= 12 * 60 { pay(index, 20_000, &minutes) }
        if day >= 8 * 60 || weekStraight >= 40 * 60 { pay(index, 15_000, &minutes) }
      }
    }
  }

  // MARK: The minutes

  private func workedMinutes() -> [Minute] {
    var minutes: [Minute] = []
    var offset: Int64 = 0
    var offsetHolds: Int64 = .min
    for piece in sheet.pieces {
      for start in stride(from: piece.start, to: piece.end, by: 60) {
        // Clocks change on the quarter of an hour.
        if start / 900 != offsetHolds {
          offsetHolds = start / 900
          let date = Date(timeIntervalSince1970: TimeInterval(start))
          offset = Int64(timeZone.secondsFromGMT(for: date))
        }
        let wall = start + offset
        let date = Int32(wall / 86_400)
        let begins = Int64(sheet.workweek.workdayStart.secondsSinceMidnight)
        let workday = Int32((wall - begins) / 86_400)
        // Day 4 after 1970-01-01, a Thursday, was a Monday; day 3 a Sunday.
        let dayOfWeek = (Int(workday) - 3 - sheet.workweek.start.indexFromSunday + 70) % 7
        let isPreset = piece.presetMultiplier != 0
        minutes.append(
          Minute(
            start: start, tag: piece.tag, workday: workday,
            bucket: isPreset ? .overtime : .regular,
            multiplier: isPreset ? piece.presetMultiplier : 10_000,
            week: workday - Int32(dayOfWeek), dayOfWeek: dayOfWeek, isPreset: isPreset,
            isHoliday: !isPreset && piece.holidayGroup == 0
              && sheet.policy.bucketsWorkedHoursAsHoliday && holidays.contains(date)))
      }
    }
    return minutes
  }
}
