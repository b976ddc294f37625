// What is found about pay groups.
extension FindingKind {
  static let ofPayGroups: [FindingKind] = [
    .inNoPayGroup, .inTwoPayGroups, .payGroupByPosition, .payGroupChanged, .leftToOtherGroup,
  ]

  /// Somebody whom no pay group has.
  public static let inNoPayGroup = FindingKind(
    "in-no-pay-group", "Somebody who is in no pay group", from: .mapper, owner: .configuration,
    .blocking(.lost, what: "with hours on such a date"), .note(what: "without hours"),
    when: "blocking for people with hours, else a note")

  /// Somebody whom two pay groups have on one date.
  public static let inTwoPayGroups = FindingKind(
    "in-two-pay-groups", "Somebody who is in two pay groups", from: .mapper, owner: .configuration,
    .blocking(.twice, what: "with hours on such a date"), .note(what: "without hours"),
    when: "blocking for people with hours, else a note")

  /// Somebody of whom only positions say in which pay group, and not clearly.
  public static let payGroupByPosition = FindingKind(
    "pay-group-by-position", "A pay group that positions do not tell", from: .mapper,
    owner: .configuration, .blocking(.lost),
    advice: "Name the employee number in one of the groups, with dates where it changes")

  /// Days that another pay group is to pay, and has run without.
  public static let leftToOtherGroup = FindingKind(
    "left-to-other-group", "Days of another pay group, which has run without them", from: .review,
    owner: .payroll, .warning(.lost),
    advice:
      "Make the next run of that group with --adjust, or let the change begin behind those days")

  /// Somebody who is in another pay group from some day on.
  public static let payGroupChanged = FindingKind(
    "pay-group-changed", "Somebody whose pay group changes in the period", from: .mapper,
    owner: .payroll, .note(),
    advice: "Look whether the runs of both groups have the days that they should")
}
