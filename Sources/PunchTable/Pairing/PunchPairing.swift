import PayrollModel

/// One punch of an employee.
struct Punch: Sendable {
  /// In or out, or the start or end of a break.
  let kind: PunchKind
  /// When it was made, in seconds since 1970 UTC.
  let moment: Int64
  /// The number of its row.
  let id: Int64
  /// What its row says of the work that it begins.
  let session: WorkSession
  /// Whether the break that it begins is paid.
  let paid: BreakSession.PaidFlag
}

/// The punches of one employee made into sessions and breaks.
///
/// Nothing is guessed: an in without an out is an open session, an out without an in a session without
/// start, and so with breaks; each of them is a finding of the mapper's that waits for a person.
struct PunchPairing {
  /// A break, and the place of its session among `sessions`.
  struct PairedBreak {
    var record: BreakSession
    var session: Int?
  }

  private(set) var sessions: [WorkSession] = []
  private(set) var breaks: [PairedBreak] = []
  /// Punches that repeat another one, and the first of them.
  private(set) var repeatedCount = 0
  private(set) var firstRepeated: Punch?

  private let employee: RecordIndex
  private var isIn = false
  private var openBreak: Int?

  /// Pairs punches in the order of time, whatever order the file has them in.
  init(_ punches: [Punch], employee: RecordIndex) {
    self.employee = employee
    // Of two at one moment, the one that ends something comes first.
    let sorted = punches.enumerated().sorted { left, right in
      (left.element.moment, left.element.order, left.offset)
        < (right.element.moment, right.element.order, right.offset)
    }.map(\.element)
    var before: Punch?
    for punch in sorted {
      if let before, before.moment == punch.moment, before.kind == punch.kind {
        repeatedCount += 1
        firstRepeated = firstRepeated ?? punch
        continue
      }
      take(punch)
      before = punch
    }
    // Whoever is still in has an open session; nothing more is to be done.
  }

  private mutating func take(_ punch: Punch) {
    switch punch.kind {
    case .clockIn:
      // Whoever clocks in again never clocked out; the session before stays open.
      openBreak = nil
      isIn = true
      sessions.append(punch.session.opened)
    case .clockOut:
      openBreak = nil
      guard isIn else {
        sessions.append(punch.session.withoutStart)
        return
      }
      isIn = false
      sessions[sessions.count - 1].close(at: punch.moment)
    case .breakEnd:
      guard let open = openBreak else {
        var record = pause(punch)
        record.hasNoStart = true
        record.start = 0
        breaks.append(PairedBreak(record: record, session: isIn ? sessions.count - 1 : nil))
        return
      }
      breaks[open].record.hasNoEnd = false
      breaks[open].record.duration = Int32(clamping: punch.moment - breaks[open].record.start)
      openBreak = nil
    case .breakStart, .restStart, .mealStart, .work, .break, .rest, .meal, .leave:
      var record = pause(punch)
      record.start = punch.moment
      record.hasNoEnd = true
      openBreak = breaks.count
      breaks.append(PairedBreak(record: record, session: isIn ? sessions.count - 1 : nil))
    }
  }

  private func pause(_ punch: Punch) -> BreakSession {
    var record = BreakSession(id: punch.id)
    record.employee = employee
    record.kind = punch.kind == .mealStart ? .meal : punch.kind == .restStart ? .rest : .notGiven
    record.paid = punch.paid
    return record
  }
}

extension Punch {
  /// Its order among punches of one moment.
  fileprivate var order: Int {
    switch kind {
    case .breakEnd: 0
    case .clockOut: 1
    case .clockIn: 2
    default: 3
    }
  }
}

extension WorkSession {
  /// A session that has begun.
  fileprivate var opened: WorkSession {
    var session = self
    session.traits = .hasNoEnd
    session.status = .open
    session.duration = 0
    return session
  }

  /// A session of which only the end is known.
  fileprivate var withoutStart: WorkSession {
    var session = self
    session.traits = .hasNoStart
    session.start = 0
    session.duration = 0
    return session
  }

  fileprivate mutating func close(at moment: Int64) {
    traits.remove(.hasNoEnd)
    status = .closed
    duration = Int32(clamping: moment - start)
  }
}
