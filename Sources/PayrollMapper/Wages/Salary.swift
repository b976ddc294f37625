public import PayrollModel
public import WageRules

/// What somebody is paid a salary for: one row of the file of salaries.
public struct Salary: Sendable, Equatable {
  /// The hours that a salary is for.
  public enum Basis: Sendable, Equatable {
    /// So many a week, in seconds, 29 CFR 778.113.
    case hours(seconds: Int64)
    /// All of a week, few or many, 29 CFR 778.114.
    case allHours
  }

  /// The employee number.
  public var employee: String
  /// How much.
  public var amount: Money
  /// How often it is paid.
  public var interval: SalaryInterval
  /// The hours that it is for.
  public var basis: Basis
  /// The first date for which it holds; nil for the beginning.
  public var from: CalendarDate?
  /// `file:line`, for findings.
  public var place: String

  /// A salary.
  public init(
    employee: String, amount: Money, interval: SalaryInterval, basis: Basis,
    from: CalendarDate? = nil, place: String = ""
  ) {
    self.employee = employee
    self.amount = amount
    self.interval = interval
    self.basis = basis
    self.from = from
    self.place = place
  }

  /// How the regular rate of a week follows from it.
  ///
  /// - Throws: `WageError.outOfRange`.
  func method() throws(WageError) -> RegularRateMethod {
    let weekly = try interval.weekly(Rational(amount))
    switch basis {
    case .hours(let seconds): return .salaryForHours(salary: weekly, seconds: seconds)
    case .allHours: return .fluctuatingWorkweek(salary: weekly)
    }
  }
}
