public import PayrollModel
public import TimeRules

/// What a company decided about how its time data becomes pay.
public struct MapperPolicy: Sendable {
  /// Which hours are paid.
  public enum PayBasis: String, Sendable, CaseIterable {
    /// The clocked sessions.
    case worked
    /// The shift's approved hours: the clocked time is cut or stretched at its end to fit.
    case approved
  }

  /// What must have been approved before a session is paid.
  public enum Approval: String, Sendable, CaseIterable {
    /// The shift: its state is APPROVED, or it has approved hours.
    case shift
    /// The session: its state is APPROVED.
    case session
    /// Nothing.
    case none
  }

  /// Whose clock cuts an employee's days and weeks.
  public enum ZoneSource: String, Sendable, CaseIterable {
    /// The home region's.
    case region
    /// The site's: where somebody worked in several zones, the one with the most time.
    case site
  }

  /// Where holidays come from.
  public enum HolidaySource: Sendable {
    /// A calendar file, for everybody.
    case calendar(HolidayCalendar)
    /// The holiday dates in the snapshot, by the holiday group of the position.
    case timeData
    /// There are none.
    case none
  }

  /// What to do when a workweek reaches out of the period and the snapshot lacks its other days.
  public enum Completeness: String, Sendable, CaseIterable {
    /// Every day of the workweek must be there.
    case wholeWorkweek
    /// The days before the period must be there; those after it cannot change what it pays under
    /// rules that make the last hours of a week overtime.
    case leadingDays
  }

  /// Which hours are paid.
  public var payBasis: PayBasis = .worked
  /// What must have been approved.
  public var approval: Approval = .shift
  /// Where weeks and days begin.
  public var workweek = Workweek()
  /// The first date of any one work period, for rule sets that count or average over one.
  public var workPeriodStart: CalendarDate?
  /// Whose clock counts.
  public var zoneSource: ZoneSource = .region
  /// The zone of employees whose region has none.
  public var defaultZone: String?
  /// The rule set of employees whose region has none.
  public var defaultRuleSet: String?
  /// Rule sets by region: its own number, its name, or its number in the source.
  public var ruleSetByRegion: [String: String] = [:]
  /// Rule sets by employee number.
  public var ruleSetByEmployee: [String: String] = [:]
  /// The rule set of employees who are exempt from overtime, or nil to treat them like the others.
  public var exemptRuleSet: String?
  /// Where holidays come from.
  public var holidaySource: HolidaySource = .none
  /// Holiday calendars by region: its own number, its name, or its number in the source. They stand
  /// in place of the one for everybody.
  public var holidayCalendarByRegion: [String: HolidayCalendar] = [:]
  /// Who ordinarily works on weekends, for holidays that move only for the others.
  public var weekendWorkers = WeekendWorkers()
  /// What work on a holiday is; nil leaves it to the rule set, and to ordinary time where that says
  /// nothing.
  public var holidayPolicy: HolidayPolicy?
  /// The minimum wages that rules about duty name, by their names.
  public var minimumWages: [String: MinimumWage] = [:]
  /// Whether a break is paid when neither the break, nor the short-break rule, nor the position
  /// says so.
  public var paysBreaksByDefault = false
  /// Whether what a break says of itself goes before the rule set's short-break rule.
  public var trustsBreakFlag = false
  /// The length of a day of leave, in seconds.
  public var leaveDaySeconds: Int64 = 8 * 3600
  /// The rate where nothing gives one, in 1/10,000 of the currency; nil leaves it to payroll.
  public var defaultRate: PayRate?
  /// Whether an hour without a rate is a blocking finding.
  public var requiresRate = false
  /// A session longer than this many seconds waits for a person.
  public var longestSessionSeconds: Int64 = 24 * 3600
  /// Beyond which figures a person should look.
  public var plausibility = PlausibilityLimits()
  /// The rules about breaks, rounding and time on duty; nil where there are none.
  public var duty: DutyRules?
  /// How the pay of each workweek is reckoned; nil reckons none.
  public var regularRate: RegularRatePolicy?
  /// The entries by hand, of all periods; nil where the company has no file of them.
  public var handEntries: HandEntries?
  /// What is known so that statutory holidays are paid; nil pays none.
  public var holidayPay: HolidayPayPolicy?
  /// What to do when a workweek is not whole.
  public var completeness: Completeness = .wholeWorkweek

  /// The defaults that are documented at each property.
  public init() {}
}
