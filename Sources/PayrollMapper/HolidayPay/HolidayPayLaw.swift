import PayrollModel
import WageRules

/// The law about pay for statutory holidays that governs the people of a jurisdiction in a period.
struct HolidayPayLaw: Sendable {
  let rules: HolidayPayRules
  /// The day on which their workweek begins.
  let weekStart: Weekday
  /// Whether their rule set is for an averaging agreement.
  let hasAveraging: Bool
  /// The reason of the lines: a place in the batch's list.
  let reason: UInt16
  /// The holidays on the dates around the period.
  let holidays: HolidayDates
}
