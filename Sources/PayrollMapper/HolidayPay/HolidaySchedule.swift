import PayrollModel
import TimeRules
import WageRules

/// The scheduled shifts beside a holiday, and whether they were worked.
struct HolidaySchedule {
  /// Whether a shift was planned on the holiday.
  let hasShift: Bool
  /// The last shift before it; nil where none is known.
  let before: HolidayPayRecord.Attendance?
  /// The first shift after it; nil where none is known, or where it may still be worked.
  let after: HolidayPayRecord.Attendance?

  init(_ context: MapperContext, _ work: HolidayPayWork) {
    let zone = work.jurisdiction.zone
    var last: (start: Int64, place: Int)?
    var first: (start: Int64, place: Int)?
    var hasShift = false
    for member in context.shiftsByEmployee[work.place] {
      let shift = context.data.shifts[Int(member)]
      guard shift.isKnown, shift.status != .cancelled, !shift.isPaidTimeOff else { continue }
      let date = zone.local(Instant(secondsSince1970: shift.start)).date
      if date == work.holiday {
        hasShift = true
      } else if date < work.holiday {
        if last.map({ $0.start < shift.start }) ?? true { last = (shift.start, Int(member)) }
      } else if first.map({ shift.start < $0.start }) ?? true {
        first = (shift.start, Int(member))
      }
    }
    self.hasShift = hasShift
    before = last.flatMap { Self.attendance(at: $0.place, context, work) }
    after = first.flatMap { Self.attendance(at: $0.place, context, work) }
  }

  private static func attendance(
    at place: Int, _ context: MapperContext, _ work: HolidayPayWork
  ) -> HolidayPayRecord.Attendance? {
    let shift = context.data.shifts[place]
    let isWorked =
      context.shiftHasSession[place]
      || work.timeline.intervals.contains { $0.start < shift.end && shift.start < $0.end }
    if isWorked { return .worked }
    let date = work.jurisdiction.zone.local(Instant(secondsSince1970: shift.start)).date
    if isExcused(on: date, context, work) { return .excused }
    // Beyond the period nothing is complete: the shift may not have begun when the data were pulled.
    return date <= context.period.last ? .absent : nil
  }

  private static func isExcused(
    on date: CalendarDate, _ context: MapperContext, _ work: HolidayPayWork
  ) -> Bool {
    work.timeline.unworked.contains { $0.date == date && $0.grant == nil }
      || context.leaveByEmployee[work.place].contains { member in
        let request = context.data.leaveRequests[Int(member)]
        guard request.status == .approved, let first = request.first, let last = request.last
        else { return false }
        return first <= date && date <= last
      }
  }
}
