import PayrollModel
import TimeRules

// What the rules about duty do to the time of one session.
extension EmployeeMapper {
  /// The session's punches after rounding.
  func rounded(_ session: WorkSession, by rounding: PunchRounding) -> Range<Int64> {
    var scheduled: Range<Int64>?
    if let place = session.shift.place {
      let shift = context.data.shifts[place]
      if shift.start > 0, shift.start < shift.end { scheduled = shift.start..<shift.end }
    }
    return rounding.rounded(
      session: session.start..<session.end, scheduled: scheduled, zone: jurisdiction.zone)
  }

  /// The break's punches, rounded where punches are.
  func punched(_ pause: BreakSession) -> Range<Int64> {
    let range = pause.start..<max(pause.start, pause.end)
    guard let rounding = jurisdiction.duty?.rounding, !range.isEmpty else { return range }
    return rounding.rounded(pause: range, zone: jurisdiction.zone)
  }

  /// Cuts sleep out of the session at `index`, whose intervals begin at `first`, and notes whether a
  /// meal was punched in it.
  mutating func cutDuty(of index: Int, from first: Int, terms: PayTerms, _ duty: DutyRules) {
    if let sleep = duty.sleep, holds(sleep, for: terms) { cutSleep(sleep, of: index, from: first) }
    if duty.mealDeduction != nil, let whole = timeline.intervals[first...].first {
      timeline.origins[Int(whole.origin)].hasMeal = hasMeal(index, terms: terms)
    }
  }

  private func holds(_ sleep: SleepTime, for terms: PayTerms) -> Bool {
    guard sleep.isAgreed else { return false }
    let isCode =
      sleep.payCodes.isEmpty || sleep.payCodes.contains(context.data.labels[terms.payCode])
    guard isCode, !sleep.positions.isEmpty else { return isCode }
    guard let place = terms.position.place else { return false }
    return sleep.positions.contains(context.data.text.string(context.data.positions[place].number))
  }

  private mutating func cutSleep(_ sleep: SleepTime, of index: Int, from first: Int) {
    guard let whole = timeline.intervals[first...].first else { return }
    let origin = timeline.origins[Int(whole.origin)]
    let duty = origin.start..<origin.end
    guard Int64(duty.count) >= SleepTime.leastDutySeconds else { return }
    // Whoever clocks in somewhere during the night is called to work.
    let calls = records.sessions.indices.compactMap { other -> Range<Int64>? in
      let session = records.sessions[other]
      guard other != index, session.isClosed else { return nil }
      return session.start..<session.end
    }
    for gap in sleep.excluded(from: duty, interruptions: calls, zone: jurisdiction.zone) {
      controls.sleepSeconds += cut(gap, from: first, replacement: nil)
      timeline.deducted.append(gap)
    }
  }

  /// Whether a meal was punched: a break called a meal, or one that is not paid.
  private func hasMeal(_ index: Int, terms: PayTerms) -> Bool {
    let rules = BreakRules(jurisdiction, context.policy)
    let position = terms.position.place.map { context.data.positions[$0] }
    return records.breaks(of: index).contains { place in
      let pause = records.breaks[place]
      return pause.duration > 0 && (pause.kind == .meal || !rules.isPaid(pause, position: position))
    }
  }
}

extension WorkSession {
  /// Whether it has a start, a later end, and was not taken back.
  var isClosed: Bool {
    !traits.contains(.hasNoStart) && !traits.contains(.hasNoEnd) && duration > 0 && status != .open
      && !status.isGone
  }
}
