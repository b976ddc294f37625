import PayrollModel

/// One of the two regions of the invented company.
enum Region: Int, CaseIterable {
  case newYork, california

  /// The number in the source.
  var id: Int { rawValue + 1 }

  var name: StaticString { self == .newYork ? "New York" : "California" }
  var number: StaticString { self == .newYork ? "NY" : "CA" }
  var zone: StaticString { self == .newYork ? "America/New_York" : "America/Los_Angeles" }

  /// Hours behind UTC before the clocks go back on 2026-11-01; one more after it.
  private var summerHours: Int { self == .newYork ? 4 : 7 }

  /// The instant at which the clocks go back: 02:00 summer time of 2026-11-01.
  ///
  /// Written here and not read from the system's zone files, so that the bytes depend on nothing
  /// but the arguments.
  private var clocksGoBack: Int { Calendar.firstStandardDay * 86_400 + (2 + summerHours) * 3600 }

  /// Hours behind UTC at an instant.
  func hoursBehind(at instant: Int) -> Int {
    instant < clocksGoBack ? summerHours : summerHours + 1
  }

  /// The instant of a local time from 02:00 on, in seconds since 1970 UTC. Before 02:00 the day on
  /// which the clocks go back would need a choice, and no generated session starts there.
  func instant(day: Int, secondOfDay: Int) -> Int {
    let behind = day < Calendar.firstStandardDay ? summerHours : summerHours + 1
    return day * 86_400 + secondOfDay + behind * 3600
  }
}

/// The days of the generated pay period.
enum Calendar {
  /// Sunday 2026-10-25, the first day of the period, in days since 1970.
  static let firstDay = Int(CalendarDate.daysSince1970(year: 2026, month: 10, day: 25))
  /// Sunday 2026-11-01, on which the clocks go back.
  static let firstStandardDay = firstDay + 7
}
