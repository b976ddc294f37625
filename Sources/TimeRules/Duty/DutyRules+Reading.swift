import LawText
public import PayrollBytes
import PayrollModel

extension DutyRules {
  /// Reads the object `duty` of a configuration or a rule-set version.
  ///
  /// Everything that is wrong is noted with the reader; check its problems before the value is used.
  public static func read(_ reader: JSONObjectReader) -> DutyRules {
    var rules = DutyRules()
    if let part = reader.object("rounding") { rules.rounding = .read(part) }
    rules.shortBreakSeconds =
      reader.integer("shortBreakMinutes", in: 1...29).map { Int64($0) * 60 }
    if let part = reader.object("mealDeduction") { rules.mealDeduction = mealDeduction(part) }
    if let part = reader.object("paidMeal") { rules.paidMeal = paidMeal(part) }
    if let part = reader.object("sleep") { rules.sleep = sleep(part) }
    rules.minimumHours = reader.objects("minimumHours").compactMap(minimumHours)
    if let part = reader.object("splitShift") { rules.splitShift = splitShift(part) }
    if let part = reader.object("breakPremiums") { rules.breakPremium = breakPremium(part) }
    reader.finish()
    if rules.breakPremium != nil, let rounding = rules.rounding,
      rounding.mealStart != .none || rounding.mealEnd != .none
    {
      reader.problems.note(
        reader.location, reader.path(to: "rounding"),
        "meal punches are rounded, so that nobody can say whether a meal was short or late",
        "set mealStart and mealEnd to \"none\", or remove breakPremiums")
    }
    return rules
  }

  private enum Placement: String, CaseIterable { case point, proportional }

  private static func mealDeduction(_ reader: JSONObjectReader) -> MealDeduction? {
    let placement = reader.choice("placement", Placement.self) ?? .point
    reader.noteEmptyList("tiers", "give at least one, such as 30 minutes over 6 hours")
    let tiers = reader.objects("tiers").compactMap { part -> MealDeduction.Tier? in
      let over = part.requiredHours("overHours", upTo: 1000)
      let minutes = requiredMinutes(part)
      part.finish()
      guard let over, let minutes else { return nil }
      return MealDeduction.Tier(overSeconds: over, mealSeconds: minutes)
    }
    let after =
      placement == .point ? reader.requiredHours("afterHours", upTo: 1000) : nil
    if placement == .proportional, let node = reader.node("afterHours") {
      reader.note(
        node, "afterHours", "a proportional meal has no point", "remove it, or place it at a point")
    }
    reader.finish()
    guard !tiers.isEmpty, placement == .proportional || after != nil else { return nil }
    let deduction = MealDeduction(
      tiers: tiers, placement: after.map { .point(afterSeconds: $0) } ?? .proportional)
    if deduction == nil, let node = reader.node("tiers") {
      reader.note(
        node, "tiers", "these tiers do not fit",
        "list them by rising overHours, each meal shorter than the hours that it is taken from")
    }
    return deduction
  }

  private static func paidMeal(_ reader: JSONObjectReader) -> PaidMeal? {
    let over = reader.requiredHours("overHours", upTo: 1000)
    let minutes = requiredMinutes(reader)
    let code = reader.requiredString("payCode")
    reader.finish()
    guard let over, let minutes, let code else { return nil }
    return PaidMeal(overSeconds: over, mealSeconds: minutes, payCode: code)
  }

  private static func sleep(_ reader: JSONObjectReader) -> SleepTime? {
    let isAgreed = reader.requiredNode("agreed") == nil ? nil : reader.bool("agreed")
    let start = requiredTime("start", reader)
    let end = requiredTime("end", reader)
    let payCodes = texts("payCodes", reader)
    let positions = texts("positions", reader)
    reader.finish()
    guard let isAgreed, let start, let end else { return nil }
    if start == end, let node = reader.node("end") {
      reader.note(node, "end", "the sleep ends when it begins", "give a window of 5 to 8 hours")
      return nil
    }
    return SleepTime(
      isAgreed: isAgreed, start: start, end: end, payCodes: payCodes, positions: positions)
  }

  static func requiredMinutes(_ reader: JSONObjectReader) -> Int64? {
    guard reader.requiredNode("minutes") != nil else { return nil }
    return reader.integer("minutes", in: 1...240).map { Int64($0) * 60 }
  }

  private static func requiredTime(_ key: String, _ reader: JSONObjectReader) -> TimeOfDay? {
    guard reader.requiredNode(key) != nil else { return nil }
    return reader.parsed(key, expected: "a time such as 22:00") { TimeOfDay($0) }
  }

  static func texts(_ key: String, _ reader: JSONObjectReader) -> [String] {
    reader.array(key).compactMap { node in
      if case .string(let text) = node.value { return text }
      reader.note(node, key, "a text was expected here, not \(node.kind)")
      return nil
    }
  }
}
