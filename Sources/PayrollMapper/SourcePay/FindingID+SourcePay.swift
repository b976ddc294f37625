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
  /// A pay run of the period without any item in the snapshot: blocking.
  public static let payrunWithoutItems: FindingID = "payrun-without-items"
  /// A pay run of which nobody can say that it is of the period: blocking.
  public static let payrunPeriodUnclear: FindingID = "payrun-period-unclear"
  /// A pay run of no or another period with items of the period, which are not paid: a warning.
  public static let payrunLeftOut: FindingID = "payrun-left-out"
  /// Somebody's items that come to more hours than the period has: blocking.
  public static let hoursBeyondPeriod: FindingID = "hours-beyond-period"
  /// The items of a shift that come to more than a day: blocking.
  public static let hoursBeyondShift: FindingID = "hours-beyond-shift"
  /// Time of one shift that two pay runs, or two items of one, pay: blocking.
  public static let paidTwice: FindingID = "paid-twice"
  /// Money on top of the hours of a shift that has the hours beside it: blocking.
  public static let differentialAsHours: FindingID = "differential-as-hours"
  /// Regular hours at a rate that is not the base rate: a warning.
  public static let rateBesideBase: FindingID = "rate-beside-base"
  /// An item of a pay run of which nobody knows what time it is: blocking.
  public static let unmappedPayable: FindingID = "unmapped-payable"
  /// An item of a pay run that is time while its quantity and its money have different signs: blocking.
  public static let payableSignsDiffer: FindingID = "payable-signs-differ"
  /// An item of a pay run that is an amount without hours: a warning.
  public static let payableWithoutHours: FindingID = "payable-without-hours"
  /// An item of a pay run with a date outside of the period, or none: a note.
  public static let payableOutsidePeriod: FindingID = "payable-outside-period"
}
