// What is found about wages, and what is seldom right.
extension FindingKind {
  static let ofWages: [FindingKind] = [
    .guaranteeWithoutRate, .noRegularRate, .remunerationOfNobody, .remunerationOutsideWeeks,
    .idleDifferential, .salaryOfNobody, .salaryBesideHourlyRate, .implausibleDay, .implausibleWeek,
    .implausibleDuty, .implausibleRate,
  ]

  /// Guaranteed time or a premium hour that hangs on rates which are not known.
  public static let guaranteeWithoutRate = FindingKind(
    "guarantee-without-rate", "Guaranteed time that hangs on a rate nobody knows", from: .mapper,
    owner: .payroll,
    .warning(.lost))

  /// A workweek whose regular rate and overtime premium are not reckoned.
  public static let noRegularRate = FindingKind(
    "no-regular-rate", "A workweek without a regular rate", from: .mapper, owner: .payroll,
    .warning(.lost),
    .note(what: "A workweek of an employee who is paid a salary"),
    when: "warning; note for an employee who is paid a salary")

  /// A payment to an employee whom the snapshot does not hold.
  public static let remunerationOfNobody = FindingKind(
    "remuneration-of-nobody", "A payment to an unknown employee", from: .mapper, owner: .payroll,
    .blocking(.lost),
    advice: "Correct the employee number, or have the employee in the time data.")

  /// Payments outside of the workweeks of the run.
  public static let remunerationOutsideWeeks = FindingKind(
    "remuneration-outside-weeks", "Payments outside of the workweeks of the run", from: .mapper,
    owner: .payroll,
    .note(), advice: "They belong to the runs of the periods in which their workweeks end.")

  /// A differential for posts or pay codes that the snapshot lacks.
  public static let idleDifferential = FindingKind(
    "idle-differential", "A differential that can be for nobody", from: .mapper,
    owner: .configuration, .note(),
    advice: "Check how payroll.json spells them.")

  /// A salary of an employee whom the snapshot does not hold.
  public static let salaryOfNobody = FindingKind(
    "salary-of-nobody", "A salary of an unknown employee", from: .mapper, owner: .payroll,
    .warning(.wrong),
    advice: "Correct the employee number, or remove the row.")

  /// A salary of an employee who is paid by the hour as the source has it.
  public static let salaryBesideHourlyRate = FindingKind(
    "salary-beside-hourly-rate", "A salary of somebody who is paid by the hour", from: .mapper,
    owner: .payroll,
    .warning(.wrong),
    advice: "Correct the profile in \(.source), or take the row out of the file.")

  /// More hours worked in a workday than is plausible.
  public static let implausibleDay = FindingKind(
    "implausible-day", "A very long day", from: .mapper, owner: .siteManager, .warning(),
    .note(what: "A very long day that was approved"), when: "warning or note",
    advice: "Check the sessions of the day. plausibility.hoursPerDay is the limit.")

  /// More hours worked in a workweek than is plausible.
  public static let implausibleWeek = FindingKind(
    "implausible-week", "A very long week", from: .mapper, owner: .siteManager, .warning(),
    .note(what: "A very long week that was approved"), when: "warning or note",
    advice: "Check the sessions of the week. plausibility.hoursPerWeek is the limit.")

  /// More hours on duty without a pause than is plausible.
  public static let implausibleDuty = FindingKind(
    "implausible-duty", "A very long duty", from: .mapper, owner: .siteManager, .warning(),
    .note(what: "A very long duty that was approved"), when: "warning or note",
    advice: "Check the clock-outs. plausibility.hoursWithoutRest and restHours are the limits.")

  /// A rate far from the person's last or from the company's middle, or very high.
  public static let implausibleRate = FindingKind(
    "implausible-rate", "A rate that is seldom right", from: .mapper, owner: .payroll, .warning())
}
