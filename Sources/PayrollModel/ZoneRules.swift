/// The clock of one time zone: a table of the instants at which its offset from UTC changes.
///
/// Read from a TZif file (RFC 8536), as the system's tzdata package installs them. Asking for an
/// offset is a search in a small table of integers; no calendar object is involved.
public struct ZoneRules: Sendable, Equatable {
  /// The zone's name: `America/New_York`.
  public let name: String
  /// Instants of change in seconds since 1970 UTC, rising. The first is the beginning of time.
  let changes: [Int64]
  /// Seconds east of UTC from the change of the same index on.
  let offsets: [Int32]
  /// The rule for the years after the table, where the zone still changes its clocks.
  let future: FutureZoneRule?

  /// Coordinated universal time.
  public static let utc = ZoneRules(name: "UTC", changes: [.min], offsets: [0], future: nil)

  init(name: String, changes: [Int64], offsets: [Int32], future: FutureZoneRule?) {
    self.name = name
    self.changes = changes
    self.offsets = offsets
    self.future = future
  }

  /// Seconds east of UTC at an instant. Complexity: O(log n) in the number of changes.
  public func offset(at instant: Instant) -> Int64 {
    let seconds = instant.secondsSince1970
    if let future, let last = changes.last, seconds >= last {
      return Int64(future.offset(at: seconds))
    }
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle } else { high = middle }
    }
    return Int64(offsets[low])
  }

  /// The local day and the seconds on the wall clock since its midnight.
  public func local(_ instant: Instant) -> (date: CalendarDate, secondsOfDay: Int64) {
    let seconds = instant.secondsSince1970 + offset(at: instant)
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return (CalendarDate(daysSince1970: Int32(clamping: day)), seconds - day * 86_400)
  }

  /// The instant at which the wall clock shows `time` on `date`.
  ///
  /// A time that the clock shows twice is its first showing. A time that the clock skips is the
  /// instant of the skip, so that a day that begins inside a gap begins when the gap ends.
  public func instant(of date: CalendarDate, at time: TimeOfDay = .midnight) -> Instant {
    let wall = Int64(date.daysSince1970) * 86_400 + Int64(time.secondsSinceMidnight)
    let before = offset(at: Instant(secondsSince1970: wall - 86_400))
    let early = Instant(secondsSince1970: wall - before)
    if offset(at: early) == before { return early }
    let after = offset(at: early)
    let late = Instant(secondsSince1970: wall - after)
    if offset(at: late) == after && late < early { return late }
    if offset(at: late) == after && offset(at: late.adding(seconds: -1)) == after { return late }
    return change(between: late, and: early)
  }

  /// The instant of change between two instants with different offsets.
  private func change(between first: Instant, and second: Instant) -> Instant {
    var low = min(first, second).secondsSince1970 - 1
    var high = max(first, second).secondsSince1970
    let before = offset(at: Instant(secondsSince1970: low))
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(at: Instant(secondsSince1970: middle)) == before {
        low = middle
      } else {
        high = middle
      }
    }
    return Instant(secondsSince1970: high)
  }
}
