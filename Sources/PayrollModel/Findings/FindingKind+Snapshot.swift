// What is found about what the readers of time data find.
extension FindingKind {
  static let ofSnapshot: [FindingKind] = [
    .unreadableRow, .unreadableField, .repeatedRows, .conflictingRows, .contradictingRows,
    .clockChange, .countDiffers, .unknownStatus, .unknownResource, .resourceWithoutPages,
    .resourceUnavailable, .refusedFields, .unverifiedSnapshot,
  ]

  /// A row of the source that could not be used at all.
  public static let unreadableRow = FindingKind(
    "unreadable-row", "A row that could not be used", from: .reader, owner: .payroll,
    .blocking(.lost),
    .warning(what: "A row that could not be used in what is only compared"),
    when: "blocking; a warning in what is only compared")

  /// A field of a row that is there and could not be read, or is missing and must not be.
  public static let unreadableField = FindingKind(
    "unreadable-field", "A field that could not be read", from: .reader, owner: .payroll,
    .blocking(.lost),
    .warning(what: "A field that could not be read in what is only compared"),
    when: "blocking; a warning in what is only compared")

  /// Rows that repeat a number already read, with the same content.
  public static let repeatedRows = FindingKind(
    "repeated-rows", "Rows that came more than once", from: .reader, owner: .payroll, .note())

  /// Two rows with the same number and different content.
  public static let conflictingRows = FindingKind(
    "conflicting-rows", "Two versions of one record", from: .reader, owner: .payroll,
    .blocking(.wrong),
    .warning(what: "Two versions of one record that is only compared"),
    when: "blocking; a warning in what is only compared")

  /// Rows of one employee that say different things of the person.
  public static let contradictingRows = FindingKind(
    "contradicting-rows", "Rows that say different things of one employee", from: .reader,
    owner: .payroll,
    .blocking(.wrong, what: "Another region of one employee"),
    .warning(what: "Another name of one employee"),
    when: "blocking where it is the region, a warning where it is a name")

  /// A time that the clock of the place showed twice, or never.
  public static let clockChange = FindingKind(
    "clock-change", "A time that the clock showed twice, or never", from: .reader, owner: .guard,
    .blocking(.lost))

  /// The source announced another number of records than the snapshot holds.
  public static let countDiffers = FindingKind(
    "count-differs", "Another number of records than announced", from: .reader, owner: .payroll,
    .blocking(.lost, what: "Fewer records than announced"),
    .warning(what: "More records than announced"), when: "blocking or warning")

  /// A state of sessions, breaks or shifts that nobody here knows.
  public static let unknownStatus = FindingKind(
    "unknown-status", "A state that is not known", from: .reader, owner: .configuration, .warning(),
    .note(what: "A state that is not known in what is only compared"),
    when: "warning; a note in what is only compared",
    advice: "find out what the state means in the source; time that it calls cancelled or "
      + "deleted has to be left out of the snapshot")

  /// A folder or file of the snapshot that no resource goes with.
  public static let unknownResource = FindingKind(
    "unknown-resource", "A folder or file that belongs to no resource", from: .reader,
    owner: .configuration,
    .blocking(.lost, what: "A folder or page that is spelt in another way"), .note(),
    when: "note, blocking where it is clear what is meant")

  /// A resource whose folder holds no pages.
  public static let resourceWithoutPages = FindingKind(
    "resource-without-pages", "A folder without pages", from: .reader, owner: .configuration,
    .warning(.lost))

  /// A resource that the pull of the snapshot could not have, or left out.
  public static let resourceUnavailable = FindingKind(
    "resource-unavailable", "A resource that is not there", from: .reader, owner: .configuration,
    .blocking(.lost),
    .warning(.lost), .note(), when: "blocking, warning or note")

  /// Fields that decide pay, and that the server refused during the pull.
  public static let refusedFields = FindingKind(
    "refused-fields", "Fields that the pull did not get", from: .reader, owner: .configuration,
    .blocking(.lost), .note(),
    when: "blocking or note")

  /// A snapshot without a manifest: nobody can tell whether a page is missing or was changed.
  public static let unverifiedSnapshot = FindingKind(
    "unverified-snapshot", "A snapshot without a manifest", from: .reader, owner: .configuration,
    .warning(),
    advice: "pull it with payroll-export, or make sure that every page is there")
}
