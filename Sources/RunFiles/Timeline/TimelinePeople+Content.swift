import PayrollBytes
import PayrollModel

extension TimelinePeople {
  /// Appends what decides the pay of a person besides the times that a picture shows: see
  /// `PersonTimes`.
  func appendContent(
    of employee: Int, _ records: EmployeeRecords, in window: Range<Int64>,
    to out: inout OutputBuffer
  ) {
    var outside: Int64 = 0
    for (place, session) in records.sessions.enumerated()
    where !session.status.isGone && !session.touches(window) {
      outside &+=
        content.session(session, breaks: records.breaks[records.breaks(of: place)])
        ^ content.approval(session)
    }
    var list = NumberList(#","content":["#)
    list.append(
      content.employee(employee), leaveContent(of: employee), outside & 0xFFFF_FFFF, to: &out)
    for (place, session) in records.sessions.enumerated()
    where !session.status.isGone && session.touches(window) {
      list.append(
        content.approval(session),
        content.session(session, breaks: records.breaks[records.breaks(of: place)]), to: &out)
    }
    list.close(&out)
  }

  /// Leave, time off the schedule, and shifts that are paid without being worked.
  private func leaveContent(of employee: Int) -> Int64 {
    let data = batch.timeData
    var sum: Int64 = 0
    leave.forEachMember(of: employee) { sum &+= content.leave(data.leaveRequests[Int($0)]) }
    away.forEachMember(of: employee) { sum &+= content.off(data.scheduleOffPeriods[Int($0)]) }
    clock.shifts.forEachMember(of: employee) {
      let shift = data.shifts[Int($0)]
      if shift.isPaidTimeOff { sum &+= content.shift(shift) }
    }
    return sum & 0xFFFF_FFFF
  }
}
