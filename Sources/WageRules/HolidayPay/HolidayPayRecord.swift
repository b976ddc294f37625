public import PayrollModel

/// What has to be known of one employee to find the pay for one statutory holiday.
///
/// What is nil is not known. Where the rules need it, the answer is undetermined rather than wrong.
public struct HolidayPayRecord: Hashable, Sendable {
  /// Whether somebody worked a scheduled shift beside the holiday.
  public enum Attendance: String, Sendable, CaseIterable {
    /// All of it.
    case worked
    /// Not, but with leave or for a good reason.
    case excused
    /// Not, and without one.
    case absent
  }

  /// The day that is kept as the holiday.
  public var holiday: CalendarDate
  /// The day on which the workweek, or the pay week, begins.
  public var weekStart: Weekday
  /// The first day of employment.
  public var hireDate: CalendarDate?
  /// The first day from which all earnings are known.
  public var recordsFrom: CalendarDate
  /// What was earned from that day on, in any order. The holiday itself and later days are ignored.
  public var earnings: [HolidayEarning] = []
  /// Whether the employee has the same hours on every working day.
  public var hasRegularHours: Bool?
  /// Whether the employee is paid wholly or partly by commission.
  public var isPaidByCommission = false
  /// Whether an averaging agreement applied at any time in the 30 days before the holiday.
  public var hasAveragingAgreement = false
  /// The pay for a normal working day.
  public var normalDayPay: Money?
  /// The ordinary rate, for hours worked on the holiday and where hours are averaged.
  public var rate: PayRate?
  /// Whether the holiday falls on a day the employee would have worked; nil where no schedule says.
  public var isRegularWorkday: Bool?
  /// The last scheduled shift before the holiday.
  public var lastShiftBefore: Attendance?
  /// The first scheduled shift after it.
  public var firstShiftAfter: Attendance?
  /// The time worked on the holiday, in seconds; not below zero.
  public var workedSeconds: Int64 = 0
  /// The last day of the pay period to look back from, where the law lets the employer choose that
  /// or counts complete pay periods; nil for the end that the rules name.
  public var lookbackEnd: CalendarDate?

  /// A record with what nothing can be reckoned without.
  public init(
    holiday: CalendarDate, weekStart: Weekday, recordsFrom: CalendarDate,
    hireDate: CalendarDate? = nil, earnings: [HolidayEarning] = []
  ) {
    self.holiday = holiday
    self.weekStart = weekStart
    self.recordsFrom = recordsFrom
    self.hireDate = hireDate
    self.earnings = earnings
  }
}
