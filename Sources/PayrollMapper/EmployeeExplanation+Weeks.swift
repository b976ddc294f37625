import PayrollModel
import TimeRules

extension EmployeeExplanation {
  /// Marks the first hour of each workweek that a rule about workweeks took, with what was worked
  /// before it.
  mutating func markWeeks(ruleSets: [String: RuleSet], company: Workweek) {
    var marked: Set<WeekRule> = []
    for index in slices.indices {
      let slice = slices[index]
      guard let version = try? ruleSets[slice.reason.ruleSet]?.version(on: slice.workday) else {
        continue
      }
      workweek = version.workweek(of: company)
      guard let limit = version.weeklyLimit(ofTier: slice.reason.rule) else { continue }
      let week = workweek.firstDate(holding: slice.workday)
      guard marked.insert(WeekRule(week: week, rule: slice.reason.rule)).inserted else { continue }
      var before: Int64 = 0
      for other in slices[..<index] where workweek.firstDate(holding: other.workday) == week {
        if limit.countsStraightTimeOnly && other.multiplier != .one { continue }
        before += other.range.seconds
      }
      slices[index].week = WeekMark(before: before, limit: limit.seconds)
    }
  }

  private struct WeekRule: Hashable {
    let week: CalendarDate
    let rule: String
  }
}
