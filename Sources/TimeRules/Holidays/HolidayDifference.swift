/// Where a calendar has other days than the list of holidays most used, on purpose.
///
/// The list is the package `holidays` of the Python Package Index. Whoever compares a calendar with
/// it, or with what was made from it, finds here which differences are meant.
public struct HolidayDifference: Hashable, Sendable {
  /// The rule whose days the list does not have; nil where there is none.
  public let rule: String?
  /// The holiday of the list whose days the calendar does not have, in the list's words; nil where
  /// there is none.
  public let listed: String?
  /// The years that differ, rising; empty for every year.
  public let years: [Int]
  /// Why.
  public let why: String

  /// A difference of a rule, of a holiday of the list, or of both.
  public init(rule: String?, listed: String?, years: [Int] = [], why: String) {
    self.rule = rule
    self.listed = listed
    self.years = years
    self.why = why
  }
}
