import PayrollModel
import TimeRules

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
}
