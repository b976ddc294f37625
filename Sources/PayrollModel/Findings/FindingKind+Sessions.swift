// What is found about work sessions.
extension FindingKind {
  static let ofSessions: [FindingKind] = [
    .openSession, .sessionWithoutStart, .endBeforeStart, .longSession, .emptySession, .timesDiffer,
    .cancelledSession, .workOnCancelledShift, .notPayable, .overlappingSessions,
    .clockedOutBySystem, .sessionBesideShift, .shiftOfOtherEmployee, .workWhileAway,
  ]

  /// A session without an end.
  public static let openSession = FindingKind(
    "open-session", "A session without an end", from: .mapper, owner: .guard, .blocking(.lost),
    advice: "Enter the end of the session in \(.source), or cancel it, and \(.again).")

  /// A session without a readable start.
  public static let sessionWithoutStart = FindingKind(
    "session-without-start", "A session without a readable start", from: .mapper, owner: .guard,
    .blocking(.lost),
    advice: "Correct the session in \(.source) and \(.again).")

  /// A session that ends before it starts.
  public static let endBeforeStart = FindingKind(
    "end-before-start", "A session that ends before it starts", from: .mapper, owner: .guard,
    .blocking(.lost),
    advice: "Correct the clock-in or the clock-out in \(.source) and \(.again).")

  /// A session longer than the configured limit, 24 hours by default.
  public static let longSession = FindingKind(
    "long-session", "A session that is too long", from: .mapper, owner: .guard, .blocking(.lost),
    advice: "Correct the session, split it by day, or raise longestSessionHours.")

  /// A session of length zero.
  public static let emptySession = FindingKind(
    "empty-session", "A session of length zero", from: .mapper, owner: .guard, .note(),
    advice: "Nothing is paid for it. Correct it in \(.source) if somebody worked.")

  /// Two fields that give one moment of a record apart.
  public static let timesDiffer = FindingKind(
    "times-differ", "Two fields that give one moment apart", from: .mapper, owner: .payroll,
    .blocking(.lost),
    .warning(what: "Two fields of a shift that give one moment apart"),
    when: "blocking; a warning for a shift whose time is not paid by itself")

  /// A session that was cancelled or rejected.
  public static let cancelledSession = FindingKind(
    "cancelled-session", "A session that was cancelled or rejected", from: .mapper,
    owner: .siteManager,
    .warning(.lost, what: "A session that is a draft"), .note(),
    when: "note; a warning for a draft",
    advice: "Nothing is paid for it. Approve it in \(.source) if somebody worked.")

  /// Work on a shift that was cancelled.
  public static let workOnCancelledShift = FindingKind(
    "work-on-cancelled-shift", "Work on a cancelled shift", from: .mapper, owner: .siteManager,
    .blocking(.lost),
    advice: "Restore the shift, or cancel the session too, and \(.again).")

  /// A session that the source says is not paid.
  public static let notPayable = FindingKind(
    "not-payable", "A session that is marked as not payable", from: .mapper, owner: .siteManager,
    .note(),
    advice: "Mark it payable in \(.source) if it should be paid.")

  /// Sessions of one person that overlap.
  public static let overlappingSessions = FindingKind(
    "overlapping-sessions", "Sessions of one person that overlap", from: .mapper,
    owner: .siteManager, .warning(),
    advice: "Correct the session that is wrong, if one is.")

  /// A session that the system closed.
  public static let clockedOutBySystem = FindingKind(
    "clocked-out-by-system", "A session that the system closed", from: .mapper, owner: .guard,
    .warning(),
    advice: "Check the end of the session against the shift.")

  /// A session that lies beside its shift by what the local clock is off UTC.
  public static let sessionBesideShift = FindingKind(
    "session-beside-shift", "A session beside its shift by the hours to UTC", from: .mapper,
    owner: .siteManager,
    .warning(),
    advice:
      "Check whether the session or the shift has local time in a field for UTC, or whether the "
      + "employee clocked in for another shift.")

  /// A session on somebody else's shift.
  public static let shiftOfOtherEmployee = FindingKind(
    "shift-of-other-employee", "A session on somebody else's shift", from: .mapper,
    owner: .siteManager, .warning(),
    advice: "Assign the shift to whoever worked it.")

  /// Work while the employee was marked as away.
  public static let workWhileAway = FindingKind(
    "work-while-away", "Work while the employee was marked as away", from: .mapper,
    owner: .siteManager, .note(),
    advice: "The work is paid. Check that the right person clocked in.")
}
