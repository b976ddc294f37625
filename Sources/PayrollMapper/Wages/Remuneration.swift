public import PayrollModel
public import WageRules

/// A payment beside the hours: one row of the remuneration file.
public struct Remuneration: Sendable, Equatable {
  /// The employee number.
  public var employee: String
  /// What it is for.
  public var kind: RemunerationKind
  /// How much; not below zero.
  public var amount: Money
  /// The dates it was earned on, both ends inclusive; one date for a single week.
  public var dates: ClosedRange<CalendarDate>
  /// For a premium: what the hour came to with it, in times the rate.
  public var premiumMultiplier: Multiplier?
  /// `file:line`, for findings.
  public var place: String

  /// A payment.
  public init(
    employee: String, kind: RemunerationKind, amount: Money, dates: ClosedRange<CalendarDate>,
    premiumMultiplier: Multiplier? = nil, place: String = ""
  ) {
    self.employee = employee
    self.kind = kind
    self.amount = amount
    self.dates = dates
    self.premiumMultiplier = premiumMultiplier
    self.place = place
  }

  /// The part that belongs to the dates of one week: by days, 29 CFR 778.209(b), and in whole cents
  /// that add up to the amount over all weeks.
  func share(of week: ClosedRange<CalendarDate>) -> Money? {
    guard dates.overlaps(week) else { return nil }
    let days = Int64(dates.upperBound.days(since: dates.lowerBound) + 1)
    let before = Int64(max(0, week.lowerBound.days(since: dates.lowerBound)))
    let through = Int64(
      min(dates.upperBound, week.upperBound).days(since: dates.lowerBound) + 1)
    return Money(cents: part(through, of: days) - part(before, of: days))
  }

  /// The cents of the first `some` of `all` days, rounded down; fits, since `some` is not more.
  private func part(_ some: Int64, of all: Int64) -> Int64 {
    Int64(truncatingIfNeeded: Int128(amount.cents) * Int128(some) / Int128(all))
  }
}
