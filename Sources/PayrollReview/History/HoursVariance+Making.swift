import PayrollModel

extension HoursVariance {
  /// The hours of a person against what earlier periods paid; nil where there are none.
  init?(_ now: PersonHours, _ history: PeriodHistory, _ band: UsualHours) {
    guard let last = history.periods.first else { return nil }
    let before = history.before(now.id)
    let usual = history.usual(now.id)
    var reasons: [Reason] = []
    if usual == nil { reasons.append(.new) }
    if now.hasLeft { reasons.append(.left) }
    if let before, before.rate >= 0, now.rate >= 0, before.rate != now.rate {
      reasons.append(.rate)
    }
    if now.leaveSeconds != 0 || before?.leaveSeconds ?? 0 != 0 { reasons.append(.leave) }
    if now.holidaySeconds != before?.holidaySeconds ?? 0 { reasons.append(.holiday) }
    if before == nil, let held = last.hours.person(now.id), !held.isPaid {
      reasons.append(.heldLastTime)
    }
    self.init(
      before: before?.seconds, usual: usual, now: now.seconds,
      isOutside: usual.map { !band.holds(now.seconds, usual: $0) } ?? false, reasons: reasons)
  }
}
