public import PayrollModel

/// How punches are rounded on the local wall clock (29 CFR 785.48(b)).
///
/// Punches are rounded, never durations: 08:03 to 16:58 with 6 minutes is 08:06 to 17:00.
public struct PunchRounding: Sendable, Hashable {
  /// Which way a punch moves.
  public enum Mode: String, Sendable, CaseIterable {
    /// To the nearer multiple; half of the increment goes up, to the later one.
    case nearest
    /// To the later multiple; a punch on a multiple stays.
    case up
    /// To the earlier multiple: seconds and minutes behind it are cut off.
    case down
    /// Not at all.
    case none
  }

  /// What a punch is.
  public enum Punch: Sendable, CaseIterable { case clockIn, clockOut, mealStart, mealEnd }

  /// The increment in minutes: a divisor of 60.
  public let incrementMinutes: Int
  /// A punch this near to the schedule, whatever the mode, or to a multiple, unless the mode is
  /// `none`, snaps to it. In minutes; 0 for none.
  public let graceMinutes: Int
  /// The mode of clock-ins.
  public let clockIn: Mode
  /// The mode of clock-outs.
  public let clockOut: Mode
  /// The mode of punches that begin a break.
  public let mealStart: Mode
  /// The mode of punches that end a break.
  public let mealEnd: Mode

  /// A rounding; nil where the increment does not divide an hour, or the grace is negative or
  /// reaches the increment.
  public init?(
    incrementMinutes: Int, graceMinutes: Int = 0, clockIn: Mode = .nearest,
    clockOut: Mode = .nearest, mealStart: Mode = .nearest, mealEnd: Mode = .nearest
  ) {
    guard (1...60).contains(incrementMinutes), 60 % incrementMinutes == 0,
      (0..<incrementMinutes).contains(graceMinutes)
    else { return nil }
    self.incrementMinutes = incrementMinutes
    self.graceMinutes = graceMinutes
    self.clockIn = clockIn
    self.clockOut = clockOut
    self.mealStart = mealStart
    self.mealEnd = mealEnd
  }

  /// The mode of a kind of punch.
  public func mode(of punch: Punch) -> Mode {
    switch punch {
    case .clockIn: clockIn
    case .clockOut: clockOut
    case .mealStart: mealStart
    case .mealEnd: mealEnd
    }
  }

  /// The rounded punch, in seconds since 1970 UTC.
  ///
  /// `scheduled` is the time that the schedule has for the punch, or nil. The second of the local
  /// hour at the punch itself decides, so that clock changes and offsets of half hours are right.
  public func rounded(
    _ second: Int64, as punch: Punch, scheduled: Int64? = nil, zone: ZoneRules
  ) -> Int64 {
    let mode = mode(of: punch)
    let grace = Int64(graceMinutes) * 60
    if let scheduled, grace > 0, abs(second - scheduled) <= grace { return scheduled }
    if mode == .none { return second }
    let step = Int64(incrementMinutes) * 60
    let local = second + zone.offset(at: Instant(secondsSince1970: second))
    let past = (local % step + step) % step
    if past == 0 { return second }
    let down = second - past
    let up = down + step
    // Of two multiples within the grace the nearer one; in the middle between them the mode decides.
    if grace > 0, past * 2 != step, min(past, step - past) <= grace {
      return past * 2 < step ? down : up
    }
    switch mode {
    case .nearest: return past * 2 >= step ? up : down
    case .up: return up
    case .down: return down
    case .none: return second
    }
  }

  /// A session with both punches rounded. Where nothing would be left, the punches stay as they
  /// are: rounding must not take work away whole.
  public func rounded(
    session: Range<Int64>, scheduled: Range<Int64>? = nil, zone: ZoneRules
  ) -> Range<Int64> {
    let start = rounded(
      session.lowerBound, as: .clockIn, scheduled: scheduled?.lowerBound, zone: zone)
    let end = rounded(
      session.upperBound, as: .clockOut, scheduled: scheduled?.upperBound, zone: zone)
    return start < end ? start..<end : session
  }

  /// A break with both punches rounded; it stays as it is where nothing would be left of it.
  public func rounded(pause: Range<Int64>, zone: ZoneRules) -> Range<Int64> {
    let start = rounded(pause.lowerBound, as: .mealStart, zone: zone)
    let end = rounded(pause.upperBound, as: .mealEnd, zone: zone)
    return start < end ? start..<end : pause
  }
}
