public import PayrollModel

extension Classifier {
  /// The workday that holds an instant in seconds since 1970 UTC, as days since 1970-01-01.
  public func workday(holding seconds: Int64) -> Int32 { cell(holding: seconds).workday }

  /// The instant at which a workday begins.
  public func workdayStart(of date: CalendarDate) -> Instant {
    tables.zone.instant(of: date, at: tables.workweek.workdayStart)
  }

  /// The first date of the workweek that holds an instant in seconds since 1970 UTC.
  public func workweekStart(holding seconds: Int64) -> CalendarDate {
    CalendarDate(daysSince1970: cell(holding: seconds).workweek)
  }

  /// The workweek that holds a date, from its start up to the start of the next one.
  ///
  /// Where the workweek does not start at midnight, it is the one that starts on the last fitting
  /// weekday up to and including `date`.
  public func workweekRange(holding date: CalendarDate) -> InstantRange {
    let (workweek, zone) = (tables.workweek, tables.zone)
    let first = workweek.firstDate(holding: date)
    return InstantRange(
      start: zone.instant(of: first, at: workweek.startTime),
      end: zone.instant(of: first.adding(days: 7), at: workweek.startTime))
  }

  private func cell(holding seconds: Int64) -> WorkdayCell {
    tables.workdays.cells.withUnsafeBufferPointer { cells in
      cells[
        WorkdayTable.index(holding: seconds, in: cells, cellsPerDay: tables.workdays.cellsPerDay)]
    }
  }
}
