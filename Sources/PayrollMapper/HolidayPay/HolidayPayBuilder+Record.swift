import PayrollModel
import WageRules

extension HolidayPayBuilder {
  /// All that is known of an employee for a holiday.
  ///
  /// - Throws: `HolidayPayGap` where hours of the period have no rate.
  func record(_ work: HolidayPayWork) throws(HolidayPayGap) -> HolidayPayRecord {
    let (holiday, place) = (work.holiday, work.place)
    var history = plan.policy.history
    let first = context.period.first
    if first < holiday { history.cover(first...holiday.adding(days: -1)) }
    var record = HolidayPayRecord(
      holiday: holiday, weekStart: work.law.weekStart,
      recordsFrom: history.firstDate(before: holiday))
    // Of hours without a rate nobody knows what they earned.
    if let date = plan.unpricedDate(of: place), date < holiday {
      record.recordsFrom = max(record.recordsFrom, date.adding(days: 1))
    }
    if let date = plan.unseenDate(of: place) {
      record.recordsFrom = max(record.recordsFrom, date.adding(days: 1))
    }
    // The lines of the period are its own truth.
    let before = plan.earnings(of: place).filter { $0.date < first || $0.isBesideHours }
    record.earnings = before + (try work.earnings())
    let given = plan.facts(of: place, on: holiday)
    let assumed = plan.policy.assumed
    record.hireDate = hireDate(of: place, on: holiday)
    record.hasRegularHours = given.hasRegularHours ?? assumed.hasRegularHours
    record.normalDayPay = given.normalDayPay
    record.hasAveragingAgreement =
      given.hasAveragingAgreement
      ?? (work.law.hasAveraging || assumed.hasAveragingAgreement == true)
    record.isPaidByCommission =
      given.isPaidByCommission ?? record.earnings.contains { $0.kind == .commission }
    record.rate = work.rate ?? ownRate(of: place)
    record.workedSeconds = work.workedSeconds
    let schedule = HolidaySchedule(context, work)
    record.isRegularWorkday =
      given.isRegularWorkday ?? (schedule.hasShift ? true : assumed.isRegularWorkday)
    record.lastShiftBefore = given.shiftBefore ?? schedule.before ?? assumed.shiftBefore
    record.firstShiftAfter = given.shiftAfter ?? schedule.after ?? assumed.shiftAfter
    if plan.policy.lookback == .payPeriod { record.lookbackEnd = first.adding(days: -1) }
    return record
  }

  private func ownRate(of place: Int) -> PayRate? {
    let employee = context.data.employees[place]
    var rate = Int64(employee.payRate)
    if rate <= 0 { rate = Int64(context.profile(of: place)?.hourlyRate ?? -1) }
    return rate > 0 ? PayRate(tenThousandths: rate) : context.policy.defaultRate
  }
}

extension HolidayEarning {
  /// Whether no pay line can have it.
  fileprivate var isBesideHours: Bool { kind == .commission || kind == .premium && seconds == 0 }
}
