public import PayrollModel

extension FindingID {
  /// Two fields that give one moment of a record apart: blocking where it decides pay.
  public static let timesDiffer: FindingID = "times-differ"
  /// A session that lies beside its shift by what the local clock is off UTC: a warning.
  public static let sessionBesideShift: FindingID = "session-beside-shift"
  /// Far more hours approved for a shift than it has: blocking where they cannot be or are more than
  /// double, else a warning.
  public static let approvedBeyondShift: FindingID = "approved-beyond-shift"
  /// More hours approved for the shifts of a workday than a day has: blocking where they are paid.
  public static let approvedBeyondDay: FindingID = "approved-beyond-day"
  /// Approved hours for which the workday has no free time: blocking.
  public static let approvedWithoutRoom: FindingID = "approved-without-room"
  /// A break of one employee in the session of another: a warning.
  public static let breakOfOtherEmployee: FindingID = "break-of-other-employee"
  /// A break during work that names no session of the snapshot: a warning.
  public static let breakBesideSession: FindingID = "break-beside-session"
  /// Breaks that were put to a session by their time: a note.
  public static let breakLinkedByTime: FindingID = "break-linked-by-time"
  /// Short breaks that are work under the law and say themselves that they are not paid: a warning, a
  /// note where the configuration lets the flag win.
  public static let shortBreakUnpaid: FindingID = "short-break-unpaid"
  /// Guaranteed time or a premium hour that hangs on rates which are not known: a warning.
  public static let guaranteeWithoutRate: FindingID = "guarantee-without-rate"
  /// Breaks that were cancelled or deleted: a note.
  public static let cancelledBreak: FindingID = "cancelled-break"
}
