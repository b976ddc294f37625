public import PayrollModel

extension FindingID {
  /// A row of the source that could not be used at all.
  public static let unreadableRow: FindingID = "unreadable-row"
  /// A field of a row that is there and could not be read, or is missing and must not be.
  public static let unreadableField: FindingID = "unreadable-field"
  /// Rows that repeat a number already read, with the same content.
  public static let repeatedRows: FindingID = "repeated-rows"
  /// Two rows with the same number and different content.
  public static let conflictingRows: FindingID = "conflicting-rows"
  /// The source announced another number of records than the snapshot holds.
  public static let countDiffers: FindingID = "count-differs"
  /// A state of sessions, breaks or shifts that nobody here knows.
  public static let unknownStatus: FindingID = "unknown-status"
  /// A folder or file of the snapshot that no resource goes with.
  public static let unknownResource: FindingID = "unknown-resource"
  /// A resource whose folder holds no pages.
  public static let resourceWithoutPages: FindingID = "resource-without-pages"
  /// A resource that the pull of the snapshot could not have, or left out.
  public static let resourceUnavailable: FindingID = "resource-unavailable"
}
