public import PayrollModel

extension FindingID {
  /// A run by which nobody is paid: blocking.
  public static let nobodyPaid: FindingID = "nobody-paid"
  /// A period that is none of the pay calendar: blocking, a note where somebody says that it is
  /// meant; a warning where only the runs beside it show it.
  public static let offCalendar: FindingID = "off-calendar"
  /// A period that shares dates with that of another run: blocking, a note where it is meant.
  public static let overlappingRun: FindingID = "overlapping-run"
  /// A snapshot that was pulled before the period was over: a warning.
  public static let periodNotOver: FindingID = "period-not-over"
  /// Hours of an earlier period that were not paid, or are others now: a warning.
  public static let unpaidEarlier: FindingID = "unpaid-earlier"
  /// An earlier run that the snapshot could not be compared with: a note.
  public static let earlierNotCompared: FindingID = "earlier-not-compared"
  /// A further revision, which is the whole period again: a warning.
  public static let revisionAdds: FindingID = "revision-adds"
}
