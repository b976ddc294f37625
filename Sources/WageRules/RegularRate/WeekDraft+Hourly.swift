import PayrollModel

extension WeekDraft {
  /// 29 CFR 778.109-.115: all includable pay over all hours, and the part of it above once for the
  /// overtime hours. Straight time is paid as it was earned and is never reckoned again from the
  /// average.
  mutating func average(_ guarantee: PayRate?) throws(WageError) {
    var earnings = sums.payingTheHours
    if let guarantee {
      earnings = try raise(earnings, to: guarantee)
    } else if sums.payingTheHours == .zero {
      // Hours that nothing pays are a gap in the data, not free work.
      try requireRates()
    }
    straight = try sums.straight.plus(earnings)
    let includable = try straight.plus(sums.included).minus(sums.flatSum)
    note("pay that is in the regular rate", .amount(includable), "29 CFR 778.108-.109")
    regularRate = try perHour(includable)
    if let regularRate {
      note("regular rate", .ratePerHour(regularRate), "29 CFR 778.109, .115")
    }
    premium = try premium(at: regularRate)
    try addFlatSum()
    note("overtime premium", .amount(premium), "29 U.S.C. 207(a); 29 CFR 778.110")
  }

  /// 29 CFR 778.111(b): hours paid by the piece come to the guaranteed rate at least.
  private mutating func raise(
    _ earnings: Rational, to guarantee: PayRate
  ) throws(WageError) -> Rational {
    guard guarantee.tenThousandths >= 0 else { throw .unusableTerm("a guarantee below zero") }
    let least = try Rational(guarantee).times(Rational(hoursOfSeconds: sums.unratedSeconds))
    guard earnings < least else { return earnings }
    note(
      "difference to the hourly guarantee", .amount(try least.minus(earnings)), "29 CFR 778.111(b)")
    return least
  }

  /// Alvarado v. Dart: a flat sum does not grow with the hours, so that it pays no straight time for
  /// overtime hours. It is divided by the nonovertime hours, and its share is due in full, times
  /// one and a half or two, for each overtime hour.
  mutating func addFlatSum() throws(WageError) {
    guard sums.flatSum != .zero, sums.overtimeSeconds > 0 else { return }
    guard sums.nonovertimeSeconds > 0 else { throw .noNonovertimeHours }
    let citation = "Alvarado v. Dart Container Corp. (2018) 4 Cal.5th 542"
    let share = try sums.flatSum.divided(by: Rational(hoursOfSeconds: sums.nonovertimeSeconds))
    let extra = try share.times(sums.multipliedHours)
    note("flat sum for each nonovertime hour", .ratePerHour(share), citation)
    note("overtime on the flat sum", .amount(extra), citation)
    regularRate = try regularRate?.plus(share)
    premium = try premium.plus(extra)
  }

  /// 29 U.S.C. 207(g)(3): overtime at the rate that was agreed, whatever the week's average is.
  mutating func basicRate(_ rate: Rational) throws(WageError) {
    guard !rate.isNegative else { throw .unusableTerm("a basic rate below zero") }
    if sums.payingTheHours == .zero { try requireRates() }
    straight = try sums.straight.plus(sums.payingTheHours)
    regularRate = rate
    note("established basic rate", .ratePerHour(rate), "29 U.S.C. 207(g)(3); 29 CFR 548.2-.3")
    premium = try premium(at: rate)
    note("overtime premium", .amount(premium), "29 U.S.C. 207(g)(3)")
  }

  /// Each overtime hour at its multiplier times its own rate. Under 29 U.S.C. 207(g) overtime on
  /// everything else that is in the regular rate is reckoned separately and added.
  mutating func rateInEffect(_ law: WageLaw) throws(WageError) {
    if sums.payingTheHours == .zero { try requireRates() }
    straight = try sums.straight.plus(sums.payingTheHours)
    premium = sums.ownRatePremium
    let citation =
      law == .canada
      ? "overtime is a multiple of the hour's own rate" : "29 U.S.C. 207(g)(2); 29 CFR 778.419"
    if let rate = sums.commonRate { regularRate = Rational(rate) }
    note("premium of each overtime hour at its own rate", .amount(premium), citation)
    let further = try sums.included.plus(sums.payingTheHours)
    guard law != .canada, further != .zero, sums.overtimeSeconds > 0 else { return }
    let flatSum = sums.flatSum
    guard let share = try perHour(further.minus(flatSum)) else { return }
    let extra = try premium(at: share)
    note("overtime on other pay in the regular rate", .amount(extra), "29 U.S.C. 207(g)")
    regularRate = try regularRate?.plus(share)
    premium = try premium.plus(extra)
    try addFlatSum()
  }
}
