public import PayrollModel

/// What a pull asks for.
public struct PullQuestion: Sendable, Equatable {
  /// The dates on which sessions and shifts begin, inclusive, in the zone of the company.
  public var dates: ClosedRange<CalendarDate>
  /// The pay period that it is for.
  public var period: PayPeriod
  /// Whether an unfinished pull in the folder is thrown away.
  public var isFresh: Bool
  /// Whether nothing of earlier pulls is used.
  public var isRefreshed: Bool

  /// A question.
  public init(
    dates: ClosedRange<CalendarDate>, period: PayPeriod, isFresh: Bool = false,
    isRefreshed: Bool = false
  ) {
    self.dates = dates
    self.period = period
    self.isFresh = isFresh
    self.isRefreshed = isRefreshed
  }
}

/// How far a pull is.
public struct PullProgress: Sendable, Equatable {
  /// The resource that a page came of.
  public var resource: String
  /// The rows so far, of all resources.
  public var rowCount: Int
  /// The rows that are known to be still to come, of the resources under way.
  public var rowsLeft: Int
  /// Milliseconds since the pull began.
  public var milliseconds: Int
  /// What the pull is waiting for, if it is.
  public var waiting: String?

  /// So far.
  public init(
    resource: String, rowCount: Int, rowsLeft: Int, milliseconds: Int, waiting: String? = nil
  ) {
    self.resource = resource
    self.rowCount = rowCount
    self.rowsLeft = rowsLeft
    self.milliseconds = milliseconds
    self.waiting = waiting
  }
}
