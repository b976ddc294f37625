import PayrollModel

/// A week's pay while it is reckoned: exact figures, and steps.
struct WeekDraft {
  let sums: WeekSums
  var regularRate: Rational?
  /// Pay for the hours themselves.
  var straight = Rational.zero
  /// The premium that the law asks.
  var premium = Rational.zero
  /// Paid on top of straight time and items, to reach a guaranty.
  var topUp = Rational.zero
  var steps: [ComputationStep]

  init(sums: WeekSums) {
    self.sums = sums
    steps = [
      ComputationStep(
        "hours worked", .hours(seconds: sums.seconds), "29 CFR 778.103; hours worked only")
    ]
    if sums.overtimeSeconds > 0 {
      steps.append(
        ComputationStep(
          "of which overtime", .hours(seconds: sums.overtimeSeconds), "the overtime rules"))
    }
    steps += sums.steps
  }

  mutating func note(_ label: String, _ figure: ComputationStep.Figure, _ citation: String) {
    steps.append(ComputationStep(label, figure, citation))
  }

  /// Pay for the hours worked, over the hours; nil where nobody worked.
  func perHour(_ amount: Rational) throws(WageError) -> Rational? {
    guard sums.seconds > 0 else { return nil }
    return try amount.divided(by: Rational(hoursOfSeconds: sums.seconds))
  }

  /// The premium of overtime hours at one regular rate.
  func premium(at rate: Rational?) throws(WageError) -> Rational {
    guard let rate else { return .zero }
    return try rate.times(sums.premiumHours)
  }

  /// Every line with time must have a rate.
  func requireRates() throws(WageError) {
    if let line = sums.firstUnratedLine { throw .missingRate(line: line) }
  }

  /// Sets premiums of the contract against the overtime premium, and rounds, once.
  func finish() throws(WageError) -> WeekPay {
    var steps = steps
    let credited = min(premium, sums.creditable)
    let due = try premium.minus(credited)
    if credited != .zero {
      steps.append(
        ComputationStep(
          "credited against the overtime premium", .amount(credited), "29 U.S.C. 207(h)(2)"))
    }
    let other = try Rational.sum([sums.included, sums.creditable, sums.excluded, topUp])
    let cents = try CentApportionment([straight, due, other])
    let labels = ["straight-time pay", "overtime premium due", "other pay"]
    for (label, amount) in zip(labels, [straight, due, other]) {
      steps.append(ComputationStep(label, .amount(amount), "exact"))
    }
    steps.append(
      ComputationStep(
        "total pay", .amount(Rational(cents.total)), "the exact sum, rounded once, half up"))
    return WeekPay(
      regularRate: regularRate, straightTimePay: cents.parts[0], overtimePremium: cents.parts[1],
      otherPay: cents.parts[2], totalPay: cents.total, statutoryPremium: premium,
      creditedPremium: credited, workedSeconds: sums.seconds,
      overtimeSeconds: sums.overtimeSeconds, steps: steps)
  }
}
