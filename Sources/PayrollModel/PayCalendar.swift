/// How often a company pays, and where its periods begin.
public struct PayCalendar: Hashable, Sendable {
  /// How often periods begin: every 7 or 14 days, or on two days or one day of each month.
  public enum Frequency: String, Sendable, CaseIterable {
    case weekly, biweekly, semimonthly, monthly
  }

  /// How often periods begin, which decides whether `anchor` or `startDays` counts.
  public let frequency: Frequency
  /// Weekly and biweekly: the first date of any one period. Ignored for the others.
  public let anchor: CalendarDate
  /// Semi-monthly: the days of the month on which the two periods begin, rising, 1 to 28.
  /// Monthly: the first of them is the day on which the period begins.
  public let startDays: [Int]
  /// The pay date is this many days after the last date; nil where the calendar does not say.
  public let payDateAfterDays: Int?

  /// A calendar; nil where the start days do not fit the frequency.
  public init?(
    frequency: Frequency, anchor: CalendarDate, startDays: [Int] = [],
    payDateAfterDays: Int? = nil
  ) {
    let needed = frequency == .semimonthly ? 2 : frequency == .monthly ? 1 : 0
    let days = startDays.isEmpty ? Array([1, 16].prefix(needed)) : startDays
    guard days.count == needed, days.allSatisfy((1...28).contains), days == days.sorted(),
      Set(days).count == days.count
    else { return nil }
    self.frequency = frequency
    self.anchor = anchor
    self.startDays = days
    self.payDateAfterDays = payDateAfterDays
  }

  /// The period that holds a date.
  public func period(holding date: CalendarDate) -> PayPeriod {
    switch frequency {
    case .weekly: period(holding: date, length: 7)
    case .biweekly: period(holding: date, length: 14)
    case .semimonthly, .monthly: periodByMonth(holding: date)
    }
  }

  /// The period that lies `steps` periods after `period`, or before it where negative. Far from any
  /// date that can be written, it is the last or the first one there is.
  ///
  /// Complexity: O(1).
  public func period(_ steps: Int, after period: PayPeriod) -> PayPeriod {
    if steps == 0 { return period }
    let next = steps > 0
    let neighbour = self.period(
      holding: next ? period.last.adding(days: 1) : period.first.adding(days: -1))
    // Days beyond those that can be stored are cut off; so many periods are cut off before.
    let rest = min(max(steps, -Self.mostSteps), Self.mostSteps) - (next ? 1 : -1)
    switch frequency {
    case .weekly: return self.period(holding: neighbour.first.adding(days: rest * 7))
    case .biweekly: return self.period(holding: neighbour.first.adding(days: rest * 14))
    case .semimonthly, .monthly:
      let parts = neighbour.first.parts
      let inMonth = startDays.firstIndex(of: parts.day) ?? 0
      let place = (parts.year * 12 + parts.month - 1) * startDays.count + inMonth + rest
      let month = place >= 0 ? place / startDays.count : (place + 1) / startDays.count - 1
      return periodByMonth(holding: start(month, startDays[place - month * startDays.count]))
    }
  }

  /// More periods than lie between any two dates that can be written.
  private static let mostSteps = 1_000_000

  /// The day of a month; months are counted from the year 0.
  private func start(_ month: Int, _ day: Int) -> CalendarDate {
    let year = month >= 0 ? month / 12 : (month + 1) / 12 - 1
    return CalendarDate(
      daysSince1970: CalendarDate.daysSince1970(
        year: year, month: month - year * 12 + 1, day: day))
  }

  private func period(holding date: CalendarDate, length: Int) -> PayPeriod {
    let distance = date.days(since: anchor)
    let steps = distance >= 0 ? distance / length : (distance - length + 1) / length
    let first = anchor.adding(days: steps * length)
    return paid(first, first.adding(days: length - 1))
  }

  private func periodByMonth(holding date: CalendarDate) -> PayPeriod {
    // The starts of this month and its neighbours, rising; two of them enclose the date.
    let parts = date.parts
    var starts: [CalendarDate] = []
    for step in -1...1 {
      let month = parts.year * 12 + parts.month - 1 + step
      for day in startDays { starts.append(start(month, day)) }
    }
    let next = max(1, starts.firstIndex { $0 > date } ?? starts.endIndex - 1)
    return paid(starts[next - 1], starts[next].adding(days: -1))
  }

  private func paid(_ first: CalendarDate, _ last: CalendarDate) -> PayPeriod {
    let payDate = payDateAfterDays.map { last.adding(days: $0) }
    // The arithmetic above never puts the last date before the first.
    return PayPeriod(first: first, last: last, payDate: payDate)
      ?? PayPeriod(single: first, payDate: payDate)
  }
}

extension PayPeriod {
  /// A period of one day.
  init(single date: CalendarDate, payDate: CalendarDate?) {
    self.first = date
    self.last = date
    self.payDate = payDate
  }
}
