import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@Suite("A batch read back")
struct BatchRecordTests {
  private static let seed: UInt64 = 20_261_130

  /// Letters that need escaping, letters of several bytes, and what JSON is made of.
  private static let letters = ["A", "é", "語", "\"", "\\", "\n", "\t", "\u{1}", ",", "]", "}", "/"]

  private func word(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      Self.letters.randomElement(using: &random) ?? "A"
    }.joined()
  }

  /// A batch with everything that a file can hold.
  private func batch(
    employees count: Int, isPayrun: Bool, hasWages: Bool, _ random: inout SeededGenerator
  ) throws -> PayBatch {
    let first = try #require(CalendarDate("2026-10-25"))
    let period = try #require(
      PayPeriod(
        first: first, last: first.adding(days: 13),
        payDate: Bool.random(using: &random) ? first.adding(days: 19) : nil))
    var batch = PayBatch(
      id: BatchID(Payer(company: "ACME", payGroup: hasWages ? "WEEKLY" : nil), period, revision: 3),
      company: word(&random), period: period,
      workweek: Workweek(start: .monday, startTime: TimeOfDay("07:00"), workdayStart: .midnight),
      timeData: TimeData())
    batch.reasons = (0..<3).map { place in
      PayReason(
        ruleSet: "set-\(place)", rule: "rule", sentence: word(&random), citation: word(&random))
    }
    for place in 0..<3 {
      var position = PositionRecord(id: Int64(700 + place))
      if place > 0 { position.number = batch.timeData.text.add("P\(place)" + word(&random)) }
      batch.timeData.positions.append(position)
      var site = AccountRecord(id: Int64(900 + place))
      if place > 0 { site.number = batch.timeData.text.add("S\(place)") }
      batch.timeData.accounts.append(site)
    }
    let codes = ["", "REG", word(&random)].map { batch.timeData.labels.label($0) }
    for number in 0..<count {
      var person = EmployeeRecord(id: Int64.random(in: -3...1 << 40, using: &random))
      if number > 0 { person.number = batch.timeData.text.add("\(number)") }
      person.firstName = batch.timeData.text.add(word(&random))
      person.lastName = batch.timeData.text.add(word(&random))
      batch.timeData.employees.append(person)
      let first = batch.lines.count
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        addLine(codes, to: &batch, isPayrun: isPayrun, &random)
      }
      batch.employees.append(
        PayEmployee(
          record: RecordIndex(number), firstLine: first, lineCount: batch.lines.count - first,
          held: Bool.random(using: &random) ? .openSession : nil))
    }
    if isPayrun { batch.payrunControls = PayrunControls() }
    if hasWages {
      batch.wageControls = WageControls()
      batch.wages = (0..<min(2, count)).map { week($0, &random) }
    }
    if Bool.random(using: &random) {
      batch.findings = [Finding(.openSession, .blocking, Finding.Subject(), "x", advice: "y")]
    }
    return batch
  }

  private func addLine(
    _ codes: [Label], to batch: inout PayBatch, isPayrun: Bool, _ random: inout SeededGenerator
  ) {
    let first = batch.sources.count
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let kinds: [PaySource.Kind] = [.workSession, .shift, .leaveRequest, .payable, .handEntry]
      batch.sources.append(
        PaySource(
          id: Int64.random(in: 0...1 << 50, using: &random),
          kind: kinds.randomElement(using: &random) ?? .shift))
    }
    let amount =
      isPayrun || Int.random(in: 0...3, using: &random) > 0
      ? 0 : Int64.random(in: -500...50_000, using: &random)
    batch.lines.append(
      PayLine(
        employee: 0,
        date: batch.period.first.daysSince1970 + Int32.random(in: 0...13, using: &random),
        seconds: amount == 0 ? Int64.random(in: -100...90_000, using: &random) : 0,
        rate: [-1, 0, 185_000, 1_234_567].randomElement(using: &random) ?? -1,
        multiplier: [0, 10_000, 12_500, 20_001].randomElement(using: &random) ?? 0,
        payCode: codes.randomElement(using: &random) ?? .none,
        position: RecordIndex(Int.random(in: 0..<3, using: &random)),
        account: Bool.random(using: &random)
          ? .none : RecordIndex(Int.random(in: 0..<3, using: &random)),
        firstSource: UInt32(first), sourceCount: UInt32(batch.sources.count - first),
        reason: UInt16.random(in: 0..<3, using: &random),
        bucket: Bucket.allCases.randomElement(using: &random) ?? .regular,
        isWorked: Bool.random(using: &random), amount: amount))
    if isPayrun {
      batch.lineTotals.append(
        [Payable.notGiven, 0, -5, 1_540_000].randomElement(using: &random) ?? 0)
    }
  }

  private func week(_ place: Int, _ random: inout SeededGenerator) -> WorkweekWages {
    let isKnown = Bool.random(using: &random)
    let first = CalendarDate(daysSince1970: 20_000)
    return WorkweekWages(
      employee: RecordIndex(place), first: first, last: first.adding(days: 6),
      workedSeconds: 144_000, overtimeSeconds: 3600,
      regularRate: isKnown ? PayRate(tenThousandths: 237_500) : nil,
      exactRegularRate: isKnown ? "95/4" : "", straightTimePay: Money(cents: 95_000),
      overtimePremium: Money(cents: 1188), otherPay: Money(cents: -5),
      totalPay: Money(cents: 96_183), method: "weightedAverage", law: "federal",
      citation: word(&random))
  }

  private func written(_ batch: PayBatch, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try BatchFile.write(batch, to: path)
    try body(path)
  }

  @Test("What is read is what was written: any batch, and around the thousand people of a chunk")
  func equality() throws {
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<TestEffort.rounds(60) {
      let count = [0, 1, 2, 7, 1024, 1025, 2049][round % 7]
      let batch = try batch(
        employees: count, isPayrun: round % 3 == 0, hasWages: round % 2 == 0, &random)
      try written(batch) { path in
        let record = try BatchRecord.read(path)
        #expect(record == BatchRecord(batch), "seed \(Self.seed), round \(round)")
        #expect(record.employees.count == count)
        // It is JSON to everybody else.
        _ = try JSONSerialization.jsonObject(with: Data(try InputBuffer.array(of: path)))
      }
    }
  }

  @Test("A part of a batch, or one with a byte more, less or other, is never taken for the whole")
  func damage() throws {
    var random = SeededGenerator(seed: Self.seed)
    let batch = try batch(employees: 4, isPayrun: false, hasWages: true, &random)
    try written(batch) { path in
      let bytes = try InputBuffer.array(of: path)
      let whole = try BatchRecord.read(path)
      for count in stride(from: 0, to: bytes.count - 1, by: 7) {
        try Data(bytes.prefix(count)).write(to: URL(filePath: path))
        #expect(throws: BatchRecord.Unreadable.self, "\(count)") { try BatchRecord.read(path) }
      }
      for place in stride(from: 30, to: bytes.count - 10, by: 3) {
        var other = bytes
        other.remove(at: place)
        try Data(other).write(to: URL(filePath: path))
        let read = try? BatchRecord.read(path)
        // Behind the people a line break is a blank, and 23.750 is 23.7500.
        if "\n0".utf8.contains(bytes[place]), place > bytes.count / 2 { continue }
        #expect(
          read != whole,
          "without byte \(place): \(String(decoding: bytes[(place - 30)..<(place + 9)], as: UTF8.self))"
        )
      }
    }
  }

  @Test("A batch that is missing, of another schema, or of another period says so")
  func refusals() throws {
    #expect(throws: BatchRecord.Unreadable.self) { try BatchRecord.read("/no/such/batch.json") }
    var random = SeededGenerator(seed: Self.seed)
    let batch = try batch(employees: 1, isPayrun: false, hasWages: false, &random)
    try written(batch) { path in
      let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
      for (right, wrong, said) in [
        ("payroll-export/batch/1", "payroll-export/batch/2", "is not payroll-export/batch/1"),
        ("ACME-20261107-3", "ACME-20261108-3", "is no batch of"),
        ("ACME-20261107-3", "ACME", "an id such as"),
        (#""lineColumns":["date","#, #""lineColumns":["day","#, "not the columns"),
        (#""state":""#, #""stat":""#, "stat"),
      ] {
        #expect(text.contains(right))
        try Data(text.replacing(right, with: wrong, maxReplacements: 1).utf8)
          .write(to: URL(filePath: path))
        let error = #expect(throws: BatchRecord.Unreadable.self) { try BatchRecord.read(path) }
        guard case .problems(let problems)? = error else {
          Issue.record("\(wrong): \(String(describing: error))")
          continue
        }
        #expect(problems.problems.contains { "\($0)".contains(said) }, "\(wrong): \(problems)")
      }
    }
  }
}
