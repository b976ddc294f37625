// What is found about what other runs have paid.
extension FindingKind {
  static let ofAdjustments: [FindingKind] = [
    .adjusted, .paidByOtherRun, .negativeNetHours, .adjustedPlaceGone, .adjustmentOfNobody,
    .adjustedWithoutData, .adjustedFewerPeriods, .adjustmentByHand, .writtenOffNotPaid,
    .finalPayEmployed,
    .finalPayLeavesOwed,
  ]

  /// What a run makes up for.
  public static let adjusted = FindingKind(
    "adjusted", "What an earlier run paid is corrected", from: .mapper, owner: .payroll, .note(),
    advice: "Look at the corrections with their causes in the review, or in adjustments.csv.")

  /// Days of the period that other runs have paid.
  public static let paidByOtherRun = FindingKind(
    "paid-by-other-run", "Days of the period that another run has paid", from: .mapper,
    owner: .payroll, .note(),
    advice: "Nothing, where the other run was meant for these people and days.")

  /// More hours of a person are taken back than are paid.
  public static let negativeNetHours = FindingKind(
    "negative-net-hours", "More hours of a person are taken back than are paid", from: .mapper,
    owner: .payroll, .blocking(.wrong, floor: .warning),
    advice:
      "Agree with the person how it is paid back, and hold the person out of the run; or make the run "
      + "without --adjust.")

  /// Something is taken back at a place that is not there any more.
  public static let adjustedPlaceGone = FindingKind(
    "adjusted-place-gone", "Hours are taken back at a place that is gone", from: .mapper,
    owner: .payroll, .warning(.wrong),
    advice: "Where the vendor keeps costs by place, correct them there.")

  /// Somebody was paid for a period that is adjusted, and is not in the time data.
  public static let adjustmentOfNobody = FindingKind(
    "adjustment-of-nobody", "Somebody who was paid is not in the time data", from: .review,
    owner: .payroll, .blocking(.twice),
    advice:
      "Have the person in the snapshot, with the same employee number as then; or make the run "
      + "without --adjust.")

  /// Nothing is left of the hours of somebody, in time data that do not say what they cover.
  public static let adjustedWithoutData = FindingKind(
    "adjusted-without-data", "All hours of a closed period are taken back", from: .review,
    owner: .payroll, .blocking(.wrong, floor: .warning),
    advice:
      "Export the time data for the closed periods too; or make the run with fewer periods, where they "
      + "do not go back so far")

  /// Fewer periods are adjusted than were asked for.
  public static let adjustedFewerPeriods = FindingKind(
    "adjusted-fewer-periods", "Fewer periods are adjusted than were asked for", from: .review,
    owner: .payroll, .warning(.lost),
    advice: "Correct at the vendor what is owed for the others, or send their runs first.")

  /// Adjustments that a file does not have.
  public static let adjustmentByHand = FindingKind(
    "adjustment-by-hand", "Adjustments that must be entered at the vendor by hand", from: .writer,
    owner: .payroll, .warning(.lost),
    advice: "Enter the lines of adjustments.csv at the vendor that are marked so.")

  /// What was written off is not made up for.
  public static let writtenOffNotPaid = FindingKind(
    "written-off-not-paid", "Hours that were written off are not made up for", from: .review,
    owner: .payroll, .note(),
    advice: "Nothing: somebody decided so, with a reason that the ledger keeps.")

  /// Final pay for somebody whose employment has not ended.
  public static let finalPayEmployed = FindingKind(
    "final-pay-employed", "Final pay for somebody who is still employed", from: .review,
    owner: .payroll, .blocking(.wrong, floor: .warning),
    advice: "Give the person a last day in the source, or make the run off-cycle.")

  /// Final pay that is not all.
  public static let finalPayLeavesOwed = FindingKind(
    "final-pay-leaves-owed", "Final pay that leaves something owed", from: .review,
    owner: .payroll, .blocking(.lost),
    advice: "Adjust as many periods that the hours that were held are among them.")
}
