import PayrollModel
import TimeRules

/// The worked time of a case: what is left of its sessions after rounding, breaks, sleep and
/// overlaps, with its leave apart.
struct CaseTimeline {
  /// A session that ends before it starts.
  struct EndBeforeStart: Error {}

  private(set) var pieces: [WorkedPiece] = []
  private(set) var leave = EmployeeContext()
  private(set) var unpayableSessions = 0

  init(_ example: RuleCase, _ version: RuleSetVersion) throws(EndBeforeStart) {
    for (index, session) in example.sessions.enumerated() {
      guard let end = session.end else {
        unpayableSessions += 1
        continue
      }
      guard session.start <= end else { throw EndBeforeStart() }
      if let bucket = session.leave {
        leave.leave.append(
          EmployeeContext.Leave(
            date: example.zone.local(session.start).date.daysSince1970,
            seconds: end.seconds(since: session.start), bucket: bucket))
      } else {
        add(session, until: end, shift: Int32(truncatingIfNeeded: index), example, version)
      }
    }
    unite()
  }

  /// The seconds of leave of a kind.
  func leaveSeconds(_ bucket: Bucket) -> Int64 {
    leave.leave.reduce(0) { $0 + ($1.bucket == bucket ? $1.seconds : 0) }
  }

  private mutating func add(
    _ session: RuleCase.Session, until end: Instant, shift: Int32, _ example: RuleCase,
    _ version: RuleSetVersion
  ) {
    let clocked = session.start.secondsSince1970..<end.secondsSince1970
    let rounding = example.rounding ?? version.duty?.rounding
    let duty = rounding?.rounded(session: clocked, zone: example.zone) ?? clocked
    let shortBreak = max(version.shortBreakSeconds ?? 0, version.duty?.shortBreakSeconds ?? 0)
    var gaps: [Range<Int64>] = []
    for pause in session.unpaidBreaks where pause.seconds > shortBreak && pause.start < pause.end {
      let range = pause.start.secondsSince1970..<pause.end.secondsSince1970
      gaps.append(rounding?.rounded(pause: range, zone: example.zone) ?? range)
    }
    if let sleep = example.sleep, sleep.period.start < sleep.period.end {
      gaps += SleepTime.excluded(
        from: clocked,
        sleep: sleep.period.start.secondsSince1970..<sleep.period.end.secondsSince1970,
        interruptions: sleep.interruptions.filter { $0.start < $0.end }.map {
          $0.start.secondsSince1970..<$0.end.secondsSince1970
        }, isAgreed: sleep.isAgreed)
    }
    gaps.sort { $0.lowerBound < $1.lowerBound }
    let rate = session.rate ?? example.pay?.rate
    var start = duty.lowerBound
    func piece(_ end: Int64) -> WorkedPiece {
      WorkedPiece(
        start: start, end: end, tag: shift, holidayGroup: 0,
        rate: rate.map { Int32(clamping: $0.tenThousandths) } ?? -1, shift: shift)
    }
    for gap in gaps {
      let from = min(max(gap.lowerBound, start), duty.upperBound)
      if start < from { pieces.append(piece(from)) }
      start = max(start, min(gap.upperBound, duty.upperBound))
    }
    if start < duty.upperBound { pieces.append(piece(duty.upperBound)) }
  }

  /// Time that two sessions share is worked once, and stays with the one that began first.
  private mutating func unite() {
    pieces.sort { ($0.start, $0.tag) < ($1.start, $1.tag) }
    var covered = Int64.min
    for index in pieces.indices {
      pieces[index].start = max(pieces[index].start, covered)
      pieces[index].end = max(pieces[index].end, pieces[index].start)
      covered = max(covered, pieces[index].end)
    }
    pieces.removeAll { $0.start == $0.end }
  }
}
