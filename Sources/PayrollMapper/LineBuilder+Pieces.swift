import PayrollModel
import TimeRules

// What the rules are given about an employee.
extension LineBuilder {
  /// Makes `pieces` of the intervals inside a stretch of time.
  mutating func makePieces(_ timeline: EmployeeTimeline, inside span: Range<Int64>) {
    pieces.removeAll(keepingCapacity: true)
    for (index, interval) in timeline.intervals.enumerated() {
      let start = max(interval.start, span.lowerBound)
      let end = min(interval.end, span.upperBound)
      guard start < end else { continue }
      let terms = timeline.terms[Int(interval.terms)]
      let treatment = terms.treatment
      pieces.append(
        WorkedPiece(
          start: start, end: end, tag: Int32(index),
          holidayGroup: context.holidayGroup(of: terms.position),
          presetMultiplier: treatment.bucket == .overtime ? treatment.multiplier : 0,
          rate: terms.rate, shift: shift(of: interval.origin, in: timeline)))
    }
  }

  /// A number for the shift that an interval belongs to: the planned one, or the session itself.
  private func shift(of origin: Int32, in timeline: EmployeeTimeline) -> Int32 {
    guard let place = timeline.origins[Int(origin)].shift.place else { return 2 * origin + 1 }
    return 2 * Int32(truncatingIfNeeded: place & 0x3FFF_FFFF)
  }

  /// The leave and the schedule of an employee, where the rules ask for them.
  func employeeContext(
    _ employee: Int, _ timeline: EmployeeTimeline, _ jurisdiction: Jurisdiction
  ) -> EmployeeContext {
    let needs = jurisdiction.needs
    guard needs.leave || needs.schedule else { return .none }
    var known = EmployeeContext()
    if needs.leave {
      known.leave = (timeline.unworked + timeline.leaveBeside).filter { $0.grant == nil }.map {
        EmployeeContext.Leave(
          date: $0.date.daysSince1970, seconds: $0.seconds, bucket: $0.treatment.bucket)
      }
    }
    if needs.schedule {
      for member in context.shiftsByEmployee[employee] {
        let shift = context.data.shifts[Int(member)]
        guard shift.status != .cancelled, !shift.isPaidTimeOff,
          jurisdiction.span.contains(shift.start)
        else { continue }
        let seconds =
          shift.plannedSeconds >= 0 ? Int64(shift.plannedSeconds) : shift.end - shift.start
        known.schedule.append(
          EmployeeContext.Schedule(
            date: jurisdiction.workday(holding: shift.start).daysSince1970,
            seconds: max(0, seconds)))
      }
    }
    return known
  }
}
