public import PayrollModel

extension FindingID {
  /// Hours that the source reckons differently: a warning.
  public static let hoursDiffer: FindingID = "hours-differ"
  /// Employees whose hours could not be compared with the source's: a note.
  public static let hoursNotCompared: FindingID = "hours-not-compared"
  /// A pay run whose items may still change: blocking.
  public static let payrunNotFinal: FindingID = "payrun-not-final"
  /// A pay run whose items do not add up to the hours that it announces: a warning.
  public static let payrunHoursDiffer: FindingID = "payrun-hours-differ"
  /// An item of a pay run of which nobody knows what time it is: blocking.
  public static let unmappedPayable: FindingID = "unmapped-payable"
  /// An item of a pay run that is time while its quantity and its money have different signs: blocking.
  public static let payableSignsDiffer: FindingID = "payable-signs-differ"
  /// An item of a pay run that is an amount without hours: a warning.
  public static let payableWithoutHours: FindingID = "payable-without-hours"
  /// An item of a pay run with a date outside of the period, or none: a note.
  public static let payableOutsidePeriod: FindingID = "payable-outside-period"
}
