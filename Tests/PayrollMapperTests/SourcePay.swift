import PayrollMapper
import PayrollModel
import Testing

/// What the source reckons itself, added to a company made by hand.
extension Company {
  /// A company with one employee and a pay run of its period.
  static func withPayrun() throws -> (Company, RecordIndex) {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.payrun()
    return (company, guardOne)
  }

  /// Adds a pay run of the company's period and returns the place.
  @discardableResult
  mutating func payrun(
    _ id: Int64 = 659, change: (inout Payrun) -> Void = { _ in }
  ) throws -> RecordIndex {
    let period = try #require(PayPeriod(period))
    var payrun = Payrun(id: id)
    payrun.first = period.first
    payrun.last = period.last
    payrun.status = .processed
    change(&payrun)
    data.payruns.append(payrun)
    return RecordIndex(data.payruns.count - 1)
  }

  /// Adds an item to the last pay run; `hours` in decimals.
  mutating func item(
    _ employee: RecordIndex, _ hours: String, _ kind: String = "REG", code: String = "",
    on date: String? = "2026-10-26", change: (inout Payable) -> Void = { _ in }
  ) throws {
    var item = Payable(id: Int64(9000 + data.payables.count))
    item.payrun = RecordIndex(data.payruns.count - 1)
    item.employee = employee
    item.quantity = try #require(DecimalText.exact(hours, fractionDigits: 4))
    item.kind = data.labels.label(kind)
    item.payCode = data.labels.label(code)
    item.date = date.flatMap { CalendarDate($0) }
    change(&item)
    data.payables.append(item)
  }

  /// Adds a slice of a shift.
  mutating func slice(
    _ employee: RecordIndex, _ start: String, _ end: String, overtime: String = "",
    holiday: String = "", change: (inout ShiftSlice) -> Void = { _ in }
  ) throws {
    var slice = ShiftSlice(id: Int64(7000 + data.shiftSlices.count))
    slice.employee = employee
    slice.start = try instant(start)
    slice.end = try instant(end)
    slice.overtimeRule = data.labels.label(overtime)
    slice.holiday = data.labels.label(holiday)
    change(&slice)
    data.shiftSlices.append(slice)
  }

  /// The batch of the pay runs.
  func payrunBatch() throws -> PayBatch {
    let period = try #require(PayPeriod(period))
    let batch = try mapper().mapPayruns(
      data, period: period, company: "Test", id: BatchID(Payer(company: "TEST"), period))
    #expect(batch.payrunControls?.balances == true)
    #expect(batch.controls.secondsBalance)
    #expect(batch.lineTotals.count == batch.lines.count)
    return batch
  }
}

extension PayBatch {
  /// The findings about differences of hours, as `subject: message`.
  var differences: [String] {
    findings.filter { $0.id == .hoursDiffer }.map { "\($0.subject.employee ?? "?"): \($0.message)" }
  }
}
