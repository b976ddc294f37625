public import PayrollModel

/// The last days of the people whose employment has ended, as their profiles have them.
public struct LastDays: Sendable {
  private var dates: [RecordIndex: CalendarDate] = [:]

  /// The last days in a snapshot. A date of employment after the last day is a new employment: then
  /// the last day is of the earlier one, and ends nothing.
  public init(_ data: TimeData) {
    guard data.employmentProfiles.contains(where: { $0.terminationDate != nil }) else { return }
    for (place, employee) in data.employees.enumerated() {
      guard let profile = employee.employmentProfile.place else { continue }
      dates[RecordIndex(place)] = Self.lastDay(data.employmentProfiles[profile])
    }
    // Those whom only the profile links: as long as one of several goes on, nothing has ended.
    var own: [RecordIndex: [EmploymentProfile]] = [:]
    for profile in data.employmentProfiles {
      guard let place = profile.employee.place,
        data.employees[place].employmentProfile == .none
      else { continue }
      own[profile.employee, default: []].append(profile)
    }
    for (employee, profiles) in own {
      let ends = profiles.compactMap(Self.lastDay)
      if ends.count == profiles.count { dates[employee] = ends.max() }
    }
  }

  /// The last day of the employee at a place; nil for everybody who is still employed.
  public subscript(place: Int) -> CalendarDate? { dates.isEmpty ? nil : dates[RecordIndex(place)] }

  private static func lastDay(_ profile: EmploymentProfile) -> CalendarDate? {
    guard let last = profile.terminationDate else { return nil }
    if let first = profile.employmentDate, first > last { return nil }
    return last
  }
}
