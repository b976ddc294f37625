import LawText
import PayrollBytes
import PayrollModel

extension RuleCondition {
  /// Reads the condition of a rule, from its key `when`.
  static func read(_ rule: JSONObjectReader) -> RuleCondition {
    guard let reader = rule.object("when") else { return .always }
    defer { reader.finish() }
    var condition = RuleCondition()
    condition.dayOfWorkweek = reader.integer("dayOfWorkweek", in: 1...7)
    condition.needsWorkOnEveryDay = reader.bool("workOnEveryDay") ?? false
    if condition.needsWorkOnEveryDay, reader.node("dayOfWorkweek") == nil,
      let node = reader.node("workOnEveryDay")
    {
      reader.note(
        node, "workOnEveryDay", "this needs to know up to which day",
        "add \"dayOfWorkweek\": 7")
    }
    if let short = reader.object("unlessShortWeek") {
      let week = short.requiredHours("workweekHoursAtMost", upTo: 168)
      let day = short.requiredHours("everyDayHoursAtMost", upTo: 24)
      short.finish()
      if let week, let day {
        condition.exemption = .init(workweekSeconds: week, everyDaySeconds: day)
      }
    }
    condition.weekdays = weekdays(reader)
    condition.consecutiveDay = reader.integer("consecutiveDay", in: 2...28)
    if reader.node("workweekOverHours") != nil {
      condition.workweekOverSeconds = reader.requiredHours("workweekOverHours", upTo: 168)
    }
    condition.isScheduled = reader.bool("scheduled")
    if condition == .always, reader.problems.found.isEmpty {
      reader.problems.note(
        reader.location, reader.path, "the condition says nothing",
        "remove it, or name a day: known are dayOfWorkweek, weekdays, consecutiveDay, "
          + "workweekOverHours, scheduled")
    }
    return condition
  }

  private static func weekdays(_ reader: JSONObjectReader) -> Set<Weekday>? {
    guard reader.node("weekdays") != nil else { return nil }
    var days: Set<Weekday> = []
    for (index, node) in reader.array("weekdays").enumerated() {
      if case .string(let text) = node.value, let day = Weekday(text) {
        days.insert(day)
      } else {
        reader.note(
          node, "weekdays[\(index)]", "this is no weekday", "write it like monday")
      }
    }
    reader.noteEmptyList("weekdays", "name at least one weekday")
    return days
  }
}
