public import PayrollModel

/// Sleep on duty of 24 hours or more, by agreement not worked (29 CFR 785.21, 785.22).
public struct SleepTime: Sendable, Hashable {
  /// The shortest duty that sleep can be excluded from: 24 hours, in seconds.
  public static let leastDutySeconds: Int64 = 24 * 3600
  /// The most that is excluded of one period of sleep: 8 hours, in seconds.
  public static let mostSleepSeconds: Int64 = 8 * 3600
  /// With less sleep than this, 5 hours in seconds, all of the period is work.
  public static let leastSleepSeconds: Int64 = 5 * 3600

  /// Whether there is an agreement; without one all of it is work.
  public let isAgreed: Bool
  /// When the regular period of sleep begins, on the local clock.
  public let start: TimeOfDay
  /// When it ends, on the local clock; on the next day where it is not after the start.
  public let end: TimeOfDay
  /// The pay codes that it holds for; empty for all.
  public let payCodes: [String]
  /// The positions that it holds for, by the company's own number; empty for all.
  public let positions: [String]

  /// An agreement about sleep.
  public init(
    isAgreed: Bool, start: TimeOfDay, end: TimeOfDay, payCodes: [String] = [],
    positions: [String] = []
  ) {
    self.isAgreed = isAgreed
    self.start = start
    self.end = end
    self.payCodes = payCodes
    self.positions = positions
  }

  /// The stretches of `duty` that are not work: at most one daily period for every whole 24 hours
  /// of duty, the earliest first.
  public func excluded(
    from duty: Range<Int64>, interruptions: [Range<Int64>], zone: ZoneRules
  ) -> [Range<Int64>] {
    let most = Int64(duty.count) / Self.leastDutySeconds
    guard isAgreed, most > 0 else { return [] }
    var found: [Range<Int64>] = []
    var count: Int64 = 0
    var date = zone.local(Instant(secondsSince1970: duty.lowerBound)).date.adding(days: -1)
    let last = zone.local(Instant(secondsSince1970: duty.upperBound)).date
    while date <= last, count < most {
      let first = zone.instant(of: date, at: start).secondsSince1970
      let next = start < end ? date : date.adding(days: 1)
      let behind = zone.instant(of: next, at: end).secondsSince1970
      let sleep = Self.excluded(
        from: duty, sleep: first..<max(first, behind), interruptions: interruptions,
        isAgreed: isAgreed)
      if !sleep.isEmpty { count += 1 }
      found += sleep
      date = date.adding(days: 1)
    }
    return found
  }

  /// The stretches of one period of sleep that are not work, in order.
  ///
  /// At most the first 8 hours of the period count as sleep. Interruptions are work. Nothing is
  /// excluded from a duty of less than 24 hours, without an agreement, or where less than 5 hours
  /// of sleep are left.
  public static func excluded(
    from duty: Range<Int64>, sleep: Range<Int64>, interruptions: [Range<Int64>], isAgreed: Bool
  ) -> [Range<Int64>] {
    let asleep = sleep.clamped(to: duty)
    guard isAgreed, Int64(duty.count) >= leastDutySeconds, !asleep.isEmpty else { return [] }
    let most = asleep.lowerBound..<min(asleep.upperBound, asleep.lowerBound + mostSleepSeconds)
    var rest: [Range<Int64>] = []
    var next = most.lowerBound
    for interruption in interruptions.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let work = interruption.clamped(to: most)
      guard !work.isEmpty else { continue }
      if next < work.lowerBound { rest.append(next..<work.lowerBound) }
      next = max(next, work.upperBound)
    }
    if next < most.upperBound { rest.append(next..<most.upperBound) }
    return rest.seconds >= leastSleepSeconds ? rest : []
  }
}
