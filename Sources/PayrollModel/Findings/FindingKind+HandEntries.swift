// What is found about entries by hand.
extension FindingKind {
  static let ofHandEntries: [FindingKind] = [
    .handEntries, .handEntryOfNobody, .handEntryOutsideEmployment, .handEntryTwice,
    .handEntryPayCode, .handEntryBelowZero, .handEntryLongDay, .handEntryInNoRun,
  ]

  /// How many entries by hand a run has.
  public static let handEntries = FindingKind(
    "hand-entries", "Hours or amounts entered by hand", from: .mapper, owner: .payroll, .note(),
    advice: "Compare them with what was agreed: nothing else says that they are due.")

  /// An entry for an employee whom the snapshot does not hold.
  public static let handEntryOfNobody = FindingKind(
    "hand-entry-of-nobody", "An entry by hand for an unknown employee", from: .mapper,
    owner: .payroll, .blocking(.lost))

  /// An entry on a date before the employment began or after it ended.
  public static let handEntryOutsideEmployment = FindingKind(
    "hand-entry-outside-employment", "An entry by hand outside of the employment", from: .mapper,
    owner: .payroll, .warning(.wrong),
    advice: "Correct the employee number or the date, or leave it where it is still to be paid.")

  /// Rows that are word by word the same.
  public static let handEntryTwice = FindingKind(
    "hand-entry-twice", "Entries by hand that are word by word the same", from: .mapper,
    owner: .payroll, .blocking(.twice),
    advice: "Keep one of the rows, or say in the reasons what each of them is for.")

  /// A pay code that nobody knows.
  public static let handEntryPayCode = FindingKind(
    "hand-entry-pay-code", "An entry by hand under an unknown pay code", from: .mapper,
    owner: .payroll, .blocking(.lost))

  /// Less than nothing of one kind of pay.
  public static let handEntryBelowZero = FindingKind(
    "hand-entry-below-zero", "Entries by hand that leave less than nothing", from: .mapper,
    owner: .payroll, .blocking(.wrong, floor: .warning),
    advice: "Correct the entry, or take the rest back from a later period or at the vendor.")

  /// More hours than a day has.
  public static let handEntryLongDay = FindingKind(
    "hand-entry-long-day", "More than 24 hours on a day with entries by hand", from: .mapper,
    owner: .payroll, .blocking(.wrong, floor: .warning),
    advice: "Correct the hours or the date, or part the hours among the days that they are for.")

  /// Entries of dates whose run does not have them, or of which there is no run.
  public static let handEntryInNoRun = FindingKind(
    "hand-entry-in-no-run", "Entries by hand that no run pays", from: .review, owner: .payroll,
    .warning(.lost),
    advice:
      "Where they are still due, give them a date of this period; else make the run again that "
      + "they belong to, or correct the date.")
}
