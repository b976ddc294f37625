public import PayrollModel
public import WageRules

/// What the rules about pay for statutory holidays may ask of somebody, and the time data do not say.
public struct HolidayPayFacts: Sendable, Equatable {
  /// The facts of one row of the file: about one employee, for one holiday or for all.
  public struct Row: Sendable, Equatable {
    /// The employee number.
    public var employee: String
    /// The holiday; nil for every one.
    public var holiday: CalendarDate?
    /// What is known.
    public var facts: HolidayPayFacts
    /// `file:line`, for findings.
    public var place: String

    /// What is known of an employee.
    public init(
      employee: String, holiday: CalendarDate?, facts: HolidayPayFacts, place: String = ""
    ) {
      self.employee = employee
      self.holiday = holiday
      self.facts = facts
      self.place = place
    }
  }

  /// The first day of employment.
  public var hireDate: CalendarDate?
  /// Whether the hours are the same on every working day.
  public var hasRegularHours: Bool?
  /// The pay for a normal working day.
  public var normalDayPay: Money?
  /// Whether an averaging agreement holds.
  public var hasAveragingAgreement: Bool?
  /// Whether pay is wholly or partly commission.
  public var isPaidByCommission: Bool?
  /// Whether the holiday falls on a day that would have been worked.
  public var isRegularWorkday: Bool?
  /// Whether the last scheduled shift before the holiday was worked.
  public var shiftBefore: HolidayPayRecord.Attendance?
  /// Whether the first scheduled shift after it was worked.
  public var shiftAfter: HolidayPayRecord.Attendance?

  /// Nothing known.
  public init() {}

  /// These facts, and those of another where these are silent.
  func over(_ other: HolidayPayFacts) -> HolidayPayFacts {
    var facts = self
    facts.hireDate = hireDate ?? other.hireDate
    facts.hasRegularHours = hasRegularHours ?? other.hasRegularHours
    facts.normalDayPay = normalDayPay ?? other.normalDayPay
    facts.hasAveragingAgreement = hasAveragingAgreement ?? other.hasAveragingAgreement
    facts.isPaidByCommission = isPaidByCommission ?? other.isPaidByCommission
    facts.isRegularWorkday = isRegularWorkday ?? other.isRegularWorkday
    facts.shiftBefore = shiftBefore ?? other.shiftBefore
    facts.shiftAfter = shiftAfter ?? other.shiftAfter
    return facts
  }
}
