public import PayrollConfiguration
public import PayrollLedger
public import PayrollModel
import TimeZones

/// What is open: the runs that are not at rest, who is owed what, and what comes next.
public struct LedgerStatus: Sendable {
  /// What somebody has to do next about a run.
  public enum Next: String, Sendable {
    /// Resolve what blocks it, and make it again.
    case resolve
    /// Look at it.
    case review
    /// Approve it.
    case approve
    /// Approve it again: the approval has expired.
    case renew
    /// Send it.
    case send
    /// Find out whether the vendor has it.
    case settle
    /// Correct what the vendor says, and make a new revision.
    case correct
    /// Find out whether the source was told that the period is processed.
    case settleMark = "settle-mark"
    /// Tell the source that the period is processed: that was begun, and came to nothing.
    case mark
    /// Nothing.
    case nothing
  }

  /// A run that is the newest of its period.
  public struct Entry: Sendable {
    /// The run.
    public let run: LedgerRun
    /// What comes next.
    public let next: Next
  }

  /// The newest run of each period, by period.
  public let entries: [Entry]
  /// What is owed to people who were held.
  public let owed: [HeldPay]
  /// The periods of the calendar that ended last and have no run: of the company, or of each pay group
  /// that has a calendar.
  public let missing: [(payer: Payer, period: PayPeriod)]
  /// How far the ledger has come.
  public let head: LedgerHead

  /// What the ledger of a company says at a moment.
  ///
  /// - Parameter today: the date on the company's clock.
  public init(
    _ state: LedgerState, _ configuration: Configuration, now: Int64, today: CalendarDate
  ) {
    entries = state.standing.map { Entry(run: $0, next: Self.next($0, now: now)) }
    owed = state.owed
    head = state.head
    let calendars =
      configuration.payGroups.isEmpty
      ? [configuration.calendar]
      : configuration.payGroups.map { $0.calendar ?? configuration.calendar }
    missing = zip(configuration.payers, calendars).compactMap { payer, calendar in
      guard let calendar else { return nil }
      let present = calendar.period(holding: today)
      let last = calendar.period(holding: present.first.adding(days: -1))
      return state.newest(of: payer, last) == nil ? (payer, last) : nil
    }
  }

  /// The runs that wait for somebody.
  public var open: [Entry] { entries.filter { $0.next != .nothing } }

  static func next(_ run: LedgerRun, now: Int64) -> Next {
    let steps = run.handoffs.map(\.step)
    if steps.contains(where: { $0 == .unknown || $0 == .publishing }) { return .settle }
    if steps.contains(.rejected) { return .correct }
    // Nobody waits for the mark, and it waits for nobody: but what is unknown is settled first.
    if let mark = run.mark, mark.isOut, !mark.isSettled { return .settleMark }
    if let approval = run.approval {
      let outputs = Set(approval.files.map(\.output))
      let settled = Set(run.handoffs.filter(\.isSettled).map(\.output))
      if outputs.isSubset(of: settled) {
        return run.mark.map { $0.isSettled ? .nothing : .mark } ?? .nothing
      }
      return run.isOut || run.mayBeSent(at: now) ? .send : .renew
    }
    if run.isBlocked { return .resolve }
    return run.reviewers.isEmpty ? .review : .approve
  }
}

extension LedgerStatus {
  /// Whether nothing waits for anybody.
  public var isQuiet: Bool { open.isEmpty && owed.isEmpty && missing.isEmpty }

  /// The date on the company's clock; that of UTC where it has none.
  public static func today(_ configuration: Configuration) -> CalendarDate {
    var zones = ZoneDirectory()
    let zone = configuration.company.timeZone.flatMap { zones.zone($0) }
    return PeriodChoice.today(in: zone ?? .utc)
  }
}
