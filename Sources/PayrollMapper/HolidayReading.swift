import PayrollModel
import TimeRules

/// What a holiday date of the source means: a window of time, and what is wrong with how it is given.
///
/// A window from a time of day on is taken as it stands. One that is written from midnight to
/// midnight means whole days, and those are the days of the zone that the record names: sources
/// write midnight in UTC for a date. A window without length is the day that the date names.
struct HolidayReading {
  /// What is wrong with a window.
  enum Trouble: Equatable {
    /// It is written from midnight to midnight, and the local clock shows no midnight there.
    case otherMidnight(isNamed: Bool)
    /// Its end is not after its start.
    case empty(isNamed: Bool)
    /// It has nothing of the date that the record names.
    case otherDate(CalendarDate)
    /// It is longer than two days.
    case long(seconds: Int64)
  }

  /// The windows longer than this are remarked on: two days, and the hour of a clock change.
  private static let longest: Int64 = 49 * 3600

  var window: HolidayWindow
  var trouble: Trouble?

  /// - Parameters:
  ///   - zone: the zone of the employees.
  ///   - ownZone: the zone that the record names, where it names one that is known.
  init(_ date: HolidayDateRecord, name: String, zone: ZoneRules, ownZone: ZoneRules?) {
    let clock = ownZone ?? zone
    func days(_ dates: Range<CalendarDate>, _ zone: ZoneRules) -> HolidayWindow {
      HolidayWindow(
        start: zone.instant(of: dates.lowerBound), end: zone.instant(of: dates.upperBound),
        name: name)
    }
    guard let given = date.window else {
      let day = date.date ?? CalendarDate(daysSince1970: 0)
      window = days(day..<day.adding(days: 1), zone)
      return
    }
    window = HolidayWindow(start: given.start, end: given.end, name: name)
    if given.end <= given.start {
      let day = date.date ?? clock.local(given.start).date
      window = days(day..<day.adding(days: 1), clock)
      trouble = .empty(isNamed: date.date != nil)
      return
    }
    if let dates = date.wholeDates {
      let whole = days(dates, clock)
      let isInUTC =
        given.start.secondsSince1970 == Int64(dates.lowerBound.daysSince1970) * 86_400
      // The offset of a record that names no zone may be that of its own place.
      if whole.start != given.start, ownZone != nil || isInUTC {
        window = whole
        trouble = .otherMidnight(isNamed: date.date.map(dates.contains) ?? false)
      }
    }
    if let day = date.date {
      let named = days(day..<day.adding(days: 1), clock)
      if window.end <= named.start || named.end <= window.start { trouble = .otherDate(day) }
    }
    if trouble == nil, window.end.seconds(since: window.start) > Self.longest {
      trouble = .long(seconds: window.end.seconds(since: window.start))
    }
  }
}
