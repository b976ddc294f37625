import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

extension OvertimeCase {
  /// What is wrong with the sessions of a case.
  enum SessionError: String, Error { case endBeforeStart = "END_BEFORE_START" }

  /// The hours that the engine finds.
  func hours(_ version: RuleSetVersion, policy: HolidayPolicy) throws -> Totals {
    var totals = Totals()
    var pieces: [WorkedPiece] = []
    for session in sessions {
      guard let end = session.end else {
        totals.unpayableSessions += 1
        continue
      }
      guard session.start <= end else { throw SessionError.endBeforeStart }
      switch session.leaveCode {
      case "SICK"?: totals.sick += end.seconds(since: session.start)
      case "VACATION"?: totals.vacation += end.seconds(since: session.start)
      case "HOLIDAY"?: totals.holiday += end.seconds(since: session.start)
      case let code?: Issue.record("\(id): unknown code \(code)")
      case nil: pieces += work(session, until: end, shortBreak: version.shortBreakSeconds ?? -1)
      }
    }
    pieces.sort { $0.start < $1.start }
    for slice in try classifier(version, policy).slices(of: pieces) {
      switch (slice.bucket, slice.multiplier) {
      case (.regular, 10_000): totals.regular += slice.seconds
      case (.overtime, 15_000): totals.timeAndAHalf += slice.seconds
      case (.overtime, 20_000): totals.doubleTime += slice.seconds
      case (.holiday, _): totals.holidayWorked += slice.seconds
      default: Issue.record("\(id): unexpected slice \(slice)")
      }
    }
    return totals
  }

  /// The pieces of a session: what remains when its longer breaks are cut out.
  private func work(
    _ session: Session, until end: Instant, shortBreak: Int64
  ) -> [WorkedPiece] {
    var pieces: [WorkedPiece] = []
    var start = session.start
    for pause in session.unpaidBreaks where pause.seconds > shortBreak {
      pieces.append(piece(start, pause.start))
      start = pause.end
    }
    pieces.append(piece(start, end))
    return pieces
  }

  private func piece(_ start: Instant, _ end: Instant) -> WorkedPiece {
    WorkedPiece(
      start: start.secondsSince1970, end: end.secondsSince1970, tag: 0, holidayGroup: 0)
  }

  private func classifier(
    _ version: RuleSetVersion, _ policy: HolidayPolicy
  ) throws -> Classifier {
    let first = try #require(sessions.map(\.start).min())
    let last = try #require(sessions.map { $0.end ?? $0.start }.max())
    let begin = workweek.firstDate(holding: zone.local(first).date.adding(days: -2))
    let end = workweek.firstDate(holding: zone.local(last).date.adding(days: 9))
    let windows = holidays.map {
      HolidayWindow(
        start: zone.instant(of: $0), end: zone.instant(of: $0.adding(days: 1)), name: "holiday")
    }
    return Classifier(
      version: version, workweek: workweek, zone: zone, dates: begin...end.adding(days: -1),
      holidays: HolidayWindows(groups: [windows]), holidayPolicy: policy)
  }
}
