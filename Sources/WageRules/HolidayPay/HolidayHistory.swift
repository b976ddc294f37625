import PayrollModel

/// The record of an employee, checked, with the questions that the rules ask of it.
struct HolidayHistory {
  let record: HolidayPayRecord
  /// What was earned before the holiday.
  let earnings: [HolidayEarning]

  init(_ record: HolidayPayRecord) throws(HolidayPayError) {
    let dates =
      [record.holiday, record.recordsFrom, record.hireDate, record.lookbackEnd].compactMap { $0 }
    // From the year 101 on, so that months and weeks can be stepped back.
    guard dates.allSatisfy({ (-682_000...2_932_000).contains($0.daysSince1970) }) else {
      throw .dateOutOfRange
    }
    guard record.workedSeconds >= 0, (record.rate?.tenThousandths ?? 0) >= 0,
      (record.normalDayPay?.cents ?? 0) >= 0,
      record.earnings.allSatisfy({ $0.seconds >= 0 && !$0.amount.isNegative })
    else { throw .negativeFigure }
    self.record = record
    earnings = record.earnings.filter { $0.date < record.holiday }
  }

  /// The days of a window, and whether the records cover it: from its first day, or from the hire date.
  ///
  /// `lastDay` takes the place of the end that the rules name.
  func dates(
    _ window: LookbackWindow, lastDay: CalendarDate? = nil
  ) -> (all: ClosedRange<CalendarDate>, isCovered: Bool) {
    let dates = window.dates(
      before: record.holiday, weekStart: record.weekStart, lastDay: lastDay)
    // Before the hire date there is nothing to know.
    let needed = max(dates.lowerBound, record.hireDate ?? dates.lowerBound)
    return (dates, record.recordsFrom <= needed)
  }

  /// The earnings of a window, of these kinds.
  func wages(
    _ dates: ClosedRange<CalendarDate>, _ kinds: [HolidayEarning.Kind]
  ) throws(WageError) -> Rational {
    var sum = Rational.zero
    for earning in earnings where dates.contains(earning.date) && kinds.contains(earning.kind) {
      sum = try sum.plus(earning.amount)
    }
    return sum
  }

  /// The number of days of a window.
  func days(_ dates: ClosedRange<CalendarDate>, _ days: HolidayPayFormula.Days) -> Int {
    Set(
      earnings.filter { earning in
        guard dates.contains(earning.date) else { return false }
        if earning.kind.isWork { return earning.seconds > 0 }
        return days == .workedOrPaid && (earning.seconds > 0 || earning.amount != .zero)
      }.map(\.date)
    ).count
  }

  /// The hours of a window, of these kinds.
  func hours(
    _ dates: ClosedRange<CalendarDate>, _ kinds: [HolidayEarning.Kind]
  ) throws(WageError) -> Rational {
    var hours = Rational.zero
    for earning in earnings where dates.contains(earning.date) && kinds.contains(earning.kind) {
      hours = try hours.plus(Rational(hoursOfSeconds: earning.seconds))
    }
    return hours
  }

  /// In how many of the last weeks the employee worked on the weekday of the holiday.
  func sameWeekdaysWorked(ofLast weeks: Int) -> Int {
    let worked = Set(earnings.filter { $0.kind.isWork && $0.seconds > 0 }.map(\.date))
    return (1...max(1, weeks)).count { worked.contains(record.holiday.adding(days: -7 * $0)) }
  }
}
