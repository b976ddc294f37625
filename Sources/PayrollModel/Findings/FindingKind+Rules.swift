// What is found about rules and holidays.
extension FindingKind {
  static let ofRules: [FindingKind] = [
    .unverifiedRules, .rulesWithCaution, .rulesRunOut, .workweekIncomplete, .rulesWithoutHolidays,
    .holidayPolicyBelowLaw, .holidayWindow, .calendarWithoutDays, .dayOffUnclear,
  ]

  /// A rule set, or a part of one, that nobody has checked against the law.
  public static let unverifiedRules = FindingKind(
    "unverified-rules", "Rules that nobody has checked", from: .mapper, owner: .configuration,
    .warning(),
    advice: "Have it checked, and mark what you have read in a copy of your own.")

  /// A rule set that says of itself what must be known before paying by it.
  public static let rulesWithCaution = FindingKind(
    "rules-with-caution", "Rules with a caution", from: .mapper, owner: .configuration, .note(),
    advice: "Name another rule set, or one of your own, where this is not what you want to pay.")

  /// A rule set that ended before the period does.
  public static let rulesRunOut = FindingKind(
    "rules-run-out", "Rules that have run out", from: .mapper, owner: .configuration,
    .blocking(.wrong, floor: .warning))

  /// A workweek that reaches out of the period and lacks its other days.
  public static let workweekIncomplete = FindingKind(
    "workweek-incomplete", "A workweek without its other days", from: .mapper, owner: .payroll,
    .blocking(.lost))

  /// Rules about holidays, and no holidays configured.
  public static let rulesWithoutHolidays = FindingKind(
    "rules-without-holidays", "Rules about holidays, and no holidays", from: .mapper,
    owner: .configuration,
    .warning(.lost), advice: "Set holidays.calendar, or holidays.source to \"timeData\".")

  /// A holiday policy of the company that pays less than the law's.
  public static let holidayPolicyBelowLaw = FindingKind(
    "holiday-policy-below-law", "A holiday policy that pays less than the law's", from: .mapper,
    owner: .configuration,
    .warning(.lost),
    advice: "Remove holidays.worked, so that the law's policy holds, or raise the multiplier.")

  /// A holiday date of the source whose window cannot be what is meant.
  public static let holidayWindow = FindingKind(
    "holiday-window", "A holiday with a window that cannot be meant", from: .mapper,
    owner: .configuration,
    .blocking(.wrong), .warning(), .note(what: "A holiday written at midnight in UTC"),
    when: "blocking, a warning or a note",
    advice: "Correct the holiday's date, start and end in \(.source), and \(.again).")

  /// Holidays that are not known for a year of the period.
  public static let calendarWithoutDays = FindingKind(
    "calendar-without-days", "Holidays that have run out", from: .mapper, owner: .configuration,
    .blocking(.lost))

  /// A holiday that moves for people who have its day off, where nobody knows who has.
  public static let dayOffUnclear = FindingKind(
    "day-off-unclear", "A holiday that moves for some people only", from: .mapper, owner: .payroll,
    .blocking(.wrong),
    advice: "Say under holidays.weekendWork who ordinarily works on Saturdays and Sundays.")
}
