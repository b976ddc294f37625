import LawText
import PayrollBytes
import PayrollModel

// Reading what is paid without having been worked.
extension DutyRules {
  static func minimumHours(_ reader: JSONObjectReader) -> MinimumHours? {
    let kind =
      reader.requiredNode("kind") == nil ? nil : reader.choice("kind", MinimumHours.Kind.self)
    let code = reader.requiredString("payCode")
    let least = hours(kind == .reportingTime ? "leastHours" : "hours", reader, unless: kind, 2)
    let most = kind == .reportingTime ? hours("mostHours", reader, unless: kind, 4) : 0
    let isForUnscheduled = reader.bool("unscheduledOnly") ?? false
    let codes = texts("payCodes", reader)
    reader.finish()
    if kind == .reportingTime, isForUnscheduled, let node = reader.node("unscheduledOnly") {
      reader.note(
        node, "unscheduledOnly", "reporting time is half of a shift, and these have none",
        "remove it, or use the kind \"session\" for call-backs")
    }
    guard let kind, let code, let least, let most else { return nil }
    if kind == .reportingTime, most < least, let node = reader.node("mostHours") {
      reader.note(node, "mostHours", "it is less than leastHours", "give at least leastHours")
      return nil
    }
    return MinimumHours(
      kind: kind, leastSeconds: least, mostSeconds: most, isForUnscheduled: isForUnscheduled,
      payCodes: codes, payCode: code)
  }

  /// Hours that must be there, but for those of reporting time, which the law gives.
  private static func hours(
    _ key: String, _ reader: JSONObjectReader, unless kind: MinimumHours.Kind?, _ lawful: Int64
  ) -> Int64? {
    if kind == .reportingTime, reader.node(key) == nil { return lawful * 3600 }
    return positiveHours(key, reader)
  }

  static func splitShift(_ reader: JSONObjectReader) -> SplitShift? {
    let gap = reader.node("gapOverHours") == nil ? nil : positiveHours("gapOverHours", reader)
    let spread =
      reader.node("spreadOverHours") == nil ? nil : positiveHours("spreadOverHours", reader)
    let paid = reader.node("hours") == nil ? 3600 : positiveHours("hours", reader)
    let code = reader.requiredString("payCode")
    let wage = wage(reader)
    let isSetOff = reader.bool("setOff") ?? true
    reader.finish()
    if reader.node("gapOverHours") == nil, reader.node("spreadOverHours") == nil {
      reader.problems.note(
        reader.location, reader.path, "nothing says what a split shift is",
        "give gapOverHours, spreadOverHours, or both")
    }
    guard let paid, let code, let wage else { return nil }
    return SplitShift(
      gapOverSeconds: gap, spreadOverSeconds: spread, paidSeconds: paid, wage: wage,
      isSetOff: isSetOff, payCode: code)
  }

  /// The minimum wage by name, or a rate: one of the two must be there.
  private static func wage(_ reader: JSONObjectReader) -> SplitShift.Wage? {
    guard let node = reader.node("minimumWage") else {
      return reader.requiredPositiveRate("rate").map { .rate($0) }
    }
    let name = reader.filledString("minimumWage")
    if reader.node("rate") != nil {
      reader.note(
        node, "minimumWage", "both a minimum wage and a rate are given",
        "keep the name where the wage comes from a file, or the rate")
      return nil
    }
    return name.map { .minimumWage($0) }
  }

  static func breakPremium(_ reader: JSONObjectReader) -> BreakPremium? {
    let onDuty = reader.bool("onDutyMeals") ?? false
    let first = reader.bool("firstMealWaived") ?? false
    let second = reader.bool("secondMealWaived") ?? false
    let rests = reader.bool("restBreaksRecorded") ?? false
    let code = reader.string("payCode")
    let basis = reader.choice("paidAt", BreakPremium.Basis.self)
    if code == nil, basis != nil, let node = reader.node("paidAt") {
      reader.note(
        node, "paidAt", "without a pay code no premium is paid", "add payCode, or remove paidAt")
    }
    reader.finish()
    if onDuty, !rests, let node = reader.node("onDutyMeals") {
      reader.note(
        node, "onDutyMeals", "with meals on duty and no record of rest breaks nothing is asked for",
        "remove breakPremiums, or set restBreaksRecorded to true")
    }
    return BreakPremium(
      allowsOnDutyMeals: onDuty, waivesFirstMeal: first, waivesSecondMeal: second,
      recordsRestBreaks: rests, payCode: code, basis: basis ?? .regularRate)
  }

  /// Required hours of more than zero, in seconds.
  private static func positiveHours(_ key: String, _ reader: JSONObjectReader) -> Int64? {
    guard let seconds = reader.requiredHours(key, upTo: 1000) else { return nil }
    if seconds > 0 { return seconds }
    if let node = reader.node(key) { reader.note(node, key, "more than 0 hours were expected") }
    return nil
  }
}
