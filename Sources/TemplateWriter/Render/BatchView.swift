import PayrollModel
import PayrollTemplates

/// The tables of a batch as plain memory, valid while the batch is being written.
struct BatchView {
  let employees: UnsafeBufferPointer<PayEmployee>
  let lines: UnsafeBufferPointer<PayLine>
  let records: UnsafeBufferPointer<EmployeeRecord>
  let positions: UnsafeBufferPointer<PositionRecord>
  let accounts: UnsafeBufferPointer<AccountRecord>
  let regions: UnsafeBufferPointer<RegionRecord>
  let text: UnsafeBufferPointer<UInt8>
  let workweek: Workweek
  /// The first day of the first workweek of the period, as days since 1970-01-01.
  let firstWeek: Int32

  /// Lends the tables of a batch to `body`.
  static func with<Result, Failure: Error>(
    _ batch: PayBatch, _ body: (BatchView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try batch.employees.withUnsafeBufferPointer { (employees) throws(Failure) in
      try batch.lines.withUnsafeBufferPointer { (lines) throws(Failure) in
        try batch.timeData.employees.withUnsafeBufferPointer { (records) throws(Failure) in
          try batch.timeData.positions.withUnsafeBufferPointer { (positions) throws(Failure) in
            try batch.timeData.accounts.withUnsafeBufferPointer { (accounts) throws(Failure) in
              try batch.timeData.regions.withUnsafeBufferPointer { (regions) throws(Failure) in
                try batch.timeData.text.bytes.withUnsafeBufferPointer { (text) throws(Failure) in
                  try body(
                    BatchView(
                      employees: employees, lines: lines, records: records,
                      positions: positions, accounts: accounts, regions: regions, text: text,
                      workweek: batch.workweek,
                      firstWeek: batch.workweek.firstDate(holding: batch.period.first)
                        .daysSince1970))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The bytes of a text.
  @inline(__always)
  func bytes(_ span: TextSpan) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[Int(span.offset)..<Int(span.offset) + Int(span.length)])
  }

  /// The first letter of a text.
  func initial(of span: TextSpan) -> TextSpan {
    TextSpan(offset: span.offset, length: TextArena.initialLength(bytes(span)))
  }

  /// The number of an employee, for messages; nil where there is none.
  func number(of employee: Int32) -> String? {
    guard let record = record(of: employee), !record.number.isEmpty else { return nil }
    return String(decoding: bytes(record.number), as: UTF8.self)
  }

  /// The employee's name in the source, for messages about one without a number.
  func recordName(of employee: Int32, where isWanted: Bool) -> Finding.RecordName? {
    guard isWanted, let record = record(of: employee) else { return nil }
    return Finding.RecordName(.employee, record.id)
  }

  private func record(of employee: Int32) -> EmployeeRecord? {
    guard employee >= 0, let place = employees[Int(employee)].record.place,
      place < records.count
    else { return nil }
    return records[place]
  }
}
