public import PayrollModel

/// A batch of a few lines that has something in every field: the same one for every input.
public enum TinyBatch {
  /// The batch.
  public static let batch: PayBatch = make()

  private static func make() -> PayBatch {
    let first = CalendarDate(
      daysSince1970: CalendarDate.daysSince1970(year: 2026, month: 10, day: 25))
    guard
      let period = PayPeriod(
        first: first, last: first.adding(days: 13), payDate: first.adding(days: 20))
    else { FuzzExpectation.fail("a period of two weeks") }
    var batch = PayBatch(
      id: BatchID(Payer(company: "tiny"), period), company: "Tiny & <Sons>", period: period,
      workweek: Workweek(), timeData: TimeData())
    addPlaces(to: &batch.timeData)
    // Quotes, commas, brackets and letters that no single-byte file has: what needs escaping.
    add("000101", "Ann", "Lee", region: 0, to: &batch)
    add("102", "José \"Pepe\"", "O'Brien, Jr.", region: -1, to: &batch)
    add("", "=1+1", "小 <&> 林", region: 0, to: &batch)
    add("000104", "Held", "Back", region: 0, held: .notApproved, to: &batch)
    return batch
  }

  private static func addPlaces(to data: inout TimeData) {
    var region = RegionRecord(id: 1)
    region.number = data.text.add("R7")
    region.name = data.text.add("North")
    data.regions = [region]
    var account = AccountRecord(id: 1)
    account.number = data.text.add("A1")
    account.name = data.text.add("Harbor, Gate 2")
    data.accounts = [account]
    var position = PositionRecord(id: 1)
    position.number = data.text.add("P1")
    position.name = data.text.add("Patrol")
    data.positions = [position]
  }

  private static func add(
    _ number: String, _ first: String, _ last: String, region: Int32, held: FindingKind? = nil,
    to batch: inout PayBatch
  ) {
    var record = EmployeeRecord(id: Int64(900 + batch.employees.count))
    record.number = batch.timeData.text.add(number)
    record.firstName = batch.timeData.text.add(first)
    record.lastName = batch.timeData.text.add(last)
    record.jobTitle = batch.timeData.text.add("Officer")
    record.region = RecordIndex(rawValue: region)
    let lines = lines(of: batch.employees.count, in: &batch)
    batch.employees.append(
      PayEmployee(
        record: RecordIndex(batch.timeData.employees.count), firstLine: batch.lines.count,
        lineCount: lines.count, held: held))
    batch.timeData.employees.append(record)
    batch.lines += lines
  }

  /// A line in each bucket, and double time; the hours leave remainders in every unit.
  private static func lines(of employee: Int, in batch: inout PayBatch) -> [PayLine] {
    let kinds: [(Bucket, Int32, String)] = [
      (.regular, 10_000, ""), (.overtime, 15_000, "REG"), (.overtime, 20_000, "REG"),
      (.holiday, 10_000, "HOL"), (.sick, 10_000, "SICK"), (.vacation, 10_000, "VAC"),
    ]
    return kinds.enumerated().map { index, kind in
      PayLine(
        employee: Int32(employee), date: batch.period.first.daysSince1970 + Int32(index * 2),
        seconds: Int64(20_011 + index * 137), rate: index == 3 ? -1 : 185_000 + Int64(index),
        multiplier: kind.1,
        payCode: kind.2.isEmpty ? .none : batch.timeData.labels.label(kind.2),
        position: RecordIndex(rawValue: index % 2 == 0 ? 0 : -1),
        account: RecordIndex(rawValue: index % 3 == 0 ? -1 : 0),
        firstSource: 0, sourceCount: 0, reason: 0, bucket: kind.0, isWorked: index < 3)
    }
  }
}
