import PayrollModel
public import TimeRules

extension Mapper {
  /// The same mapper, under which the employee of a number is governed by `ruleSet`: what somebody's
  /// hours would be under another law.
  public func governing(_ employee: String, by ruleSet: RuleSet) -> Mapper {
    var policy = policy
    // A key that is only spelt like the number would say something else of the same employee.
    let folded = FoldedName(employee)
    policy.ruleSetByEmployee = policy.ruleSetByEmployee.filter { FoldedName($0.key) != folded }
    policy.ruleSetByEmployee[employee] = ruleSet.id
    var ruleSets = ruleSets
    ruleSets[ruleSet.id] = ruleSet
    return Mapper(policy: policy, payCodes: payCodes, ruleSets: ruleSets, zones: zones)
  }
}
