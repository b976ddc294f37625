// What is found about people.
extension FindingKind {
  static let ofPeople: [FindingKind] = [
    .unknownEmployee, .sessionWithoutEmployee, .employeeWithoutNumber, .duplicateEmployeeNumber,
    .similarEmployeeNumbers, .paddedEmployeeNumber, .salariedEmployee, .workAfterTermination,
    .noTimeZone, .severalZones, .noRuleSet, .noPayRate,
  ]

  /// Sessions of an employee whom the snapshot does not hold.
  public static let unknownEmployee = FindingKind(
    "unknown-employee", "Sessions of an unknown employee", from: .mapper, owner: .siteManager,
    .blocking(.lost),
    advice: "Pull the employees with includeInactive=true, or this one by its number.")

  /// A session without an employee.
  public static let sessionWithoutEmployee = FindingKind(
    "session-without-employee", "A session without an employee", from: .mapper, owner: .siteManager,
    .blocking(.lost),
    .warning(.lost, what: "A shift without an employee that would not be paid anyhow"),
    when: "blocking; a warning for a shift that would not be paid anyhow")

  /// An employee without an employee number.
  public static let employeeWithoutNumber = FindingKind(
    "employee-without-number", "An employee without an employee number", from: .mapper,
    owner: .payroll,
    .blocking(.lost), advice: "Enter the \(.employeeNumber) in \(.source) and \(.again).")

  /// Two employees with one number.
  public static let duplicateEmployeeNumber = FindingKind(
    "duplicate-employee-number", "Two employees with one number", from: .mapper, owner: .payroll,
    .blocking(.lost),
    advice: "Give each a number of its own in \(.source) and \(.again).")

  /// Employee numbers that differ only in blanks, leading zeros or capitals.
  public static let similarEmployeeNumbers = FindingKind(
    "similar-employee-numbers", "Employee numbers that are easily mistaken", from: .mapper,
    owner: .payroll,
    .warning(), advice: "Make sure that payroll tells them apart: many programs drop zeros.")

  /// Employee numbers with blanks or invisible characters at their ends.
  public static let paddedEmployeeNumber = FindingKind(
    "padded-employee-number", "Blanks around an employee number", from: .mapper, owner: .payroll,
    .warning(),
    advice: "Enter the \(.employeeNumber) in \(.source) without them and \(.again).")

  /// An employee who is paid a salary.
  public static let salariedEmployee = FindingKind(
    "salaried-employee", "An employee who is paid a salary", from: .mapper, owner: .payroll,
    .warning(),
    .note(what: "A salaried employee whom every output leaves out"),
    when: "warning; note for somebody whom every output leaves out",
    advice: "Leave salaried people out with leaveOut, or map the hours to earning codes that "
      + "payroll does not pay again.")

  /// Work after the last day of employment.
  public static let workAfterTermination = FindingKind(
    "work-after-termination", "Work after the last day", from: .mapper, owner: .siteManager,
    .warning(what: "Work after the last day of employment"),
    .note(what: "Work of somebody employed again after a last day"), when: "warning or note",
    advice: "Check who worked, or correct the termination date of the profile.")

  /// An employee for whom no zone is known.
  public static let noTimeZone = FindingKind(
    "no-time-zone", "An employee without a time zone", from: .mapper, owner: .configuration,
    .blocking(.lost))

  /// Sites in several zones under the zone policy `site`.
  public static let severalZones = FindingKind(
    "several-zones", "Work at sites in several zones", from: .mapper, owner: .payroll, .note(),
    advice: "Nothing to do if that is right; else set zone to \"region\".")

  /// An employee for whom no rule set is configured.
  public static let noRuleSet = FindingKind(
    "no-rule-set", "An employee without a rule set", from: .mapper, owner: .configuration,
    .blocking(.lost))

  /// Hours without a rate, where rates are required.
  public static let noPayRate = FindingKind(
    "no-pay-rate", "Hours without a rate", from: .mapper, owner: .payroll,
    .blocking(.lost, floor: .warning),
    advice: "Set a rate at the shift, position, site, employee or profile, or rates.default.")
}
