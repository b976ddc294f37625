import PayrollBytes
import PayrollModel

/// Reads the rules of one version and notes everything that is wrong with them.
enum OvertimeRuleReading {
  private enum Combination: String, CaseIterable {
    /// One list of rules, each of which takes what the earlier ones have left.
    case sequential
    /// Several such lists; the one that pays most holds for the workweek.
    case bestOf
  }

  /// The lists of rules of a version.
  static func alternatives(_ version: JSONObjectReader) -> [[OvertimeRule]] {
    var tierCount = 0
    let combination = version.choice("combine", Combination.self) ?? .sequential
    switch combination {
    case .sequential:
      if let node = version.node("alternatives") {
        version.note(
          node, "alternatives", "\"alternatives\" are for \"combine\": \"bestOf\"",
          "write \"rules\" here, or set \"combine\"")
      }
      return [rules(version, &tierCount)]
    case .bestOf:
      if let node = version.node("rules") {
        version.note(
          node, "rules", "\"combine\": \"bestOf\" needs \"alternatives\"",
          "move the rules into one of the alternatives")
      }
      let lists = version.objects("alternatives").map { alternative in
        let list = rules(alternative, &tierCount)
        _ = alternative.string("note")
        alternative.finish()
        return list
      }
      if lists.isEmpty {
        FactsReading.noteEmpty("alternatives", of: version, "list what is to be compared")
      }
      return lists
    }
  }

  private static func rules(
    _ reader: JSONObjectReader, _ tierCount: inout Int
  ) -> [OvertimeRule] {
    var names: Set<String> = []
    var tierNames = Set(SliceReason.reservedRules)
    let rules = reader.objects("rules").map { rule(in: $0, &names, &tierNames) }
    if rules.isEmpty {
      FactsReading.noteEmpty("rules", of: reader, "a version without overtime needs no rule set")
    }
    tierCount += rules.reduce(0) { $0 + $1.tiers.count }
    if rules.count > CompiledRules.mostRules || tierCount > CompiledRules.mostTiers {
      reader.problems.note(
        reader.location, reader.path(to: "rules"),
        "there are more than \(CompiledRules.mostRules) rules in one list "
          + "or \(CompiledRules.mostTiers) tiers in one version")
    }
    return rules
  }

  private static func rule(
    in reader: JSONObjectReader, _ names: inout Set<String>, _ tierNames: inout Set<String>
  ) -> OvertimeRule {
    let id = FactsReading.name("id", of: reader)
    if let id, !names.insert(id).inserted, let node = reader.node("id") {
      reader.note(node, "id", "an earlier rule is called \"\(id)\" too", "give each rule a name")
    }
    let hasWindow = reader.requiredNode("window") != nil
    let window = hasWindow ? reader.choice("window", RuleWindow.self) : nil
    let counts = reader.choice("counts", CountedTime.self)
    let takes = reader.choice("takes", TakenTime.self)
    let condition = condition(reader)
    let citation = reader.requiredString("citation")
    let tiers = tiers(reader, &tierNames)
    _ = reader.string("note")
    reader.finish()
    return OvertimeRule(
      id: id ?? "", window: window ?? .workday, condition: condition, counts: counts ?? .allWork,
      takes: takes ?? .last, tiers: tiers, citation: citation ?? "")
  }

  private static func condition(_ rule: JSONObjectReader) -> RuleCondition {
    guard let reader = rule.object("when") else { return .always }
    defer { reader.finish() }
    let number = reader.integer("dayOfWorkweek", in: 1...7)
    if number == nil { _ = reader.requiredNode("dayOfWorkweek") }
    let isEveryDay = reader.bool("workOnEveryDay") ?? false
    var exemption: RuleCondition.ShortWeek?
    if let short = reader.object("unlessShortWeek") {
      let week = short.requiredHours("workweekHoursAtMost", upTo: 168)
      let day = short.requiredHours("everyDayHoursAtMost", upTo: 24)
      short.finish()
      if let week, let day { exemption = .init(workweekSeconds: week, everyDaySeconds: day) }
    }
    return .dayOfWorkweek(
      .init(number: number ?? 1, needsWorkOnEveryDay: isEveryDay, exemption: exemption))
  }

  private static func tiers(
    _ rule: JSONObjectReader, _ names: inout Set<String>
  ) -> [OvertimeTier] {
    var tiers: [OvertimeTier] = []
    for reader in rule.objects("tiers") {
      let tier = tier(in: reader, &names)
      if let previous = tiers.last, let tier, tier.overSeconds <= previous.overSeconds,
        let node = reader.node("overHours")
      {
        reader.note(
          node, "overHours", "the threshold is not above the one before it",
          "list the tiers by rising hours")
      }
      if let tier { tiers.append(tier) }
    }
    FactsReading.noteEmpty("tiers", of: rule, "a rule needs at least one tier")
    return tiers
  }

  private static func tier(
    in reader: JSONObjectReader, _ names: inout Set<String>
  ) -> OvertimeTier? {
    let id = FactsReading.name("id", of: reader)
    if let id, !names.insert(id).inserted, let node = reader.node("id") {
      reader.note(
        node, "id", "the name \"\(id)\" is taken", "give each tier of the list a name of its own")
    }
    let over = reader.requiredHours("overHours")
    let multiplier = multiplier(reader)
    let sentence = reader.requiredString("sentence")
    reader.finish()
    guard let id, let over, let multiplier, let sentence else { return nil }
    return OvertimeTier(id: id, overSeconds: over, multiplier: multiplier, sentence: sentence)
  }

  private static func multiplier(_ reader: JSONObjectReader) -> Multiplier? {
    guard let node = reader.requiredNode("multiplier"), let text = reader.decimalText("multiplier")
    else { return nil }
    if let multiplier = Multiplier(text), multiplier > .one { return multiplier }
    reader.note(
      node, "multiplier", "\"\(text)\" is not a multiplier above 1", "write it like 1.5 or 2")
    return nil
  }
}
