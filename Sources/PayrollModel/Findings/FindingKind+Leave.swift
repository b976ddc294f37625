// What is found about leave.
extension FindingKind {
  static let ofLeave: [FindingKind] = [
    .leaveTwice, .leaveDaysUnclear, .leaveWithoutDates, .leaveAmountsDiffer, .leaveOfNothing,
    .leaveBeyondDay, .leaveOverWork, .leaveNotApproved, .leaveStatusUnknown, .leaveAfterTermination,
    .paidTimeOffWithoutCode,
  ]

  /// Leave given twice for one day.
  public static let leaveTwice = FindingKind(
    "leave-twice", "Leave given twice for one day", from: .mapper, owner: .payroll, .warning(),
    advice: "It is paid once. Remove one of the two.")

  /// A leave request whose dates and days do not fit each other.
  public static let leaveDaysUnclear = FindingKind(
    "leave-days-unclear", "A leave request whose days do not add up", from: .mapper,
    owner: .payroll,
    .blocking(.wrong, what: "A leave request that has two meanings"),
    .warning(what: "A leave request whose dates are in doubt"),
    .note(what: "A leave request without a number of days"), when: "blocking, warning or note")

  /// A leave request or paid time off without readable dates or hours.
  public static let leaveWithoutDates = FindingKind(
    "leave-without-dates", "Approved leave without readable dates", from: .mapper, owner: .payroll,
    .blocking(.lost))

  /// Hours, days and times of a leave request that contradict each other.
  public static let leaveAmountsDiffer = FindingKind(
    "leave-amounts-differ", "Hours, days and times of leave that contradict each other",
    from: .mapper, owner: .payroll, .blocking(.wrong),
    .warning(what: "Hours and days of leave that hardly fit each other"),
    when: "blocking or warning", advice: "Correct the hours, the days or the times of the request.")

  /// Leave of no hours.
  public static let leaveOfNothing = FindingKind(
    "leave-of-nothing", "Leave of no hours", from: .mapper, owner: .payroll, .warning(.lost),
    advice: "Enter the days or hours if the leave is to be paid; else cancel it.")

  /// More than a day of leave on one date.
  public static let leaveBeyondDay = FindingKind(
    "leave-beyond-day", "More than a day of leave on one date", from: .mapper, owner: .payroll,
    .blocking(.wrong, what: "More than 24 hours of leave on one date"), .warning(),
    when: "blocking beyond 24 hours, else a warning",
    advice: "Correct the hours in \(.source) and \(.again).")

  /// Leave and work at one time, or a day of both.
  public static let leaveOverWork = FindingKind(
    "leave-over-work", "Leave over worked time", from: .mapper, owner: .siteManager, .warning(),
    .note(what: "A little work beside leave"), when: "warning or note",
    advice: "Take back the leave, or correct the work, if one of them is wrong.")

  /// Leave that waits for a decision.
  public static let leaveNotApproved = FindingKind(
    "leave-not-approved", "Leave that waits for a decision", from: .mapper, owner: .siteManager,
    .warning(),
    advice: "Approve or decline it in \(.source) and \(.again).")

  /// Leave in a state that nobody here knows.
  public static let leaveStatusUnknown = FindingKind(
    "leave-status-unknown", "Leave in a state that does not say whether it is approved",
    from: .mapper, owner: .payroll, .warning(.lost),
    advice: "Approve or decline it in \(.source) and \(.again).")

  /// Leave after the last day of employment.
  public static let leaveAfterTermination = FindingKind(
    "leave-after-termination", "Leave after the last day", from: .mapper, owner: .siteManager,
    .warning(what: "Leave after the last day of employment"),
    .note(what: "Leave of somebody employed again after a last day"), when: "warning or note",
    advice: "Cancel the leave, or correct the termination date of the profile.")

  /// Paid time off whose pay code does not say what leave it is.
  public static let paidTimeOffWithoutCode = FindingKind(
    "paid-time-off-without-code", "Paid time off that does not say what it is", from: .mapper,
    owner: .siteManager,
    .blocking(.lost), advice: "Give the shift a pay code that the pay-code mapping calls leave.")
}
