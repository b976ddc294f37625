public import PayrollModel

/// Makes pay batches by hand: employees, and hours of the one named last.
public struct BatchBuilder {
  /// The batch so far.
  public private(set) var batch: PayBatch

  /// A batch for two weeks, 2026-10-25 to 2026-11-07.
  public init(company: String = "Acme Guards") {
    let period = PayPeriod(
      first: Self.date(0), last: Self.date(13), payDate: Self.date(20))
    let known = period ?? Self.emptyPeriod
    batch = PayBatch(
      id: BatchID(Payer(company: "acme"), known), company: company, period: known,
      workweek: Workweek(), timeData: TimeData())
  }

  private static let emptyPeriod: PayPeriod = {
    guard let period = PayPeriod("2026-10-25..2026-11-07") else { preconditionFailure() }
    return period
  }()

  /// A day of the period, from 0: 2026-10-25, a Sunday.
  public static func date(_ day: Int) -> CalendarDate {
    CalendarDate(daysSince1970: CalendarDate.daysSince1970(year: 2026, month: 10, day: 25))
      .adding(days: day)
  }

  /// Adds an employee; the hours that follow are theirs.
  public mutating func employee(
    _ number: String, _ first: String = "Ann", _ last: String = "Lee", middle: String = "",
    title: String = "", region: RecordIndex = .none, held: FindingKind? = nil
  ) {
    var record = EmployeeRecord(id: Int64(900 + batch.employees.count))
    record.number = batch.timeData.text.add(number)
    record.firstName = batch.timeData.text.add(first)
    record.middleName = batch.timeData.text.add(middle)
    record.lastName = batch.timeData.text.add(last)
    record.jobTitle = batch.timeData.text.add(title)
    record.region = region
    batch.employees.append(
      PayEmployee(
        record: RecordIndex(batch.timeData.employees.count), firstLine: batch.lines.count,
        lineCount: 0, held: held))
    batch.timeData.employees.append(record)
  }

  /// Adds a site and returns it.
  public mutating func account(_ number: String, _ name: String) -> RecordIndex {
    var record = AccountRecord(id: Int64(batch.timeData.accounts.count))
    record.number = batch.timeData.text.add(number)
    record.name = batch.timeData.text.add(name)
    batch.timeData.accounts.append(record)
    return RecordIndex(batch.timeData.accounts.count - 1)
  }

  /// Adds a position and returns it.
  public mutating func position(_ number: String, _ name: String) -> RecordIndex {
    var record = PositionRecord(id: Int64(batch.timeData.positions.count))
    record.number = batch.timeData.text.add(number)
    record.name = batch.timeData.text.add(name)
    batch.timeData.positions.append(record)
    return RecordIndex(batch.timeData.positions.count - 1)
  }

  /// Adds a region and returns it.
  public mutating func region(_ number: String, _ name: String) -> RecordIndex {
    var record = RegionRecord(id: Int64(batch.timeData.regions.count))
    record.number = batch.timeData.text.add(number)
    record.name = batch.timeData.text.add(name)
    batch.timeData.regions.append(record)
    return RecordIndex(batch.timeData.regions.count - 1)
  }

  /// Adds hours of the last employee. `rate` is in cents; nil where payroll knows it.
  public mutating func hours(
    _ bucket: Bucket, _ seconds: Int, day: Int = 1, times multiplier: Multiplier = .one,
    rate: Int64? = nil, code: String = "", position: RecordIndex = .none,
    account: RecordIndex = .none, worked: Bool? = nil
  ) {
    let label = code.isEmpty ? Label.none : batch.timeData.labels.label(code)
    batch.lines.append(
      PayLine(
        employee: Int32(batch.employees.count - 1), date: Self.date(day).daysSince1970,
        seconds: Int64(seconds), rate: rate.map { $0 * 100 } ?? -1,
        multiplier: multiplier.tenThousandths, payCode: label, position: position,
        account: account, firstSource: 0, sourceCount: 0, reason: 0, bucket: bucket,
        isWorked: worked ?? (bucket == .regular || bucket == .overtime)))
    batch.employees[batch.employees.count - 1].lineCount += 1
  }

  /// Adds an amount of the last employee, in cents, as the pay for a statutory holiday is one.
  public mutating func amount(
    _ cents: Int64, _ bucket: Bucket = .holiday, day: Int = 1, code: String = "",
    position: RecordIndex = .none, account: RecordIndex = .none
  ) {
    hours(
      bucket, 0, day: day, code: code, position: position, account: account, worked: false)
    batch.lines[batch.lines.count - 1].amount = cents
  }

  /// Gives the last hours a rate in 1/10,000 of the currency.
  public mutating func setLastRate(_ rate: Int64) { batch.lines[batch.lines.count - 1].rate = rate }
}

extension Int {
  /// Whole hours in seconds.
  public var h: Int { self * 3600 }
  /// Minutes in seconds.
  public var m: Int { self * 60 }
}

extension BatchBuilder {
  /// One employee with regular hours.
  public static func one(_ seconds: Int, _ number: String = "7", _ last: String = "Lee") -> PayBatch
  {
    var builder = BatchBuilder()
    builder.employee(number, "Ann", last)
    builder.hours(.regular, seconds)
    return builder.batch
  }

  /// One employee with 8 hours, 2 of overtime and 4 of sickness.
  public static var threeCodes: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    builder.hours(.sick, 4.h)
    return builder.batch
  }
}
