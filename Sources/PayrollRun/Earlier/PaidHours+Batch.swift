import PayrollLedger
import PayrollMapper
import PayrollModel
import RunFiles

extension PaidHours {
  /// What a finished batch says was paid for its own period: the hours of those who were not held, without
  /// what was entered by hand.
  init(
    _ batch: BatchRecord, dates: ClosedRange<CalendarDate>, people: inout EarlierPeople
  ) {
    self.init(dates: dates)
    let entered = batch.reasonsOfEntries
    for employee in batch.employees where employee.held == nil {
      let id = people.id(employee.id, number: employee.number)
      for line in batch.lines[employee.lineRange]
      where !entered.contains(Int(line.reason)) && batch.period.contains(batch.workday(line)) {
        add(
          id, batch.workday(line), line.bucket, multiplier: Int64(line.multiplier),
          isWorked: line.isWorked, seconds: line.seconds)
      }
    }
    finish()
  }

  /// Adds what the ledger says was paid for the dates of a period, without what was entered by hand.
  mutating func add(
    _ lines: LedgerLines, of period: PayPeriod, people: inout EarlierPeople,
    _ share: PayGroupShare? = nil
  ) {
    for person in lines.people {
      let id = people.id(Int64(person.key) ?? 0, number: person.number)
      let place = share == nil ? nil : people.place(of: id)
      for line in lines.lines[person.lines]
      where !line.isEntered && (place.map { share?.pays($0, on: line.date) ?? true } ?? true) {
        let date = CalendarDate(daysSince1970: line.date)
        guard period.contains(date) else { continue }
        add(
          id, date, line.bucket, multiplier: Int64(line.multiplier), isWorked: line.isWorked,
          seconds: line.seconds)
      }
    }
  }
}
