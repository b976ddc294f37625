import PayrollModel

/// What records say, as numbers of 32 bits: where a record says something else that could decide pay,
/// its number is another one. Two runs see by them what was edited in between, although neither has
/// the records of the other.
///
/// A number depends on what a record says alone, and not on where it stands in the snapshot. Names of
/// people are not in it: no hour hangs on them.
struct RecordContent: Sendable {
  let data: TimeData
  /// A number for each label, by its index.
  private let labels: [Int64]
  private let profiles: RecordOrder

  init(_ data: TimeData) {
    self.data = data
    profiles = RecordOrder(
      ownerCount: data.employees.count, count: data.employmentProfiles.count
    ) { data.employmentProfiles[$0].employee }
    labels = data.labels.texts.map { text in
      var mix = ContentMix()
      mix.add(text)
      return mix.number
    }
  }

  func label(_ label: Label) -> Int64 { labels[Int(label.index)] }

  // MARK: What a record names, by its number in the source; -1 for none

  func region(_ place: RecordIndex) -> Int64 { place.place.map { data.regions[$0].id } ?? -1 }
  func site(_ place: RecordIndex) -> Int64 { place.place.map { data.accounts[$0].id } ?? -1 }
  func position(_ place: RecordIndex) -> Int64 { place.place.map { data.positions[$0].id } ?? -1 }
  func holiday(_ place: RecordIndex) -> Int64 { place.place.map { data.holidays[$0].id } ?? -1 }
  func holidayGroup(_ place: RecordIndex) -> Int64 {
    place.place.map { data.holidayGroups[$0].id } ?? -1
  }

  // MARK: A person

  /// The employee with the employment.
  func employee(_ place: Int) -> Int64 {
    let employee = data.employees[place]
    var mix = ContentMix()
    data.text.withBytes(employee.number) { mix.add($0) }
    mix.add(region(employee.region))
    mix.add(Int64(employee.payRate))
    mix.add(label(employee.payCode))
    mix.add(label(employee.status))
    data.text.withBytes(employee.jobTitle) { mix.add($0) }
    if let profile = employee.employmentProfile.place {
      mix.add(employment(data.employmentProfiles[profile]))
    }
    // Those that only the profile links, in any order.
    var linked: Int64 = 0
    profiles.forEachMember(of: place) { linked &+= employment(data.employmentProfiles[Int($0)]) }
    mix.add(linked)
    return mix.number
  }

  private func employment(_ profile: EmploymentProfile) -> Int64 {
    var mix = ContentMix()
    mix.add(Int64(profile.hourlyRate))
    mix.add(label(profile.payCode))
    mix.add((profile.isSalaried ? 1 : 0) + (profile.isOvertimeExempt ? 2 : 0))
    mix.add(profile.employmentDate)
    mix.add(profile.terminationDate)
    return mix.number
  }

  // MARK: Sessions, breaks and shifts

  /// What the source says of the approval of a session, and of that of its shift.
  func approval(_ session: WorkSession) -> Int64 {
    guard let shift = session.shift.place else { return Int64(session.status.rawValue) }
    let record = data.shifts[shift]
    return Int64(session.status.rawValue) + 10 * Int64(record.status.rawValue)
      + 100 * (Int64(max(record.approvedSeconds, record.payableSeconds)) + 2)
  }

  /// A session with its shift and its breaks, but for its approval.
  func session(_ session: WorkSession, breaks: ArraySlice<BreakSession>) -> Int64 {
    var mix = ContentMix()
    mix.add(session.start)
    mix.add(Int64(session.duration))
    mix.add(Int64(session.traits.rawValue))
    mix.add(Int64(session.timeConflict.minutes) * 2 + (session.timeConflict.isEnd ? 1 : 0))
    mix.add(position(session.position))
    mix.add(site(session.account))
    mix.add(Int64(session.payRate))
    mix.add(label(session.payCode))
    if let shift = session.shift.place { add(data.shifts[shift], to: &mix) }
    for pause in breaks {
      mix.add(pause.start)
      mix.add(Int64(pause.duration))
      mix.add(Int64(pause.payRate))
      mix.add(label(pause.payCode))
      mix.add(
        Int64(pause.kind.rawValue) + 8 * Int64(pause.paid.rawValue) + (pause.hasNoEnd ? 64 : 0)
          + (pause.hasNoStart ? 128 : 0) + (pause.isGone ? 256 : 0))
    }
    return mix.number
  }

  private func add(_ shift: Shift, to mix: inout ContentMix) {
    mix.add(shift.id)
    mix.add(shift.start)
    mix.add(shift.end)
    mix.add(Int64(shift.plannedSeconds))
    mix.add(Int64(shift.payRate))
    mix.add(label(shift.payCode))
    mix.add(label(shift.timeZone))
    mix.add(position(shift.position))
    mix.add(site(shift.account))
    mix.add((shift.isPaidTimeOff ? 1 : 0) + (shift.isNotPayable ? 2 : 0))
  }

  /// A shift with its approval.
  func shift(_ shift: Shift) -> Int64 {
    var mix = ContentMix()
    add(shift, to: &mix)
    mix.add(Int64(shift.status.rawValue))
    mix.add(Int64(shift.approvedSeconds))
    mix.add(Int64(shift.payableSeconds))
    return mix.number
  }

  // MARK: Leave

  /// A leave request.
  func leave(_ request: LeaveRequest) -> Int64 {
    var mix = ContentMix()
    mix.add(request.id)
    mix.add(request.first)
    mix.add(request.last)
    for time in [request.firstTime, request.lastTime] {
      mix.add(time.map { Int64($0.secondsOfDay) * 4 + Int64($0.clock.rawValue) } ?? -1)
    }
    mix.add(request.requestedDays)
    mix.add(request.requestedSeconds)
    mix.add(label(request.leaveType))
    mix.add(label(request.payCode))
    mix.add(Int64(request.payRate))
    mix.add(position(request.position))
    mix.add(site(request.account))
    mix.add(Int64(request.status.rawValue))
    return mix.number
  }

  /// A time off the schedule.
  func off(_ period: ScheduleOffPeriod) -> Int64 {
    var mix = ContentMix()
    mix.add(period.first)
    mix.add(period.returnDate)
    mix.add(period.isActive ? 1 : 0)
    return mix.number
  }
}
