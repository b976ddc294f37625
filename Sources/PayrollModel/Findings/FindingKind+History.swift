// What is found when a run is laid beside the ones before it, and beside what the source says of people.
extension FindingKind {
  static let ofHistory: [FindingKind] = [
    .firstTimePaid, .absentNow, .noHoursThoughUsual, .hoursAgainstHistory, .inactiveWithHours,
    .exemptWithOvertime, .siteWithNobodyPaid, .editedByHand,
  ]

  /// Somebody whom no earlier run paid.
  public static let firstTimePaid = FindingKind(
    "first-time-paid", "Somebody who is paid for the first time", from: .review, owner: .payroll,
    .note(), advice: "Check that the employee exists, and has a number and a rate at the vendor.")

  /// Somebody whom the run before paid, and who has nothing now.
  public static let absentNow = FindingKind(
    "absent-now", "Somebody who was paid last time and has nothing now", from: .review,
    owner: .payroll, .note(),
    advice: "Nothing, if the employee has left or had no shifts; else look for sessions that are "
      + "missing.")

  /// Somebody whom the last runs all paid, and who has nothing now.
  public static let noHoursThoughUsual = FindingKind(
    "no-hours-though-usual", "Somebody without hours who usually has some", from: .review,
    owner: .siteManager, .warning(),
    advice: "Ask the site manager: sessions or leave may be missing from the snapshot.")

  /// Hours far from what somebody usually has, without a reason that the run knows.
  public static let hoursAgainstHistory = FindingKind(
    "hours-against-history", "Hours far from what is usual", from: .review, owner: .siteManager,
    .warning(),
    advice: "Ask the site manager whether the hours are right.")

  /// Hours of somebody who is not employed any more as far as the source says.
  public static let inactiveWithHours = FindingKind(
    "inactive-with-hours", "Hours of somebody who is not active", from: .review, owner: .payroll,
    .warning(.twice),
    advice: "Make sure that the person exists and worked; correct the state in \(.source), or the "
      + "sessions.")

  /// Overtime of somebody who is exempt from it.
  public static let exemptWithOvertime = FindingKind(
    "exempt-with-overtime", "Overtime of somebody who is exempt", from: .review, owner: .payroll,
    .warning(.wrong),
    advice: "Set \"exempt\" in rules to the rule set of exempt people, or correct the profile in "
      + "\(.source).")

  /// A site with planned shifts and nobody paid.
  public static let siteWithNobodyPaid = FindingKind(
    "site-with-nobody-paid", "A site with shifts and nobody paid", from: .review,
    owner: .siteManager, .warning(.lost),
    advice: "Ask the site manager who worked there: sessions may be missing, or held.")

  /// Sessions that somebody typed in.
  public static let editedByHand = FindingKind(
    "edited-by-hand", "Sessions that were entered by hand", from: .review, owner: .siteManager,
    .note(), advice: "Nothing, if the site manager knows of them.")
}
