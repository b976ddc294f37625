import PayrollModel
import TimeRules

/// The company's holidays as whole dates, by the groups that keep them.
struct HolidayDates: Sendable {
  /// The dates by group; the first group has the index 0.
  private let groups: [Set<CalendarDate>]
  /// Whether everybody has the same holidays.
  private var isCommon: Bool { groups.count <= 1 }

  /// No holidays.
  static let none = HolidayDates(groups: [])

  private init(groups: [Set<CalendarDate>]) { self.groups = groups }

  /// The holidays of a table on the dates of the leave requests around the period.
  init(
    _ table: HolidayTable, _ data: TimeData, period: PayPeriod, zone: ZoneRules, workweek: Workweek
  ) {
    guard let dates = Self.dates(of: data.leaveRequests, around: period) else {
      self = .none
      return
    }
    self.init(table, dates: dates, zone: zone, workweek: workweek)
  }

  /// The holidays of a table in a run of dates.
  init(
    _ table: HolidayTable, dates: ClosedRange<CalendarDate>, zone: ZoneRules, workweek: Workweek
  ) {
    groups = table.windows(zone: zone, workweek: workweek, dates: dates).groups.map { windows in
      Set(windows.flatMap { Self.dates(of: $0, zone: zone) })
    }
  }

  /// The holidays of an employee: those of the groups whose positions the employee works at, or of
  /// all groups where there is none to tell.
  func dates(of employee: Int, _ context: MapperContext) -> Set<CalendarDate> {
    if isCommon { return groups.first ?? [] }
    var places: Set<Int> = []
    for member in context.sessionsByEmployee[employee] {
      let position = context.data.workSessions[Int(member)].position
      if position != .none { places.insert(Int(context.holidayGroup(of: position))) }
    }
    for member in context.shiftsByEmployee[employee] {
      let position = context.data.shifts[Int(member)].position
      if position != .none { places.insert(Int(context.holidayGroup(of: position))) }
    }
    let own = places.filter(groups.indices.contains)
    return (own.isEmpty ? Set(groups.indices) : own).reduce(into: []) { $0.formUnion(groups[$1]) }
  }

  /// From the first to the last date of the requests that reach into the period, as far as a year
  /// around it; nil where there are none.
  private static func dates(
    of requests: [LeaveRequest], around period: PayPeriod
  ) -> ClosedRange<CalendarDate>? {
    let farthest = period.first.adding(days: -366)...period.last.adding(days: 366)
    var first = period.first
    var last = period.last
    var isNeeded = false
    for request in requests where request.status == .approved {
      guard let from = request.first, let to = request.last,
        from <= period.last.adding(days: 8), to >= period.first.adding(days: -8)
      else { continue }
      isNeeded = true
      first = min(first, from)
      last = max(last, to)
    }
    guard isNeeded else { return nil }
    return max(
      first.adding(days: -1), farthest.lowerBound)...min(
        last.adding(days: 1), farthest.upperBound)
  }

  /// The dates of which a window has half a day or more.
  private static func dates(of window: HolidayWindow, zone: ZoneRules) -> [CalendarDate] {
    guard window.start < window.end else { return [] }
    let first = zone.local(window.start).date
    let last = zone.local(window.end.adding(seconds: -1)).date
    // A window of many days is no holiday that a request could be about.
    guard last.days(since: first) <= 31 else { return [] }
    return (0...last.days(since: first)).map { first.adding(days: $0) }.filter { date in
      let start = max(window.start, zone.instant(of: date))
      let end = min(window.end, zone.instant(of: date.adding(days: 1)))
      return end.seconds(since: start) >= 43_200
    }
  }
}
