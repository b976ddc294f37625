public import PayrollModel

extension FindingID {
  /// Leave given twice for one day: a warning; it is paid once.
  public static let leaveTwice: FindingID = "leave-twice"
  /// A leave request whose dates and days do not fit each other: blocking where nobody can tell what
  /// is owed in the period, a warning where only the dates are in doubt, a note where no number is
  /// given.
  public static let leaveDaysUnclear: FindingID = "leave-days-unclear"
  /// A leave request or paid time off without readable dates or hours: blocking.
  public static let leaveWithoutDates: FindingID = "leave-without-dates"
  /// Hours, days and times of a leave request that contradict each other: blocking or a warning.
  public static let leaveAmountsDiffer: FindingID = "leave-amounts-differ"
  /// Leave of no hours: a warning; nothing is paid.
  public static let leaveOfNothing: FindingID = "leave-of-nothing"
  /// More than a day of leave on one date: a warning, and blocking beyond 24 hours.
  public static let leaveBeyondDay: FindingID = "leave-beyond-day"
  /// Leave and work at one time, or a day of both: a warning or a note; both are paid.
  public static let leaveOverWork: FindingID = "leave-over-work"
  /// Leave that waits for a decision: a warning; it is not paid.
  public static let leaveNotApproved: FindingID = "leave-not-approved"
  /// Leave in a state that nobody here knows: a warning; it is not paid.
  public static let leaveStatusUnknown: FindingID = "leave-status-unknown"
  /// Leave after the last day of employment: a warning or a note; it is paid.
  public static let leaveAfterTermination: FindingID = "leave-after-termination"
  /// Work after the last day of employment: a warning or a note; it is paid.
  public static let workAfterTermination: FindingID = "work-after-termination"
}
