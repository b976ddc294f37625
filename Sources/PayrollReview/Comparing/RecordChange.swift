import PayrollModel
import RunFiles

/// A record of the source that is another one in the second of two runs.
public struct RecordChange: Sendable, Hashable {
  /// What became of it.
  public enum What: String, Sendable {
    case new, gone, edited, approval

    /// The cause that it is.
    var cause: ChangeCause {
      switch self {
      case .new: .recordNew
      case .gone: .recordGone
      case .edited: .recordEdited
      case .approval: .approval
      }
    }
  }

  /// When a session was clocked.
  public struct Clocked: Sendable, Hashable {
    /// Clock-in, in seconds since 1970 UTC.
    public let start: Int64
    /// Whole seconds to clock-out; -1 where it was never closed.
    public let seconds: Int64

    /// Times; see the properties.
    public init(start: Int64, seconds: Int64) {
      self.start = start
      self.seconds = seconds
    }
  }

  /// Whether it is an entry by hand, and no record of the source.
  var isHandEntry: Bool { record.hasPrefix(PaySource.Kind.handEntry.prefix.description) }

  /// What it is a cause of.
  var cause: ChangeCause { isHandEntry ? .handEntry : what.cause }

  /// The record, so that a person finds it in the source: `work-sessions/17`.
  public let record: String
  /// What became of it.
  public let what: What
  /// Its times in the first run; nil where it has none or was not there.
  public let before: Clocked?
  /// Its times in the second run; nil where it has none or is not there.
  public let now: Clocked?

  /// A change; see the properties.
  public init(record: String, what: What, before: Clocked? = nil, now: Clocked? = nil) {
    self.record = record
    self.what = what
    self.before = before
    self.now = now
  }
}
