import PayrollBytes
import PayrollModel

extension RuleSetVersion {
  /// The version that a text makes, on top of `base` where it extends one.
  init(_ text: RuleSetVersionText, ruleSet: String, base: RuleSetVersion?) {
    self.init(
      ruleSet: ruleSet, from: text.from ?? CalendarDate(daysSince1970: 0),
      shortBreakSeconds: text.shortBreak?.seconds ?? base?.shortBreakSeconds,
      shortBreakCitation: text.shortBreak?.citation ?? base?.shortBreakCitation ?? "",
      alternatives: Self.lists(text, base: base))
    workday = text.workday ?? base?.workday ?? .fixed
    workweekStart = text.workweekStart ?? base?.workweekStart
    periodDays = text.periodDays ?? base?.periodDays
    holidayWork = text.holidayWork ?? base?.holidayWork
    duty = DutyRules.together(text.duty, over: base?.duty)
  }

  /// The rules of an agreement go before those of the law unless it says otherwise; a rule with the
  /// id of one of the law's stands in its place.
  private static func lists(
    _ text: RuleSetVersionText, base: RuleSetVersion?
  ) -> [[OvertimeRule]] {
    let own = text.rules ?? []
    guard let base else { return text.alternatives ?? [own] }
    var lists =
      text.alternatives
      ?? (text.place == .instead
        ? [own]
        : base.alternatives.map { list in
          let kept = list.filter { rule in !text.without.contains(rule.id) }
          let replaced = kept.map { rule in own.first { $0.id == rule.id } ?? rule }
          let new = own.filter { rule in !kept.contains { $0.id == rule.id } }
          return text.place == .after ? replaced + new : new + replaced
        })
    // A list that has lost all its rules would stand for no overtime and win where pay is equal.
    if !text.without.isEmpty, lists.contains(where: { !$0.isEmpty }) {
      lists.removeAll(where: \.isEmpty)
    }
    if text.isNeverBelowBase { lists += base.alternatives }
    return lists
  }

  /// What does not go together, as message and advice; empty for a version that can be used.
  var contradictions: [(message: String, advice: String)] {
    var found: [(message: String, advice: String)] = []
    let usesPeriod = rules.contains { rule in
      rule.window == .period || rule.tiers.contains { $0.threshold.needsPeriod }
    }
    if usesPeriod && periodDays == nil {
      found.append(
        ("a rule counts over a work period, and none is given", "add \"period\" to the version"))
    }
    if let days = periodDays {
      if !usesPeriod {
        found.append(
          ("the work period is not used by any rule", "give a rule the window \"period\""))
      }
      let isPerWeek = rules.contains { rule in
        rule.tiers.contains {
          if case .secondsPerWeek = $0.threshold { true } else { false }
        }
      }
      if days % 7 != 0 && isPerWeek {
        found.append(
          ("hours per week need a work period of whole weeks", "give the period in weeks"))
      }
      if days % 7 != 0 && alternatives.count > 1 {
        found.append(
          (
            "alternatives are compared over workweeks, and the work period is no whole number of "
              + "weeks", "give the period in weeks, or one list of rules"
          ))
      }
    }
    for list in alternatives {
      var names: Set<String> = []
      for tier in list.flatMap(\.tiers) where !names.insert(tier.id).inserted {
        found.append(
          (
            "two rules of a list have a tier called \"\(tier.id)\"",
            "give each tier of the list a name of its own"
          ))
      }
    }
    if workday == .rolling {
      for rule in rules where rule.window == .workday && !rule.canRoll {
        found.append(
          (
            "over any 24 hours the rule \"\(rule.id)\" can only have one tier, take the last hours "
              + "and count straight time", "simplify it, or set workday to \"shiftStarted\""
          ))
      }
    }
    if rules.reduce(0, { $0 + $1.tiers.count }) > CompiledRules.mostTiers {
      found.append(
        ("there are more than \(CompiledRules.mostTiers) tiers in one version", "use fewer"))
    }
    return found
  }
}

extension OvertimeRule {
  /// Whether the rule has a meaning over any 24 hours.
  fileprivate var canRoll: Bool {
    tiers.count == 1 && takes == .last && !tiers.contains { $0.threshold.followsSchedule }
  }
}
