import PayrollModel
import RunFiles

/// The records behind the pay of one person in two runs of a period.
struct RecordComparison {
  /// The records that are not the same, by name.
  private(set) var changes: [RecordChange] = []
  /// The same for those that are paid in neither run.
  private(set) var unpaidChanges: [RecordChange] = []
  /// Whether a record of leave, or any where there are no times, is new, gone or edited.
  private(set) var hasSourceChanges = false
  /// The local dates that changed sessions touch, as days since 1970-01-01.
  private(set) var dates: Set<Int32> = []
  /// Whether the employee or the employment says something else.
  private(set) var isEmployeeEdited = false
  /// Whether leave says something else.
  private(set) var isLeaveEdited = false
  /// Whether sessions outside of the period say something else.
  private(set) var isOutsideEdited = false

  /// One run's part.
  struct Part {
    /// The person's times; nil where the run has none.
    let times: PersonTimes?
    /// The clock of these times; nil where there are none.
    let zone: TimelineFile.Zone?
    /// The first date of the period.
    let first: CalendarDate
    /// The records that the lines come from, by name, with what each is paid: sessions only where
    /// there are no times.
    let sources: [String: SourcePay]
    /// The dates of the entries by hand among them, as days since 1970-01-01.
    let entryDates: [String: Int32]
  }

  /// What the lines of a record come to. A line with several records counts for each.
  struct SourcePay: Equatable {
    var seconds: Int64 = 0
    var amount: Int64 = 0
    var lines = 0
  }

  /// Compares what two runs have of a person.
  init(_ before: Part, _ now: Part, sessionName: String) {
    if let one = before.times, let other = now.times, let said = one.content,
      let says = other.content
    {
      compare(one, other, before, now, sessionName)
      isEmployeeEdited = said.employee != says.employee
      isLeaveEdited = said.leave != says.leave
      isOutsideEdited = said.outside != says.outside
    }
    let sessions = changes.count
    for (name, pay) in now.sources {
      guard let earlier = before.sources[name] else {
        changes.append(RecordChange(record: name, what: .new))
        continue
      }
      // Without times, as of a pay run, and of an entry by hand, what a record comes to is all that is known of it.
      let isEntry = name.hasPrefix(PaySource.Kind.handEntry.prefix.description)
      if before.times == nil || isEntry, earlier != pay {
        changes.append(RecordChange(record: name, what: .edited))
      }
    }
    for name in before.sources.keys where now.sources[name] == nil {
      changes.append(RecordChange(record: name, what: .gone))
    }
    hasSourceChanges = changes.count > sessions
    for change in changes[sessions...] where change.isHandEntry {
      for part in [before, now] {
        if let date = part.entryDates[change.record] { dates.insert(date) }
      }
    }
    changes.sort { $0.record.utf8.lexicographicallyPrecedes($1.record.utf8) }
  }

  private mutating func compare(
    _ one: PersonTimes, _ other: PersonTimes, _ before: Part, _ now: Part,
    _ sessionName: String
  ) {
    let earlier = Dictionary(one.sessions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var seen: Set<Int64> = []
    func note(
      _ session: PersonTimes.Session?, _ present: PersonTimes.Session?,
      _ what: RecordChange.What
    ) {
      guard let id = session?.id ?? present?.id else { return }
      let change = RecordChange(
        record: "\(sessionName)/\(id)", what: what,
        before: session.map { .init(start: $0.start, seconds: $0.seconds) },
        now: present.map { .init(start: $0.start, seconds: $0.seconds) })
      let isPaid =
        session.map { one.pays($0) } ?? false || present.map { other.pays($0) } ?? false
      if isPaid { changes.append(change) } else { unpaidChanges.append(change) }
      if let session { touch(session, before) }
      if let present { touch(present, now) }
    }
    for session in other.sessions {
      seen.insert(session.id)
      guard let known = earlier[session.id] else {
        note(nil, session, .new)
        continue
      }
      let isSame =
        known.start == session.start && known.seconds == session.seconds
        && known.content == session.content
      if !isSame {
        note(known, session, .edited)
      } else if known.approval != session.approval {
        note(known, session, .approval)
      }
    }
    for session in one.sessions where !seen.contains(session.id) { note(session, nil, .gone) }
  }

  /// Notes the dates on which a session lies.
  private mutating func touch(_ session: PersonTimes.Session, _ part: Part) {
    for instant in [session.start, session.start + max(session.seconds, 0)] {
      guard let day = part.zone?.day(holding: instant) else { continue }
      dates.insert(part.first.daysSince1970 + Int32(clamping: day))
    }
  }
}

extension PersonTimes {
  /// Whether some of a session is paid.
  fileprivate func pays(_ session: Session) -> Bool {
    let end = session.start + max(session.seconds, 0)
    return paid.contains { $0.start < end && session.start < $0.start + $0.seconds }
  }
}

extension RecordComparison.Part {
  /// What a run has of the person at a place, with the times; of nobody, nothing.
  init(_ files: Review.Files, at place: Int?, _ times: PersonTimes?) {
    first = files.batch.period.first
    self.times = times
    zone = files.timeline?.zone(of: times)
    var sources: [String: RecordComparison.SourcePay] = [:]
    var entryDates: [String: Int32] = [:]
    if let place {
      for index in files.batch.employees[place].lineRange {
        let line = files.batch.lines[index]
        for source in files.batch.sourceRange(of: line) {
          if times != nil, files.batch.sources[source].kind == .workSession { continue }
          let name = files.batch.sourceName(source)
          sources[name, default: .init()].seconds += line.seconds
          sources[name, default: .init()].amount += line.amount
          sources[name, default: .init()].lines += 1
          if files.batch.sources[source].kind == .handEntry { entryDates[name] = line.date }
        }
      }
    }
    self.sources = sources
    self.entryDates = entryDates
  }
}
