import PayrollModel

/// The lines and items of a week, checked and added up.
///
/// Sums over lines are integers, so that the order and the cutting of lines change nothing.
struct WeekSums {
  /// The time worked, in seconds.
  private(set) var seconds: Int64 = 0
  /// The time for which the law asks more than the regular rate.
  private(set) var overtimeSeconds: Int64 = 0
  /// The time without a rate.
  private(set) var unratedSeconds: Int64 = 0
  /// Pay of the lines once their rate; of regular lines, times their multiplier.
  private(set) var straight = Rational.zero
  /// Overtime hours, each times what the law asks above once the regular rate.
  private(set) var premiumHours = Rational.zero
  /// Overtime hours, each times all that the law asks.
  private(set) var multipliedHours = Rational.zero
  /// The premium with each overtime hour at its own rate.
  private(set) var ownRatePremium = Rational.zero
  /// The rate of the overtime hours, or of all hours where none is overtime; nil for several rates.
  var commonRate: PayRate? { overtimeSeconds > 0 ? overtimeRates.only : allRates.only }
  private var overtimeRates = CommonRate()
  private var allRates = CommonRate()
  /// Premiums and payments that are in the regular rate and do not pay for the hours themselves.
  private(set) var included = Rational.zero
  /// Payments that pay for the hours themselves.
  private(set) var payingTheHours = Rational.zero
  /// The part of `included` that a flat-sum bonus has, where it is divided in a way of its own.
  private(set) var flatSum = Rational.zero
  /// Premiums of the contract that may be set against the overtime premium.
  private(set) var creditable = Rational.zero
  /// Payments that are neither included nor creditable.
  private(set) var excluded = Rational.zero
  private(set) var steps: [ComputationStep] = []
  /// The first line that has time and no rate.
  private(set) var firstUnratedLine: Int?

  /// Nonovertime hours, in seconds.
  var nonovertimeSeconds: Int64 { seconds - overtimeSeconds }

  init(_ week: WeekEarnings, law: WageLaw) throws(WageError) {
    try add(week.lines, law)
    for (index, item) in week.items.enumerated() { try add(item, at: index, law) }
  }

  private mutating func add(_ lines: [WorkedLine], _ law: WageLaw) throws(WageError) {
    // In seconds x 1/10,000 of the currency x 1/10,000, and in seconds x 1/10,000.
    var pay = LineSum(), ownPremium = LineSum(), credited = LineSum(), uncredited = LineSum()
    var above = LineSum(), whole = LineSum()
    for (index, line) in lines.enumerated() {
      try check(line, at: index)
      guard line.seconds > 0 else { continue }
      seconds = try Self.sum(seconds, line.seconds)
      allRates.add(line.rate)
      if line.rate == nil {
        unratedSeconds += line.seconds
        firstUnratedLine = firstUnratedLine ?? index
      }
      let rate = line.rate?.tenThousandths ?? 0
      let once = line.bucket == .regular && !line.isOvertime ? line.multiplier : .one
      try pay.add(line.seconds, rate, once)
      if line.isOvertime {
        overtimeSeconds += line.seconds
        let extra = line.statutoryMultiplier.tenThousandths - 10_000
        try above.add(line.seconds, 1, Multiplier(tenThousandths: extra))
        try whole.add(line.seconds, 1, line.statutoryMultiplier)
        try ownPremium.add(line.seconds, rate, Multiplier(tenThousandths: extra))
        overtimeRates.add(line.rate)
      }
      guard let premium = Self.contractPremium(line, law) else { continue }
      if premium.isCreditable {
        try credited.add(line.seconds, rate, premium.extra)
      } else {
        try uncredited.add(line.seconds, rate, premium.extra)
      }
    }
    straight = try pay.amount
    ownRatePremium = try ownPremium.amount
    premiumHours = try above.hours
    multipliedHours = try whole.hours
    try addContractPremium(credited.amount, uncredited.amount, law)
  }

  /// What the contract, or a holiday, adds to the line in times its rate; nil where it adds nothing.
  private static func contractPremium(
    _ line: WorkedLine, _ law: WageLaw
  ) -> (extra: Multiplier, isCreditable: Bool)? {
    let isPremium =
      line.bucket == .holiday
      || line.bucket == .overtime && line.multiplier != line.statutoryMultiplier
    // Where nothing is credited, the hour is paid the greater of both multipliers and never both.
    let paid: Multiplier = law == .canada ? line.statutoryMultiplier : .one
    guard isPremium, line.multiplier > paid else { return nil }
    let extra = line.multiplier.tenThousandths - paid.tenThousandths
    return (
      Multiplier(tenThousandths: extra),
      law != .canada && (line.bucket == .overtime || line.multiplier >= .oneAndAHalf)
    )
  }

  private mutating func addContractPremium(
    _ credited: Rational, _ uncredited: Rational, _ law: WageLaw
  ) throws(WageError) {
    if credited != .zero {
      creditable = credited
      steps.append(
        ComputationStep(
          "premium of the contract for holidays and excess hours, creditable", .amount(credited),
          "29 U.S.C. 207(e)(5)-(6), (h)(2); 29 CFR 778.202-.203, .219(b)"))
    }
    guard uncredited != .zero else { return }
    if law == .canada { excluded = uncredited } else { included = uncredited }
    steps.append(
      ComputationStep(
        "premium for holidays and by contract", .amount(uncredited),
        law == .canada ? "the rules of the jurisdiction, or the contract" : "29 CFR 778.203"))
  }

  private func check(_ line: WorkedLine, at index: Int) throws(WageError) {
    guard line.seconds >= 0 else { throw .negativeSeconds(line: index) }
    guard (line.rate?.tenThousandths ?? 0) >= 0 else { throw .negativeRate(line: index) }
    switch line.bucket {
    case .sick, .vacation: throw .notWorked(line: index)
    case .regular where line.multiplier.tenThousandths >= 0: break
    case .overtime where line.multiplier >= .one, .holiday where line.multiplier >= .one: break
    default: throw .multiplierBelowOne(line: index)
    }
    guard line.statutoryMultiplier >= .one else { throw .multiplierBelowOne(line: index) }
  }

  private mutating func add(
    _ item: RemunerationItem, at index: Int, _ law: WageLaw
  ) throws(WageError) {
    guard !item.amount.isNegative else { throw .negativeAmount(item: index) }
    guard
      let treatment = RemunerationTreatment.of(
        item.kind, premiumMultiplier: item.premiumMultiplier, under: law)
    else { throw .missingPremiumMultiplier(item: index) }
    if treatment.paysTheHours {
      payingTheHours = try payingTheHours.plus(item.amount)
    } else if treatment.isInRegularRate {
      included = try included.plus(item.amount)
      if item.kind == .flatSumBonus, law == .california { flatSum = try flatSum.plus(item.amount) }
    } else if treatment.isCreditable {
      creditable = try creditable.plus(item.amount)
    } else {
      excluded = try excluded.plus(item.amount)
    }
    steps.append(
      ComputationStep(
        "\(item.kind.rawValue), \(treatment.summary)", .amount(item.amount), treatment.citation))
  }

  private static func sum(_ left: Int64, _ right: Int64) throws(WageError) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .outOfRange }
    return sum
  }
}

extension RemunerationTreatment {
  /// What happens to the payment, in a few words.
  var summary: String {
    if isInRegularRate { return "in the regular rate" }
    return isCreditable
      ? "not in the regular rate, creditable" : "not in the regular rate, not creditable"
  }
}
