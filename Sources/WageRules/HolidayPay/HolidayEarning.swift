public import PayrollModel

/// What an employee earned on one day before a holiday, of one kind.
public struct HolidayEarning: Hashable, Sendable {
  /// What the pay was for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Hours at the ordinary rate, salary and piece rates.
    case regular
    /// Hours of overtime, paid in full.
    case overtime
    /// Premiums on top of the ordinary rate, those for work on a holiday among them.
    case premium
    /// Commission.
    case commission
    /// Vacation pay.
    case vacation
    /// Sick pay.
    case sick
    /// Pay for another statutory holiday.
    case holiday

    /// Whether its hours were worked.
    var isWork: Bool {
      switch self {
      case .regular, .overtime, .premium, .commission: true
      case .vacation, .sick, .holiday: false
      }
    }
  }

  /// The day on which it was earned.
  public var date: CalendarDate
  /// What it was for.
  public var kind: Kind
  /// How much, exact, in units of the currency; not below zero.
  public var amount: Rational
  /// The time worked for it or paid by it, in seconds; not below zero.
  public var seconds: Int64

  /// Earnings of a day. A day counts as worked where a kind of work has time.
  public init(date: CalendarDate, kind: Kind, amount: Rational, seconds: Int64) {
    self.date = date
    self.kind = kind
    self.amount = amount
    self.seconds = seconds
  }
}
