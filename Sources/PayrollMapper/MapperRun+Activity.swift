import PayrollModel
import TimeRules

// Who is looked at: everybody with something near the period.
extension MapperRun {
  /// The workweeks of the period in any zone on Earth, in seconds since 1970 UTC, and as much before
  /// and after as any rule set asks for.
  static func roughSpan(_ period: PayPeriod, _ mapper: Mapper) -> Range<Int64> {
    let versions = mapper.ruleSets.values.flatMap(\.versions)
    let back = versions.map { 7 * $0.lookbackWeeks + ($0.periodDays ?? 0) }.max() ?? 0
    let ahead = versions.map { $0.periodDays ?? 0 }.max() ?? 0
    let first = period.first.adding(days: -15 - back)
    let last = period.last.adding(days: 16 + ahead)
    return Int64(first.daysSince1970) * 86_400..<Int64(last.daysSince1970) * 86_400
  }

  static func isActive(
    _ place: Int, _ context: MapperContext, _ span: Range<Int64>
  ) -> Bool {
    let data = context.data
    return context.sessionsByEmployee[place].contains {
      data.workSessions[Int($0)].touches(span)
    }
      || context.shiftsByEmployee[place].contains {
        let shift = data.shifts[Int($0)]
        return (span.contains(shift.start) || span.contains(shift.end))
          && (shift.isPaidTimeOff || shift.approvedSeconds > 0)
      }
      || context.wages?.rows[place] != nil
      || context.entries?.people.contains(place) ?? false
      || context.holidayPay?.mayBePaid(place) ?? false
      || context.leaveByEmployee[place].contains { member in
        let request = data.leaveRequests[Int(member)]
        guard request.status == .approved else { return false }
        guard let first = request.first, let last = request.last else { return true }
        // With a time the date may be the one before or the one after on the employee's clock.
        let reach = request.firstTime == nil && request.lastTime == nil ? 0 : 1
        return first <= context.period.last.adding(days: reach)
          && last.adding(days: reach) >= context.period.first
      }
  }

  /// Shifts of the period that are paid by themselves and belong to nobody.
  static func shiftsOfNobody(_ context: MapperContext, _ period: Range<Int64>?) -> [Finding] {
    guard let period else { return [] }
    let isPaid = context.policy.payBasis == .approved
    return context.data.shifts.filter { shift in
      shift.employee == .none && shift.isKnown && period.contains(shift.start)
        && shift.status != .cancelled && !shift.isNotPayable
        && (shift.isPaidTimeOff || shift.approvedSeconds > 0)
    }.map { .shiftWithoutEmployee($0.id, isPaid: isPaid || $0.isPaidTimeOff) }
  }
}
