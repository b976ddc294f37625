import PayrollModel

extension HolidayPayDraft {
  /// Whether the employee meets a condition.
  func judge(_ condition: HolidayPayCondition) -> Eligibility {
    let record = history.record
    let citation = condition.citation
    func no(_ reason: String) -> Eligibility { .notEligible(reason: reason, citation: citation) }
    func open(_ what: String) -> Eligibility {
      .undetermined(reason: "\(what) is not known", citation: citation)
    }
    switch condition.rule {
    case .employed(let days):
      guard let hired = record.hireDate else { return open("the hire date") }
      let employed = record.holiday.days(since: hired)
      return employed >= days
        ? .eligible : no("employed for \(max(0, employed)) days, not \(days)")
    case .days(_, _, _, orAveraging: true) where record.hasAveragingAgreement: return .eligible
    case .days(let least, let kind, let window, _):
      let (dates, isCovered) = history.dates(window)
      let days = history.days(dates, kind)
      if days >= least { return .eligible }
      guard isCovered else { return open("what was worked from \(dates.lowerBound) on") }
      let what = kind == .worked ? "worked" : "worked or paid"
      return no("\(days) days \(what) since \(dates.lowerBound), not \(least)")
    case .scheduledShifts:
      let shifts = [
        (record.lastShiftBefore, "last", "before"), (record.firstShiftAfter, "first", "after"),
      ]
      for (attendance, which, side) in shifts where attendance == .absent {
        return no("did not work the \(which) scheduled shift \(side) the holiday")
      }
      for (attendance, which, side) in shifts where attendance == nil {
        return open("whether the \(which) scheduled shift \(side) the holiday was worked")
      }
      return .eligible
    case .regularWorkday(let least, let weeks):
      return judgeRegularWorkday(least, weeks, citation)
    }
  }

  private func judgeRegularWorkday(_ least: Int, _ weeks: Int, _ citation: String) -> Eligibility {
    let record = history.record
    let weekday = record.holiday.weekday.name
    switch record.isRegularWorkday {
    case true?: return .eligible
    case false?:
      return .notEligible(reason: "\(weekday) is no regular workday", citation: citation)
    case nil: break
    }
    let worked = history.sameWeekdaysWorked(ofLast: weeks)
    if worked >= least { return .eligible }
    let window = LookbackWindow(.days(7 * weeks), .beforeHoliday)
    let first = window.dates(before: record.holiday, weekStart: record.weekStart).lowerBound
    guard record.recordsFrom <= max(first, record.hireDate ?? first) else {
      return .undetermined(
        reason: "what was worked from \(first) on is not known", citation: citation)
    }
    return .notEligible(
      reason: "worked on \(worked) of the last \(weeks) \(weekday)s, not on \(least)",
      citation: citation)
  }
}
