public import PayrollModel

/// A payment of the week beyond the hours at their rates.
public struct RemunerationItem: Hashable, Sendable {
  /// What it is for.
  public var kind: RemunerationKind
  /// How much, exact, in units of the currency; not below zero. Of a premium, the part above the
  /// ordinary rate.
  public var amount: Rational
  /// For a premium: what the hour came to with it, in times the rate.
  public var premiumMultiplier: Multiplier?

  /// A payment.
  public init(_ kind: RemunerationKind, _ amount: Rational, premiumMultiplier: Multiplier? = nil) {
    self.kind = kind
    self.amount = amount
    self.premiumMultiplier = premiumMultiplier
  }

  /// A payment in whole cents.
  public init(_ kind: RemunerationKind, _ amount: Money, premiumMultiplier: Multiplier? = nil) {
    self.init(kind, Rational(amount), premiumMultiplier: premiumMultiplier)
  }

  /// So much more for each hour of `seconds`: a shift differential.
  ///
  /// - Throws: `WageError.outOfRange`.
  public static func differential(
    seconds: Int64, perHour: PayRate
  ) throws(WageError) -> RemunerationItem {
    RemunerationItem(
      .differential, try Rational(hoursOfSeconds: seconds).times(Rational(perHour)))
  }

  /// The part above the ordinary rate for work of `seconds` on a special day, paid at `multiplier`
  /// times the rate, as 29 CFR 778.203 and 778.219(b) treat it.
  ///
  /// - Throws: `WageError.outOfRange`.
  public static func specialDayPremium(
    seconds: Int64, rate: PayRate, multiplier: Multiplier
  ) throws(WageError) -> RemunerationItem {
    let above = try Rational(multiplier).minus(Rational(1))
    let amount = try Rational(hoursOfSeconds: seconds).times(Rational(rate)).times(above)
    return RemunerationItem(.specialDayPremium, amount, premiumMultiplier: multiplier)
  }
}
