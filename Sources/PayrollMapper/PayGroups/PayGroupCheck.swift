public import PayrollModel

/// Looks whether everybody is in exactly one pay group on each date, and in the same one for all runs.
public struct PayGroupCheck {
  private let plan: PayGroupPlan
  private let batch: PayBatch
  private let calendars: [PayCalendar?]

  /// For the batch of everybody.
  ///
  /// - Parameter calendars: when each group pays; nil for one that has no calendar.
  public init(_ plan: PayGroupPlan, _ batch: PayBatch, calendars: [PayCalendar?]) {
    self.plan = plan
    self.batch = batch
    self.calendars = calendars
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
    return findings + idleFindings(besides: present)
  }

  // MARK: People with hours

  private func findings(of place: Int, _ lines: ArraySlice<PayLine>) -> [Finding] {
    let subject = batch.timeData.subject(ofEmployee: place)
    var without: [CalendarDate] = []
    var doubled: [(groups: [String], dates: [CalendarDate])] = []
    for date in Self.dates(of: lines) {
      switch plan.group(of: place, on: date.daysSince1970) {
      case .one: continue
      case .none: without.append(date)
      case .several(let groups):
        let words = groups.map { group in
          let entries = plan.places(of: place, on: date.daysSince1970, group: group)
          return "\(plan.groups[group].id) (\(entries.joined(separator: ", ")))"
        }
        if let known = doubled.firstIndex(where: { $0.groups == words }) {
          doubled[known].dates.append(date)
        } else {
          doubled.append((words, [date]))
        }
      }
    }
    var findings: [Finding] = []
    if !without.isEmpty {
      findings.append(.inNoPayGroup(subject, without, others: plan.places(of: place)))
    }
    if !doubled.isEmpty { findings.append(.inTwoPayGroups(subject, doubled)) }
    findings += positionFindings(of: place, subject, lines)
    let parts = stretches(of: place)
    if parts.count > 1 { findings.append(.payGroupChanged(subject, parts)) }
    return findings
  }

  /// The groups of somebody over the period, each with its first date.
  private func stretches(of place: Int) -> [(group: String, from: CalendarDate)] {
    var stretches: [(group: String, from: CalendarDate)] = []
    for (answer, from) in plan.stretches(of: place, in: batch.period) {
      guard case .one(let group) = answer, plan.groups[group].id != stretches.last?.group else {
        continue
      }
      stretches.append((plan.groups[group].id, from))
    }
    return stretches
  }

  private static func dates(of lines: ArraySlice<PayLine>) -> [CalendarDate] {
    Set(lines.map(\.date)).sorted().map { CalendarDate(daysSince1970: $0) }
  }

  // MARK: People in a group by position

  /// What is wrong where nothing but positions says in which group somebody is.
  private func positionFindings(
    of place: Int, _ subject: Finding.Subject, _ lines: ArraySlice<PayLine>
  ) -> [Finding] {
    var mixed: [Int: [CalendarDate]] = [:]
    var away: [Int: [CalendarDate]] = [:]
    for date in Self.dates(of: lines) {
      guard let group = plan.groupByPosition(of: place, on: date.daysSince1970) else { continue }
      if plan.positions.hasOthers(place, than: group) {
        mixed[group, default: []].append(date)
        continue
      }
      let seen = datesOfAllRuns(paying: date)
      let isAtWork = lines.contains { line in
        seen.contains(line.date) && plan.positions.holds(line, from: batch.sources, of: group)
      }
      if !isAtWork { away[group, default: []].append(date) }
    }
    return plan.groups.indices.flatMap { group in
      let id = plan.groups[group].id
      return [
        mixed[group].map { Finding.mixedPositions(subject, $0, id) },
        away[group].map { Finding.awayFromPositions(subject, $0, id) },
      ].compactMap { $0 }
    }
  }

  /// The dates that the run of every group sees that has a day in its period: those that lie in the pay
  /// periods of all.
  private func datesOfAllRuns(paying date: CalendarDate) -> ClosedRange<Int32> {
    var first = batch.period.first
    var last = batch.period.last
    for calendar in calendars {
      let period = calendar?.period(holding: date)
      first = max(first, period?.first ?? date)
      last = min(last, period?.last ?? date)
    }
    return min(first, date).daysSince1970...max(last, date).daysSince1970
  }

  // MARK: People without hours

  /// Who is employed in the period, has no hours in it, and would be in no group or in two.
  private func idleFindings(besides present: Set<Int>) -> [Finding] {
    let employment = EmploymentDates(batch.timeData)
    var without: [Int] = []
    var doubled: [Int] = []
    for place in batch.timeData.employees.indices
    where !present.contains(place) && batch.timeData.employees[place].isKnown {
      guard let dates = employment.dates(of: place, in: batch.period) else { continue }
      let answers = dates.map { plan.group(of: place, on: $0) }
      if answers.contains(.none) { without.append(place) }
      if answers.contains(where: { if case .several = $0 { true } else { false } }) {
        doubled.append(place)
      }
    }
    return [
      without.first.map { .idleInNoPayGroup(without.count, first: number(of: $0)) },
      doubled.first.map { .idleInTwoPayGroups(doubled.count, first: number(of: $0)) },
    ].compactMap { $0 }
  }

  private func number(of place: Int) -> String {
    batch.timeData.text.string(batch.timeData.employees[place].number)
  }
}

/// When people are employed, as far as their profiles say.
private struct EmploymentDates {
  private let data: TimeData
  private let lastDays: LastDays

  init(_ data: TimeData) {
    self.data = data
    lastDays = LastDays(data)
  }

  /// The days of a period on which somebody is employed, in days since 1970-01-01; nil for none.
  func dates(of place: Int, in period: PayPeriod) -> ClosedRange<Int32>? {
    let begin = data.employees[place].employmentProfile.place.flatMap {
      data.employmentProfiles[$0].employmentDate
    }
    let first = max(begin ?? period.first, period.first)
    let last = min(lastDays[place] ?? period.last, period.last)
    return first <= last ? first.daysSince1970...last.daysSince1970 : nil
  }
}
