import PayrollModel

/// From when to when a leave request is, on the employee's clock.
///
/// A source writes dates as dates, as midnights of some clock, or with the hours of the leave. A
/// date that is written as midnight stands as it is written and is never moved by a zone; a moment
/// in UTC that is midnight for the employee is the employee's date. Any other time is an hour of the
/// day, and a request from one hour to another on one day is for that part of the day.
struct LeaveSpan {
  /// The longest stretch that is taken for hours of one day, in seconds: longer ones are dates.
  static let longestStretch: Int64 = 16 * 3600
  /// From here on the end of a day is the whole day: 23:59.
  private static let lastMinute: Int64 = 86_400 - 60

  let first: CalendarDate
  let last: CalendarDate
  /// The seconds from the beginning to the end, where the request is for hours of the day `first`;
  /// nil where it is for whole dates.
  var stretch: Int64?
  /// The stretch in seconds since 1970 UTC, where the source says by which clock it is written.
  var clock: Range<Int64>?
  /// Whether the hours of one day begin or end at a midnight: half of a date is written so.
  var touchesMidnight = false
  /// Whether the request has several dates, and begins or ends within one.
  var isRagged = false
  /// Whether it has several dates and ends at a midnight that is written as a time: the date of that
  /// midnight may belong to the leave or not.
  var endsAtWrittenMidnight = false

  /// A date and the seconds since its beginning; nil where only the date is known.
  private struct Point {
    var date: CalendarDate
    var seconds: Int64?
    var isStart: Bool { seconds ?? 0 == 0 }
    var isEnd: Bool { isStart || (seconds ?? 0) >= LeaveSpan.lastMinute }
  }

  /// Nil where a date is missing, and where the end lies before the beginning.
  ///
  /// - Parameters:
  ///   - daySeconds: the length of a day of leave.
  ///   - zone: the employee's; nil where it is not known, and times are then taken as written.
  init?(_ request: LeaveRequest, daySeconds: Int64, zone: ZoneRules?) {
    guard let firstDate = request.first, let lastDate = request.last else { return nil }
    var start = Self.written(firstDate, request.firstTime)
    var end = Self.written(lastDate, request.lastTime)
    if !start.isStart || !end.isEnd {
      // Hours of one date that say nothing of their clock stay on that date.
      func saysNoClock(_ time: WrittenTime?) -> Bool { time.map { $0.clock == .unsaid } ?? true }
      let isPlain = saysNoClock(request.firstTime) && saysNoClock(request.lastTime)
      let isForward = (start.seconds ?? 0) < (end.seconds ?? 86_400)
      if !(isPlain && firstDate == lastDate && isForward) {
        start = Self.local(start, request.firstTime, zone)
        end = Self.local(end, request.lastTime, zone)
      }
    }
    if start.isStart && end.isEnd {
      guard start.date <= end.date else { return nil }
      first = start.date
      last = end.date
      endsAtWrittenMidnight = first < last && end.seconds == 0
      return
    }
    // On one date an end without a time is the end of that date.
    if end.isStart && end.date == start.date { end.seconds = 86_400 }
    let days = Int64(end.date.days(since: start.date))
    let seconds = days * 86_400 + (end.seconds ?? 0) - (start.seconds ?? 0)
    guard seconds >= 0 else { return nil }
    first = start.date
    guard seconds > 0, seconds <= Self.longestStretch else {
      last = end.date
      let frame = (end.seconds ?? 0) - (start.seconds ?? 0)
      isRagged = first < last && (frame < daySeconds - 3600 || frame > Self.longestStretch)
      return
    }
    last = first
    stretch = seconds
    touchesMidnight = start.isStart || (end.seconds ?? 0) >= Self.lastMinute
    clock = Self.moment(start, request.firstTime, zone).map { $0..<$0 + seconds }
  }

  private static func written(_ date: CalendarDate, _ time: WrittenTime?) -> Point {
    Point(date: date, seconds: time.map { Int64($0.secondsOfDay) })
  }

  /// The moment of a local point in seconds since 1970 UTC; nil where nobody says by which clock.
  private static func moment(_ point: Point, _ time: WrittenTime?, _ zone: ZoneRules?) -> Int64? {
    guard let zone, let time, time.clock != .unsaid,
      let ofDay = TimeOfDay(secondsSinceMidnight: Int(point.seconds ?? 0))
    else { return nil }
    return zone.instant(of: point.date, at: ofDay).secondsSince1970
  }

  private static func local(_ point: Point, _ time: WrittenTime?, _ zone: ZoneRules?) -> Point {
    guard let zone, let time, time.clock != .local else { return point }
    let midnight = Int64(point.date.daysSince1970) * 86_400
    let moment = Instant(secondsSince1970: midnight + Int64(time.secondsOfDay))
    let (date, seconds) = zone.local(moment)
    return Point(date: date, seconds: seconds)
  }
}
