import PayrollBytes
import PayrollModel
import RunFiles

/// The clocked and planned times of one person, out of the line of a timeline.
struct PersonClock {
  /// A time that was clocked.
  struct Session: Equatable {
    /// What the source calls it.
    var id: String
    /// Seconds since 1970 UTC.
    var start: Int64
    /// Seconds since 1970 UTC; nil where it was never closed.
    var end: Int64?
  }

  /// The person's clock: a place in the zones of the timeline; nil for somebody without any times.
  var zone: Int?
  /// What was clocked.
  var sessions: [Session]
  /// What was planned.
  var planned: [Range<Int64>]

  /// Reads the line of a person; nil where it does not say what it should.
  init?(_ line: [UInt8]) {
    guard let root = try? JSONTextParser.parse(line, file: "") else { return nil }
    let problems = JSONObjectReader.Problems(file: "")
    let reader = JSONObjectReader(root, problems: problems)
    zone = reader.integer("zone", in: 0...Int(Int32.max))
    let clocked = reader.array("sessions").map(Self.text)
    let shifts = reader.array("planned").map { Self.text($0).flatMap { Int64($0) } }
    guard problems.found.isEmpty, clocked.count.isMultiple(of: 3), shifts.count.isMultiple(of: 2),
      zone != nil || (clocked.isEmpty && shifts.isEmpty)
    else { return nil }
    sessions = []
    for place in stride(from: 0, to: clocked.count, by: 3) {
      guard let id = clocked[place], let start = clocked[place + 1].flatMap({ Int64($0) }),
        let seconds = clocked[place + 2].flatMap({ Int64($0) })
      else { return nil }
      let (end, overflows) = start.addingReportingOverflow(seconds)
      guard !overflows else { return nil }
      sessions.append(Session(id: id, start: start, end: seconds == Self.open ? nil : end))
    }
    planned = []
    for place in stride(from: 0, to: shifts.count, by: 2) {
      guard let start = shifts[place], let seconds = shifts[place + 1], seconds >= 0 else {
        return nil
      }
      let (end, overflows) = start.addingReportingOverflow(seconds)
      guard !overflows else { return nil }
      planned.append(start..<end)
    }
  }

  /// The seconds of a session that was never closed.
  private static let open: Int64 = -1

  private static func text(_ node: JSONNode) -> String? {
    switch node.value {
    case .number(let text), .string(let text): text
    default: nil
    }
  }

  /// The planned time that a session has most in common with; nil where it has none.
  func plan(of session: Session) -> Range<Int64>? {
    // Of a session without an end only its first second is known.
    let (second, overflows) = session.start.addingReportingOverflow(1)
    guard !overflows else { return nil }
    let worked = session.start..<max(second, session.end ?? second)
    var best: (plan: Range<Int64>, common: Int64)?
    for plan in planned {
      let shared = plan.clamped(to: worked)
      let common = shared.upperBound.clampedMinus(shared.lowerBound)
      if common > best?.common ?? 0 { best = (plan, common) }
    }
    return best?.plan
  }
}

/// What a clock on a wall shows, as far as the midnights of a timeline tell.
struct WallClock {
  private let zone: TimelineFile.Zone
  private let first: CalendarDate

  /// The clock of a zone.
  ///
  /// - Parameter first: the date of the first midnight.
  init(_ zone: TimelineFile.Zone, first: CalendarDate) {
    self.zone = zone
    self.first = first
  }

  /// The local date; nil outside of the days that are known.
  func date(_ instant: Int64) -> CalendarDate? {
    zone.day(holding: instant).map { first.adding(days: $0) }
  }

  /// The local date and clock time, as seconds since 1970-01-01 00:00 of that clock; nil outside of the
  /// days that are known, and on a day that has not 24 hours: what the clock shows there depends on the
  /// hour at which it is changed.
  func time(_ instant: Int64) -> Int64? {
    let midnights = zone.midnights
    guard let day = zone.day(holding: instant),
      midnights[day + 1].clampedMinus(midnights[day]) == 86_400
    else { return nil }
    return Int64(first.adding(days: day).daysSince1970) * 86_400 + (instant - midnights[day])
  }
}
