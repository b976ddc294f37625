import PayrollModel
import TimeRules

/// The holidays of a snapshot or a calendar file, as windows of time in groups.
struct HolidayTable {
  private let data: TimeData
  private let source: MapperPolicy.HolidaySource

  private let hasRegionalCalendars: Bool

  /// The holidays of everybody, or of those whose region has a calendar of its own.
  init(_ data: TimeData, policy: MapperPolicy, calendar: HolidayCalendar? = nil) {
    self.data = data
    self.source = calendar.map { .calendar($0) } ?? policy.holidaySource
    self.hasRegionalCalendars = !policy.holidayCalendarByRegion.isEmpty
  }

  /// The windows by group: a calendar file has one group, the snapshot as many as it has.
  func windows(
    zone: ZoneRules, workweek: Workweek, dates: ClosedRange<CalendarDate>
  ) -> HolidayWindows {
    switch source {
    case .none: return HolidayWindows(groups: [])
    case .calendar(let calendar):
      return HolidayWindows(groups: [
        calendar.windows(zone: zone, workweek: workweek, dates: dates)
      ])
    case .timeData:
      var groups: [[HolidayWindow]] = data.holidayGroups.indices.map { group in
        data.holidayDates.filter { belongs($0, to: RecordIndex(group)) }
          .compactMap { window($0, zone: zone) }
      }
      // Without groups every holiday is everybody's.
      if groups.isEmpty { groups = [data.holidayDates.compactMap { window($0, zone: zone) }] }
      return HolidayWindows(groups: groups)
    }
  }

  /// The group that governs time at a position; -1 for none.
  func group(of position: RecordIndex) -> Int16 {
    switch source {
    case .none: return hasRegionalCalendars ? 0 : -1
    case .calendar: return 0
    case .timeData:
      if data.holidayGroups.isEmpty { return data.holidayDates.isEmpty ? -1 : 0 }
      guard let place = position.place else { return -1 }
      return Int16(clamping: data.positions[place].holidayGroup.rawValue)
    }
  }

  private func belongs(_ date: HolidayDateRecord, to group: RecordIndex) -> Bool {
    guard let holiday = date.holiday.place, let place = group.place else { return false }
    return data.holidays[holiday].groups.contains(group)
      || data.holidayGroups[place].holidays.contains(date.holiday)
  }

  /// The window itself, or the local calendar date where the source has no window.
  private func window(_ date: HolidayDateRecord, zone: ZoneRules) -> HolidayWindow? {
    let name = data.text.string(date.name)
    if let window = date.window {
      return HolidayWindow(start: window.start, end: window.end, name: name)
    }
    guard let day = date.date else { return nil }
    return HolidayWindow(
      start: zone.instant(of: day), end: zone.instant(of: day.adding(days: 1)), name: name)
  }
}
