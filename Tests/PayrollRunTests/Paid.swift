import PayrollModel
import Testing

/// Hours of an employee, by the number in the source, on a date.
struct Paid {
  var id: Int64
  var date: String
  var seconds: Int64
  var bucket: Bucket
  var multiplier: Int32
  var isWorked: Bool
  var held: FindingKind?

  init(
    _ id: Int64, _ date: String, seconds: Int64, _ bucket: Bucket = .regular,
    multiplier: Int32 = 10_000, worked isWorked: Bool = true, held: FindingKind? = nil
  ) {
    self.id = id
    self.date = date
    self.seconds = seconds
    self.bucket = bucket
    self.multiplier = multiplier
    self.isWorked = isWorked
    self.held = held
  }

  /// A batch of such hours; employees have the number `N7` for 7, and a name that needs escaping.
  static func batch(
    _ hours: [Paid], period: PayPeriod, coverage: ClosedRange<CalendarDate>? = nil
  ) throws -> PayBatch {
    var data = TimeData()
    data.coverage = coverage
    var batch = PayBatch(
      id: BatchID(Payer(company: "C"), period), company: "C", period: period,
      workweek: Workweek(), timeData: TimeData())
    for id in Set(hours.map(\.id)).sorted() {
      var person = EmployeeRecord(id: id)
      person.number = data.text.add("N\(id)")
      person.lastName = data.text.add("Lee \"] \\")
      let own = hours.filter { $0.id == id }
      batch.employees.append(
        PayEmployee(
          record: RecordIndex(data.employees.count), firstLine: batch.lines.count,
          lineCount: own.count, held: own.first?.held))
      data.employees.append(person)
      for one in own {
        batch.lines.append(
          PayLine(
            employee: Int32(batch.employees.count - 1),
            date: try #require(CalendarDate(one.date)).daysSince1970, seconds: one.seconds,
            rate: -1,
            multiplier: one.multiplier, payCode: data.labels.label("A]\"B"), position: .none,
            account: .none, firstSource: 0, sourceCount: 1, reason: 0, bucket: one.bucket,
            isWorked: one.isWorked))
      }
    }
    batch.sources = [PaySource(id: 5, kind: .shift)]
    batch.reasons = [PayReason(ruleSet: "r", rule: "r", sentence: "s", citation: "c")]
    batch.timeData = data
    return batch
  }
}
