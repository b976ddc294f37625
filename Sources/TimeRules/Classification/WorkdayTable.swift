import PayrollModel

/// A run of time that lies in one workday and one day of one workweek.
struct WorkdayCell: Sendable {
  /// Seconds since 1970 UTC; the cell ends where the next one starts.
  let start: Int64
  /// The workday's date, as days since 1970-01-01.
  let workday: Int32
  /// The first date of the workweek, as days since 1970-01-01.
  let workweek: Int32
  /// The day of the workweek from 0, counted from the workweek's start.
  let dayOfWorkweek: UInt8
}

/// The local instants at which workdays and workweeks begin, computed once for a run of dates.
///
/// Where the workweek starts at the same time of day as the workday, there is one cell a day, else
/// two. Lookups divide by 86,400 and step over the few cells by which clock changes put them off.
struct WorkdayTable: Sendable {
  /// The cells by rising start; the last one is a sentinel at the end of time.
  let cells: ContiguousArray<WorkdayCell>
  let cellsPerDay: Int

  /// A table of `dates` and of the days next to them.
  init(workweek: Workweek, zone: ZoneRules, dates: ClosedRange<CalendarDate>) {
    let isSplit = workweek.startTime != workweek.workdayStart
    let weekFirst = workweek.startTime < workweek.workdayStart
    cellsPerDay = isSplit ? 2 : 1
    var cells: ContiguousArray<WorkdayCell> = []
    var latest = Int64.min
    func append(_ date: CalendarDate, at time: TimeOfDay, workday: Int, weekDay: Int) {
      // A day that the zone skipped has no length; starts never fall.
      latest = max(latest, zone.instant(of: date, at: time).secondsSince1970)
      let day = date.adding(days: weekDay)
      let first = workweek.firstDate(holding: day)
      cells.append(
        WorkdayCell(
          start: latest, workday: date.daysSince1970 + Int32(workday),
          workweek: first.daysSince1970, dayOfWorkweek: UInt8(day.days(since: first))))
    }
    var date = dates.lowerBound.adding(days: -1)
    while date <= dates.upperBound.adding(days: 2) {
      if !isSplit {
        append(date, at: workweek.workdayStart, workday: 0, weekDay: 0)
      } else if weekFirst {
        append(date, at: workweek.startTime, workday: -1, weekDay: 0)
        append(date, at: workweek.workdayStart, workday: 0, weekDay: 0)
      } else {
        append(date, at: workweek.workdayStart, workday: 0, weekDay: -1)
        append(date, at: workweek.startTime, workday: 0, weekDay: 0)
      }
      date = date.adding(days: 1)
    }
    let last = cells[cells.count - 1]
    cells.append(
      WorkdayCell(
        start: .max, workday: last.workday, workweek: last.workweek,
        dayOfWorkweek: last.dayOfWorkweek))
    self.cells = cells
  }

  /// The index of the cell that holds an instant; the first or last one for instants outside.
  @inline(__always)
  static func index(
    holding seconds: Int64, in cells: UnsafeBufferPointer<WorkdayCell>, cellsPerDay: Int
  ) -> Int {
    let days = Int((seconds &- cells[0].start) / 86_400)
    var index = min(max(days * cellsPerDay, 0), cells.count - 2)
    while index > 0 && cells[index].start > seconds { index -= 1 }
    while index + 2 < cells.count && cells[index + 1].start <= seconds { index += 1 }
    return index
  }
}
