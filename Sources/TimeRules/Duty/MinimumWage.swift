public import LawText
public import PayrollModel

/// The minimum wage of a place by date: a file in `Mappings/minimum-wages`.
public struct MinimumWage: Sendable, Hashable {
  /// A wage and the first date on which it holds.
  public struct Step: Sendable, Hashable {
    /// The first date on which the wage holds.
    public let from: CalendarDate
    /// What an hour is paid at least.
    public let rate: PayRate
  }

  /// The name that rule sets and configurations use: `us-ny-city`.
  public let id: String
  /// The name for people.
  public let name: String
  /// Where it holds: `US-NY`.
  public let jurisdiction: String
  /// How well it is known.
  public let evidence: Evidence
  /// The laws and pages that the wages were read from.
  public let sources: [String]
  /// The wages, by rising date; at least one.
  public let steps: [Step]
  /// The last date for which the wage is known; nil where the last one holds until it is changed.
  public let until: CalendarDate?

  /// The wage on a date; nil before the first one and after the last date that is known.
  public func rate(on date: CalendarDate) -> PayRate? {
    if let until, until < date { return nil }
    return steps.last { $0.from <= date }?.rate
  }

  /// Whether the wage is known on all dates of a period.
  public func covers(_ period: PayPeriod) -> Bool {
    rate(on: period.first) != nil && rate(on: period.last) != nil
  }
}
