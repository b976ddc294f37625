/// What an employee must meet to be paid for a holiday.
public struct HolidayPayCondition: Hashable, Sendable {
  /// What a law may ask before it pays a holiday.
  public enum Rule: Hashable, Sendable {
    /// Employed for at least this many days before the holiday.
    case employed(days: Int)
    /// Worked, or earned wages, on at least this many days of the window.
    ///
    /// With `orAveraging`, an averaging agreement does as well.
    case days(atLeast: Int, HolidayPayFormula.Days, LookbackWindow, orAveraging: Bool)
    /// Worked the last scheduled shift before the holiday and the first one after it, or was excused.
    case scheduledShifts
    /// The holiday falls on a regular workday. Where no schedule says so, the employee must have
    /// worked on the same weekday in at least `atLeast` of the `ofLast` weeks before.
    case regularWorkday(atLeast: Int, ofLast: Int)
  }

  /// What is asked of the employee.
  public let rule: Rule
  /// Whether the rule is not asked of those who work on the holiday.
  public let isWaivedByWork: Bool
  /// Where it is said.
  public let citation: String
}
