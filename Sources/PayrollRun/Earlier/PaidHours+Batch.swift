import PayrollLedger
import PayrollModel
import RunFiles

extension PaidHours {
  /// What a finished batch says was paid: the hours of those who were not held, without what was entered
  /// by hand.
  init(
    _ batch: BatchRecord, dates: ClosedRange<CalendarDate>, people: inout EarlierPeople
  ) {
    self.init(dates: dates)
    let entered = batch.reasonsOfEntries
    for employee in batch.employees where employee.held == nil {
      let id = people.id(employee.id, number: employee.number)
      for line in batch.lines[employee.lineRange] where !entered.contains(Int(line.reason)) {
        add(
          id, batch.workday(line), line.bucket, multiplier: Int64(line.multiplier),
          isWorked: line.isWorked, seconds: line.seconds)
      }
    }
    finish()
  }

  /// What the ledger says was paid, without what was entered by hand.
  init(_ lines: LedgerLines, dates: ClosedRange<CalendarDate>, people: inout EarlierPeople) {
    self.init(dates: dates)
    for person in lines.people {
      let id = people.id(Int64(person.key) ?? 0, number: person.number)
      for line in lines.lines[person.lines] where !line.isEntered {
        add(
          id, CalendarDate(daysSince1970: line.date), line.bucket,
          multiplier: Int64(line.multiplier), isWorked: line.isWorked, seconds: line.seconds)
      }
    }
    finish()
  }
}
