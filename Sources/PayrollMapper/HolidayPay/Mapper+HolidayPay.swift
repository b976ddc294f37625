public import PayrollModel
import TimeRules

extension Mapper {
  /// Whether a period may have a statutory holiday that somebody is paid for, so that it matters what
  /// people earned before.
  public func mayPayHolidays(in period: PayPeriod, of data: TimeData) -> Bool {
    guard policy.holidayPay != nil else { return false }
    let dates = period.first.adding(days: -1)...period.last.adding(days: 1)
    var calendars = Array(policy.holidayCalendarByRegion.values)
    switch policy.holidaySource {
    case .calendar(let calendar): calendars.append(calendar)
    case .timeData: if !data.holidayDates.isEmpty { return true }
    case .none: break
    }
    return calendars.contains { calendar in
      !calendar.windows(zone: .utc, workweek: policy.workweek, dates: dates).isEmpty
    }
  }

  /// The same mapper, which knows what people earned before the period.
  public func knowing(_ history: WageHistory) -> Mapper {
    var policy = policy
    policy.holidayPay?.history = history
    return Mapper(policy: policy, payCodes: payCodes, ruleSets: ruleSets, zones: zones)
  }

  /// The same mapper, for a look at the hours of a period alone: without pay for statutory holidays and
  /// without entries by hand.
  public func ofHoursAlone() -> Mapper {
    var policy = policy
    policy.holidayPay = nil
    policy.handEntries = nil
    return Mapper(policy: policy, payCodes: payCodes, ruleSets: ruleSets, zones: zones)
  }
}
