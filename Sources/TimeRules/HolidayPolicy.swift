public import PayrollModel

/// What the employer does with hours worked on a holiday.
public struct HolidayPolicy: Hashable, Sendable {
  /// Whether they go to the bucket `holiday`; where not, holidays change nothing.
  public var bucketsWorkedHoursAsHoliday: Bool
  /// What they are paid, unless overtime pays more.
  public var multiplier: Multiplier
  /// Whether they count toward the thresholds of overtime.
  ///
  /// Where not, they are still paid as overtime once the other hours have passed a threshold.
  public var countsTowardOvertime: Bool
  /// The agreement or policy that says so.
  public var citation: String

  /// Holidays change nothing.
  public static let ordinaryTime = HolidayPolicy(
    bucketsWorkedHoursAsHoliday: false, multiplier: .one, countsTowardOvertime: true)

  /// A policy.
  public init(
    bucketsWorkedHoursAsHoliday: Bool, multiplier: Multiplier, countsTowardOvertime: Bool,
    citation: String = "holiday policy of the employer"
  ) {
    self.bucketsWorkedHoursAsHoliday = bucketsWorkedHoursAsHoliday
    self.multiplier = multiplier
    self.countsTowardOvertime = countsTowardOvertime
    self.citation = citation
  }
}
