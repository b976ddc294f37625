public import PayrollModel

/// The pay of one employee for one workweek or work period, and how it came about.
///
/// `straightTimePay`, `overtimePremium` and `otherPay` add up to `totalPay` to the cent; the total
/// is the exact sum rounded once, half up, and the parts share its cents by largest remainder.
public struct WeekPay: Hashable, Sendable {
  /// The regular rate per hour, exact.
  ///
  /// Nil in a week without hours worked, and with `rateInEffect` where overtime hours, or without
  /// overtime all hours, have several rates.
  public let regularRate: Rational?
  /// Pay for the hours themselves: at their rates, by the piece, the day or the job, or the salary.
  public let straightTimePay: Money
  /// What is paid for overtime on top of straight time and of the premiums that are credited.
  public let overtimePremium: Money
  /// Everything else: bonuses, commission, differentials, premiums of the contract, leave, expenses.
  public let otherPay: Money
  /// What the week comes to, in cents: the three parts above.
  public let totalPay: Money
  /// The premium that the overtime law asks, before anything is credited, exact.
  public let statutoryPremium: Rational
  /// The part of it that premiums of the contract already cover, exact.
  public let creditedPremium: Rational
  /// The time worked, in seconds.
  public let workedSeconds: Int64
  /// The part of it for which the law asks more than the regular rate, in seconds.
  public let overtimeSeconds: Int64
  /// The computation, step by step.
  public let steps: [ComputationStep]

  /// The regular rate for print, with four digits, rounded half up.
  public var printedRegularRate: PayRate? {
    guard let regularRate else { return nil }
    return try? PayRate(roundingHalfUp: regularRate)
  }

  /// What is paid before the overtime premium: the pay by the contract alone.
  public var contractPay: Money { Money(cents: totalPay.cents - overtimePremium.cents) }

  /// What the overtime law adds to the pay by the contract.
  public var additionalDue: Money { overtimePremium }
}
