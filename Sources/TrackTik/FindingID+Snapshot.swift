public import PayrollModel

extension FindingID {
  /// A snapshot without a manifest: nobody can tell whether a page is missing or was changed.
  public static let unverifiedSnapshot: FindingID = "unverified-snapshot"
  /// Fields that decide pay, and that the server refused during the pull.
  public static let refusedFields: FindingID = "refused-fields"
}
