// What is found about approved hours.
extension FindingKind {
  static let ofApproval: [FindingKind] = [
    .notApproved, .approvedDiffers, .approvedWithoutSession, .approvedBeyondShift,
    .approvedBeyondDay, .approvedWithoutRoom, .cutByApproval,
  ]

  /// A session that nobody approved.
  public static let notApproved = FindingKind(
    "not-approved", "Time that nobody approved", from: .mapper, owner: .siteManager,
    .blocking(.lost))

  /// Approved hours that differ from the clocked ones.
  public static let approvedDiffers = FindingKind(
    "approved-differs", "Approved hours that differ from the clocked ones", from: .mapper,
    owner: .siteManager,
    .warning(what: "Far less approved than clocked"), .note(),
    when: "note; a warning where far less is approved",
    advice: "Approved hours are paid. Correct the approval if it is wrong.")

  /// Approved hours without a session.
  public static let approvedWithoutSession = FindingKind(
    "approved-without-session", "Approved hours without a session", from: .mapper,
    owner: .siteManager,
    .blocking(.lost, what: "Approved hours of a session that was taken back"), .warning(.lost),
    .note(), when: "note, warning or blocking")

  /// Far more hours approved for a shift than it has.
  public static let approvedBeyondShift = FindingKind(
    "approved-beyond-shift", "Far more hours approved than a shift has", from: .mapper,
    owner: .siteManager,
    .blocking(.lost), .warning(),
    when: "blocking where approved hours are paid and cannot be, else a warning")

  /// More hours approved for the shifts of a workday than a day has.
  public static let approvedBeyondDay = FindingKind(
    "approved-beyond-day", "More hours approved than a day has", from: .mapper, owner: .siteManager,
    .blocking(.wrong),
    .warning(), when: "blocking under `\"payBasis\": \"approved\"`, else a warning",
    advice: "Correct the approved hours of these shifts, and \(.again).")

  /// Approved hours for which the workday has no free time.
  public static let approvedWithoutRoom = FindingKind(
    "approved-without-room", "Approved hours for which there is no time", from: .mapper,
    owner: .siteManager,
    .blocking(.lost),
    advice:
      "Correct the approved hours or the sessions around them, and \(.again). These hours are "
      + "in no draft.")

  /// Approval cut all of a session.
  public static let cutByApproval = FindingKind(
    "cut-by-approval", "A session that approval cut whole", from: .mapper, owner: .siteManager,
    .warning(.lost),
    advice: "Nothing is paid for it. Correct the approval if it is wrong.")
}
