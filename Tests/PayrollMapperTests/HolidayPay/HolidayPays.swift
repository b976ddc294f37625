import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import WageRules

/// A company in Ontario, or where a rule set says, that pays the holiday Tuesday 2026-11-03 in the
/// period 2026-10-25..2026-11-07. Its weeks begin on Sunday: four of them before that of the holiday
/// are 2026-10-04..2026-10-31, and the first three of these lie before the period.
struct HolidayPays {
  static let holiday = "2026-11-03"
  /// The workdays of the three weeks before the period.
  static let before = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23].map {
    "2026-10-" + ($0 < 10 ? "0" : "") + "\($0)"
  }
  /// Those of the week between the beginning of the period and the week of the holiday.
  static let between = (26...30).map { "2026-10-\($0)" }

  var company: Company
  var pay = HolidayPayPolicy()

  /// - Parameter known: the dates of which everything is known, before the period.
  init(ruleSet: String = "can-on", known: String? = "2026-10-01..2026-10-24") throws {
    company = try Company(ruleSet: ruleSet)
    try company.keepHoliday(Self.holiday, countsTowardOvertime: true)
    pay.rules[ruleSet] = try Self.rules(ruleSet)
    if let known { pay.history.cover(try Company.dates(known)) }
    pay.assumed.shiftBefore = .worked
    pay.assumed.shiftAfter = .worked
  }

  static func rules(_ id: String) throws -> HolidayPayRules {
    let file = "holiday-pay/\(id).json"
    return try HolidayPayRules.read(Mappings.bytes(file), file: file)
  }

  /// Somebody who earned 160.00 in 8 hours on each workday of the weeks before the holiday's.
  @discardableResult
  mutating func usual(_ number: String) throws -> RecordIndex {
    let employee = company.employee(number)
    for date in Self.before { try earn(number, date, .regular, cents: 160_00, hours: 8) }
    try company.days(employee, Self.between, hours: 8, rate: 20)
    return employee
  }

  mutating func earn(
    _ number: String, _ date: String, _ kind: HolidayEarning.Kind, cents: Int64, hours: Int64 = 0
  ) throws {
    pay.history.add(
      HolidayEarning(
        date: try #require(CalendarDate(date)), kind: kind,
        amount: Rational(Money(cents: cents)), seconds: hours * 3600), of: number)
  }

  func mapper() throws -> Mapper {
    var company = company
    company.policy.holidayPay = pay
    return try company.mapper()
  }

  func batch() throws -> PayBatch { try company.batch(by: try mapper()) }

  /// What the employee of a number is paid as amounts: `2026-11-03 160.00`.
  func amounts(_ number: String) throws -> [String] { try batch().amounts(of: number) }

  /// The findings about holiday pay: `blocking holiday-pay-unknown`, and what they say.
  func findings() throws -> [String] {
    try batch().findings.filter { finding in
      ["holiday-pa", "holiday-f", "wage-h"].contains { finding.id.name.hasPrefix($0) }
    }.map { "\($0.severity.name) \($0.id): \($0.message)" }
  }

  func explanation(of employee: RecordIndex) throws -> EmployeeExplanation? {
    try mapper().explain(
      company.data, employee: employee, period: try #require(PayPeriod(company.period)))
  }
}

extension PayBatch {
  func amounts(of number: String) -> [String] {
    employees.filter { self.number(of: $0) == number }.flatMap { lines[$0.lineRange] }
      .filter(\.isAmount).map { "\($0.workday) \(Money(cents: $0.amount))" }
  }

  private func number(of employee: PayEmployee) -> String {
    timeData.text.string(timeData.employees[employee.record.place ?? 0].number)
  }
}
