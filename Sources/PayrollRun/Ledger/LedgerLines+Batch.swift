import PayrollLedger
import PayrollModel
import RunFiles

extension LedgerLines {
  /// What a finished batch pays those who are in its files.
  ///
  /// - Parameter isNumbered: whether the source numbers its people for good; else the employee number
  ///   tells them apart.
  init(_ batch: BatchRecord, isNumbered: Bool) {
    self.init()
    let places = batch.texts.map { place(of: $0) }
    func text(_ place: Int32) -> Int32 { place < 0 ? 0 : places[Int(place)] }
    let people = batch.employees.filter { $0.held == nil }
      .map { ($0.ledgerKey(isNumbered: isNumbered), $0) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let entered = batch.reasonsOfEntries
    for (key, employee) in people {
      _ = add(
        key, number: employee.number,
        batch.lines[employee.lineRange].map { line in
          Line(
            date: line.date, bucket: line.bucket, isWorked: line.isWorked,
            multiplier: line.multiplier, rate: line.rate, payCode: text(line.payCode),
            position: text(line.position), site: text(line.site), seconds: line.seconds,
            amount: line.amount, isEntered: entered.contains(Int(line.reason)))
        })
    }
  }
}

extension BatchRecord.Employee {
  /// What tells the person from everybody else in the ledger.
  func ledgerKey(isNumbered: Bool) -> String { isNumbered ? String(id) : number }
}
