/// A moment: whole seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
///
/// Elapsed time is the difference of two instants; local clocks play no part in it.
@frozen
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Int64

  /// The instant that many seconds after 1970-01-01 00:00 UTC.
  @inlinable
  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// The earlier moment comes first, whatever local clocks show.
  @inlinable
  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The instant `seconds` later, or earlier where negative.
  @inlinable
  public func adding(seconds: Int64) -> Instant {
    Instant(secondsSince1970: secondsSince1970 + seconds)
  }

  /// The seconds from `earlier` to this instant.
  @inlinable
  public func seconds(since earlier: Instant) -> Int64 {
    secondsSince1970 - earlier.secondsSince1970
  }
}

/// A stretch of time `[start, end)`: the start belongs to it, the end does not.
@frozen
public struct InstantRange: Hashable, Sendable {
  /// The first second that belongs to the stretch.
  public var start: Instant
  /// The second behind the last one.
  public var end: Instant

  /// The stretch from `start` to `end`.
  @inlinable
  public init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  /// Its length in seconds; negative where the end lies before the start.
  @inlinable
  public var seconds: Int64 { end.seconds(since: start) }

  /// Whether the stretch holds the instant.
  @inlinable
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}
