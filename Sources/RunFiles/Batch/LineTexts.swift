import PayrollBytes
import PayrollModel

/// The texts that recur in pay lines, as JSON, made once.
struct LineTexts: Sendable {
  /// What stands in a line, in this order.
  static func columns(of batch: PayBatch) -> [String] {
    columns(
      withTotals: batch.payrunControls != nil,
      withAmounts: batch.lines.contains(where: \.isAmount), withGross: BatchGross.isKnown(of: batch)
    )
  }

  /// The same, by whether a line ends with what the source says that it comes to, with an amount in
  /// place of hours, and with its gross pay.
  static func columns(
    withTotals hasTotals: Bool, withAmounts hasAmounts: Bool, withGross hasGross: Bool
  ) -> [String] {
    let columns = [
      "date", "bucket", "multiplier", "time", "seconds", "payCode", "rate", "position", "site",
      "reason", "sources",
    ]
    return columns + (hasTotals ? ["total"] : []) + (hasAmounts ? ["amount"] : [])
      + (hasGross ? ["gross"] : [])
  }

  private let buckets: TextTable
  private let payCodes: TextTable
  private let positions: TextTable
  private let accounts: TextTable
  /// What the source calls its records, by `PaySource.Kind`; nil where they have numbers.
  private let recordTexts: [[String]?]
  private let hasAmounts: Bool
  private let gross: BatchGross

  init(_ batch: PayBatch) {
    let data = batch.timeData
    self.buckets = TextTable(json: Bucket.allCases.map(\.name))
    self.payCodes = TextTable(json: data.labels.texts)
    self.positions = TextTable(json: data.positions.indices.map { data.name(ofPosition: $0) })
    self.accounts = TextTable(json: data.accounts.indices.map { data.name(ofAccount: $0) })
    self.hasAmounts = batch.lines.contains(where: \.isAmount)
    self.gross = BatchGross(batch)
    self.recordTexts = PaySource.Kind.allCases.map { data.source.texts(of: $0) }
  }

  /// Adds an employee with the lines as a JSON object.
  func append(
    _ employee: PayEmployee, of batch: PayBatch, _ reckoning: inout GrossReckoning,
    to list: inout JSONWriter.List
  ) {
    let data = batch.timeData
    guard let place = employee.record.place else { return }
    let person = data.employees[place]
    if gross.isKnown { gross.reckon(employee, of: batch, into: &reckoning) }
    list.object { object in
      data.text.withBytes(person.number) { object.member("number", $0) }
      object.member("id", person.id)
      data.text.withBytes(person.firstName) { object.member("firstName", $0) }
      data.text.withBytes(person.lastName) { object.member("lastName", $0) }
      object.member("lastDay", ifAny: employee.lastDay?.description)
      object.member("held", ifAny: employee.held?.name)
      object.list("lines") {
        appendLines(of: employee, of: batch, reckoning.lines, to: &$0)
      }
    }
  }

  private func appendLines(
    of employee: PayEmployee, of batch: PayBatch, _ cents: [Int64?],
    to list: inout JSONWriter.List
  ) {
    batch.lines.withUnsafeBufferPointer { lines in
      batch.sources.withUnsafeBufferPointer { sources in
        for index in employee.lineRange {
          list.raw { out in
            append(lines[index], sources: sources, to: &out)
            if !batch.lineTotals.isEmpty { append(total: batch.lineTotals[index], to: &out) }
            if hasAmounts { append(amount: lines[index].amount, to: &out) }
            if gross.isKnown { append(gross: cents[index - employee.firstLine], to: &out) }
            out.append(UInt8(ascii: "]"))
          }
        }
      }
    }
  }

  private func append(
    _ line: PayLine, sources: UnsafeBufferPointer<PaySource>, to out: inout OutputBuffer
  ) {
    out.append("[\"")
    out.append(date: line.workday.parts)
    out.append(#"","#)
    buckets.append(Int(line.bucket.rawValue), to: &out)
    out.append(#",""#)
    out.append(scaled: Int64(line.multiplier), fractionDigits: 4)
    out.append(line.isWorked ? #"","worked","# : #"","leave","#)
    out.append(decimal: line.seconds)
    out.append(UInt8(ascii: ","))
    payCodes.append(Int(line.payCode.index), to: &out)
    if line.rate >= 0 {
      out.append(#",""#)
      out.append(scaled: line.rate, fractionDigits: PayRate.fractionDigits)
      out.append(#"","#)
    } else {
      out.append(",null,")
    }
    append(line.position, from: positions, to: &out)
    out.append(UInt8(ascii: ","))
    append(line.account, from: accounts, to: &out)
    out.append(UInt8(ascii: ","))
    out.append(decimal: Int64(line.reason))
    out.append(",[")
    let first = Int(line.firstSource)
    for index in first..<first + Int(line.sourceCount) {
      if index > first { out.append(UInt8(ascii: ",")) }
      append(sources[index], to: &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  private func append(total: Int64, to out: inout OutputBuffer) {
    guard total != Payable.notGiven else { return out.append(",null") }
    out.append(#",""#)
    out.append(scaled: total, fractionDigits: 4)
    out.append(UInt8(ascii: "\""))
  }

  private func append(amount cents: Int64, to out: inout OutputBuffer) {
    guard cents != 0 else { return out.append(",null") }
    out.append(#",""#)
    out.append(scaled: cents, fractionDigits: 2)
    out.append(UInt8(ascii: "\""))
  }

  private func append(gross cents: Int64?, to out: inout OutputBuffer) {
    guard let cents else { return out.append(",null") }
    out.append(#",""#)
    out.append(scaled: cents, fractionDigits: 2)
    out.append(UInt8(ascii: "\""))
  }

  private func append(
    _ record: RecordIndex, from table: TextTable, to out: inout OutputBuffer
  ) {
    if let place = record.place { table.append(place, to: &out) } else { out.append("null") }
  }

  /// A work session is its number; anything else says what it is.
  private func append(_ source: PaySource, to out: inout OutputBuffer) {
    if let texts = recordTexts[Int(source.kind.rawValue)] {
      return out.append(jsonString: source.kind.prefix.description + source.text(in: texts))
    }
    switch source.kind {
    case .workSession: out.append(decimal: source.id)
    case .shift: append(#""shifts/"#, source.id, to: &out)
    case .leaveRequest: append(#""leave-requests/"#, source.id, to: &out)
    case .payable: append(#""payroll-payrun-items/"#, source.id, to: &out)
    case .handEntry: append(#""hand-entries/"#, source.id, to: &out)
    }
  }

  private func append(_ prefix: StaticString, _ id: Int64, to out: inout OutputBuffer) {
    out.append(prefix)
    out.append(decimal: id)
    out.append(UInt8(ascii: "\""))
  }
}
