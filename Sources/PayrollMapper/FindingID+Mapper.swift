public import PayrollModel

extension FindingID {
  /// A session without an end: blocking.
  public static let openSession: FindingID = "open-session"
  /// A session that ends before it starts: blocking.
  public static let endBeforeStart: FindingID = "end-before-start"
  /// A session without a readable start: blocking.
  public static let sessionWithoutStart: FindingID = "session-without-start"
  /// A session longer than the configured limit, 24 hours by default: blocking.
  public static let longSession: FindingID = "long-session"
  /// A session of length zero: a note.
  public static let emptySession: FindingID = "empty-session"
  /// A session that was cancelled or rejected: a note.
  public static let cancelledSession: FindingID = "cancelled-session"
  /// Work on a shift that was cancelled: blocking.
  public static let workOnCancelledShift: FindingID = "work-on-cancelled-shift"
  /// A session that the source says is not paid: a note.
  public static let notPayable: FindingID = "not-payable"
  /// A session that nobody approved: blocking.
  public static let notApproved: FindingID = "not-approved"
  /// A pay code that nobody mapped: blocking.
  public static let unmappedPayCode: FindingID = "unmapped-pay-code"
  /// A row of sessions that the reader could not use: blocking. The reader makes the finding.
  static let unreadableRow: FindingID = "unreadable-row"
  /// Sessions of one person that overlap: a warning; the time is paid once.
  public static let overlappingSessions: FindingID = "overlapping-sessions"
  /// A session that the system closed: a warning.
  public static let clockedOutBySystem: FindingID = "clocked-out-by-system"
  /// Sessions of an employee whom the snapshot does not hold: blocking.
  public static let unknownEmployee: FindingID = "unknown-employee"
  /// A session without an employee: blocking.
  public static let sessionWithoutEmployee: FindingID = "session-without-employee"
  /// An employee without an employee number: blocking.
  public static let employeeWithoutNumber: FindingID = "employee-without-number"
  /// Two employees with one number: blocking.
  public static let duplicateEmployeeNumber: FindingID = "duplicate-employee-number"
  /// An employee for whom no zone is known: blocking.
  public static let noTimeZone: FindingID = "no-time-zone"
  /// An employee for whom no rule set is configured: blocking.
  public static let noRuleSet: FindingID = "no-rule-set"
  /// Sites in several zones under the zone policy `site`: a note.
  public static let severalZones: FindingID = "several-zones"
  /// A break without an end: blocking.
  public static let openBreak: FindingID = "open-break"
  /// A break that ends before it starts: blocking.
  public static let breakEndBeforeStart: FindingID = "break-end-before-start"
  /// A break that is not inside its session: a warning.
  public static let breakOutsideSession: FindingID = "break-outside-session"
  /// A break whose session is not in the snapshot: a note.
  public static let breakWithoutSession: FindingID = "break-without-session"
  /// Approved hours that differ from the clocked ones: a note.
  public static let approvedDiffers: FindingID = "approved-differs"
  /// Approved hours without a session: a note where they are paid, a warning where they are not.
  public static let approvedWithoutSession: FindingID = "approved-without-session"
  /// Approval cut all of a session: a warning.
  public static let cutByApproval: FindingID = "cut-by-approval"
  /// A session on somebody else's shift: a warning.
  public static let shiftOfOtherEmployee: FindingID = "shift-of-other-employee"
  /// Paid time off whose pay code does not say what leave it is: blocking.
  public static let paidTimeOffWithoutCode: FindingID = "paid-time-off-without-code"
  /// Work while the employee was marked as away: a note.
  public static let workWhileAway: FindingID = "work-while-away"
  /// An employee who is paid a salary: a note.
  public static let salariedEmployee: FindingID = "salaried-employee"
  /// Hours without a rate, where rates are required: blocking.
  public static let noPayRate: FindingID = "no-pay-rate"
  /// A rule set, or a part of one, that nobody has checked against the law: a warning.
  public static let unverifiedRules: FindingID = "unverified-rules"
  /// A rule set that says of itself what must be known before paying by it: a note.
  public static let rulesWithCaution: FindingID = "rules-with-caution"
  /// A rule set that ended before the period does: blocking.
  public static let rulesRunOut: FindingID = "rules-run-out"
  /// A holiday policy of the company that pays less than the law's: a warning.
  public static let holidayPolicyBelowLaw: FindingID = "holiday-policy-below-law"
  /// Rules about holidays, and no holidays configured: a warning.
  public static let rulesWithoutHolidays: FindingID = "rules-without-holidays"
  /// A workweek that reaches out of the period and lacks its other days: blocking.
  public static let workweekIncomplete: FindingID = "workweek-incomplete"
  /// A meal break that was due by law and was not found in time: a warning.
  public static let mealBreakMissed: FindingID = "meal-break-missed"
  /// A rest break that was due by law and was not recorded: a warning.
  public static let restBreakMissed: FindingID = "rest-break-missed"
  /// A pay code that does not count toward overtime in the source, on worked time: a note.
  public static let ignoresOvertime: FindingID = "ignores-overtime"
}
