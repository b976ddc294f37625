// What is found about the run as a whole.
extension FindingKind {
  static let ofRun: [FindingKind] = [
    .nobodyPaid, .offCalendar, .overlappingRun, .periodNotOver, .unpaidEarlier, .earlierNotCompared,
    .revisionAdds, .heldByDecision,
  ]

  /// A run by which nobody is paid.
  public static let nobodyPaid = FindingKind(
    "nobody-paid", "A run by which nobody is paid", from: .review, owner: .payroll, .blocking(.lost)
  )

  /// A period that is none of the pay calendar.
  public static let offCalendar = FindingKind(
    "off-calendar", "A period that is none of the pay calendar", from: .review, owner: .payroll,
    .blocking(.lost),
    .warning(.lost, what: "Days between the run before and this one"),
    .note(what: "A period off the calendar that is meant so"),
    when: "blocking, a note with `--off-calendar`, or a warning without a calendar")

  /// A period that shares dates with that of another run.
  public static let overlappingRun = FindingKind(
    "overlapping-run", "A period that shares dates with another run", from: .review,
    owner: .payroll,
    .blocking(.twice), .warning(.twice, what: "A period that shares dates with a blocked run"),
    .note(what: "A shared period that is meant so"),
    when: "blocking, a warning where the other run is blocked, or a note with `--off-calendar`")

  /// A snapshot that was pulled before the period was over.
  public static let periodNotOver = FindingKind(
    "period-not-over", "A snapshot from before the end of the period", from: .review,
    owner: .payroll,
    .warning(.lost), advice: "Run it again when the period is over, before anybody is paid")

  /// Hours of an earlier period that were not paid, or are others now.
  public static let unpaidEarlier = FindingKind(
    "unpaid-earlier", "Hours of an earlier period that changed after its run", from: .review,
    owner: .payroll,
    .warning(.lost),
    advice: "Enter the difference at the vendor by hand, if those who are concerned were not paid "
      + "otherwise; a second file of that period would pay everybody again")

  /// An earlier run that the snapshot could not be compared with.
  public static let earlierNotCompared = FindingKind(
    "earlier-not-compared", "An earlier run that could not be compared", from: .review,
    owner: .payroll, .note(),
    advice: "Late approvals and corrections of that period need your own eyes")

  /// A further revision, which is the whole period again.
  public static let revisionAdds = FindingKind(
    "revision-adds", "A further revision of a period", from: .review, owner: .payroll,
    .warning(.twice))

  /// Somebody whom a person held out of the files.
  public static let heldByDecision = FindingKind(
    "held-by-decision", "Somebody whom a person held out of the files", from: .review,
    owner: .payroll, .note(),
    advice: "What is owed stays in the ledger until a later run pays it, or somebody writes it off")
}
