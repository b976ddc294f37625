import PayrollModel
import TimeRules

/// Puts one employee's sessions, breaks, shifts and leave on a timeline and counts where every
/// session went. One value serves one thread; its buffers are reused from employee to employee.
struct EmployeeMapper {
  let context: MapperContext
  /// The employee at hand: a place in the snapshot's table.
  var employee = 0
  var jurisdiction: Jurisdiction
  var records = EmployeeRecords()
  var timeline = EmployeeTimeline()
  var findings: [Finding] = []
  var controls = ControlTotals()
  /// The employee's breaks that are work under the law and marked as unpaid.
  var shortBreaks = ShortBreaks()
  /// The breaks as they were judged, where somebody wants to see them; nil in a run.
  var shownBreaks: [ShownBreak]?
  // The two commonest fates of a session, counted without a dictionary.
  var paidSessions = 0
  var outsideSessions = 0

  init(_ context: MapperContext, jurisdiction: Jurisdiction) {
    self.context = context
    self.jurisdiction = jurisdiction
  }

  /// Fills `timeline` with the time of the employee at `place`.
  ///
  /// `hold` is the finding that keeps the whole employee out of the files, or nil.
  mutating func map(_ place: Int, under jurisdiction: Jurisdiction, hold: FindingKind?) {
    employee = place
    self.jurisdiction = jurisdiction
    timeline.removeAll()
    shortBreaks = ShortBreaks()
    records.fetch(place, of: context.data, by: context.clock)
    for index in records.sessions.indices { add(sessionAt: index) }
    noteShortBreaks()
    if let meals = jurisdiction.duty?.mealDeduction { deduct(meals) }
    for member in context.shiftsByEmployee[place] { add(shift: Int(member)) }
    if context.shiftsByEmployee.hasMembers(place) { checkApprovedDays() }
    if context.policy.payBasis == .approved { fitToApprovedHours() }
    unite()
    settleLeave(hold: hold)
    addLeaveRequests()
    checkLeave()
    partLeave()
    settle(hold: hold)
    checkEmployment()
    if let duty = jurisdiction.duty, duty.paysUnworkedTime { grant(by: duty) }
  }

  /// Counts the sessions of an employee for whom no clock or no law is known.
  mutating func refuse(_ place: Int, because finding: FindingKind) {
    count(.held(finding), context.sessionsByEmployee[place].count)
  }

  mutating func count(_ disposition: ControlTotals.Disposition, _ number: Int = 1) {
    if number > 0 { controls.sessions[disposition, default: 0] += number }
  }

  /// The counts, complete.
  var finishedControls: ControlTotals {
    var controls = controls
    if paidSessions > 0 { controls.sessions[.paid, default: 0] += paidSessions }
    if outsideSessions > 0 { controls.sessions[.outsidePeriod, default: 0] += outsideSessions }
    controls.sessionsRead = controls.sessions.values.reduce(0, +)
    return controls
  }

  /// The subject of a finding about a record of the employee at hand.
  func subject(_ kind: RecordKind, _ id: Int64, at second: Int64?) -> Finding.Subject {
    let date = second.map { jurisdiction.zone.local(Instant(secondsSince1970: $0)).date }
    return context.subject(employee, Finding.RecordName(kind, id), on: date)
  }

  func subject(of origin: TimelineOrigin) -> Finding.Subject {
    subject(origin.source.kind.record, origin.source.id, at: origin.start)
  }
}

/// A break as it was judged, for an explanation.
struct ShownBreak: Sendable {
  /// The part of it inside of its session, in seconds since 1970 UTC.
  let range: Range<Int64>
  let kind: BreakSession.Kind
  let isPaid: Bool
  /// The number in the source.
  let id: Int64
}
