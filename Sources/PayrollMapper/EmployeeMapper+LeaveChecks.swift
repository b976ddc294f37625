import PayrollModel
import TimeRules

extension EmployeeMapper {
  /// Looks at leave beside other leave and beside work. Nothing is taken away: both are paid, and a
  /// person is told.
  mutating func checkLeave() {
    guard !timeline.unworked.isEmpty else { return }
    let days = leaveByDate { _ in true }
    let firstFinding = findings.count
    for day in days { checkLength(of: day, since: firstFinding) }
    // Holiday pay is no absence: whoever works on the holiday has both.
    checkWork(on: leaveByDate { $0.treatment.bucket != .holiday })
  }

  /// The leave of one date.
  private struct LeaveDay {
    let date: CalendarDate
    var entries: [UnworkedEntry]
    var seconds: Int64 { entries.reduce(0) { $0 + $1.seconds } }
    /// The entry with the most seconds.
    var largest: UnworkedEntry? { entries.max { $0.seconds < $1.seconds } }
  }

  private func leaveByDate(_ isMeant: (UnworkedEntry) -> Bool) -> [LeaveDay] {
    let sorted = timeline.unworked.filter(isMeant).sorted {
      ($0.date, $0.source.kind.rawValue, $0.source.id)
        < ($1.date, $1.source.kind.rawValue, $1.source.id)
    }
    var days: [LeaveDay] = []
    for entry in sorted {
      if days.last?.date == entry.date {
        days[days.count - 1].entries.append(entry)
      } else {
        days.append(LeaveDay(date: entry.date, entries: [entry]))
      }
    }
    return days
  }

  private func subject(of source: PaySource, on date: CalendarDate) -> Finding.Subject {
    context.subject(employee, Finding.RecordName(source), on: date)
  }

  // MARK: More than a day

  /// A date has 24 hours at most, and no more than a day of leave or the longest of its records.
  private mutating func checkLength(of day: LeaveDay, since firstFinding: Int) {
    let usual = day.entries.reduce(context.policy.leaveDaySeconds) { max($0, $1.allowance) }
    let seconds = day.seconds
    // Hours are written with two digits: half of a hundredth is no minute too much.
    guard seconds > min(usual + 36, 86_400), let largest = day.largest else { return }
    let about = subject(of: largest.source, on: day.date)
    let finding = Finding.leaveBeyondDay(
      about, seconds: seconds, usual: min(usual, 86_400), count: day.entries.count)
    // A request of many dates has one such finding.
    let own = findings[firstFinding...]
    let isKnown = own.contains {
      $0.id == finding.id && $0.severity == finding.severity && $0.subject.record == about.record
    }
    if !isKnown { findings.append(finding) }
  }

  // MARK: Work

  /// Work on the date of leave.
  private struct WorkBesideLeave {
    var seconds: Int64 = 0
    /// The longest planned shift that it was worked on.
    var planned: Int64 = 0
    /// The origin of the longest interval, and its seconds.
    var origin = 0
    var longest: Int64 = 0
  }

  private mutating func checkWork(on days: [LeaveDay]) {
    guard !timeline.intervals.isEmpty else { return }
    let work = workByDate(from: days)
    var reports: [LeaveOverWork] = []
    for day in days where context.period.contains(day.date) {
      if let report = sharedTime(of: day) ?? shared(day, work[day.date]) { reports.append(report) }
    }
    // One finding for each record and severity, with the first date and a count.
    var done: [Int] = []
    for (index, report) in reports.enumerated() where !done.contains(index) {
      let alike = reports.indices.filter {
        reports[$0].leave == report.leave && reports[$0].severity == report.severity
      }
      done += alike
      findings.append(
        .leaveOverWork(subject(of: report.leave, on: report.date), report, days: alike.count))
    }
  }

  /// What was worked on each date of leave: of each session, the part that lies on the date it began
  /// on. A night counts neither for the evening before it nor for the morning after it.
  private func workByDate(from days: [LeaveDay]) -> [CalendarDate: WorkBesideLeave] {
    let dates = Set(days.map(\.date))
    let span = jurisdiction.span
    var work: [CalendarDate: WorkBesideLeave] = [:]
    for interval in timeline.intervals {
      let origin = timeline.origins[Int(interval.origin)]
      guard span.contains(origin.start), span.contains(interval.start) else { continue }
      let date = jurisdiction.workday(holding: dutyStart(of: origin))
      guard dates.contains(date) else { continue }
      let next = jurisdiction.classifiers[0].classifier.workdayStart(of: date.adding(days: 1))
      let seconds = min(interval.end, next.secondsSince1970) - interval.start
      guard seconds > 0 else { continue }
      var day = work[date] ?? WorkBesideLeave()
      day.seconds += seconds
      if let place = origin.shift.place {
        let shift = context.data.shifts[place]
        day.planned = max(day.planned, shift.end - shift.start)
      }
      if seconds > day.longest {
        day.longest = seconds
        day.origin = Int(interval.origin)
      }
      work[date] = day
    }
    return work
  }

  /// When the work began that a record continues: some sources cut a night at midnight.
  private func dutyStart(of origin: TimelineOrigin) -> Int64 {
    var start = origin.start
    while let earlier = timeline.origins.first(where: {
      $0.start < start && $0.end >= start - Self.handoverSeconds && $0.end <= start
    }) {
      start = earlier.start
    }
    return start
  }

  /// Leave whose record says when on the clock it is, over worked time.
  private func sharedTime(of day: LeaveDay) -> LeaveOverWork? {
    var best: LeaveOverWork?
    for entry in day.entries {
      // A shift that is much longer than its leave does not say when the leave is.
      guard let clock = entry.clock, Int64(clock.count) - entry.seconds <= 3600 else { continue }
      var shared: Int64 = 0
      var longest: (seconds: Int64, origin: Int) = (0, 0)
      for interval in timeline.intervals {
        let seconds =
          min(interval.end, clock.upperBound) - max(interval.start, clock.lowerBound)
        guard seconds > 0 else { continue }
        shared += seconds
        if seconds > longest.seconds { longest = (seconds, Int(interval.origin)) }
      }
      guard shared > best?.shared ?? 0 else { continue }
      let source = timeline.origins[longest.origin].source
      best = LeaveOverWork(
        leave: entry.source, date: day.date,
        work: Finding.RecordName(source), leaveSeconds: entry.seconds,
        workSeconds: shared, shared: shared,
        severity: shared >= Self.handoverSeconds ? .warning : .note)
    }
    return best
  }

  /// Less than this many seconds in common are a clock-out a little late.
  private static let handoverSeconds: Int64 = 15 * 60

  /// Leave and work of one date that come to more than a day.
  private func shared(_ day: LeaveDay, _ work: WorkBesideLeave?) -> LeaveOverWork? {
    guard let work, let largest = day.largest else { return nil }
    let full = context.policy.leaveDaySeconds
    let leave = day.seconds
    // Whoever is planned for twelve hours may work eight and be away for four.
    guard leave + work.seconds > max(full, work.planned) else { return nil }
    let severity: Finding.Severity
    if leave >= full {
      severity = work.seconds >= full / 2 ? .warning : .note
    } else if work.seconds >= full {
      severity = leave >= full / 2 ? .warning : .note
    } else if leave + work.seconds > full + full / 2 {
      severity = .warning
    } else {
      return nil
    }
    let source = timeline.origins[work.origin].source
    return LeaveOverWork(
      leave: largest.source, date: day.date,
      work: Finding.RecordName(source), leaveSeconds: leave,
      workSeconds: work.seconds, shared: 0, severity: severity)
  }
}

/// Leave and work that are paid for one time or one day.
struct LeaveOverWork {
  let leave: PaySource
  let date: CalendarDate
  let work: Finding.RecordName
  let leaveSeconds: Int64
  let workSeconds: Int64
  /// The seconds that both have in common by the clock; 0 where the leave has no clock.
  let shared: Int64
  let severity: Finding.Severity
}
