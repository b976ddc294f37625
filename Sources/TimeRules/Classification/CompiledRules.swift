import PayrollModel

/// The rules of one version in flat form, with the reasons that their slices carry.
struct CompiledRules: Sendable {
  /// Rules of all alternatives, one list behind the other.
  private(set) var rules: ContiguousArray<CompiledRule> = []
  /// Where each alternative's rules begin, and the end of the last one.
  private(set) var starts: ContiguousArray<Int> = [0]
  private(set) var tiers: ContiguousArray<CompiledTier> = []
  private(set) var reasons: [PayReason]
  /// Whether a condition looks at the whole workweek.
  let needsWorkweekTotals: Bool
  /// Whether a rule lowers its thresholds in weeks with holidays.
  let countsHolidays: Bool

  /// Once the rate, in 1/10,000: a constant of this module, which the inner loops need not ask for.
  static let straightMultiplier: Int32 = 10_000
  static let straightReason: UInt8 = 0
  static let presetReason: UInt8 = 1
  static let holidayReason: UInt8 = 2
  /// Tiers in one version, at most: there are 256 reasons, and holidays need some.
  static let mostTiers = 120

  init(_ version: RuleSetVersion, holidays: HolidayPolicy) {
    reasons = [
      PayReason(
        ruleSet: version.ruleSet, rule: "straight",
        sentence: "straight time: no overtime limit is passed",
        citation: Self.citations(of: version)),
      PayReason(
        ruleSet: "company", rule: "preset", sentence: "the pay code sets the multiplier",
        citation: "pay-code mapping of the employer"),
      PayReason(
        ruleSet: holidays.ruleSet, rule: "holiday-worked", sentence: "worked on a holiday",
        citation: holidays.citation),
    ]
    for alternative in version.alternatives {
      for rule in alternative {
        rules.append(
          CompiledRule(rule, workday: version.workday, firstTier: tiers.count))
        for tier in rule.tiers {
          let reason = PayReason(
            ruleSet: version.ruleSet, rule: tier.id, sentence: rule.sentence(of: tier, in: version),
            citation: rule.citation)
          let index = Self.index(of: reason, in: &reasons)
          tiers.append(
            CompiledTier(
              overSeconds: tier.threshold.seconds(periodDays: Int64(version.periodDays ?? 7)),
              multiplier: tier.multiplier.tenThousandths, reason: index ?? Self.straightReason))
        }
      }
      starts.append(rules.count)
    }
    needsWorkweekTotals = rules.contains { $0.condition.needsWorkweekTotals }
    countsHolidays = rules.contains { $0.secondsLoweredPerHoliday > 0 }
  }

  /// The law behind straight time is the law that says where it ends.
  private static func citations(of version: RuleSetVersion) -> String {
    var found: [String] = []
    for rule in version.rules where !found.contains(rule.citation) { found.append(rule.citation) }
    return found.joined(separator: "; ")
  }

  /// The index of a reason, added where it is new; nil where the table is full.
  mutating func index(of reason: PayReason) -> UInt8? { Self.index(of: reason, in: &reasons) }

  private static func index(of reason: PayReason, in reasons: inout [PayReason]) -> UInt8? {
    if let index = reasons.firstIndex(of: reason) { return UInt8(index) }
    guard reasons.count < 256 else { return nil }
    reasons.append(reason)
    return UInt8(reasons.count - 1)
  }
}
