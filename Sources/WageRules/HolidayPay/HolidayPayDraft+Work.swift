import PayrollModel

extension HolidayPayDraft {
  /// The hours worked on the holiday, each at the multiplier of its tier.
  mutating func reckonWork() throws(WageError) {
    let record = history.record
    workPay = Money(cents: 0)
    guard record.workedSeconds > 0 else { return }
    let citation = version.work.citation
    var tiers = version.work.tiers
    if version.work.isForEligibleOnly {
      switch eligibility {
      case .eligible: break
      case .notEligible: tiers = [HolidayWork.Tier(overSeconds: 0, multiplier: .one)]
      case .undetermined:
        workPay = nil
        return
      }
    }
    guard let rate = record.rate else {
      // Who qualifies is known all the same; what the work is worth is not.
      note("hours worked, without a rate", .hours(seconds: record.workedSeconds), citation)
      workPay = nil
      return
    }
    workPay = try pay(tiers, rate)
  }

  /// Pay for the work takes the place of holiday pay, unless straight pay with it would be more.
  mutating func replaceHolidayPay() throws(WageError) {
    let citation = version.work.citation
    if version.work.isAtLeastStraightOnTop, let rate = history.record.rate, let doubled = workPay {
      try reckonHoliday()
      // What cannot be reckoned leaves the whole open.
      guard let holiday = holidayPay else { return }
      let hours = Rational(hoursOfSeconds: history.record.workedSeconds)
      let straight = try Money(roundingHalfUp: hours.times(Rational(rate)))
      let (sum, overflow) = straight.cents.addingReportingOverflow(holiday.cents)
      guard !overflow else { throw .outOfRange }
      if sum > doubled.cents {
        note("straight pay, with holiday pay on top", .amount(Rational(straight)), citation)
        workPay = straight
        return
      }
    }
    note("pay for the work takes the place of holiday pay", .amount(.zero), citation)
    holidayPay = Money(cents: 0)
  }

  private mutating func pay(
    _ tiers: [HolidayWork.Tier], _ rate: PayRate
  ) throws(WageError) -> Money {
    let (record, citation) = (history.record, version.work.citation)
    var pay = Rational.zero
    for (index, tier) in tiers.enumerated() {
      let end = index + 1 < tiers.count ? tiers[index + 1].overSeconds : Int64.max
      let seconds = min(record.workedSeconds, end) - tier.overSeconds
      guard seconds > 0 else { continue }
      let part = try Rational(hoursOfSeconds: seconds).times(Rational(rate))
        .times(Rational(tier.multiplier))
      note(
        "\(Hours.text(seconds: min(seconds, 1 << 40))) h worked at \(rate) x \(tier.multiplier)",
        .amount(part), citation)
      pay = try pay.plus(part)
    }
    return try Money(roundingHalfUp: pay)
  }
}
