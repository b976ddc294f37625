import PayrollModel

extension WeekDraft {
  private static let fortyHours: Int64 = 40 * 3600

  /// 29 CFR 778.113: the salary over the hours it is meant for. The rates of the lines pay premiums
  /// of the contract and nothing else.
  mutating func salary(
    _ salary: Rational, for agreed: Int64, _ law: WageLaw
  ) throws(WageError) {
    guard !salary.isNegative else { throw .unusableTerm("a salary below zero") }
    guard agreed > 0 else { throw .unusableTerm("a salary for no hours") }
    let isCalifornia = law == .california
    let citation = isCalifornia ? "Cal. Lab. Code 515(d)" : "29 CFR 778.113"
    let meant = isCalifornia ? Self.fortyHours : federalHours(of: agreed)
    let base = try salary.divided(by: Rational(hoursOfSeconds: meant))
    note("weekly salary", .amount(salary), citation)
    note("salary for one hour", .ratePerHour(base), citation)
    // In California the salary pays nonovertime hours only, so every overtime hour is beyond it.
    let covered = isCalifornia ? sums.nonovertimeSeconds : sums.seconds
    var beyond = max(0, covered - meant)
    if isCalifornia { beyond += sums.overtimeSeconds }
    let extra = try base.times(Rational(hoursOfSeconds: beyond))
    if beyond > 0 {
      note("hours that the salary does not cover, once their rate", .amount(extra), citation)
    }
    straight = try salary.plus(extra).plus(sums.payingTheHours)
    let further = try sums.included.plus(sums.payingTheHours).minus(sums.flatSum)
    regularRate = try perHour(further)?.plus(base)
    if let regularRate { note("regular rate", .ratePerHour(regularRate), citation) }
    premium = try premium(at: regularRate)
    try addFlatSum()
    note("overtime premium", .amount(premium), citation)
  }

  /// 29 CFR 778.325: a salary for more than 40 hours that is paid whole in shorter weeks is divided by
  /// the hours that earned it, in every week that has overtime.
  private func federalHours(of agreed: Int64) -> Int64 {
    agreed > Self.fortyHours && sums.seconds > Self.fortyHours ? min(agreed, sums.seconds) : agreed
  }

  /// 29 CFR 778.114: the salary and everything includable over the hours worked. The salary is paid
  /// whole in short weeks too. The rates of the lines pay premiums of the contract and nothing else.
  mutating func fluctuatingWorkweek(_ salary: Rational) throws(WageError) {
    guard !salary.isNegative else { throw .unusableTerm("a salary below zero") }
    let citation = "29 CFR 778.114"
    straight = try salary.plus(sums.payingTheHours)
    regularRate = try perHour(straight.plus(sums.included))
    note("weekly salary for all hours", .amount(salary), citation)
    if let regularRate { note("regular rate of this week", .ratePerHour(regularRate), citation) }
    premium = try premium(at: regularRate)
    note("overtime premium", .amount(premium), citation)
  }

  /// 29 U.S.C. 207(f): hours at the specified rate, time and a half beyond 40, and at least the pay
  /// for the guaranteed hours in every week with any work (29 CFR 778.410(a)). The rates of the lines
  /// pay premiums of the contract and nothing else.
  mutating func guaranteedWeek(_ rate: PayRate, _ guaranteed: Int64) throws(WageError) {
    guard rate.tenThousandths > 0 else { throw .unusableTerm("a guaranteed rate of nothing") }
    guard guaranteed > 0, guaranteed <= 60 * 3600 else {
      throw .unusableTerm("a guaranty that is not for more than 0 and at most 60 hours")
    }
    // 29 CFR 778.408(c): with regular bonuses the specified rate would never control the pay.
    guard sums.included == .zero, sums.payingTheHours == .zero else {
      throw .unusableTerm("a guaranteed workweek with bonuses, commission or piece rates beside it")
    }
    let citation = "29 CFR 778.402-.414"
    let hourly = Rational(rate)
    regularRate = hourly
    straight = try hourly.times(Rational(hoursOfSeconds: sums.seconds))
    premium = try premium(at: hourly)
    let half = try hourly.divided(by: Rational(2))
    let least = try hourly.times(Rational(hoursOfSeconds: guaranteed)).plus(
      half.times(Rational(hoursOfSeconds: max(0, guaranteed - Self.fortyHours))))
    note("specified rate", .ratePerHour(hourly), "29 CFR 778.408")
    note("weekly guaranty", .amount(least), citation)
    let earned = try straight.plus(premium)
    note("earned at the specified rate", .amount(earned), citation)
    if earned < least, sums.seconds > 0 { topUp = try least.minus(earned) }
  }
}
