import PayrollModel
import TimeRules
import WageRules

/// The statutory pay for the first holiday of a case, from what its sessions earned before it.
///
/// A case speaks of somebody who qualifies as far as it does not say otherwise: employed for long,
/// with the shifts beside the holiday worked, on a day that would have been worked.
struct CaseHolidayPay {
  /// What keeps the pay from being known.
  enum Failure: Error, CustomStringConvertible {
    case holiday(HolidayPayError)
    case wage(WageError)
    case undetermined(String)

    var description: String {
      switch self {
      case .holiday(let error): "\(error)"
      case .wage(let error): "\(error)"
      case .undetermined(let reason): reason
      }
    }
  }

  let example: RuleCase
  let rules: HolidayPayRules

  /// The figure, or nil where the case has no holiday.
  func figure(_ hours: CaseHours) throws(Failure) -> CaseFigure? {
    guard let holiday = example.holidays.first?.date else { return nil }
    var record = HolidayPayRecord(
      holiday: holiday, weekStart: example.workweek.start,
      recordsFrom: holiday.adding(days: -Self.knownDays),
      hireDate: example.hireDate ?? holiday.adding(days: -2 * Self.knownDays))
    record.earnings = try earnings(hours, before: holiday)
    record.rate = example.sessions.compactMap(\.rate).last
    record.hasRegularHours = false
    record.isRegularWorkday = true
    record.lastShiftBefore = .worked
    record.firstShiftAfter = .worked
    let pay: StatutoryHolidayPay
    do { pay = try StatutoryHolidayPay(record, by: rules) } catch { throw .holiday(error) }
    if case .undetermined(let reason, _) = pay.eligibility { throw .undetermined(reason) }
    guard let amount = pay.holidayPay else {
      throw .undetermined("the case does not say all that the holiday pay of \(rules.id) needs")
    }
    return CaseFigure("statPay", .amount(Rational(amount)))
  }

  /// Further back than any formula looks.
  private static let knownDays = 400

  private func earnings(
    _ hours: CaseHours, before holiday: CalendarDate
  ) throws(Failure) -> [HolidayEarning] {
    var earnings: [HolidayEarning] = []
    for slice in hours.slices where slice.workday < holiday {
      guard let rate = example.sessions[slice.session].rate else { continue }
      earnings.append(
        try earning(
          on: slice.workday, slice.bucket, isWorked: true, slice.seconds, rate, slice.multiplier))
    }
    for session in example.sessions {
      guard let bucket = session.leave, let rate = session.rate, let end = session.end else {
        continue
      }
      let date = example.zone.local(session.start).date
      let seconds = end.seconds(since: session.start)
      guard date < holiday, seconds > 0 else { continue }
      earnings.append(try earning(on: date, bucket, isWorked: false, seconds, rate, .one))
    }
    return earnings
  }

  private func earning(
    on date: CalendarDate, _ bucket: Bucket, isWorked: Bool, _ seconds: Int64, _ rate: PayRate,
    _ multiplier: Multiplier
  ) throws(Failure) -> HolidayEarning {
    do {
      return try HolidayEarning(
        on: date, bucket, isWorked: isWorked, seconds: seconds, rate: rate, multiplier: multiplier)
    } catch { throw .wage(error) }
  }
}
