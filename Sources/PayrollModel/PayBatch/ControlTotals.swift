/// Where every session and every second of the snapshot went. The two sides must be equal.
public struct ControlTotals: Sendable, Equatable {
  /// What became of a work session.
  public enum Disposition: Sendable, Hashable, Comparable {
    /// Some or all of it is paid in this period.
    case paid
    /// It lies outside the period: read only because its workweek reaches into the period.
    case outsidePeriod
    /// It waits for a person: the finding says why.
    case held(FindingKind)
    /// It is not to be paid: the reason says why.
    case excluded(Exclusion)

    /// The name in files: `paid`, `outside-period`, `held:open-session`, `excluded:not-payable`.
    public var name: String {
      switch self {
      case .paid: "paid"
      case .outsidePeriod: "outside-period"
      case .held(let finding): "held:\(finding.name)"
      case .excluded(let exclusion): "excluded:\(exclusion.rawValue)"
      }
    }

    /// In the order of the names in files, so that totals are always listed alike.
    public static func < (left: Disposition, right: Disposition) -> Bool { left.name < right.name }
  }

  /// Why a session is not to be paid at all.
  public enum Exclusion: String, Sendable, CaseIterable {
    /// The session or its shift says that it is not paid.
    case notPayable = "not-payable"
    /// The session or its shift was cancelled or rejected.
    case cancelled
    /// It has no length.
    case empty
    /// Another session of the same person covers all of it.
    case overlapped
    /// Breaks that are not paid cover all of it.
    case unpaidBreaks = "unpaid-breaks"
    /// Fewer hours were approved than would reach it.
    case notApprovedHours = "beyond-approved-hours"
  }

  /// Sessions in the snapshot, by what became of them.
  public var sessions: [Disposition: Int] = [:]
  /// The number of sessions in the snapshot; those of `sessions` must add up to it.
  public var sessionsRead = 0

  /// Seconds between clock-in and clock-out of all sessions whose time was looked at: those that
  /// are paid, those whose time was lost to breaks, overlaps or approval, those of people who are
  /// held as a whole, and those outside the period but in one of its workweeks. Leave is apart.
  public var clockedSeconds: Int64 = 0
  /// Seconds that rounding added to what was clocked; negative where it took more than it added.
  public var roundedSeconds: Int64 = 0
  /// Seconds of meals that were deducted where none was punched.
  public var autoDeductedSeconds: Int64 = 0
  /// Seconds of sleep on duty that are not work by agreement.
  public var sleepSeconds: Int64 = 0
  /// Seconds of breaks that are not paid.
  public var unpaidBreakSeconds: Int64 = 0
  /// Seconds covered by more than one session of the same person, counted once less.
  public var overlappedSeconds: Int64 = 0
  /// Seconds added by approval to what was clocked.
  public var addedByApprovalSeconds: Int64 = 0
  /// Seconds cut by approval from what was clocked.
  public var cutByApprovalSeconds: Int64 = 0
  /// Worked seconds outside the period.
  public var outsidePeriodSeconds: Int64 = 0
  /// Worked seconds inside the period: the sum of the worked lines, but those entered by hand.
  public var workedSeconds: Int64 = 0
  /// Paid leave in the period, from sessions, shifts and requests: the sum of the leave lines,
  /// but those entered by hand.
  public var leaveSeconds: Int64 = 0
  /// Guaranteed time in the period that was not worked: minimum hours, split shifts, paid meals.
  public var guaranteedSeconds: Int64 = 0
  /// Premium hours in the period for breaks that were not given.
  public var premiumSeconds: Int64 = 0
  /// Hours in the period that were entered by hand, less those that were taken back: the sum of the
  /// lines of entries. They are in none of the sums before.
  public var enteredSeconds: Int64 = 0
  /// Hours of the period among all these that the run does not pay by itself: other runs have paid their
  /// day, or it is not for the person.
  public var elsewhereSeconds: Int64 = 0
  /// Hours that correct what other runs paid, of whatever dates, less those that are taken back: the sum
  /// of the lines of adjustments.
  public var adjustedSeconds: Int64 = 0
  /// The seconds of the lines of people who are held.
  public var heldSeconds: Int64 = 0

  /// Nothing counted yet.
  public init() {}

  /// Whether every session is accounted for.
  public var sessionsBalance: Bool { sessions.values.reduce(0, +) == sessionsRead }

  /// Whether every second is: what was clocked, less what was not worked, is what is paid.
  public var secondsBalance: Bool {
    clockedSeconds + roundedSeconds - unpaidBreakSeconds - autoDeductedSeconds - sleepSeconds
      - overlappedSeconds + addedByApprovalSeconds - cutByApprovalSeconds - outsidePeriodSeconds
      == workedSeconds
  }

  /// What the lines of the batch add up to.
  public var paidSeconds: Int64 {
    workedSeconds + leaveSeconds + guaranteedSeconds + premiumSeconds + enteredSeconds
      - elsewhereSeconds + adjustedSeconds
  }

  /// Adds another part's counts, as each thread keeps its own.
  public mutating func add(_ other: ControlTotals) {
    sessions.merge(other.sessions, uniquingKeysWith: +)
    sessionsRead += other.sessionsRead
    clockedSeconds += other.clockedSeconds
    roundedSeconds += other.roundedSeconds
    autoDeductedSeconds += other.autoDeductedSeconds
    sleepSeconds += other.sleepSeconds
    unpaidBreakSeconds += other.unpaidBreakSeconds
    overlappedSeconds += other.overlappedSeconds
    addedByApprovalSeconds += other.addedByApprovalSeconds
    cutByApprovalSeconds += other.cutByApprovalSeconds
    outsidePeriodSeconds += other.outsidePeriodSeconds
    workedSeconds += other.workedSeconds
    leaveSeconds += other.leaveSeconds
    guaranteedSeconds += other.guaranteedSeconds
    premiumSeconds += other.premiumSeconds
    enteredSeconds += other.enteredSeconds
    elsewhereSeconds += other.elsewhereSeconds
    adjustedSeconds += other.adjustedSeconds
    heldSeconds += other.heldSeconds
  }
}
