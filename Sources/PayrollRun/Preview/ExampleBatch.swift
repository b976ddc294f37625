public import PayrollModel

/// A fortnight of a small invented company, for previews.
public enum ExampleBatch {
  private typealias Hours = (
    bucket: Bucket, hours: Int64, day: Int, times: Multiplier, code: String, site: Int, rate: Int64
  )

  private static let people: [(number: String, first: String, last: String, hours: [Hours])] = [
    (
      "0201", "Maria", "Okafor",
      (1...5).map { (.regular, 8 * 3600, $0, .one, "", 0, 185_000) }
        + [
          (.overtime, 6 * 3600 + 900, 6, .oneAndAHalf, "", 0, 185_000),
          (.overtime, 2 * 3600, 6, .two, "", 0, 185_000),
        ]
    ),
    (
      "0202", "James", "Whitfield",
      [
        (.regular, 8 * 3600, 1, .one, "", 0, 185_000),
        (.regular, 8 * 3600, 2, .one, "", 1, 212_500),
        (.regular, 7 * 3600 + 1230, 3, .one, "", 1, 212_500),
      ]
    ),
    (
      "0203", "Anh", "Tran",
      [
        (.holiday, 8 * 3600, 8, .one, "HOL", 0, 190_000),
        (.sick, 7 * 3600 + 1800, 9, .one, "SICK", 0, 190_000),
        (.vacation, 8 * 3600, 10, .one, "VAC", 0, 190_000),
      ]
    ),
    (
      "0204", "Peter", "Lindqvist",
      (1...5).map { (.vacation, 8 * 3600, $0, .one, "VAC", 1, 185_000) }
    ),
  ]

  /// The batch of the period 2026-10-25 to 2026-11-07.
  public static func make() -> PayBatch? {
    let first = CalendarDate(
      daysSince1970: CalendarDate.daysSince1970(year: 2026, month: 10, day: 25))
    guard
      let period = PayPeriod(
        first: first, last: first.adding(days: 13), payDate: first.adding(days: 20))
    else { return nil }
    var batch = PayBatch(
      id: BatchID(Payer(company: "EXAMPLE"), period), company: "Harbor Guard", period: period,
      workweek: Workweek(), timeData: TimeData())
    addSites(to: &batch)
    for person in people { add(person.number, person.first, person.last, person.hours, to: &batch) }
    return batch
  }

  private static func addSites(to batch: inout PayBatch) {
    var region = RegionRecord(id: 1)
    region.number = batch.timeData.text.add("R1")
    region.name = batch.timeData.text.add("North")
    batch.timeData.regions.append(region)
    for (index, name) in ["Harbor Gate", "Mall Patrol"].enumerated() {
      var account = AccountRecord(id: Int64(index))
      account.number = batch.timeData.text.add("S\(index + 1)")
      account.name = batch.timeData.text.add(name)
      batch.timeData.accounts.append(account)
      var position = PositionRecord(id: Int64(index))
      position.number = batch.timeData.text.add("\(index + 1)10")
      position.name = batch.timeData.text.add("Guard")
      position.account = RecordIndex(index)
      batch.timeData.positions.append(position)
    }
  }

  private static func add(
    _ number: String, _ first: String, _ last: String, _ hours: [Hours],
    to batch: inout PayBatch
  ) {
    var record = EmployeeRecord(id: Int64(batch.employees.count))
    record.number = batch.timeData.text.add(number)
    record.firstName = batch.timeData.text.add(first)
    record.lastName = batch.timeData.text.add(last)
    record.jobTitle = batch.timeData.text.add("Guard")
    record.region = RecordIndex(0)
    batch.timeData.employees.append(record)
    batch.employees.append(
      PayEmployee(
        record: RecordIndex(batch.timeData.employees.count - 1), firstLine: batch.lines.count,
        lineCount: hours.count, held: nil))
    for line in hours {
      batch.lines.append(
        PayLine(
          employee: Int32(batch.employees.count - 1),
          date: batch.period.first.adding(days: line.day).daysSince1970, seconds: line.hours,
          rate: line.rate, multiplier: line.times.tenThousandths,
          payCode: line.code.isEmpty ? .none : batch.timeData.labels.label(line.code),
          position: RecordIndex(line.site), account: RecordIndex(line.site), firstSource: 0,
          sourceCount: 0, reason: 0, bucket: line.bucket,
          isWorked: line.bucket == .regular || line.bucket == .overtime))
    }
  }
}
