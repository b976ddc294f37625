import PayrollModel

extension EmployeeMapper {
  /// The finding about a break that leaves it open what the session at `index` is paid, or nil.
  func unusableBreak(of index: Int) -> Finding? {
    for place in records.breaks(of: index) {
      let pause = records.breaks[place]
      if pause.hasNoStart {
        return .openBreak(subject(.breakSession, pause.id, at: nil), lacks: "start")
      }
      let about = { subject(.breakSession, pause.id, at: pause.start) }
      if pause.hasNoEnd { return .openBreak(about(), lacks: "end") }
      if pause.timeConflict.exists {
        return .timesDiffer(
          about(), "break", start: pause.start, end: pause.end, pause.timeConflict)
      }
      if pause.duration < 0 { return .breakEndBeforeStart(about()) }
      if pause.payCode != .none, context.treatments[pause.payCode]?.isWorked != true {
        return .unmappedBreakCode(about(), code: context.data.labels[pause.payCode])
      }
    }
    return nil
  }

  /// Cuts the breaks of the session at `index` out of the interval at `first`, which is the last
  /// one. Unpaid breaks leave a gap; a paid break on terms of its own becomes an interval of its own.
  mutating func cutBreaks(of index: Int, from first: Int, terms: PayTerms) {
    let places = records.breaks(of: index)
    if places.isEmpty { return }
    let rules = BreakRules(jurisdiction, context.policy)
    let position = terms.position.place.map { context.data.positions[$0] }
    let whole = timeline.intervals[first]
    for place in places {
      let pause = records.breaks[place]
      noteBreakOutside(pause, whole)
      if let taker = pause.employee.place, taker != employee {
        findings.append(
          .breakOfOtherEmployee(
            subject(.breakSession, pause.id, at: pause.start),
            session: timeline.origins[Int(whole.origin)].source.id))
      }
      let range = punched(pause)
      let start = max(range.lowerBound, whole.start)
      let end = min(range.upperBound, whole.end)
      guard start < end else { continue }
      let isPaid = rules.isPaid(pause, position: position)
      if rules.contradictsLaw(pause), jurisdiction.period.contains(pause.start) {
        shortBreaks.add(pause)
      }
      shownBreaks?.append(
        ShownBreak(range: start..<end, kind: pause.kind, isPaid: isPaid, id: pause.id))
      if !isPaid {
        controls.unpaidBreakSeconds += cut(start..<end, from: first, replacement: nil)
      } else if pause.payCode != .none || pause.payRate > 0 {
        var own = terms
        if pause.payCode != .none { own.payCode = pause.payCode }
        if pause.payRate > 0 { own.rate = pause.payRate }
        _ = cut(start..<end, from: first, replacement: timeline.place(of: own))
      }
    }
    if timeline.intervals.count == first {
      timeline.origins[Int(whole.origin)].lost = .unpaidBreaks
    }
  }

  private mutating func noteBreakOutside(_ pause: BreakSession, _ session: WorkedInterval) {
    // What was clocked, whatever rounding made of it.
    let origin = timeline.origins[Int(session.origin)]
    let inside = max(0, min(pause.end, origin.end) - max(pause.start, origin.start))
    let outside = pause.end - pause.start - inside
    guard outside > 0 else { return }
    findings.append(
      .breakOutsideSession(
        subject(.breakSession, pause.id, at: pause.start),
        session: origin.source.id, seconds: outside))
  }

  /// Takes a stretch out of the intervals from `first` on and puts one on other terms in its place,
  /// if `replacement` is given. Returns the seconds that were there to take.
  mutating func cut(
    _ gap: Range<Int64>, from first: Int, replacement: Int32?
  ) -> Int64 {
    var taken: Int64 = 0
    for index in timeline.intervals.indices[first...] {
      let interval = timeline.intervals[index]
      let start = max(gap.lowerBound, interval.start)
      let end = min(gap.upperBound, interval.end)
      guard start < end else { continue }
      taken += end - start
      timeline.intervals[index].end = start
      if end < interval.end {
        var rest = interval
        rest.start = end
        timeline.intervals.append(rest)
      }
      if let replacement {
        timeline.intervals.append(
          WorkedInterval(start: start, end: end, origin: interval.origin, terms: replacement))
      }
    }
    var kept = first
    for interval in timeline.intervals[first...] where interval.seconds > 0 {
      timeline.intervals[kept] = interval
      kept += 1
    }
    timeline.intervals.removeLast(timeline.intervals.count - kept)
    return taken
  }
}
