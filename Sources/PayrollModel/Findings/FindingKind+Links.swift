// What is found about records that point to others.
extension FindingKind {
  static let ofLinks: [FindingKind] = [
    .unknownRegion, .unknownPosition, .unknownSite, .unknownShift, .unknownProfile,
    .profileLinkDiffers, .unknownPayCode,
  ]

  /// A home region, or one above it, that the snapshot lacks, or none, where rules or clocks go by
  /// region.
  public static let unknownRegion = FindingKind(
    "unknown-region", "A region that the snapshot lacks", from: .mapper, owner: .configuration,
    .blocking(.wrong, what: "A home region that the snapshot lacks"),
    .warning(what: "No home region, or one above it that the snapshot lacks"),
    when: "blocking or warning")

  /// A position that the snapshot lacks.
  public static let unknownPosition = FindingKind(
    "unknown-position", "A position that the snapshot lacks", from: .mapper, owner: .configuration,
    .warning())

  /// A site that the snapshot lacks, where sites decide pay.
  public static let unknownSite = FindingKind(
    "unknown-site", "A site that the snapshot lacks", from: .mapper, owner: .configuration,
    .warning())

  /// A shift that the snapshot lacks.
  public static let unknownShift = FindingKind(
    "unknown-shift", "A shift that the snapshot lacks", from: .mapper, owner: .configuration,
    .warning(),
    advice: "Pull the shifts of the period again.")

  /// An employment profile that the snapshot lacks.
  public static let unknownProfile = FindingKind(
    "unknown-profile", "An employment profile that the snapshot lacks", from: .mapper,
    owner: .configuration, .warning(),
    advice: "Pull the employment profiles again, inactive ones included.")

  /// Employee and employment profile that name different ones.
  public static let profileLinkDiffers = FindingKind(
    "profile-link-differs", "Employee and employment profile that disagree", from: .mapper,
    owner: .payroll,
    .blocking(.wrong), advice: "Correct the profiles in \(.source) and \(.again).")

  /// A pay code given as a number that no pay code has.
  public static let unknownPayCode = FindingKind(
    "unknown-pay-code", "A number that is no pay code", from: .mapper, owner: .configuration,
    .warning())
}
