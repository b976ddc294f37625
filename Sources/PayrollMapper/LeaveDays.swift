import PayrollModel

/// The dates of a leave request and the seconds paid for each.
///
/// The source does not say whether the last date belongs to the leave, nor whether weekends count;
/// the number of days asked for decides: all dates, all but the last, the weekdays, the weekdays
/// without the last date, whichever has that many. Without a number, the weekdays are taken.
struct LeaveDays {
  let dates: [CalendarDate]
  /// Seconds for the date of the same index. Their sum is exact: the first dates take the remainder.
  let seconds: [Int64]
  /// The days asked for fit none of the readings.
  let isUnclear: Bool

  init?(_ request: LeaveRequest, daySeconds: Int64) {
    guard let first = request.first, let last = request.last, first <= last,
      last.days(since: first) <= 3660
    else { return nil }
    let all = (0...last.days(since: first)).map { first.adding(days: $0) }
    let weekdays = all.filter { $0.weekday != .saturday && $0.weekday != .sunday }
    let readings = [
      all, Array(all.dropLast()), weekdays,
      Array(weekdays.filter { $0 != last }),
    ]
    var chosen = weekdays.isEmpty ? all : weekdays
    var isUnclear = false
    if request.requestedDays > 0 {
      // Half days round up to the dates that they touch.
      let wanted = Int((request.requestedDays + 9_999) / 10_000)
      if let match = readings.first(where: { $0.count == wanted }) {
        chosen = match
      } else {
        isUnclear = true
      }
    }
    guard !chosen.isEmpty else { return nil }
    let total: Int64
    if request.requestedSeconds > 0 {
      total = request.requestedSeconds
    } else if request.requestedDays > 0 && !isUnclear {
      total = (request.requestedDays * daySeconds + 5_000) / 10_000
    } else {
      total = Int64(chosen.count) * daySeconds
    }
    let share = total / Int64(chosen.count)
    let remainder = Int(total % Int64(chosen.count))
    self.dates = chosen
    self.seconds = chosen.indices.map { share + ($0 < remainder ? 1 : 0) }
    self.isUnclear = isUnclear
  }
}
