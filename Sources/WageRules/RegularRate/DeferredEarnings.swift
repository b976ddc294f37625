public import PayrollModel

/// Commission or a bonus that is known only after the weeks it was earned in, and the overtime that
/// it adds to each of them, 29 CFR 778.119-.120 and 778.209.
public struct DeferredEarnings: Hashable, Sendable {
  /// How the earnings are spread over the weeks.
  public enum Spread: Hashable, Sendable {
    /// To each week what was earned in it, in the order of the weeks, 29 CFR 778.119 and .209(a).
    case asEarned([Rational])
    /// This much to each week; of a monthly sum, twelve fifty-seconds, 29 CFR 778.120(a)(1).
    case perWeek(Rational)
    /// The total in equal parts to each week, 29 CFR 778.120(a).
    case equallyByWeek(total: Rational)
    /// The total in equal parts to each hour worked, 29 CFR 778.120(b).
    case equallyByHour(total: Rational)
  }

  /// What the earnings add to one week.
  public struct Week: Hashable, Sendable {
    /// The share of the week, exact.
    public let share: Rational
    /// The increase of the regular rate; nil in a week without hours worked.
    public let rateIncrease: Rational?
    /// The additional premium, rounded half up to the cent: each week stands alone and is paid alone.
    public let additionalPremium: Money
  }

  /// The weeks, in the order they were given.
  public let weeks: [Week]
  /// The sum of the weeks' additional premiums.
  public let additionalPremium: Money
  /// The computation, step by step.
  public let steps: [ComputationStep]

  /// The overtime on earnings of several weeks, each given by its hours worked. Rates and buckets of
  /// the lines are not used, only their time and what the law asks for it.
  ///
  /// - Throws: `WageError`.
  public init(
    _ spread: Spread, over hours: [[WorkedLine]], under law: WageLaw = .federal
  ) throws(WageError) {
    guard law != .canada else {
      throw .methodNotAllowed(
        method: "overtime on deferred earnings", law: law,
        citation: "overtime is a multiple of the hour's own rate")
    }
    var sums: [WeekSums] = []
    for lines in hours { sums.append(try WeekSums(WeekEarnings(lines: lines), law: law)) }
    let shares = try Self.shares(spread, sums.map(\.seconds))
    var steps: [ComputationStep] = []
    var weeks: [Week] = []
    var total: Int64 = 0
    for (index, (sum, share)) in zip(sums, shares).enumerated() {
      guard !share.isNegative else { throw .negativeAmount(item: index) }
      let worked = Rational(hoursOfSeconds: sum.seconds)
      let increase = sum.seconds > 0 ? try share.divided(by: worked) : nil
      let extra = try increase?.times(sum.premiumHours) ?? .zero
      let premium = try Money(roundingHalfUp: extra)
      weeks.append(Week(share: share, rateIncrease: increase, additionalPremium: premium))
      let (sum, overflow) = total.addingReportingOverflow(premium.cents)
      guard !overflow else { throw .outOfRange }
      total = sum
      steps += Self.steps(index + 1, share, increase, premium, spread.citation)
    }
    self.weeks = weeks
    additionalPremium = Money(cents: total)
    steps.append(
      ComputationStep(
        "additional premium", .amount(Rational(additionalPremium)), "the sum of the weeks"))
    self.steps = steps
  }

  private static func steps(
    _ number: Int, _ share: Rational, _ increase: Rational?, _ premium: Money, _ citation: String
  ) -> [ComputationStep] {
    var steps = [ComputationStep("share of week \(number)", .amount(share), citation)]
    if let increase {
      steps.append(
        ComputationStep("increase of its regular rate", .ratePerHour(increase), citation))
    }
    steps.append(
      ComputationStep("its additional premium", .amount(Rational(premium)), citation))
    return steps
  }

  private static func shares(
    _ spread: Spread, _ seconds: [Int64]
  ) throws(WageError) -> [Rational] {
    switch spread {
    case .asEarned(let shares):
      guard shares.count == seconds.count else {
        throw .unusableTerm("a list of shares that is not one for each week")
      }
      return shares
    case .perWeek(let share): return seconds.map { _ in share }
    case .equallyByWeek(let total):
      guard !seconds.isEmpty else { return [] }
      let share = try total.divided(by: Rational(Int64(seconds.count)))
      return seconds.map { _ in share }
    case .equallyByHour(let total):
      let all = try Rational.sum(seconds.map(Rational.init(hoursOfSeconds:)))
      guard all != .zero else { throw .divisionByZero }
      let perHour = try total.divided(by: all)
      var shares: [Rational] = []
      for time in seconds { shares.append(try perHour.times(Rational(hoursOfSeconds: time))) }
      return shares
    }
  }
}

extension DeferredEarnings.Spread {
  /// Where the spread is described.
  public var citation: String {
    switch self {
    case .asEarned: "29 CFR 778.119, .209(a)"
    case .perWeek, .equallyByWeek: "29 CFR 778.120(a), .209(b)"
    case .equallyByHour: "29 CFR 778.120(b), .209(b)"
    }
  }
}
