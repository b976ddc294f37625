import PayrollModel
import TimeRules

/// A workday of one employee as the rules about duty see it: the sessions that begin in it, whole.
struct DutyDay {
  /// One session.
  struct Session {
    /// The place in the timeline's origins.
    let origin: Int
    /// The place of the terms that its last work is paid on.
    var terms: Int32
    /// The worked pieces.
    var pieces: [Range<Int64>]

    var worked: Int64 { pieces.seconds }
  }

  let date: CalendarDate
  var sessions: [Session]

  /// The work of the day, sorted and joined, with `filled` counted as time on duty.
  func pieces(filling filled: [Range<Int64>]) -> [Range<Int64>] {
    let own = sessions.flatMap { $0.pieces }
    guard let first = own.map({ $0.lowerBound }).min(), let last = own.map({ $0.upperBound }).max()
    else { return [] }
    let inside = filled.map { $0.clamped(to: first..<last) }.filter { !$0.isEmpty }
    return (own + inside).united()
  }

  /// The sessions in groups: those less than `gap` seconds apart are together.
  func stretches(closerThan gap: Int64) -> [[Session]] {
    var groups: [[Session]] = []
    var end = Int64.min
    for session in sessions {
      guard let piece = session.pieces.first, let last = session.pieces.last else { continue }
      if groups.isEmpty || piece.lowerBound - end >= gap {
        groups.append([session])
      } else {
        groups[groups.count - 1].append(session)
      }
      end = max(end, last.upperBound)
    }
    return groups
  }
}

// What the rules about duty pay without work.
extension EmployeeMapper {
  /// Adds what is guaranteed and what missed breaks cost for each workday of the period. A session
  /// belongs as a whole to the workday that it begins in, so that a night is looked at once.
  mutating func grant(by duty: DutyRules) {
    for day in dutyDays() where context.period.contains(day.date) {
      if let meal = duty.paidMeal { grantMeals(meal, on: day) }
      grantMinimum(duty.minimumHours, on: day)
      if let split = duty.splitShift { grantSplit(split, on: day) }
      if let premium = duty.breakPremium { checkBreaks(premium, on: day) }
    }
  }

  private func dutyDays() -> [DutyDay] {
    var sessions: [DutyDay.Session?] = timeline.origins.map { _ in nil }
    for interval in timeline.intervals.sorted(by: { $0.start < $1.start }) {
      let origin = Int(interval.origin)
      guard timeline.origins[origin].session >= 0, interval.seconds > 0 else { continue }
      let piece = interval.start..<interval.end
      sessions[origin]?.pieces.append(piece)
      sessions[origin]?.terms = interval.terms
      if sessions[origin] == nil {
        sessions[origin] = DutyDay.Session(origin: origin, terms: interval.terms, pieces: [piece])
      }
    }
    let sorted = sessions.compactMap { $0 }.sorted { left, right in
      left.pieces[0].lowerBound < right.pieces[0].lowerBound
    }
    var days: [DutyDay] = []
    for session in sorted {
      let date = jurisdiction.workday(holding: session.pieces[0].lowerBound)
      if days.last?.date == date {
        days[days.count - 1].sessions.append(session)
      } else {
        days.append(DutyDay(date: date, sessions: [session]))
      }
    }
    return days
  }

  /// Adds the paid meals of a day: for each session that is long enough, else for work that goes on
  /// over several sessions without a meal between.
  private mutating func grantMeals(_ meal: PaidMeal, on day: DutyDay) {
    for stretch in day.stretches(closerThan: BreakPremium.leastMealSeconds) {
      let own = stretch.filter { meal.addedSeconds(forSession: $0.worked) > 0 }
      for session in own {
        grant(.paidMeal, meal.mealSeconds, session, on: day, code: meal.payCode)
      }
      let worked = stretch.reduce(0) { $0 + $1.worked }
      if own.isEmpty, let last = stretch.last {
        let seconds = meal.addedSeconds(forSession: worked)
        grant(.paidMeal, seconds, last, on: day, code: meal.payCode)
      }
    }
  }

  // MARK: Minimum hours

  /// Of the rules that hold for the day, the one that pays most.
  private mutating func grantMinimum(_ rules: [MinimumHours], on day: DutyDay) {
    var best: [(seconds: Int64, session: DutyDay.Session)] = []
    var winner: MinimumHours?
    for rule in rules {
      let found = guarantees(rule, on: day)
      let sum = found.reduce(0) { $0 + $1.seconds }
      if sum > best.reduce(0, { $0 + $1.seconds }) {
        best = found
        winner = rule
      }
    }
    guard let winner else { return }
    for entry in best {
      grant(
        winner.kind == .reportingTime ? .reportingTime : .minimumHours, entry.seconds,
        entry.session, on: day, code: winner.payCode)
    }
  }

  private func guarantees(
    _ rule: MinimumHours, on day: DutyDay
  ) -> [(seconds: Int64, session: DutyDay.Session)] {
    let sessions = day.sessions.filter { session in
      if rule.isForUnscheduled, timeline.origins[session.origin].shift != .none { return false }
      let code = context.data.labels[timeline.terms[Int(session.terms)].payCode]
      return rule.payCodes.isEmpty || rule.payCodes.contains(code)
    }
    guard let last = sessions.last else { return [] }
    switch rule.kind {
    case .session: return sessions.map { (rule.guaranteed(worked: $0.worked), $0) }
    case .day:
      return [(rule.guaranteed(worked: sessions.reduce(0) { $0 + $1.worked }), last)]
    case .reportingTime:
      var found: [(Int64, DutyDay.Session)] = []
      var seen: [RecordIndex] = []
      for session in sessions {
        let index = timeline.origins[session.origin].shift
        guard let place = index.place, !seen.contains(index) else { continue }
        seen.append(index)
        let shift = context.data.shifts[place]
        let same = sessions.filter { timeline.origins[$0.origin].shift == index }
        let worked = same.reduce(0) { $0 + $1.worked }
        let seconds = rule.guaranteed(worked: worked, scheduled: max(0, shift.end - shift.start))
        found.append((seconds, session))
      }
      return found
    }
  }

  // MARK: Breaks

  private mutating func checkBreaks(_ premium: BreakPremium, on day: DutyDay) {
    guard let last = day.sessions.last else { return }
    // A meal that was deducted and not punched proves nothing.
    let pieces = day.pieces(filling: timeline.deducted)
    for missed in premium.missed(pieces: pieces, rests: rests(on: day)) {
      let source = timeline.origins[last.origin].source
      let about = context.subject(
        employee, Finding.RecordName(source), on: day.date)
      let due = jurisdiction.zone.local(Instant(secondsSince1970: missed.due)).secondsOfDay
      let time = TimeOfDay(secondsSinceMidnight: Int(due)) ?? .midnight
      findings.append(.breakMissed(about, missed, by: time, isPaid: premium.payCode != nil))
      guard let code = premium.payCode else { continue }
      grant(
        missed.kind == .meal ? .mealPremium : .restPremium, 3600, last, on: day, code: code,
        rate: premium.basis == .regularRate ? premiumRate(on: day) : nil)
    }
  }

  /// The lengths of the rest breaks that were recorded.
  private func rests(on day: DutyDay) -> [Int64] {
    var lengths: [Int64] = []
    for session in day.sessions {
      let place = Int(timeline.origins[session.origin].session)
      for member in context.breaksBySession[place] {
        let pause = context.data.breakSessions[Int(member)]
        if pause.kind != .meal, pause.duration > 0, pause.duration < 1800 {
          lengths.append(Int64(pause.duration))
        }
      }
    }
    return lengths
  }

  // MARK: Entries

  mutating func grant(
    _ grant: DutyGrant, _ seconds: Int64, _ session: DutyDay.Session, on day: DutyDay,
    code: String, rate: Int32? = nil
  ) {
    guard seconds > 0 else { return }
    var terms = timeline.terms[Int(session.terms)]
    terms.payCode = context.label(ofDutyCode: code)
    terms.treatment = .givenTime
    if let rate { terms.rate = rate }
    timeline.unworked.append(
      UnworkedEntry(
        date: day.date, seconds: seconds, terms: terms,
        source: timeline.origins[session.origin].source, clock: nil, grant: grant))
  }
}
