/// The times of one person out of `timeline.json`, by name. All are whole seconds since 1970
/// UTC, or whole seconds.
public struct PersonTimes: Sendable, Equatable {
  /// A stretch of time that a pay line pays.
  public struct Paid: Sendable, Equatable {
    /// Where it begins.
    public let start: Int64
    /// How long it is.
    public let seconds: Int64
    /// The line: the person's own lines count from 0.
    public let line: Int64
  }

  /// A session, as it was clocked.
  public struct Session: Sendable, Equatable {
    /// The number in the source.
    public let id: Int64
    /// Clock-in.
    public let start: Int64
    /// How long it is; -1 where it was never closed.
    public let seconds: Int64
    /// What the source says of its approval and that of its shift; 0 where that is not known.
    public let approval: Int64
    /// What else decides its pay: another number, another record. See `RecordContent`.
    public let content: Int64
  }

  /// A stretch of time that was planned to be worked.
  public struct Planned: Sendable, Equatable {
    /// Where it begins.
    public let start: Int64
    /// How long it is.
    public let seconds: Int64
  }

  /// A break, as it was clocked.
  public struct Break: Sendable, Equatable {
    /// Where it begins.
    public let start: Int64
    /// How long it is.
    public let seconds: Int64
    /// Whether it was paid.
    public let isPaid: Bool
  }

  /// The clock that the person lives by: a place in `TimelineFile.zones`.
  public var zone = 0
  /// The stretches that are paid, in the order of time.
  public var paid: [Paid] = []
  /// The sessions that may touch the period.
  public var sessions: [Session] = []
  /// The planned shifts.
  public var planned: [Planned] = []
  /// The breaks.
  public var breaks: [Break] = []
  /// What else decides the person's pay; nil where the line does not say, or was read without.
  public var content: Content?

  /// What decides a person's pay besides the sessions of the period: another number, another record.
  public struct Content: Sendable, Equatable {
    /// The employee and the employment.
    public var employee: Int64 = 0
    /// Leave, and shifts that are paid without being worked.
    public var leave: Int64 = 0
    /// Sessions outside of the period, on which the overtime of its first and last week may hang.
    public var outside: Int64 = 0
  }
}
