import PayrollModel
import RunFiles

extension PaidHours {
  /// What a finished batch says was paid: the hours of those who were not held.
  init(_ batch: BatchRecord, dates: ClosedRange<CalendarDate>) {
    self.init(dates: dates)
    for employee in batch.employees where employee.held == nil {
      for line in batch.lines[employee.lineRange] {
        add(
          employee.id, batch.workday(line), line.bucket, multiplier: Int64(line.multiplier),
          isWorked: line.isWorked, seconds: line.seconds)
      }
    }
    finish()
  }
}
