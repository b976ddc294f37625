public import PayrollModel

/// More pay for each hour at certain times, posts or pay codes. It is part of the regular rate, 29
/// CFR 778.207(b).
public struct Differential: Sendable, Equatable {
  /// Its name in explanations.
  public var id: String
  /// What an hour brings on top of its rate.
  public var perHour: PayRate
  /// Where the window begins on the wall clock; midnight without a window.
  public var from: TimeOfDay
  /// Where it ends, exclusive; on the next date where that is not later than `from`.
  public var to: TimeOfDay
  /// The weekdays on which the window begins; empty for all.
  public var weekdays: Set<Weekday>
  /// The positions, by the company's number or the source's; empty for all.
  public var positions: Set<String>
  /// The pay codes; empty for all.
  public var payCodes: Set<String>
  /// The agreement behind it.
  public var citation: String

  /// A differential; for all hours unless narrowed.
  public init(
    id: String, perHour: PayRate, from: TimeOfDay = .midnight, to: TimeOfDay = .midnight,
    weekdays: Set<Weekday> = [], positions: Set<String> = [], payCodes: Set<String> = [],
    citation: String = "policy of the employer"
  ) {
    self.id = id
    self.perHour = perHour
    self.from = from
    self.to = to
    self.weekdays = weekdays
    self.positions = positions
    self.payCodes = payCodes
    self.citation = citation
  }

  /// Seconds of `[start, end)`, in seconds since 1970 UTC, that lie in the window.
  ///
  /// The window is cut at local instants, so that a night over a clock change counts as long as it
  /// was.
  func seconds(in range: Range<Int64>, zone: ZoneRules) -> Int64 {
    guard !range.isEmpty else { return 0 }
    let last = zone.local(Instant(secondsSince1970: range.upperBound - 1)).date
    // A window over midnight may have begun the day before.
    var date = zone.local(Instant(secondsSince1970: range.lowerBound)).date.adding(days: -1)
    var seconds: Int64 = 0
    while date <= last {
      if weekdays.isEmpty || weekdays.contains(date.weekday) {
        let end = to <= from ? date.adding(days: 1) : date
        let opens = zone.instant(of: date, at: from).secondsSince1970
        let closes = zone.instant(of: end, at: to).secondsSince1970
        seconds += max(0, min(range.upperBound, closes) - max(range.lowerBound, opens))
      }
      date = date.adding(days: 1)
    }
    return seconds
  }
}
