import PayrollMapper
import PayrollModel
import PayrollReview

/// Looks at the people of a batch beside those of earlier runs, and beside what the source says of
/// them.
struct HistoryCheck {
  let batch: PayBatch
  /// What is knowingly in no file.
  let leftOut: LeftOut
  let history: PeriodHistory
  let usualHours: UsualHours
  private let lastDays: LastDays

  init(batch: PayBatch, leftOut: LeftOut, history: PeriodHistory, usualHours: UsualHours) {
    self.batch = batch
    self.leftOut = leftOut
    self.history = history
    self.usualHours = usualHours
    lastDays = LastDays(batch.timeData)
  }

  /// What a person should know.
  var findings: [Finding] {
    againstHistory + aboutPeople + sitesWithNobody + enteredByHand
  }

  // MARK: Earlier runs

  private var againstHistory: [Finding] {
    // Without earlier runs nothing is added up.
    guard !history.periods.isEmpty else { return [] }
    let comparison = HistoryComparison(
      PeriodHours(batch, leftOut: leftOut), history, usualHours)
    let absent = Set(comparison.absent.map(\.id))
    var places: [Int64: Int] = [:]
    for (place, employee) in batch.timeData.employees.enumerated()
    where absent.contains(employee.id) {
      places[employee.id] = place
    }
    // Of whom another run has paid days, this one has fewer hours than are usual.
    func isPaidElsewhere(_ place: Int?) -> Bool {
      place.map(batch.paidElsewhere.contains) ?? false
    }
    return comparison.first.map { .firstTimePaid(batch.number(ofEmployee: $0)) }
      + comparison.unexplained.filter {
        !isPaidElsewhere(batch.employees[$0.place].record.place)
      }.map {
        .hoursAgainstHistory(batch.number(ofEmployee: $0.place), now: $0.now, usual: $0.usual)
      }
      + comparison.absent.filter { !isPaidElsewhere(places[$0.id]) }.map { absent in
        let mayHaveLeft = places[absent.id].map(hasLeft) ?? true
        return absent.isUsual && !mayHaveLeft
          ? .noHoursThoughUsual(absent.number, usual: absent.seconds)
          : .absentNow(absent.number, before: absent.seconds)
      }
  }

  /// Whether the employment has ended, as far as the source says.
  private func hasLeft(_ place: Int) -> Bool {
    if isInactive(batch.timeData.employees[place]) { return true }
    return lastDays[place].map { $0 < batch.period.last } ?? false
  }

  // MARK: The source's word

  /// The states in which nobody works, in the source's words.
  private static let inactive: Set<String> = [
    "INACTIVE", "TERMINATED", "ARCHIVED", "DELETED", "DISABLED", "SUSPENDED",
  ]

  private func isInactive(_ employee: EmployeeRecord) -> Bool {
    employee.status != .none
      && Self.inactive.contains(batch.timeData.labels[employee.status].uppercased())
  }

  private var aboutPeople: [Finding] {
    var findings: [Finding] = []
    for employee in batch.employees {
      guard let place = employee.record.place else { continue }
      let person = batch.timeData.employees[place]
      let lines = batch.lines[employee.lineRange]
      let worked = lines.reduce(0) { $0 + ($1.isWorked ? $1.seconds : 0) }
      // Whose last day is known is judged by it, day by day.
      if worked > 0, isInactive(person), lastDays[place] == nil {
        findings.append(
          .inactiveWithHours(
            batch.timeData.subject(place), state: batch.timeData.labels[person.status],
            seconds: worked))
      }
      let overtime = lines.reduce(0) { $0 + ($1.bucket == .overtime ? $1.seconds : 0) }
      if overtime > 0, isExempt(person) {
        findings.append(.exemptWithOvertime(batch.timeData.subject(place), seconds: overtime))
      }
    }
    return findings
  }

  private func isExempt(_ employee: EmployeeRecord) -> Bool {
    employee.employmentProfile.place.map { batch.timeData.employmentProfiles[$0].isOvertimeExempt }
      ?? false
  }

  /// The period on the clock of the first zone, in seconds since 1970 UTC; nil where nobody has one.
  private var periodSeconds: Range<Int64>? {
    guard let zone = batch.times?.zones.first else { return nil }
    let start = zone.instant(of: batch.period.first).secondsSince1970
    return
      start..<max(
        start, zone.instant(of: batch.period.last.adding(days: 1)).secondsSince1970)
  }

  // MARK: Sites

  private var sitesWithNobody: [Finding] {
    guard let period = periodSeconds else { return [] }
    let data = batch.timeData
    var planned = [Int64](repeating: 0, count: data.accounts.count)
    for shift in data.shifts {
      guard shift.isKnown, shift.status != .cancelled, !shift.isPaidTimeOff, !shift.isNotPayable,
        shift.employee != .none, period.contains(shift.start), shift.start < shift.end,
        shift.end <= period.upperBound
      else { continue }
      let site =
        shift.account.place ?? shift.position.place.flatMap { data.positions[$0].account.place }
      if let site { planned[site] += shift.end - shift.start }
    }
    guard planned.contains(where: { $0 > 0 }) else { return [] }
    for employee in batch.employees where employee.held == nil {
      for line in batch.lines[employee.lineRange] where line.isWorked {
        if let site = line.account.place { planned[site] = 0 }
      }
    }
    return planned.indices.filter { planned[$0] > 0 && data.accounts[$0].isKnown }.map {
      .siteWithNobodyPaid(data, $0, planned: planned[$0])
    }
  }

  // MARK: Hands

  /// One finding for each person; where most sessions are entered so, it is how the company works, and
  /// one finding says it.
  private var enteredByHand: [Finding] {
    let data = batch.timeData
    var count = 0
    var seconds: [Int: (sessions: Int, seconds: Int64)] = [:]
    guard let period = periodSeconds else { return [] }
    for session in data.workSessions
    where !session.status.isGone && period.contains(session.start) {
      count += 1
      guard session.traits.contains(.wasEnteredByHand), let place = session.employee.place else {
        continue
      }
      let known = seconds[place] ?? (0, 0)
      seconds[place] = (known.sessions + 1, known.seconds + max(0, Int64(session.duration)))
    }
    let byHand = seconds.values.reduce(0) { $0 + $1.sessions }
    if byHand > 20, byHand > count / 2 {
      return [.mostlyEnteredByHand(byHand, of: count, on: batch.period.first)]
    }
    return seconds.sorted { $0.key < $1.key }.map { place, sum in
      .editedByHand(data.subject(place), sessions: sum.sessions, seconds: sum.seconds)
    }
  }
}

extension TimeData {
  /// The subject of a finding about an employee.
  fileprivate func subject(_ place: Int) -> Finding.Subject {
    let number = text.string(employees[place].number)
    return Finding.Subject(
      employee: number.isEmpty ? nil : number,
      record: Finding.RecordName(.employee, employees[place].id))
  }
}
