public import PayrollModel

/// Why the pay for a holiday could not be reckoned at all.
public enum HolidayPayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The holiday lies before the first version; the rules of that time are not known here.
  case beforeFirstVersion(rules: String, date: CalendarDate, first: CalendarDate?)
  /// An amount or a time of the record is below zero.
  case negativeFigure
  /// A date lies outside of the years 1 to 9999.
  case dateOutOfRange
  /// Exact arithmetic failed.
  case wage(WageError)

  /// The error for people.
  public var description: String {
    switch self {
    case .beforeFirstVersion(let rules, let date, let first?):
      "the holiday rules \"\(rules)\" begin on \(first) and say nothing about \(date)"
    case .beforeFirstVersion(let rules, let date, nil):
      "the holiday rules \"\(rules)\" say nothing about \(date)"
    case .negativeFigure: "an amount or a time is below zero"
    case .dateOutOfRange: "a date lies outside of the years 1 to 9999"
    case .wage(let error): error.description
    }
  }
}
