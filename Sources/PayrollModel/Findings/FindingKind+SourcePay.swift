// What is found about the source's own payroll.
extension FindingKind {
  static let ofSourcePay: [FindingKind] = [
    .hoursDiffer, .hoursNotCompared, .hoursBeyondPeriod, .hoursBeyondShift, .paidTwice,
    .differentialAsHours, .rateBesideBase, .unmappedPayable, .payableSignsDiffer,
    .payableWithoutHours, .payableOutsidePeriod, .payrunNotFinal, .payrunHoursDiffer,
    .payrunWithoutItems, .payrunPeriodUnclear, .payrunLeftOut,
  ]

  /// Hours that the source reckons differently.
  public static let hoursDiffer = FindingKind(
    "hours-differ", "Hours that the source reckons differently", from: .mapper, owner: .payroll,
    .warning(),
    advice: "Find out which is right; explain shows the sessions and rules behind ours.")

  /// Employees whose hours could not be compared with the source's.
  public static let hoursNotCompared = FindingKind(
    "hours-not-compared", "Hours that could not be compared", from: .mapper, owner: .payroll,
    .note())

  /// Somebody's items that come to more hours than the period has.
  public static let hoursBeyondPeriod = FindingKind(
    "hours-beyond-period", "More hours than the period has", from: .mapper, owner: .payroll,
    .blocking(.lost),
    advice: "Look at the quantity of the items: it may be seconds or minutes in place of hours.")

  /// The items of a shift that come to more than a day.
  public static let hoursBeyondShift = FindingKind(
    "hours-beyond-shift", "Far more hours than a shift has", from: .mapper, owner: .siteManager,
    .blocking(.lost, what: "More hours than a shift and a day have"), .warning(),
    when: "blocking or warning",
    advice: "Look at the quantity of the items: it may be minutes, or 80 in place of 8.0.")

  /// Time of one shift that two pay runs, or two items of one, pay.
  public static let paidTwice = FindingKind(
    "paid-twice", "Time of a shift that is paid twice", from: .mapper, owner: .siteManager,
    .blocking(.twice))

  /// Money on top of the hours of a shift that has the hours beside it.
  public static let differentialAsHours = FindingKind(
    "differential-as-hours", "A differential that counts as hours", from: .mapper,
    owner: .configuration,
    .blocking(.twice),
    advice:
      "Give it an ad hoc pay code in \(.source), so that it is an amount and no time, or correct "
      + "its hours.")

  /// Regular hours at a rate that is not the base rate.
  public static let rateBesideBase = FindingKind(
    "rate-beside-base", "Regular hours at another rate than the base rate", from: .mapper,
    owner: .payroll,
    .warning(.lost),
    advice: "If a premium or differential is in the rate, enter it in payroll, or map its pay code."
  )

  /// An item of a pay run of which nobody knows what time it is.
  public static let unmappedPayable = FindingKind(
    "unmapped-payable", "An item of a pay run that nobody mapped", from: .mapper,
    owner: .configuration, .blocking(.lost))

  /// An item of a pay run that is time while its quantity and its money have different signs.
  public static let payableSignsDiffer = FindingKind(
    "payable-signs-differ", "Time whose money has the other sign", from: .mapper, owner: .payroll,
    .blocking(.lost),
    advice:
      "Correct it in \(.source): time that is taken back has a negative quantity, an amount an "
      + "ad hoc pay code.")

  /// An item of a pay run that is an amount without hours.
  public static let payableWithoutHours = FindingKind(
    "payable-without-hours", "An amount without hours", from: .mapper, owner: .payroll,
    .warning(.lost),
    advice: "Enter the amount in payroll, or map its pay code if its quantity is hours.")

  /// An item of a pay run with a date outside of the period, or none.
  public static let payableOutsidePeriod = FindingKind(
    "payable-outside-period", "An item of a pay run outside of the period", from: .mapper,
    owner: .payroll, .note(),
    advice: "Nothing to do if it corrects an earlier period.")

  /// A pay run whose items may still change.
  public static let payrunNotFinal = FindingKind(
    "payrun-not-final", "A pay run that is not final", from: .mapper, owner: .payroll,
    .blocking(.wrong))

  /// A pay run whose items do not add up to the hours that it announces.
  public static let payrunHoursDiffer = FindingKind(
    "payrun-hours-differ", "A pay run whose items do not add up", from: .mapper, owner: .payroll,
    .warning(),
    advice: "\(.again); if that does not help, compare the pay run with its items in \(.source).")

  /// A pay run of the period without any item in the snapshot.
  public static let payrunWithoutItems = FindingKind(
    "payrun-without-items", "A pay run without its items", from: .mapper, owner: .payroll,
    .blocking(.lost),
    advice: "Pull payroll-payrun-items of this pay run too.")

  /// A pay run of which nobody can say that it is of the period.
  public static let payrunPeriodUnclear = FindingKind(
    "payrun-period-unclear", "A pay run that may be of another period", from: .mapper,
    owner: .payroll,
    .blocking(.twice),
    advice:
      "Pull payroll-payruns with occurrenceStartDate or payrollSchedule; take the pay run out "
      + "of the snapshot if it is of another period.")

  /// A pay run of no or another period with items of the period, which are not paid.
  public static let payrunLeftOut = FindingKind(
    "payrun-left-out", "A pay run with items of the period that was left out", from: .mapper,
    owner: .payroll,
    .warning(.lost),
    advice: "Nothing to do if another run pays them. Else pull the pay run and look at its dates.")
}
