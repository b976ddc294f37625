/// How often a salary is paid, to find what it is for one week.
public enum SalaryInterval: String, Sendable, CaseIterable {
  case weekly, biweekly, semimonthly, monthly, yearly

  /// What the salary is for one week: a month is 52/12 weeks and half a month 52/24, 29 CFR
  /// 778.113(b).
  ///
  /// - Throws: `WageError.outOfRange`.
  public func weekly(_ salary: Rational) throws(WageError) -> Rational {
    let weeks: (times: Int64, per: Int64) =
      switch self {
      case .weekly: (1, 1)
      case .biweekly: (1, 2)
      case .semimonthly: (24, 52)
      case .monthly: (12, 52)
      case .yearly: (1, 52)
      }
    return try salary.times(Rational(weeks.times)).divided(by: Rational(weeks.per))
  }
}
