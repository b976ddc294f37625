import PayrollModel

/// A rule in flat form, for the inner loop.
struct CompiledRule: Sendable {
  let window: RuleWindow
  let countsStraightTimeOnly: Bool
  /// The day of the workweek from 0 on which alone the rule applies; 255 for every day.
  let onlyDay: UInt8
  /// The days, one bit each, on which work must have been done.
  let neededDays: UInt8
  /// Where the workweek's seconds do not exceed this, the rule is off; -1 for never.
  let offUpToWorkweekSeconds: Int64
  /// Where no day's seconds exceed this, the rule is off; -1 for never.
  let offUpToDaySeconds: Int64
  /// The tiers' indices in the table.
  let firstTier: Int32
  let endTier: Int32

  init(_ rule: OvertimeRule, firstTier: Int) {
    window = rule.window
    countsStraightTimeOnly = rule.counts == .straightTime
    self.firstTier = Int32(firstTier)
    endTier = Int32(firstTier + rule.tiers.count)
    switch rule.condition {
    case .always:
      onlyDay = 255
      neededDays = 0
      offUpToWorkweekSeconds = -1
      offUpToDaySeconds = -1
    case .dayOfWorkweek(let day):
      onlyDay = UInt8(clamping: day.number - 1)
      neededDays = day.needsWorkOnEveryDay ? UInt8(clamping: (1 << day.number) - 1) : 0
      offUpToWorkweekSeconds = day.exemption?.workweekSeconds ?? -1
      offUpToDaySeconds = day.exemption?.everyDaySeconds ?? -1
    }
  }
}

/// A tier in flat form.
struct CompiledTier: Sendable {
  let overSeconds: Int64
  let multiplier: Int32
  let reason: UInt8
}

/// The rules of one version in flat form, with the reasons that their slices carry.
struct CompiledRules: Sendable {
  /// Rules of all alternatives, one list behind the other.
  private(set) var rules: ContiguousArray<CompiledRule> = []
  /// Where each alternative's rules begin, and the end of the last one.
  private(set) var starts: ContiguousArray<Int> = [0]
  private(set) var tiers: ContiguousArray<CompiledTier> = []
  private(set) var reasons: [SliceReason]
  /// Whether a condition looks at the whole workweek.
  private(set) var needsWorkweekTotals = false

  static let straightReason: UInt8 = 0
  static let presetReason: UInt8 = 1
  static let holidayReason: UInt8 = 2
  /// Rules in one alternative and tiers in one version, at most: bits of a mask, and reasons.
  static let mostRules = 32
  static let mostTiers = 120

  /// The law behind straight time is the law that says where it ends.
  private static func citations(of version: RuleSetVersion) -> String {
    var found: [String] = []
    for rule in version.alternatives.joined() where !found.contains(rule.citation) {
      found.append(rule.citation)
    }
    return found.joined(separator: "; ")
  }

  init(_ version: RuleSetVersion, holidays: HolidayPolicy) {
    reasons = [
      SliceReason(
        ruleSet: version.ruleSet, rule: "straight",
        sentence: "straight time: no overtime limit is passed",
        citation: Self.citations(of: version)),
      SliceReason(
        ruleSet: "company", rule: "preset", sentence: "the pay code sets the multiplier",
        citation: "pay-code mapping of the employer"),
      SliceReason(
        ruleSet: "company", rule: "holiday-worked", sentence: "worked on a holiday",
        citation: holidays.citation),
    ]
    for alternative in version.alternatives {
      for rule in alternative.prefix(Self.mostRules) {
        rules.append(CompiledRule(rule, firstTier: tiers.count))
        for tier in rule.tiers { append(tier, of: rule, version.ruleSet) }
      }
      starts.append(rules.count)
    }
    needsWorkweekTotals = rules.contains {
      $0.offUpToWorkweekSeconds >= 0 || $0.offUpToDaySeconds >= 0
    }
  }

  private mutating func append(_ tier: OvertimeTier, of rule: OvertimeRule, _ ruleSet: String) {
    let reason = SliceReason(
      ruleSet: ruleSet, rule: tier.id, sentence: tier.sentence, citation: rule.citation)
    tiers.append(
      CompiledTier(
        overSeconds: tier.overSeconds, multiplier: tier.multiplier.tenThousandths,
        reason: index(of: reason) ?? Self.straightReason))
  }

  /// The index of a reason, added where it is new; nil where the table is full.
  mutating func index(of reason: SliceReason) -> UInt8? {
    if let index = reasons.firstIndex(of: reason) { return UInt8(index) }
    guard reasons.count < 256 else { return nil }
    reasons.append(reason)
    return UInt8(reasons.count - 1)
  }
}
