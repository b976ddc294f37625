import PayrollModel
import TimeRules
import TimeZones
import WageRules

extension JurisdictionTable {
  /// The calendar of a region that has one, else that of everybody; nil where holidays come from
  /// elsewhere.
  func calendar(of region: String?) -> HolidayCalendar? {
    if let own = region.flatMap({ policy.holidayCalendarByRegion[$0] }) { return own }
    if case .calendar(let general) = policy.holidaySource { return general }
    return nil
  }

  /// What is said of an employee's own weekends, by number or by job title.
  func weekendWork(of employee: EmployeeRecord) -> WeekendWork? {
    let workers = policy.weekendWorkers
    let own = workers.byEmployee.isEmpty ? nil : data.text.string(employee.number)
    let title = workers.byJobTitle.isEmpty ? nil : data.text.string(employee.jobTitle)
    return own.flatMap { workers.byEmployee[$0] } ?? title.flatMap { workers.byJobTitle[$0] }
  }

  /// What the law pays for statutory holidays in the period; nil where there is none, or where it is
  /// not asked for.
  mutating func holidayPay(
    _ ruleSet: String, _ version: RuleSetVersion, _ table: HolidayTable, _ workweek: Workweek,
    _ zone: ZoneRules
  ) -> HolidayPayLaw? {
    guard let rules = policy.holidayPay?.rules[ruleSet] else { return nil }
    let formulas = (try? rules.version(on: period.last))?.formulas ?? []
    let reason = PayReason(
      ruleSet: rules.id, rule: "holiday-pay", sentence: "pay for a statutory holiday",
      citation: formulas.first?.citation ?? "")
    return HolidayPayLaw(
      rules: rules, weekStart: workweek.start, hasAveraging: version.periodDays != nil,
      reason: place(of: reason),
      holidays: HolidayDates(
        table, dates: period.first.adding(days: -1)...period.last.adding(days: 1), zone: zone,
        workweek: workweek))
  }
}

extension HolidayWindows {
  /// The names of the holidays that begin on the dates of a period, of all groups.
  func names(zone: ZoneRules, period: PayPeriod) -> [CalendarDate: String] {
    var names: [CalendarDate: String] = [:]
    for window in groups.joined() {
      let date = zone.local(window.start).date
      guard period.contains(date) else { continue }
      // Of several the first by name, whatever the order of the groups.
      names[date] = min(names[date] ?? window.name, window.name)
    }
    return names
  }
}
