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
    checkDays(of: place, slices)
    checkDuty(of: place, timeline.intervals, jurisdiction)
    checkRates(of: place, timeline, records, jurisdiction)
    return findings
  }

  /// The largest of several figures that go beyond a limit.
  private struct Worst {
    var count = 0
    var seconds: Int64 = 0
    var date: CalendarDate?

    mutating func add(
      _ seconds: Int64, over limit: Int64?, on date: @autoclosure () -> CalendarDate
    ) {
      guard let limit, seconds > limit else { return }
      count += 1
      if seconds > self.seconds {
        self.seconds = seconds
        self.date = date()
      }
    }
  }

  // MARK: Days and weeks

  private mutating func checkDays(of place: Int, _ slices: [ClassifiedSlice]) {
    guard limits.daySeconds != nil || limits.weekSeconds != nil else { return }
    var days = Worst()
    var weeks = Worst()
    var week = Int32.min
    var weekSeconds: Int64 = 0
    var index = 0
    while index < slices.count {
      let day = slices[index].workday
      var seconds: Int64 = 0
      while index < slices.count, slices[index].workday == day {
        seconds += slices[index].seconds
        index += 1
      }
      let date = CalendarDate(daysSince1970: day)
      if context.period.contains(date) { days.add(seconds, over: limits.daySeconds, on: date) }
      let first = workweek.firstDate(holding: date).daysSince1970
      if first != week {
        add(weekSeconds, ofWeek: week, to: &weeks)
        week = first
        weekSeconds = 0
      }
      weekSeconds += seconds
    }
    add(weekSeconds, ofWeek: week, to: &weeks)
    report(days, of: place, limits.daySeconds) { .implausibleDay($0, $1, count: $2) }
    report(weeks, of: place, limits.weekSeconds) { .implausibleWeek($0, $1, count: $2) }
  }

  private func add(_ seconds: Int64, ofWeek first: Int32, to weeks: inout Worst) {
    guard seconds > 0 else { return }
    let date = CalendarDate(daysSince1970: first)
    guard date <= context.period.last, date.adding(days: 6) >= context.period.first else { return }
    weeks.add(seconds, over: limits.weekSeconds, on: date)
  }

  // MARK: Duty without a pause

  private mutating func checkDuty(
    of place: Int, _ intervals: [WorkedInterval], _ jurisdiction: Jurisdiction
  ) {
    guard let limit = limits.dutySeconds, let first = intervals.first else { return }
    var duties = Worst()
    var start = first.start
    var end = first.end
    func close() {
      guard start < jurisdiction.period.upperBound, end > jurisdiction.period.lowerBound else {
        return
      }
      duties.add(
        end - start, over: limit,
        on: jurisdiction.zone.local(Instant(secondsSince1970: start)).date)
    }
    for interval in intervals.dropFirst() {
      if interval.start - end >= limits.restSeconds {
        close()
        start = interval.start
      }
      end = max(end, interval.end)
    }
    close()
    let rest = limits.restSeconds
    report(duties, of: place, limit) { .implausibleDuty($0, $1, count: $2, rest: rest) }
  }

  private mutating func report(
    _ worst: Worst, of place: Int, _ limit: Int64?,
    _ finding: (Finding.Subject, (seconds: Int64, limit: Int64), Int) -> Finding
  ) {
    guard let date = worst.date, let limit else { return }
    findings.append(
      finding(
        context.subject(
          place, Finding.RecordName("employees", context.data.employees[place].id), on: date),
        (worst.seconds, limit), worst.count))
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
              place, Finding.RecordName("employees", context.data.employees[place].id), on: date),
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
