import PayrollModel
import TimeRules

extension Examples {
  /// A tier that begins beyond so many hours.
  static func tier(
    _ id: String, over hours: Int64, _ multiplier: Multiplier = .oneAndAHalf
  ) -> OvertimeTier {
    OvertimeTier(id: id, overSeconds: hours * 3600, multiplier: multiplier)
  }

  /// A rule without a citation.
  static func rule(
    _ id: String, _ window: RuleWindow, when condition: RuleCondition = .always,
    counts: RuleCounting = .allWork, takes: TakenTime = .last, belowRate: PayRate? = nil,
    tiers: [OvertimeTier]
  ) -> OvertimeRule {
    OvertimeRule(
      id: id, window: window, condition: condition, counts: counts, takes: takes,
      onlyBelowRate: belowRate, tiers: tiers, citation: "")
  }

  /// A version with one list of rules.
  static func version(_ rules: OvertimeRule..., workday: WorkdayKind = .fixed) -> RuleSetVersion {
    var version = RuleSetVersion(ruleSet: "x", from: monday, alternatives: [rules])
    version.workday = workday
    return version
  }
}
