/// A run of dates that is paid together, both ends inclusive.
///
/// The dates are workdays: the period begins when the workday of the first date begins on the
/// employee's clock, and ends when the workday of the last date ends.
public struct PayPeriod: Hashable, Sendable, CustomStringConvertible {
  /// The first workday that is paid.
  public let first: CalendarDate
  /// The last workday that is paid; it belongs to the period.
  public let last: CalendarDate
  /// The day on which the employees are paid, where the calendar says so.
  public let payDate: CalendarDate?

  /// A period; nil where the last date lies before the first.
  public init?(first: CalendarDate, last: CalendarDate, payDate: CalendarDate? = nil) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.payDate = payDate
  }

  /// The period written `2026-10-25..2026-11-07`, without a pay date; nil for anything else.
  public init?(_ text: String) {
    guard let dots = text.firstRange(of: ".."),
      let first = CalendarDate(String(text[..<dots.lowerBound])),
      let last = CalendarDate(String(text[dots.upperBound...]))
    else { return nil }
    self.init(first: first, last: last)
  }

  /// The number of days, both ends counted: at least 1.
  public var dayCount: Int { last.days(since: first) + 1 }

  /// Whether the date lies inside.
  public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  /// Whether it has the same dates; what is paid when does not matter.
  public func isSame(as other: PayPeriod) -> Bool { first == other.first && last == other.last }

  /// `2026-10-25..2026-11-07`.
  public var description: String { "\(first)..\(last)" }
}
