import PayrollModel

/// The readings of the dates of a leave request.
///
/// The source does not say whether the last date belongs to the leave, nor whether weekends and
/// holidays count. The number of days asked for decides: the first reading that has that many dates
/// is taken. All dates come first; then those without the company's holidays, because the days of a
/// request do not count a holiday inside of it; then weekdays; then the same without the last date,
/// which is then the day of return.
struct LeaveReading {
  let all: [CalendarDate]
  let weekdays: [CalendarDate]
  private let isHoliday: (CalendarDate) -> Bool

  /// The readings of the dates from the first to the last; both are inside.
  init(_ dates: ClosedRange<CalendarDate>, isHoliday: @escaping (CalendarDate) -> Bool) {
    let first = dates.lowerBound
    all = (0...dates.upperBound.days(since: first)).map { first.adding(days: $0) }
    weekdays = all.filter { $0.weekday != .saturday && $0.weekday != .sunday }
    self.isHoliday = isHoliday
  }

  /// What is taken where nothing decides: the weekdays, or all dates where there are none.
  var usual: [CalendarDate] { weekdays.isEmpty ? all : weekdays }

  func withoutHolidays(_ dates: [CalendarDate]) -> [CalendarDate] {
    dates.filter { !isHoliday($0) }
  }

  func hasHoliday(_ dates: [CalendarDate]) -> Bool { dates.contains(where: isHoliday) }

  /// The reading of so many dates, and others of as many that are no less likely; nil where there is
  /// none.
  ///
  /// A reading that counts a holiday is less likely than one that counts none.
  func dates(_ count: Int) -> (chosen: [CalendarDate], rivals: [[CalendarDate]])? {
    let whole = [all, withoutHolidays(all), weekdays, withoutHolidays(weekdays)]
    let readings = whole + whole.map { $0.filter { $0 != all.last } }
    let fitting = readings.filter { $0.count == count }
    guard let chosen = fitting.first, !chosen.isEmpty else { return nil }
    if chosen == all { return (chosen, []) }
    let rivals = fitting.filter { $0 != chosen && (hasHoliday(chosen) || !hasHoliday($0)) }
    return (chosen, rivals)
  }

  /// So many dates where no reading has as many: the first weekdays that are no holidays.
  func first(_ count: Int) -> [CalendarDate] {
    let choices = [withoutHolidays(weekdays), weekdays, all]
    let dates = choices.first { $0.count >= count } ?? all
    return Array(dates.prefix(count))
  }
}
