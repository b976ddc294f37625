public import PayrollModel

extension FindingID {
  /// A holiday date of the source whose window cannot be what is meant: blocking where nobody can
  /// tell what is, else a warning or a note.
  public static let holidayWindow: FindingID = "holiday-window"
}
