import PayrollModel
import TimeRules

extension NaiveTime {
  /// One and a half, in 1/10,000.
  static let half: Int32 = 15_000
  /// Twice, in 1/10,000.
  static let double: Int32 = 20_000

  /// The work of one workweek, by the days of the week.
  struct Week {
    var seconds: Int64 = 0
    var days = [Int64](repeating: 0, count: 7)

    /// Whether there was work on all seven days.
    var isFull: Bool { !days.contains(0) }
  }

  /// The weeks by their first dates; holidays and pay codes are work too.
  var weeks: [Int32: Week] {
    var weeks: [Int32: Week] = [:]
    for places in each(.week) {
      var week = Week()
      for place in places {
        week.seconds += tick
        week.days[Int(ticks[place].dayOfWeek)] += tick
      }
      weeks[ticks[places.lowerBound].week] = week
    }
    return weeks
  }

  /// Whether a tick lies on the seventh day of a week with work on all seven, of the weeks that
  /// `counts` takes.
  func isOnSeventhDay(_ counts: @escaping (Week) -> Bool = { _ in true }) -> (NaiveTick) -> Bool {
    let full = weeks.filter { $0.value.isFull && counts($0.value) }
    return { $0.dayOfWeek == 6 && full[$0.week] != nil }
  }

  /// The hours by which holidays lower a limit, as if they had been worked first.
  func eightHoursPerHoliday(days: Int32) -> (NaiveTick) -> Int64 {
    { first in
      guard first.keepsHolidays else { return 0 }
      let begin = days == 7 ? first.week : first.period
      return Int64(holidays.filter { begin <= $0 && $0 < begin + days }.count) * 8 * 3600
    }
  }

  /// Paid leave that counts as if it had been worked first.
  func leave(_ buckets: Set<Bucket>, days: Int32) -> (NaiveTick) -> Int64 {
    { first in
      let begin = days == 7 ? first.week : first.period
      return leave.reduce(0) { sum, entry in
        let isInside = begin <= entry.date && entry.date < begin + days
        return isInside && buckets.contains(entry.bucket) ? sum + entry.seconds : sum
      }
    }
  }

  /// Which weekday a tick's workday is.
  static func isOn(_ weekdays: Set<Weekday>) -> (NaiveTick) -> Bool {
    { weekdays.contains(CalendarDate(daysSince1970: $0.workday).weekday) }
  }

  /// Of several ways to pay, the one that pays most for each week or work period; the first of
  /// equals.
  static func best(_ ways: [NaiveTime]) -> NaiveTime? {
    guard var best = ways.first else { return nil }
    let paid = ways.map { way in
      var way = way
      way.payHolidays()
      return way
    }
    for places in best.each(best.periodDays == nil ? .week : .period) {
      let sums = paid.map { way in places.reduce(0) { $0 + Int64(way.ticks[$1].multiplier) } }
      let most = sums.firstIndex(of: sums.max() ?? 0) ?? 0
      best.ticks.replaceSubrange(places, with: ways[most].ticks[places])
    }
    return best
  }
}
