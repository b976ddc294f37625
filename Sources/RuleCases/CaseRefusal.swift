import PayrollMapper
import PayrollModel
import TimeRules

/// Why an example cannot be run: it would come to something else than its rule set says.
struct CaseRefusal: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }

  init(_ error: MapperError) {
    if case .ruleSetNotInForce(let name, let date) = error {
      reason = "a week of it begins on \(date), when the rule set \(name) is not in force"
    } else {
      reason = "\(error)"
    }
  }
}

extension RuleCase {
  /// Throws where a part of the example or of the rules would decide nothing, or where two of them
  /// would decide the same.
  func check(_ ruleSet: RuleSet, _ version: RuleSetVersion) throws(CaseRefusal) {
    if version.periodDays != nil && periodStart == nil {
      throw CaseRefusal("the rule set counts over work periods, and the case has no periodStart")
    }
    let duty = version.duty
    if let reason = version.asksForSchedule(rounding), schedule == nil {
      throw CaseRefusal(
        "\(reason), and the case gives no schedule: write the scheduled shifts, or "
          + "\"schedule\": [] where there was none")
    }
    if let own = rounding, let law = duty?.rounding, own != law {
      throw CaseRefusal("the rule set says how punches are rounded, and the case says otherwise")
    }
    if sleep != nil, duty?.sleep != nil {
      throw CaseRefusal("the rule set says when sleep is, and the case says so too")
    }
    if let sleep, sleep.period.seconds <= 0 || sleep.period.seconds >= 24 * 3600 {
      throw CaseRefusal("the period of sleep is none of a day")
    }
    if workweekChange != nil, duty != nil || rounding != nil || sleep != nil {
      throw CaseRefusal("a change of the workweek cannot be tried together with rules about duty")
    }
    if schedule?.contains(where: { $0.start >= $0.end }) ?? false {
      throw CaseRefusal("a scheduled shift ends before it starts")
    }
    if let until = ruleSet.until,
      let end = sessions.compactMap(\.end).max(), zone.local(last(before: end)).date > until
    {
      throw CaseRefusal("the rule set holds until \(until), and the case goes on")
    }
  }

  /// The last second before a moment: what ends at midnight is of the day before.
  private func last(before moment: Instant) -> Instant {
    Instant(secondsSince1970: moment.secondsSince1970 - 1)
  }
}

extension RuleSetVersion {
  /// What of the version looks at the schedule, or nil.
  fileprivate func asksForSchedule(_ rounding: PunchRounding?) -> String? {
    if needsSchedule { return "a rule of the set looks at the schedule" }
    if (rounding ?? duty?.rounding)?.graceMinutes ?? 0 > 0 {
      return "punches are rounded to the start and end of shifts"
    }
    let looksAtShifts =
      duty?.minimumHours.contains { $0.kind == .reportingTime || $0.isForUnscheduled } ?? false
    return looksAtShifts ? "the rule set guarantees hours by the schedule" : nil
  }
}
