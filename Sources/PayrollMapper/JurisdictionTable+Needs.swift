import PayrollModel
import TimeRules

// Which dates and which versions of the rules a period needs.
extension JurisdictionTable {
  /// What must be known to classify the period under a version.
  func needs(
    of version: RuleSetVersion, _ workweek: Workweek
  ) throws(MapperError) -> RuleNeeds {
    var first = period.first
    var last = period.last
    if let days = version.periodDays {
      guard let start = policy.workPeriodStart else {
        throw .workPeriodWithoutStart(version.ruleSet, days: days)
      }
      first = version.workPeriod(holding: first, start: start).lowerBound
      last = version.workPeriod(holding: last, start: start).upperBound
    }
    first = workweek.firstDate(holding: first).adding(days: -7 * version.neededWeeksBefore)
    last = workweek.firstDate(holding: last).adding(days: 6)
    return RuleNeeds(
      dates: first...last, hasWorkPeriod: version.periodDays != nil, looksAhead: version.looksAhead,
      schedule: version.needsSchedule,
      leave: version.countsLeave)
  }

  /// The dates that are looked at to classify the period under a version: those that it needs, and
  /// those that it uses where they are there.
  func dates(
    of version: RuleSetVersion, _ workweek: Workweek
  ) throws(MapperError) -> ClosedRange<CalendarDate> {
    let needed = try needs(of: version, workweek).dates
    // A workweek that begins later in the day than the workday leaves part of its first day to the
    // week before.
    let margin = workweek.startTime == workweek.workdayStart ? 0 : 7
    let back = margin + 7 * (version.lookbackWeeks - version.neededWeeksBefore)
    return needed.lowerBound.adding(days: -back)...needed.upperBound.adding(days: margin)
  }

  func version(
    of ruleSet: RuleSet, on date: CalendarDate
  ) throws(MapperError) -> RuleSetVersion {
    do { return try ruleSet.version(on: date) } catch {
      throw .ruleSetNotInForce(ruleSet.id, date: date)
    }
  }

  /// The versions that hold in the span, each for whole workweeks: a week follows the version that
  /// holds on the first day of its work period, or on its own. Weeks that are only looked back at
  /// may lie before the first version.
  func stretches(
    of ruleSet: RuleSet, dates: ClosedRange<CalendarDate>
  ) throws(MapperError) -> [(version: RuleSetVersion, dates: ClosedRange<CalendarDate>)] {
    var found: [(version: RuleSetVersion, dates: ClosedRange<CalendarDate>)] = []
    let governing = try version(of: ruleSet, on: period.first)
    let firstWeek = governing.workweek(of: policy.workweek).firstDate(holding: period.first)
    var week = dates.lowerBound
    while week <= dates.upperBound {
      var date = week
      if governing.periodDays != nil, let start = policy.workPeriodStart {
        date = governing.workPeriod(holding: week, start: start).lowerBound
      }
      if date < firstWeek, let begin = ruleSet.versions.first?.from {
        date = max(date, min(begin, firstWeek))
      }
      let version = try version(of: ruleSet, on: date)
      let end = min(week.adding(days: 6), dates.upperBound)
      if let last = found.last, last.version.from == version.from {
        found[found.count - 1].dates = last.dates.lowerBound...end
      } else {
        found.append((version, week...end))
      }
      week = week.adding(days: 7)
    }
    return found
  }
}
