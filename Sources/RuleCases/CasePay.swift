public import PayrollModel
public import WageRules

/// How a case computes pay: a method and its terms.
public struct CasePay: Sendable {
  /// The words that the format has for the methods.
  public enum Method: String, Sendable, CaseIterable {
    /// The weighted average over all hours of the week (29 CFR 778.109-.115).
    case hourlyRegularRate
    /// Each hour at its own rate times its multiplier.
    case multiplier
    /// A fluctuating workweek (29 CFR 778.114).
    case salaryFWW
    /// A salary for a fixed number of hours (29 CFR 778.113).
    case salary
    /// A flat-sum bonus in California (Alvarado v. Dart Container).
    case flatSumBonusCA
    /// Commission that is spread over weeks (29 CFR 778.120): only what it adds.
    case commissionExtra
    /// A holiday premium by contract that is credited (29 CFR 778.219).
    case contractHolidayPremium
    /// A change of the workweek (29 CFR 778.302).
    case overlapWorkweeks
  }

  /// The method.
  public var method: Method
  /// Other pay that is part of the regular rate, in units of the currency.
  public var includable: Rational?
  /// Other pay that is not.
  public var excluded: Rational?
  /// A flat-sum bonus.
  public var flatSum: Rational?
  /// A salary for the week.
  public var salary: Rational?
  /// The hours that a salary is for, in seconds.
  public var salarySeconds: Int64?
  /// Commission for each week.
  public var perWeek: Rational?
  /// The rate where sessions give none.
  public var rate: PayRate?
  /// What the contract pays for work on a holiday, in times the rate.
  public var holidayMultiplier: Multiplier?

  init(method: Method) { self.method = method }
}
