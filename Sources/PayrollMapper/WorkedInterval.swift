import PayrollModel

/// A stretch of worked time of one employee, with where it came from, before the rules see it.
struct WorkedInterval: Sendable {
  /// Seconds since 1970 UTC.
  var start: Int64
  /// Seconds since 1970 UTC, exclusive.
  var end: Int64
  /// The place of the record in `EmployeeTimeline.origins`.
  var origin: Int32
  /// The place of the terms in `EmployeeTimeline.terms`.
  var terms: Int32

  var seconds: Int64 { end - start }
}

/// A record whose time is on a timeline.
struct TimelineOrigin: Sendable {
  var source: PaySource
  /// The place of the session in the snapshot, or -1 for an approved shift without a session.
  var session: Int32
  /// The shift, or none.
  var shift: RecordIndex
  /// The place of the terms in `EmployeeTimeline.terms`.
  var terms: Int32
  /// What was clocked, in seconds since 1970 UTC, for messages.
  var start: Int64
  var end: Int64
  /// Seconds that reached the timeline after breaks, overlaps and approval.
  var kept: Int64 = 0
  /// Whether any of it lies in the period.
  var isInPeriod = false
  /// Whether a meal was punched in it, where meals that nobody punched are deducted.
  var hasMeal = false
  /// Why nothing reached it, as far as something took time away.
  var lost: ControlTotals.Exclusion?
}

/// Time of one employee that is paid on one day and was not worked: leave, or what the rules about
/// duty give.
struct UnworkedEntry: Sendable {
  var date: CalendarDate
  var seconds: Int64
  var terms: PayTerms
  var source: PaySource
  /// Where the record says when on the clock the leave is, in seconds since 1970 UTC.
  var clock: Range<Int64>?
  /// What the rules about duty give; nil for leave.
  var grant: DutyGrant?
  /// The seconds that the record may well give on one day, whatever the length of a day of leave: a
  /// shift of twelve hours is a day of twelve hours.
  var allowance: Int64 = 0

  /// What it is.
  var treatment: PayCodeMapping.Treatment { terms.treatment }
}

/// One employee's time on its way through the mapper. Reused from employee to employee.
struct EmployeeTimeline: Sendable {
  var origins: [TimelineOrigin] = []
  var terms: [PayTerms] = []
  var intervals: [WorkedInterval] = []
  var unworked: [UnworkedEntry] = []
  /// Leave of the same workweeks outside of the period, where the rules count leave.
  var leaveBeside: [UnworkedEntry] = []
  /// Meals that were deducted and not punched, which are no proof of a meal.
  var deducted: [Range<Int64>] = []

  mutating func removeAll() {
    origins.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    intervals.removeAll(keepingCapacity: true)
    unworked.removeAll(keepingCapacity: true)
    leaveBeside.removeAll(keepingCapacity: true)
    deducted.removeAll(keepingCapacity: true)
  }

  /// The place of these terms, added where they are new.
  mutating func place(of new: PayTerms) -> Int32 {
    if let known = terms.lastIndex(of: new) { return Int32(known) }
    terms.append(new)
    return Int32(terms.count - 1)
  }
}
