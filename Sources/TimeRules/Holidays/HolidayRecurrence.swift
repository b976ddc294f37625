public import PayrollModel

/// When a holiday comes round, before anything is moved off a weekend.
public enum HolidayRecurrence: Hashable, Sendable {
  /// The same day every year.
  case date(MonthDay)
  /// The nth such weekday of a month: 1 to 5 from its beginning, -1 for its last. A month without a
  /// fifth one has no holiday.
  case nthWeekday(Int, Weekday, month: Int)
  /// The last such weekday up to a day of the year, that day included.
  case weekdayOnOrBefore(Weekday, MonthDay)
  /// The first such weekday from a day of the year on, that day included.
  case weekdayOnOrAfter(Weekday, MonthDay)
  /// The such weekday that is at most three days from a day of the year.
  case weekdayNearest(Weekday, MonthDay)
  /// So many days after Easter Sunday of the Western churches; negative before it.
  case easter(Int)
  /// So many days after Easter Sunday of the Orthodox churches; negative before it.
  case orthodoxEaster(Int)
  /// So many days after the day of another rule, wherever that one is observed.
  case after(rule: String, days: Int)
  /// These dates only, rising.
  case dates([CalendarDate])
}

extension HolidayRecurrence {
  /// The days that belong to a year, rising.
  ///
  /// A day counted from Easter or from another rule belongs to the year of that day, and may itself
  /// lie in the year beside it. `rule` finds the recurrence of another rule by its id.
  func days(of year: Int, rule: (String) -> HolidayRecurrence?) -> [CalendarDate] {
    switch self {
    case .date(let day): one(day.date(in: year))
    case .nthWeekday(let nth, let weekday, let month): one(Self.nth(nth, weekday, month, year))
    case .weekdayOnOrBefore(let weekday, let day):
      one(near(day, year) { $0.adding(days: -Self.days(from: weekday, to: $0.weekday)) })
    case .weekdayOnOrAfter(let weekday, let day):
      one(near(day, year) { $0.adding(days: Self.days(from: $0.weekday, to: weekday)) })
    case .weekdayNearest(let weekday, let day):
      one(
        near(day, year) {
          let ahead = Self.days(from: $0.weekday, to: weekday)
          return $0.adding(days: ahead > 3 ? ahead - 7 : ahead)
        })
    case .easter(let offset): one(Easter.western(year)?.adding(days: offset))
    case .orthodoxEaster(let offset): one(Easter.orthodox(year)?.adding(days: offset))
    case .after(let id, let days):
      // The reader lets nothing count from a rule that counts from another one.
      rule(id)?.days(of: year) { _ in nil }.map { $0.adding(days: days) } ?? []
    case .dates(let dates): dates.filter { $0.parts.year == year }
    }
  }

  private func one(_ date: CalendarDate?) -> [CalendarDate] { date.map { [$0] } ?? [] }

  /// 29 February counts as 1 March in a common year here, so that no year lacks the weekday beside it.
  private func near(
    _ day: MonthDay, _ year: Int, _ move: (CalendarDate) -> CalendarDate
  ) -> CalendarDate? {
    (day.date(in: year) ?? CalendarDate(year: year, month: 3, day: 1)).map(move)
  }

  private static func nth(
    _ nth: Int, _ weekday: Weekday, _ month: Int, _ year: Int
  ) -> CalendarDate? {
    let length = CalendarDate.days(inMonth: month, ofYear: year)
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let ahead = days(from: first.weekday, to: weekday)
    let day = nth > 0 ? ahead + 7 * (nth - 1) : ahead + (length - 1 - ahead) / 7 * 7
    return day < length ? first.adding(days: day) : nil
  }

  /// The days from one weekday to the next such one, 0 to 6.
  private static func days(from first: Weekday, to second: Weekday) -> Int {
    (second.indexFromSunday - first.indexFromSunday + 7) % 7
  }
}
