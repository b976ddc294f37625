/// A run of time between clocking in and clocking out, as the source has it. 48 bytes.
@frozen
public struct WorkSession: Sendable, Equatable {
  /// What the source says about the session's state.
  public enum Status: UInt8, Sendable {
    case notGiven, open, closed, approved, rejected, cancelled, other, deleted, draft

    /// Whether the session is not there: it was taken back, or not handed in yet.
    public var isGone: Bool {
      switch self {
      case .rejected, .cancelled, .deleted, .draft: true
      case .notGiven, .open, .closed, .approved, .other: false
      }
    }
  }

  /// What is out of the ordinary about the session.
  @frozen
  public struct Traits: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Traits with these bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// There is no end: somebody is still clocked in, or never clocked out.
    public static let hasNoEnd = Traits(rawValue: 1)
    /// There is no readable start.
    public static let hasNoStart = Traits(rawValue: 2)
    /// The source says that this session is not paid.
    public static let isNotPayable = Traits(rawValue: 4)
    /// The system clocked the employee out, not a person.
    public static let wasClockedOutBySystem = Traits(rawValue: 8)
    /// Its start or its end was entered by a person or a program, and not by a clock.
    public static let wasEnteredByHand = Traits(rawValue: 16)
  }

  /// The number in the source.
  public var id: Int64
  /// Clock-in, in seconds since 1970 UTC; 0 where `hasNoStart`.
  public var start: Int64
  /// Seconds from clock-in to clock-out; negative where the end lies before the start, 0 where
  /// `hasNoEnd`. Clamped to 32 bits, which no session that can be paid reaches.
  public var duration: Int32
  /// Who worked: a place in `TimeData.employees`, or none.
  public var employee: RecordIndex
  /// The scheduled shift that was worked, or none.
  public var shift: RecordIndex
  /// The session's own position, or none.
  public var position: RecordIndex
  /// The session's own site, or none.
  public var account: RecordIndex
  /// The session's own rate in 1/10,000 of the currency; -1 where it has none.
  public var payRate: Int32
  /// The session's own pay code, or none.
  public var payCode: Label
  /// The session's state.
  public var status: Status
  /// What is out of the ordinary.
  public var traits: Traits
  /// What other fields of the session say of its start or end.
  public var timeConflict: TimeConflict

  /// A session with nothing but a number.
  @inlinable
  public init(id: Int64) {
    self.id = id
    self.start = 0
    self.duration = 0
    self.employee = .none
    self.shift = .none
    self.position = .none
    self.account = .none
    self.payRate = -1
    self.payCode = .none
    self.status = .notGiven
    self.traits = []
    self.timeConflict = .none
  }

  /// Clock-out, in seconds since 1970 UTC.
  @inlinable
  public var end: Int64 { start + Int64(duration) }
}
