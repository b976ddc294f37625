import PayrollModel

extension EmployeeMapper {
  /// Somebody who left so many days before the period and is active in the source was employed
  /// again, as far as anybody can see, though the last day still stands.
  private static let staleDays = 31

  /// Looks for leave and work of the period after the last day of employment.
  mutating func checkEmployment() {
    guard let last = context.lastDays[employee], last < context.period.last else { return }
    let severity: Finding.Severity = seemsEmployedAgain(last) ? .note : .warning
    checkLeave(after: last, severity)
    checkWork(after: last, severity)
  }

  private func seemsEmployedAgain(_ last: CalendarDate) -> Bool {
    let status = context.data.labels[context.data.employees[employee].status]
    return status.uppercased() == "ACTIVE"
      && last.adding(days: Self.staleDays) < context.period.first
  }

  private mutating func checkLeave(after last: CalendarDate, _ severity: Finding.Severity) {
    let late = timeline.unworked.filter { $0.date > last && context.period.contains($0.date) }
    guard
      let first = late.min(by: { ($0.date, $0.source.id) < ($1.date, $1.source.id) })
    else { return }
    let about = context.subject(
      employee, Finding.RecordName(first.source), on: first.date)
    findings.append(
      .leaveAfterTermination(
        about, last: last, seconds: late.reduce(0) { $0 + $1.seconds }, severity))
  }

  /// A night that began on the last day belongs to it.
  private mutating func checkWork(after last: CalendarDate, _ severity: Finding.Severity) {
    let end = jurisdiction.zone.instant(of: last.adding(days: 1)).secondsSince1970
    let late = timeline.origins.filter { $0.start >= end && $0.isInPeriod && $0.kept > 0 }
    guard let first = late.min(by: { ($0.start, $0.source.id) < ($1.start, $1.source.id) })
    else { return }
    findings.append(
      .workAfterTermination(
        subject(of: first), last: last, count: late.count,
        seconds: late.reduce(0) { $0 + $1.kept }, severity))
  }
}
