public import PayrollModel

/// How the regular rate and the overtime premium are found.
public enum RegularRateMethod: Hashable, Sendable {
  /// All includable pay of the week by all its hours, 29 CFR 778.109-.115: hourly employees with
  /// one rate or several, pieceworkers, day and job rates, commission.
  ///
  /// `hourlyGuarantee` is the least that the hours without a rate come to, 29 CFR 778.111(b).
  case weightedAverage(hourlyGuarantee: PayRate? = nil)
  /// Each overtime hour at its multiplier times its own rate; in the United States by an agreement
  /// before the work, 29 U.S.C. 207(g)(2), 29 CFR 778.419.
  case rateInEffect
  /// A weekly salary for a fixed number of hours, 29 CFR 778.113. The hours from there to 40 are paid
  /// at the regular rate, those beyond 40 also bring the premium. It is paid whole in shorter weeks.
  ///
  /// Under the law of California the salary always covers 40 hours or fewer, whatever was agreed.
  case salaryForHours(salary: Rational, seconds: Int64)
  /// A weekly salary for all hours, few or many, with half the average rate for overtime, 29 CFR
  /// 778.114.
  case fluctuatingWorkweek(salary: Rational)
  /// A guaranty of pay for up to 60 hours at a rate named in the contract, 29 U.S.C. 207(f), 29 CFR
  /// 778.402-.414.
  case guaranteedWeek(rate: PayRate, seconds: Int64)
  /// Overtime at a basic rate established by agreement before the work, 29 U.S.C. 207(g)(3), 29 CFR
  /// 548: straight time stays as it was earned.
  case basicRate(Rational)

  /// The name in files: `weightedAverage`.
  public var name: String {
    switch self {
    case .weightedAverage: "weightedAverage"
    case .rateInEffect: "rateInEffect"
    case .salaryForHours: "salaryForHours"
    case .fluctuatingWorkweek: "fluctuatingWorkweek"
    case .guaranteedWeek: "guaranteedWeek"
    case .basicRate: "basicRate"
    }
  }

  /// The name for people.
  public var title: String {
    switch self {
    case .weightedAverage: "the average of all pay over all hours"
    case .rateInEffect: "the rate in effect"
    case .salaryForHours: "a salary for fixed hours"
    case .fluctuatingWorkweek: "the fluctuating workweek"
    case .guaranteedWeek: "a guaranteed workweek"
    case .basicRate: "an established basic rate"
    }
  }

  /// Where the method is described.
  public var citation: String {
    switch self {
    case .weightedAverage: "29 CFR 778.109-.115"
    case .rateInEffect: "29 U.S.C. 207(g)(2); 29 CFR 778.419"
    case .salaryForHours: "29 CFR 778.113"
    case .fluctuatingWorkweek: "29 CFR 778.114"
    case .guaranteedWeek: "29 U.S.C. 207(f); 29 CFR 778.402-.414"
    case .basicRate: "29 U.S.C. 207(g)(3); 29 CFR 548.2-.3"
    }
  }

  /// Refuses what the law refuses.
  func check(under law: WageLaw) throws(WageError) {
    switch (self, law) {
    case (.fluctuatingWorkweek, .california), (.guaranteedWeek, .california):
      throw .methodNotAllowed(method: title, law: law, citation: "Cal. Lab. Code 515(d)")
    case (.basicRate, .california):
      throw .methodNotAllowed(method: title, law: law, citation: "a federal rule, 29 CFR 548")
    case (.rateInEffect, _), (_, .federal), (_, .california): return
    default:
      throw .methodNotAllowed(
        method: title, law: law, citation: "overtime is a multiple of the hour's own rate")
    }
  }
}
