public import WageRules

/// What is known so that people are paid for statutory holidays by the law of their jurisdiction.
public struct HolidayPayPolicy: Sendable {
  /// With what day a look back at earnings ends.
  public enum Lookback: String, Sendable, CaseIterable {
    /// With the one that the law names.
    case law
    /// With the last day of the pay period before, where the law lets the employer choose that.
    case payPeriod
  }

  /// The rules by rule set; a rule set without an entry has no law about it.
  public var rules: [String: HolidayPayRules] = [:]
  /// What people earned before the period.
  public var history = WageHistory()
  /// What is known of single people.
  public var facts: [HolidayPayFacts.Row] = []
  /// What holds for everybody of whom nothing else says it.
  public var assumed = HolidayPayFacts()
  /// With what day a look back ends.
  public var lookback = Lookback.law

  /// Nothing known yet.
  public init() {}
}
