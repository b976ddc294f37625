import PayrollModel
import TimeRules

/// The workweeks or work periods of a jurisdiction whose overtime belongs to the pay period: those
/// that end in it, 29 CFR 778.106. Over consecutive periods each is paid once.
struct WageWeeks: Sendable {
  /// One workweek or work period.
  struct Week: Sendable, Equatable {
    let dates: ClosedRange<CalendarDate>
    /// Whether the snapshot holds all of its days.
    let isWhole: Bool
  }

  /// The rule set, as the configuration names it.
  let ruleSet: String
  /// Its jurisdiction: `US-CA`.
  let jurisdiction: String
  /// Whether a week ends later than at midnight, so that its last hours have the next date.
  let endsAfterMidnight: Bool
  /// The weeks, rising and without gaps.
  let weeks: [Week]
  /// The rules that say how long a work period is, and a first date; nil for workweeks.
  private let workPeriod: (version: RuleSetVersion, start: CalendarDate)?
  private let dayCount: Int

  init(
    _ name: String, _ ruleSet: RuleSet, _ version: RuleSetVersion, workweek: Workweek,
    workPeriodStart: CalendarDate?,
    period: PayPeriod, isWhole: (ClosedRange<CalendarDate>) -> Bool
  ) {
    self.ruleSet = name
    self.jurisdiction = ruleSet.jurisdiction
    self.endsAfterMidnight =
      max(workweek.startTime, workweek.workdayStart) > .midnight
    if let days = version.periodDays, let start = workPeriodStart {
      self.workPeriod = (version, start)
      self.dayCount = max(1, days)
    } else {
      self.workPeriod = nil
      self.dayCount = 7
    }
    var first =
      workPeriod.map { $0.version.workPeriod(holding: period.first, start: $0.start).lowerBound }
      ?? workweek.firstDate(holding: period.first)
    var weeks: [Week] = []
    while true {
      let last = first.adding(days: dayCount - 1)
      guard last <= period.last else { break }
      weeks.append(Week(dates: first...last, isWhole: isWhole(first...last)))
      first = last.adding(days: 1)
    }
    self.weeks = weeks
  }

  /// The place of the week that holds a slice; nil where the slice lies in another run's week.
  func place(of slice: ClassifiedSlice, by classifier: Classifier) -> Int? {
    guard let origin = weeks.first?.dates.lowerBound else { return nil }
    let first =
      workPeriod.map {
        $0.version.workPeriod(
          holding: CalendarDate(daysSince1970: slice.workday), start: $0.start
        ).lowerBound
      } ?? classifier.workweekStart(holding: slice.start)
    let days = first.days(since: origin)
    guard days >= 0, days / dayCount < weeks.count else { return nil }
    return days / dayCount
  }
}
