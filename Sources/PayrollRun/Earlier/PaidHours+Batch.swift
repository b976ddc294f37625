import PayrollModel
import RunFiles

extension PaidHours {
  /// What a finished batch says was paid: the hours of those who were not held, without what was entered
  /// by hand.
  init(_ batch: BatchRecord, dates: ClosedRange<CalendarDate>) {
    self.init(dates: dates)
    let entered = batch.reasonsOfEntries
    for employee in batch.employees where employee.held == nil {
      for line in batch.lines[employee.lineRange] where !entered.contains(Int(line.reason)) {
        add(
          employee.id, batch.workday(line), line.bucket, multiplier: Int64(line.multiplier),
          isWorked: line.isWorked, seconds: line.seconds)
      }
    }
    finish()
  }
}
