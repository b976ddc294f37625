import BenchmarkSupport
import PayrollModel

/// A batch of invented people: two weeks of lines in all five buckets. Same seed, same batch.
struct InventedBatch {
  static let accountCount = 200
  static let positionCount = 800
  /// ADP's file numbers begin at 51 and have six digits.
  static let firstNumber = 51

  /// The seed.
  let seed: UInt64

  /// The first day of the period, Sunday 2026-10-25.
  static let firstDay = CalendarDate(
    daysSince1970: CalendarDate.daysSince1970(year: 2026, month: 10, day: 25))

  /// Makes the batch.
  func make(employees count: Int) -> PayBatch {
    var batch = PayBatch(
      id: BatchID(Payer(company: "BENCHMARK"), Self.period), company: "Benchmark Guard",
      period: Self.period, workweek: Workweek(), timeData: TimeData())
    addPlaces(to: &batch.timeData)
    let codes = InventedTime.Codes(&batch.timeData.labels)
    batch.timeData.employees.reserveCapacity(count)
    batch.employees.reserveCapacity(count)
    batch.lines.reserveCapacity(count * InventedTime.mostLines)
    for number in 0..<count {
      var roll = Roll(state: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
      add(number, &roll, to: &batch)
      var time = InventedTime(employee: number, codes: codes, roll: roll)
      let firstLine = batch.lines.count
      time.append(to: &batch.lines)
      batch.employees.append(
        PayEmployee(
          record: RecordIndex(number), firstLine: firstLine,
          lineCount: batch.lines.count - firstLine, held: nil))
    }
    return batch
  }

  private static var period: PayPeriod {
    guard
      let period = PayPeriod(
        first: firstDay, last: firstDay.adding(days: 13), payDate: firstDay.adding(days: 20))
    else { preconditionFailure("the last day lies behind the first") }
    return period
  }

  private func add(_ number: Int, _ roll: inout Roll, to batch: inout PayBatch) {
    var record = EmployeeRecord(id: Int64(700_000 + number))
    let digits = String(Self.firstNumber + number)
    record.number = batch.timeData.text.add(
      String(repeating: "0", count: max(0, 6 - digits.count)) + digits)
    record.firstName = batch.timeData.text.add(roll.pick(InventedNames.first))
    record.lastName = batch.timeData.text.add(roll.pick(InventedNames.last))
    record.jobTitle = batch.timeData.text.add("Security Officer")
    record.region = RecordIndex(roll.below(2))
    batch.timeData.employees.append(record)
  }

  private func addPlaces(to data: inout TimeData) {
    for (index, name) in ["New York", "California"].enumerated() {
      var region = RegionRecord(id: Int64(index + 1))
      region.number = data.text.add(index == 0 ? "NY" : "CA")
      region.name = data.text.add(name)
      data.regions.append(region)
    }
    for index in 0..<Self.accountCount {
      var account = AccountRecord(id: Int64(index + 1))
      account.number = data.text.add("S\(1_000 + index)")
      account.name = data.text.add("Harbor Logistics, Site \(index + 1)")
      data.accounts.append(account)
    }
    for index in 0..<Self.positionCount {
      var position = PositionRecord(id: Int64(index + 1))
      position.number = data.text.add("P\(1_000 + index)")
      position.name = data.text.add("Patrol & Access Control \(index + 1)")
      position.account = RecordIndex(index % Self.accountCount)
      data.positions.append(position)
    }
  }
}
