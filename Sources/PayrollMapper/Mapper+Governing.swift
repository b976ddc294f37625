public import TimeRules

extension Mapper {
  /// The same mapper, under which the employee of a number is governed by `ruleSet`: what somebody's
  /// hours would be under another law.
  public func governing(_ employee: String, by ruleSet: RuleSet) -> Mapper {
    var policy = policy
    policy.ruleSetByEmployee[employee] = ruleSet.id
    var ruleSets = ruleSets
    ruleSets[ruleSet.id] = ruleSet
    return Mapper(policy: policy, payCodes: payCodes, ruleSets: ruleSets, zones: zones)
  }
}
