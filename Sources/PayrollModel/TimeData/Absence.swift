/// A time of day as the source writes it behind a date.
public struct WrittenTime: Sendable, Equatable {
  /// What the source says about the clock that the time is read from.
  public enum Clock: UInt8, Sendable {
    /// Nothing: such times are UTC in the source's own words.
    case unsaid
    /// UTC, as `Z` or an offset of zero says it.
    case utc
    /// A clock with an offset of its own, so that date and time are local as they stand.
    case local
  }

  /// Seconds since the beginning of the date; 86,400 for `24:00`.
  public var secondsOfDay: Int32
  /// The clock.
  public var clock: Clock

  /// A time of day.
  public init(secondsOfDay: Int32, clock: Clock) {
    self.secondsOfDay = secondsOfDay
    self.clock = clock
  }
}

/// A request for leave.
public struct LeaveRequest: Sendable, Equatable {
  /// What became of the request.
  public enum Status: UInt8, Sendable {
    /// `cancelled` is also what was deleted, withdrawn or never handed in; `other` is a word that
    /// nobody here knows, and a cancellation that nobody has decided on.
    case notGiven, pending, approved, declined, cancelled, other
  }

  /// The number in the source.
  public var id: Int64
  /// Who asked for leave: a place in `TimeData.employees`, or none.
  public var employee: RecordIndex = .none
  /// The first date of leave as it is written; nil where unreadable.
  public var first: CalendarDate?
  /// The last date as it is written; nil where unreadable. Whether it belongs to the leave shows in
  /// `requestedDays`.
  public var last: CalendarDate?
  /// The time of day that the first date is written with, where there is one.
  public var firstTime: WrittenTime?
  /// The time of day that the last date is written with, where there is one.
  public var lastTime: WrittenTime?
  /// Days asked for, in 1/10,000 of a day; -1 where not given.
  public var requestedDays: Int64 = -1
  /// Hours asked for, in seconds; -1 where not given.
  public var requestedSeconds: Int64 = -1
  /// The kind of leave in the source's words, or none.
  public var leaveType: Label = .none
  /// The request's own pay code, or none.
  public var payCode: Label = .none
  /// The request's own rate in 1/10,000 of the currency; -1 where it has none.
  public var payRate: Int32 = -1
  /// The position that the leave is booked on, or none.
  public var position: RecordIndex = .none
  /// The site that the leave is booked on, or none.
  public var account: RecordIndex = .none
  /// What became of it.
  public var status: Status = .notGiven
  /// The source's word where the status is `other`, or none.
  public var statusWord: Label = .none

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
