/// A request for leave.
public struct LeaveRequest: Sendable, Equatable {
  /// What became of the request.
  public enum Status: UInt8, Sendable {
    case notGiven, pending, approved, declined, cancelled, other
  }

  /// The number in the source.
  public var id: Int64
  /// Who asked.
  public var employee: RecordIndex = .none
  /// The first date of leave; nil where unreadable.
  public var first: CalendarDate?
  /// The last date as the source has it; nil where unreadable. Whether it belongs to the leave
  /// shows in `requestedDays`.
  public var last: CalendarDate?
  /// Days asked for, in 1/10,000 of a day; -1 where not given.
  public var requestedDays: Int64 = -1
  /// Hours asked for, in seconds; -1 where not given.
  public var requestedSeconds: Int64 = -1
  /// The kind of leave in the source's words, or none.
  public var leaveType: Label = .none
  /// The request's own pay code, or none.
  public var payCode: Label = .none
  /// What became of it.
  public var status: Status = .notGiven

  /// A request with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// A run of dates on which somebody is not available for scheduling. It has no hours and no code,
/// so nothing is ever paid from it.
public struct ScheduleOffPeriod: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// Who is away.
  public var employee: RecordIndex = .none
  /// The first date away; nil where unreadable.
  public var first: CalendarDate?
  /// The date of return: the first date **not** away; nil where unreadable.
  public var returnDate: CalendarDate?
  /// Whether the period still stands.
  public var isActive = true

  /// A period with nothing but a number.
  public init(id: Int64) { self.id = id }
}
