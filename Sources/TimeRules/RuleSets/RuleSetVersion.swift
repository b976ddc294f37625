public import PayrollModel

/// The rules of a rule set from one date on, up to the next version.
public struct RuleSetVersion: Sendable, Hashable {
  /// The id of the rule set that it is a version of, agreements behind plus signs.
  public var ruleSet: String
  /// The first date on which these rules hold.
  public var from: CalendarDate
  /// How the day of daily overtime is defined.
  public var workday = WorkdayKind.fixed
  /// Where the law itself fixes the start of the workweek; nil leaves it to the company.
  public var workweekStart: WorkweekStart?
  /// The days of the work period over which hours are added up or averaged, 7 to 364; nil for none.
  public var periodDays: Int?
  /// A break of this length or less, in seconds, is work time; nil where the set has no such rule.
  public var shortBreakSeconds: Int64?
  /// The law behind `shortBreakSeconds`; empty where that is nil.
  public var shortBreakCitation: String
  /// What work on a holiday is; nil leaves it to the company.
  public var holidayWork: HolidayPolicy?
  /// The rules about breaks, rounding and time on duty; nil leaves them to the company.
  public var duty: DutyRules?
  /// Lists of rules. Where there are several, each workweek (or work period) is classified by the
  /// one that pays most, the first one of equals. A list may be empty: then nothing is overtime.
  public var alternatives: [[OvertimeRule]]

  /// A start of the workweek that the law fixes.
  public struct WorkweekStart: Sendable, Hashable {
    /// The weekday on which each workweek begins.
    public let weekday: Weekday
    /// The time on that day.
    public let time: TimeOfDay
    /// The law that says so.
    public let citation: String

    /// A start of the workweek.
    public init(weekday: Weekday, time: TimeOfDay, citation: String) {
      self.weekday = weekday
      self.time = time
      self.citation = citation
    }
  }

  /// Rules from a date on. `alternatives` must not be empty.
  public init(
    ruleSet: String, from: CalendarDate, shortBreakSeconds: Int64? = nil,
    shortBreakCitation: String = "", alternatives: [[OvertimeRule]]
  ) {
    self.ruleSet = ruleSet
    self.from = from
    self.shortBreakSeconds = shortBreakSeconds
    self.shortBreakCitation = shortBreakCitation
    self.alternatives = alternatives
  }
}

extension RuleSetVersion {
  /// The workweek that holds under these rules for a company that has chosen `company`.
  public func workweek(of company: Workweek) -> Workweek {
    guard let start = workweekStart else { return company }
    return Workweek(
      start: start.weekday, startTime: start.time, workdayStart: company.workdayStart)
  }

  /// All rules of all lists.
  var rules: [OvertimeRule] { alternatives.flatMap { $0 } }

  /// Whether a rule looks at the schedule.
  public var needsSchedule: Bool {
    rules.contains { rule in
      rule.condition.isScheduled != nil || rule.tiers.contains { $0.threshold.followsSchedule }
    }
  }

  /// Whether a rule looks at the holidays of the workweek, or work on one is paid by this law.
  public var needsHolidays: Bool {
    holidayWork != nil || rules.contains { $0.counts.secondsLoweredPerHoliday > 0 }
  }

  /// Whether paid leave counts toward a threshold.
  public var countsLeave: Bool { rules.contains { !$0.counts.leave.isEmpty } }

  /// Whether hours worked later in a window can change how earlier ones are paid.
  public var looksAhead: Bool {
    alternatives.count > 1
      || rules.contains { rule in
        rule.takes != .last || rule.condition.workweekOverSeconds != nil
          || rule.condition.exemption != nil || !rule.counts.leave.isEmpty
      }
  }

  /// The work period that holds a date, where periods begin at `start` and every so many days before
  /// and after it; the workweek's length where the version has no period.
  public func workPeriod(
    holding date: CalendarDate, start: CalendarDate
  ) -> ClosedRange<CalendarDate> {
    let periods = WorkPeriods(
      days: Int32(clamping: max(1, periodDays ?? 7)), anchor: start.daysSince1970)
    let first = CalendarDate(
      daysSince1970: periods.firstDate(holding: date.daysSince1970))
    return first...first.adding(days: Int(periods.days) - 1)
  }

  /// Weeks before the first workweek that must be known to classify it: runs of days reach over the
  /// start of a week.
  public var neededWeeksBefore: Int {
    rules.compactMap(\.condition.consecutiveDay).map { ($0 + 5) / 7 }.max() ?? 0
  }

  /// Weeks before the first workweek that are looked at where they are known: a workday that begins
  /// with the shift, or a run of hours, may have begun before the week.
  public var lookbackWeeks: Int {
    let reachesBack =
      workday != .fixed
      || rules.contains { if case .consecutiveHours = $0.window { true } else { false } }
    return max(neededWeeksBefore, reachesBack ? 1 : 0)
  }
}
