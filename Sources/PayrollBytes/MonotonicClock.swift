import Glibc

/// A clock that never goes backward, for waits and rates; it says nothing about the time of day.
public enum MonotonicClock {
  /// Milliseconds since a moment that stays the same while the machine runs.
  public static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
