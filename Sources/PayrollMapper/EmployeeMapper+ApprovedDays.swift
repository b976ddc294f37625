import PayrollModel

extension EmployeeMapper {
  /// Says on which workdays more hours are approved, over several shifts, than a day has. A single
  /// shift of more is looked at by itself.
  mutating func checkApprovedDays() {
    var days: [ApprovedDay] = []
    for member in context.shiftsByEmployee[employee] {
      let shift = context.data.shifts[Int(member)]
      guard shift.approvedSeconds > 0, !shift.isPaidTimeOff, shift.status != .cancelled,
        !shift.isNotPayable, jurisdiction.span.contains(shift.start)
      else { continue }
      let date = jurisdiction.workday(holding: shift.start)
      let planned = max(0, shift.end - shift.start)
      if let place = days.lastIndex(where: { $0.date == date }) {
        days[place].shifts += 1
        days[place].approved += Int64(shift.approvedSeconds)
        days[place].planned += planned
      } else {
        days.append(
          ApprovedDay(
            date: date, first: shift.id, approved: Int64(shift.approvedSeconds),
            planned: planned))
      }
    }
    // The day on which the clocks go back has an hour more.
    for day in days
    where day.shifts > 1 && day.approved > 25 * 3600 && day.approved > day.planned {
      findings.append(
        .approvedBeyondDay(
          context.subject(employee, Finding.RecordName(.shift, day.first), on: day.date),
          shifts: day.shifts, seconds: day.approved,
          isPaid: context.policy.payBasis == .approved))
    }
  }

  /// What is approved for the shifts that begin on one workday.
  private struct ApprovedDay {
    var date: CalendarDate
    /// The number of the first shift.
    var first: Int64
    var shifts = 1
    var approved: Int64
    var planned: Int64
  }
}
