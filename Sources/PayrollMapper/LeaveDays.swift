import PayrollModel

/// The dates of a leave request and the seconds paid for each, with what is doubtful about them.
///
/// Zero is a number: a request of zero days or hours pays nothing. Hours asked for go before days,
/// days before the clock, and all of them before the number of dates.
struct LeaveDays {
  /// What is not clear about a request.
  enum Doubt: Equatable {
    /// Zero days or hours are asked for.
    case nothing
    /// The days asked for, in 1/10,000, are as many as no reading of the dates has.
    case fitsNoReading(Int64)
    /// More days are asked for than there are dates, in 1/10,000.
    case moreThanDates(Int64)
    /// No number of days is given, and a holiday lies between the dates.
    case holidayInside(CalendarDate)
    /// No number of days is given, and a date is not whole.
    case begunDay
    /// No number of days is given, and the end is the midnight of the day after, or of the last day.
    case endsAtMidnight
    /// No number of days is given for several dates.
    case withoutNumber
    /// Days, in 1/10,000, and hours are given, and differ beyond what a day can be.
    case hoursAndDays(days: Int64, seconds: Int64)
    /// The hours asked for are less than half of the dates, and fill no reading of them.
    case fewHours(Int64)
    /// The clock says so many seconds, and the days or hours asked for come to others.
    case clock(stretch: Int64, seconds: Int64)
    /// The clock says so many seconds, more than a day of leave.
    case longStretch(Int64)
  }

  /// The dates from the first to the last.
  let range: ClosedRange<CalendarDate>
  private(set) var dates: [CalendarDate] = []
  /// Seconds for the date of the same index. Their sum is exact: the first dates take the remainder.
  private(set) var seconds: [Int64] = []
  /// Other readings with as many dates, no less likely than `dates`.
  private(set) var rivals: [[CalendarDate]] = []
  private(set) var doubts: [Doubt] = []
  /// The seconds from beginning to end, where the request is for hours of one day.
  let stretch: Int64?
  /// The same in seconds since 1970 UTC, where the source says by which clock.
  let clock: Range<Int64>?

  /// Whether the dates have different hours.
  var isUneven: Bool { (seconds.max() ?? 0) - (seconds.min() ?? 0) >= 60 }

  /// A stretch of the clock may be so much longer than its leave: a pause is no leave.
  private static let pause: Int64 = 3600

  /// Nil where the dates cannot be read, are the wrong way round, or are more than ten years.
  ///
  /// - Parameters:
  ///   - daySeconds: the length of a day of leave.
  ///   - zone: the employee's.
  ///   - isHoliday: whether a date is a holiday of the company.
  ///   - isPaidHoliday: whether a date is paid as a holiday by another record.
  init?(
    _ request: LeaveRequest, daySeconds: Int64, zone: ZoneRules? = nil,
    isHoliday: @escaping (CalendarDate) -> Bool = { _ in false },
    isPaidHoliday: (CalendarDate) -> Bool = { _ in false }
  ) {
    guard let span = LeaveSpan(request, daySeconds: daySeconds, zone: zone),
      span.last.days(since: span.first) <= 3660
    else { return nil }
    range = span.first...span.last
    stretch = span.stretch
    clock = span.clock
    // No request has more days than a table of dates may have; the product below cannot overflow.
    let days = min(request.requestedDays, 4000 * 10_000)
    let hours = request.requestedSeconds
    if max(days, hours) == 0 {
      doubts = [.nothing]
      return
    }
    var total: Int64?
    if hours > 0 {
      total = hours
      if days == 0 || (days > 0 && hours * 20_000 < days * daySeconds) {
        doubts.append(.hoursAndDays(days: days, seconds: hours))
      }
    } else if days > 0 {
      total = (days * daySeconds + 5_000) / 10_000
      if hours == 0 { doubts.append(.hoursAndDays(days: days, seconds: hours)) }
    }
    if let stretch = span.stretch {
      let isHalf = hours <= 0 && days % 10_000 != 0 && span.touchesMidnight
      take(stretch, total, daySeconds, isInDays: hours <= 0, isHalfOfDate: isHalf)
      return
    }
    let reading = LeaveReading(range, isHoliday: isHoliday)
    if days > 0 {
      take(days, reading)
    } else if hours > 0 {
      take(hours: hours, daySeconds, reading)
    } else {
      takeWithoutNumber(span, reading, isPaidHoliday)
    }
    let isBeyondDates = doubts.contains { if case .moreThanDates = $0 { true } else { false } }
    guard let total, hours > 0 || !isBeyondDates else {
      seconds = dates.map { _ in daySeconds }
      return
    }
    let isInDays = hours <= 0 || hours == (max(0, days) * daySeconds + 5_000) / 10_000
    spread(total, daySeconds: isInDays ? daySeconds : nil)
  }

  /// Hours of one day.
  ///
  /// - Parameters:
  ///   - isInDays: whether the amount is in days: a day may be a little longer than its clock.
  ///   - isHalfOfDate: whether half a day is asked for as half of the date, from midnight to noon.
  private mutating func take(
    _ stretch: Int64, _ total: Int64?, _ daySeconds: Int64, isInDays: Bool, isHalfOfDate: Bool
  ) {
    dates = [range.lowerBound]
    seconds = [total ?? min(stretch, daySeconds)]
    guard let total else {
      if stretch > daySeconds + Self.pause * 3 / 2 { doubts.append(.longStretch(stretch)) }
      return
    }
    let isWholeDay = total == daySeconds && stretch >= daySeconds
    let isInside =
      total <= stretch + (isInDays ? Self.pause : 60)
      && (total >= stretch - Self.pause || isHalfOfDate)
    if !isWholeDay && !isInside { doubts.append(.clock(stretch: stretch, seconds: total)) }
  }

  /// Whole dates, as many as are asked for.
  private mutating func take(_ days: Int64, _ reading: LeaveReading) {
    // Half days round up to the dates that they touch.
    let wanted = Int((days + 9_999) / 10_000)
    if let match = reading.dates(wanted) {
      (dates, rivals) = match
    } else if wanted > reading.all.count {
      doubts.append(.moreThanDates(days))
      dates = reading.usual
    } else {
      doubts.append(.fitsNoReading(days))
      dates = reading.first(wanted)
    }
  }

  /// Dates for hours without a number of days: as many as they fill. Where that fits no reading, the
  /// weekdays share them.
  private mutating func take(hours: Int64, _ daySeconds: Int64, _ reading: LeaveReading) {
    if hours % daySeconds == 0, let match = reading.dates(Int(hours / daySeconds)) {
      (dates, rivals) = match
      return
    }
    dates = reading.usual
    if hours * 2 < daySeconds * Int64(dates.count) { doubts.append(.fewHours(hours)) }
  }

  private mutating func takeWithoutNumber(
    _ span: LeaveSpan, _ reading: LeaveReading, _ isPaidHoliday: (CalendarDate) -> Bool
  ) {
    let free = reading.withoutHolidays(reading.usual)
    let holiday = reading.usual.first { !free.contains($0) && !isPaidHoliday($0) }
    dates = free.isEmpty ? reading.usual : free
    if span.isRagged {
      doubts.append(.begunDay)
    } else if let holiday, !free.isEmpty {
      doubts.append(.holidayInside(holiday))
    } else if span.endsAtWrittenMidnight {
      doubts.append(.endsAtMidnight)
    } else if range.lowerBound < range.upperBound {
      doubts.append(.withoutNumber)
    }
  }

  /// Spreads seconds over the dates: whole days and then the rest where the day has a length, else
  /// evenly.
  private mutating func spread(_ total: Int64, daySeconds: Int64?) {
    guard !dates.isEmpty else { return }
    let count = Int64(dates.count)
    if let daySeconds, total > daySeconds * (count - 1), total <= daySeconds * count {
      seconds = dates.map { _ in daySeconds }
      seconds[dates.count - 1] = total - daySeconds * (count - 1)
    } else {
      let share = total / count
      seconds = dates.indices.map { share + (Int64($0) < total % count ? 1 : 0) }
    }
  }
}
