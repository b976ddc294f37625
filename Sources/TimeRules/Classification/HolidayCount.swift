import PayrollModel

/// Adds up what was worked on each holiday and finds the multiplier that it brings.
struct HolidayCount {
  private let tiers: [HolidayPolicy.Tier]
  private var holiday: Int16 = -1
  private var seconds: Int64 = 0

  init(_ policy: HolidayPolicy) { tiers = policy.tiers }

  /// The multiplier that holds at the start of a segment on a holiday, in 1/10,000, and for how many
  /// of its seconds it does.
  mutating func next(_ segment: Segment) -> (multiplier: Int32, seconds: Int64) {
    if segment.holiday != holiday {
      holiday = segment.holiday
      seconds = 0
    }
    var multiplier = CompiledRules.straightMultiplier
    var room = Int64.max
    for tier in tiers {
      if tier.overSeconds <= seconds {
        multiplier = tier.multiplier.tenThousandths
      } else {
        room = min(room, tier.overSeconds - seconds)
      }
    }
    return (multiplier, min(room, segment.seconds))
  }

  mutating func add(_ seconds: Int64) { self.seconds += seconds }

  /// What a segment is paid in seconds times 1/10,000, where the rules alone give it `rule`.
  mutating func pay(of segment: Segment, rule: Int32) -> Int64 {
    guard segment.holiday >= 0 else { return segment.seconds * Int64(rule) }
    var rest = segment
    var sum: Int64 = 0
    while rest.start < rest.end {
      let (multiplier, length) = next(rest)
      sum += length * Int64(max(multiplier, rule))
      add(length)
      rest.start += length
    }
    return sum
  }
}
