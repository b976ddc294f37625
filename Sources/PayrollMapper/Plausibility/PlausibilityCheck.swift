import PayrollModel
import TimeRules

/// Looks at one employee's time for what is seldom right: days, weeks and duties that are too long,
/// and rates that jump. One value serves one thread.
struct PlausibilityCheck {
  private let context: MapperContext
  private let limits: PlausibilityLimits
  private let workweek: Workweek
  private var findings: [Finding] = []

  init(_ context: MapperContext) {
    self.context = context
    self.limits = context.policy.plausibility
    self.workweek = context.policy.workweek
  }

  /// What is implausible about the employee at `place`: a finding for each kind, with the worst case.
  mutating func findings(
    of place: Int, _ timeline: EmployeeTimeline, _ records: EmployeeRecords,
    slices: [ClassifiedSlice], under jurisdiction: Jurisdiction
  ) -> [Finding] {
    findings.removeAll(keepingCapacity: true)
    checkDays(of: place, slices, timeline)
    checkDuty(of: place, timeline, jurisdiction)
    checkRates(of: place, timeline, records, jurisdiction)
    return findings
  }

  /// The largest of several figures that go beyond a limit.
  struct Worst {
    private(set) var count = 0
    private(set) var seconds: Int64 = 0
    private(set) var date: CalendarDate?

    mutating func add(_ seconds: Int64, on date: CalendarDate) {
      count += 1
      if seconds > self.seconds {
        self.seconds = seconds
        self.date = date
      }
    }
  }

  /// The figures of one kind beyond the limit: those of time that somebody approved, and all others.
  private struct Found {
    var approved = Worst()
    var others = Worst()
  }

  /// Adds a figure where it is beyond the limit. Only then is it asked whether all records behind the
  /// time from `first` to `end` were approved.
  private func add(
    _ seconds: Int64, over limit: Int64?, on date: @autoclosure () -> CalendarDate,
    _ first: Int64, _ end: Int64, _ timeline: EmployeeTimeline, to found: inout Found
  ) {
    guard let limit, seconds > limit else { return }
    let isApproved = timeline.intervals.allSatisfy { interval in
      interval.end <= first || interval.start >= end
        || self.isApproved(timeline.origins[Int(interval.origin)])
    }
    if isApproved {
      found.approved.add(seconds, on: date())
    } else {
      found.others.add(seconds, on: date())
    }
  }

  private func isApproved(_ origin: TimelineOrigin) -> Bool {
    if origin.session >= 0, context.data.workSessions[Int(origin.session)].status == .approved {
      return true
    }
    return origin.shift.place.map { context.data.shifts[$0].isApproved } ?? (origin.session < 0)
  }

  // MARK: Days and weeks

  private mutating func checkDays(
    of place: Int, _ slices: [ClassifiedSlice], _ timeline: EmployeeTimeline
  ) {
    guard limits.daySeconds != nil || limits.weekSeconds != nil else { return }
    var days = Found()
    var weeks = Found()
    var week = (first: Int32.min, seconds: Int64(0), start: Int64(0), end: Int64(0))
    func closeWeek() {
      guard week.seconds > 0 else { return }
      let date = CalendarDate(daysSince1970: week.first)
      guard date <= context.period.last, date.adding(days: 6) >= context.period.first else {
        return
      }
      add(
        week.seconds, over: limits.weekSeconds, on: date, week.start, week.end, timeline,
        to: &weeks)
    }
    var index = 0
    while index < slices.count {
      let day = slices[index].workday
      let start = slices[index].start
      var seconds: Int64 = 0
      while index < slices.count, slices[index].workday == day {
        seconds += slices[index].seconds
        index += 1
      }
      let end = slices[index - 1].end
      let date = CalendarDate(daysSince1970: day)
      if context.period.contains(date) {
        add(seconds, over: limits.daySeconds, on: date, start, end, timeline, to: &days)
      }
      let first = workweek.firstDate(holding: date).daysSince1970
      if first != week.first {
        closeWeek()
        week = (first, 0, start, end)
      }
      week.seconds += seconds
      week.end = end
    }
    closeWeek()
    report(days, of: place, limits.daySeconds) { .implausibleDay($0, $1) }
    report(weeks, of: place, limits.weekSeconds) { .implausibleWeek($0, $1) }
  }

  // MARK: Duty without a pause

  private mutating func checkDuty(
    of place: Int, _ timeline: EmployeeTimeline, _ jurisdiction: Jurisdiction
  ) {
    guard let limit = limits.dutySeconds, let first = timeline.intervals.first else { return }
    var duties = Found()
    var start = first.start
    var end = first.end
    func close() {
      guard start < jurisdiction.period.upperBound, end > jurisdiction.period.lowerBound else {
        return
      }
      add(
        end - start, over: limit,
        on: jurisdiction.zone.local(Instant(secondsSince1970: start)).date, start, end, timeline,
        to: &duties)
    }
    for interval in timeline.intervals.dropFirst() {
      if interval.start - end >= limits.restSeconds {
        close()
        start = interval.start
      }
      end = max(end, interval.end)
    }
    close()
    let rest = limits.restSeconds
    report(duties, of: place, limit) { .implausibleDuty($0, $1, rest: rest) }
  }

  /// Makes one finding: a warning of what nobody approved, or else a note of what somebody did.
  private mutating func report(
    _ found: Found, of place: Int, _ limit: Int64?,
    _ finding: (Finding.Subject, Finding.BeyondLimit) -> Finding
  ) {
    let isApproved = found.others.count == 0
    let worst = isApproved ? found.approved : found.others
    guard let date = worst.date, let limit else { return }
    findings.append(
      finding(
        context.subject(
          place, Finding.RecordName(.employee, context.data.employees[place].id), on: date),
        Finding.BeyondLimit(
          seconds: worst.seconds, limit: limit, count: worst.count, isApproved: isApproved)))
  }

  // MARK: Rates

  /// Compares each rate of the period with the one before it, which may lie before the period.
  private mutating func checkRates(
    of place: Int, _ timeline: EmployeeTimeline, _ records: EmployeeRecords,
    _ jurisdiction: Jurisdiction
  ) {
    guard limits.rateFactor != nil else { return }
    var last = Int64(-1)
    if !timeline.terms.isEmpty, let session = lastSession(before: jurisdiction.span, records) {
      last = Int64(context.resolver.terms(of: session).rate)
    }
    if timeline.terms.count < 2, last <= 0 { return }
    for interval in timeline.intervals {
      let rate = Int64(timeline.terms[Int(interval.terms)].rate)
      if rate <= 0 { continue }
      if interval.end > jurisdiction.period.lowerBound,
        interval.start < jurisdiction.period.upperBound, limits.isFar(rate, from: last)
      {
        let date = jurisdiction.zone.local(Instant(secondsSince1970: interval.start)).date
        findings.append(
          .implausibleRate(
            context.subject(
              place, Finding.RecordName(.employee, context.data.employees[place].id), on: date),
            from: "the employee's rate before", factor: limits.rateFactor))
        return
      }
      last = rate
    }
  }

  private func lastSession(before span: Range<Int64>, _ records: EmployeeRecords) -> WorkSession? {
    var last: WorkSession?
    for session in records.sessions
    where session.start < span.lowerBound && session.isClosed
      && session.start > last?.start ?? .min
    {
      last = session
    }
    return last
  }
}
