public import PayrollModel

/// Looks whether everybody is in exactly one pay group on each date.
public struct PayGroupCheck {
  private let plan: PayGroupPlan
  private let batch: PayBatch

  /// For the batch of everybody.
  public init(_ plan: PayGroupPlan, _ batch: PayBatch) {
    self.plan = plan
    self.batch = batch
  }

  /// What is wrong with the groups of those who have hours in the period, and of those who work there.
  public var findings: [Finding] {
    var findings = plan.findings
    var present: Set<Int> = []
    for employee in batch.employees {
      guard let place = employee.record.place else { continue }
      present.insert(place)
      findings += self.findings(of: place, batch.lines[employee.lineRange])
    }
    let idle = batch.timeData.employees.indices.filter { place in
      !present.contains(place) && batch.timeData.employees[place].isKnown
        && plan.group(of: place, on: batch.period.last.daysSince1970) == .none
        && !lastDays(place)
    }
    if let first = idle.first {
      findings.append(
        .idleInNoPayGroup(
          idle.count,
          first: batch.timeData.text.string(
            batch.timeData.employees[first].number)))
    }
    return findings
  }

  /// Whether somebody is known to have left before the period.
  private func lastDays(_ place: Int) -> Bool {
    batch.timeData.employees[place].employmentProfile.place.flatMap {
      batch.timeData.employmentProfiles[$0].terminationDate
    }.map { $0 < batch.period.first } ?? false
  }

  private func findings(of place: Int, _ lines: ArraySlice<PayLine>) -> [Finding] {
    let subject = batch.timeData.subject(ofEmployee: place)
    var without: [CalendarDate] = []
    var doubled: (dates: [CalendarDate], groups: [Int]) = ([], [])
    var last: Int32?
    for line in lines where line.date != last {
      last = line.date
      switch plan.group(of: place, on: line.date) {
      case .one: continue
      case .none: without.append(line.workday)
      case .several(let groups): doubled = (doubled.dates + [line.workday], groups)
      }
    }
    var findings: [Finding] = []
    if !without.isEmpty { findings.append(.inNoPayGroup(subject, without)) }
    if !doubled.dates.isEmpty {
      let ids = doubled.groups.map { plan.groups[$0].id }
      findings.append(.inTwoPayGroups(subject, doubled.dates, ids))
    }
    let parts = stretches(of: place)
    if parts.count > 1 { findings.append(.payGroupChanged(subject, parts)) }
    return findings
  }

  /// The groups of somebody over the period, each with its first date.
  private func stretches(of place: Int) -> [(group: String, from: CalendarDate)] {
    var stretches: [(group: String, from: CalendarDate)] = []
    var last: Int?
    for date in batch.period.first.daysSince1970...batch.period.last.daysSince1970 {
      guard case .one(let group) = plan.group(of: place, on: date), group != last else { continue }
      last = group
      stretches.append((plan.groups[group].id, CalendarDate(daysSince1970: date)))
    }
    return stretches
  }
}
