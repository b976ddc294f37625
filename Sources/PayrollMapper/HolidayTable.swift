import PayrollModel
import TimeRules
import TimeZones

/// The holidays of a snapshot or a calendar file, as windows of time in groups.
struct HolidayTable {
  private let data: TimeData
  private let source: MapperPolicy.HolidaySource

  private let hasRegionalCalendars: Bool
  /// The zones that holiday dates name, by label.
  private let zones: [Label: ZoneRules]

  /// The holidays of everybody, or of those whose region has a calendar of its own.
  init(
    _ data: TimeData, policy: MapperPolicy, calendar: HolidayCalendar? = nil,
    zones directory: ZoneDirectory? = nil
  ) {
    var zones: [Label: ZoneRules] = [:]
    if var directory {
      for label in data.holidayDates.map(\.timeZone)
      where label != .none && zones[label] == nil && !Self.isUniversal(data.labels[label]) {
        zones[label] = directory.zone(data.labels[label])
      }
    }
    self.zones = zones
    self.data = data
    self.source = calendar.map { .calendar($0) } ?? policy.holidaySource
    self.hasRegionalCalendars = !policy.holidayCalendarByRegion.isEmpty
  }

  /// A zone that sources name where they know none: nobody keeps a holiday by it.
  private static func isUniversal(_ name: String) -> Bool {
    ["UTC", "Etc/UTC", "Etc/GMT", "Etc/UCT", "Etc/Universal", "Etc/Zulu"].contains(name)
  }

  /// Whether a holiday has a date for this zone beside the one for another: a company with two zones
  /// keeps each by its own clock.
  private func isForAnotherClock(_ date: HolidayDateRecord, _ zone: ZoneRules) -> Bool {
    guard let own = zones[date.timeZone], own != zone, date.holiday != .none else { return false }
    return data.holidayDates.contains {
      $0.holiday == date.holiday && $0.date == date.date && zones[$0.timeZone] == zone
    }
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
        data.holidayDates
          .filter { belongs($0, to: RecordIndex(group)) && !isForAnotherClock($0, zone) }
          .map { reading($0, zone: zone).window }
      }
      // Without groups every holiday is everybody's.
      if groups.isEmpty {
        groups = [
          data.holidayDates.filter { !isForAnotherClock($0, zone) }
            .map { reading($0, zone: zone).window }
        ]
      }
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

  private func reading(_ date: HolidayDateRecord, zone: ZoneRules) -> HolidayReading {
    HolidayReading(
      date, name: data.text.string(date.name), zone: zone, ownZone: zones[date.timeZone])
  }

  /// What is wrong with the holiday dates of a stretch, as far as the snapshot's are used.
  func findings(zone: ZoneRules, dates: ClosedRange<CalendarDate>) -> [Finding] {
    guard case .timeData = source else { return [] }
    let start = zone.instant(of: dates.lowerBound)
    let end = zone.instant(of: dates.upperBound.adding(days: 1))
    return data.holidayDates.compactMap { date in
      if isForAnotherClock(date, zone) { return nil }
      let reading = reading(date, zone: zone)
      guard let trouble = reading.trouble else { return nil }
      let given = date.window ?? InstantRange(start: end, end: start)
      let isNear =
        (reading.window.start < end && start < reading.window.end)
        || (given.start < end && start <= max(given.start, given.end))
      return isNear ? .holidayWindow(date, trouble, reading.window, zone) : nil
    }
  }
}
