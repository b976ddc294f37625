import PayrollModel

/// One employee's breaks in the period that the law calls work and that say themselves that they are
/// not paid.
struct ShortBreaks: Sendable {
  /// How many there are.
  var count = 0
  /// How long they are together, in seconds.
  var seconds: Int64 = 0
  /// The earliest one.
  var first: BreakSession?

  mutating func add(_ pause: BreakSession) {
    count += 1
    seconds += Int64(max(0, pause.duration))
    if let first, (first.start, first.id) <= (pause.start, pause.id) { return }
    first = pause
  }
}

extension EmployeeMapper {
  /// Says once for the employee that breaks are marked against the law.
  mutating func noteShortBreaks() {
    guard let first = shortBreaks.first else { return }
    findings.append(
      .shortBreakUnpaid(
        subject(.breakSession, first.id, at: first.start), shortBreaks,
        isPaid: !context.policy.trustsBreakFlag))
  }
}
