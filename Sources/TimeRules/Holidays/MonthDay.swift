public import PayrollModel

/// A day of every year, such as 4 July. 29 February is one, and exists in leap years only.
public struct MonthDay: Hashable, Sendable, CustomStringConvertible {
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day with these parts; nil where no year has it.
  public init?(month: Int, day: Int) {
    // A leap year has every day that any year has.
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The day written `mm-dd`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 5, let date = CalendarDate("2000-" + text) else { return nil }
    let parts = date.parts
    self.init(month: parts.month, day: parts.day)
  }

  /// The day in a year; nil where that year does not have it.
  public func date(in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  /// `mm-dd`.
  public var description: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
