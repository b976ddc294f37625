// What is found about the pay for statutory holidays.
extension FindingKind {
  static let ofHolidayPay: [FindingKind] = [
    .holidayPayUnknown, .holidayPayNotDue, .holidayPaidAsLeave, .holidayFactsOfNobody,
    .holidayFactsOfNoHoliday, .wageHistoryOfNobody,
  ]

  /// A statutory holiday that is not paid because something is not known.
  public static let holidayPayUnknown = FindingKind(
    "holiday-pay-unknown", "A statutory holiday of which nobody knows the pay", from: .mapper,
    owner: .payroll,
    .blocking(.lost, floor: .warning),
    advice: "Add what is missing to the history or to holidayPay.people, or say under "
      + "holidayPay.assume what holds for everybody.")

  /// A statutory holiday that somebody is not paid for, by a rule of the law.
  public static let holidayPayNotDue = FindingKind(
    "holiday-pay-not-due", "A statutory holiday that is not paid", from: .mapper,
    owner: .siteManager, .warning(),
    advice: "Check it. Where somebody was excused, say so in holidayPay.people.")

  /// Leave for a holiday that the law pays too.
  public static let holidayPaidAsLeave = FindingKind(
    "holiday-paid-as-leave", "A statutory holiday that the time data pay as leave", from: .mapper,
    owner: .payroll,
    .warning(),
    advice: "Take the leave out in \(.source), or check that it is no less than the law pays.")

  /// What is said of an employee whom the snapshot does not hold.
  public static let holidayFactsOfNobody = FindingKind(
    "holiday-facts-of-nobody", "Facts for holiday pay about an unknown employee", from: .mapper,
    owner: .payroll,
    .blocking(.wrong, floor: .warning), advice: "Correct the employee number, or remove the row.")

  /// What is said of an employee for a date that is none of the employee's holidays.
  public static let holidayFactsOfNoHoliday = FindingKind(
    "holiday-facts-of-no-holiday", "Facts for holiday pay on a date that is no holiday",
    from: .mapper, owner: .payroll,
    .blocking(.wrong, floor: .warning), advice: "Correct the date, or remove the row.")

  /// Earnings of employees whom the snapshot does not hold.
  public static let wageHistoryOfNobody = FindingKind(
    "wage-history-of-nobody", "Earnings of unknown employees", from: .mapper, owner: .payroll,
    .note(),
    advice: "Nothing, if they have left. A number that is spelt otherwise than the snapshot has it "
      + "leaves somebody without earnings.")
}
