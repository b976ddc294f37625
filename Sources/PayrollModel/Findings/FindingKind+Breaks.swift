// What is found about breaks.
extension FindingKind {
  static let ofBreaks: [FindingKind] = [
    .openBreak, .breakEndBeforeStart, .breakOutsideSession, .breakWithoutSession,
    .breakOfOtherEmployee, .breakBesideSession, .breakLinkedByTime, .cancelledBreak,
    .shortBreakUnpaid, .mealBreakMissed, .restBreakMissed,
  ]

  /// A break without an end.
  public static let openBreak = FindingKind(
    "open-break", "A break without a start or an end", from: .mapper, owner: .guard,
    .blocking(.lost))

  /// A break that ends before it starts.
  public static let breakEndBeforeStart = FindingKind(
    "break-end-before-start", "A break that ends before it starts", from: .mapper, owner: .guard,
    .blocking(.lost),
    advice: "Correct the break in \(.source) and \(.again).")

  /// A break that is not inside its session.
  public static let breakOutsideSession = FindingKind(
    "break-outside-session", "A break that is not inside its session", from: .mapper, owner: .guard,
    .warning(),
    advice: "Correct the break or the session in \(.source).")

  /// A break whose session is not in the snapshot.
  public static let breakWithoutSession = FindingKind(
    "break-without-session", "Breaks whose session is not in the snapshot", from: .mapper,
    owner: .payroll, .note(),
    advice: "Nothing is cut for them. Pull the sessions too if they lie in the period.")

  /// A break of one employee in the session of another.
  public static let breakOfOtherEmployee = FindingKind(
    "break-of-other-employee", "A break of another employee", from: .mapper, owner: .siteManager,
    .warning(),
    advice: "Give the break the session of whoever took it, or correct its employee, and \(.again)."
  )

  /// A break during work that names no session of the snapshot.
  public static let breakBesideSession = FindingKind(
    "break-beside-session", "A break during work that belongs to no session", from: .mapper,
    owner: .guard,
    .warning(), advice: "Give each its session in \(.source), and \(.again).")

  /// Breaks that were put to a session by their time.
  public static let breakLinkedByTime = FindingKind(
    "break-linked-by-time", "Breaks that were put to a session by their time", from: .mapper,
    owner: .siteManager,
    .note(), advice: "Nothing to do if that is right.")

  /// Breaks that were cancelled or deleted.
  public static let cancelledBreak = FindingKind(
    "cancelled-break", "A break that was cancelled", from: .mapper, owner: .siteManager, .note(),
    advice: "Nothing is cut for them.")

  /// Short breaks that are work under the law and say themselves that they are not paid.
  public static let shortBreakUnpaid = FindingKind(
    "short-break-unpaid", "Short breaks that are marked as unpaid", from: .mapper, owner: .payroll,
    .warning(),
    .note(), when: "warning; a note where `breaks.flagBeforeLaw` is set")

  /// A meal break that was due by law and was not found in time.
  public static let mealBreakMissed = FindingKind(
    "meal-break-missed", "A meal break that was not given in time", from: .mapper,
    owner: .siteManager, .warning())

  /// A rest break that was due by law and was not recorded.
  public static let restBreakMissed = FindingKind(
    "rest-break-missed", "A rest break that was not recorded", from: .mapper, owner: .siteManager,
    .warning())
}
