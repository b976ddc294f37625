import PayrollLedger
import PayrollMapper
import PayrollModel

/// The days that a pay group's run leaves to the other groups, held to what the ledger says of their runs.
///
/// Where somebody is said to have gone over for days that are past, the other group may have run them without
/// the person. Its next run sees that; until then nobody would know.
struct DaysLeftToOthers {
  private struct Day: Hashable {
    let person: Int
    let date: Int32
  }

  private let plan: PayGroupPlan
  private let period: PayPeriod
  private let data: TimeData
  /// The seconds of each day, by the group that pays it.
  private var seconds: [Int: [Day: Int64]] = [:]

  /// - Parameter batch: that of everybody.
  init(_ batch: PayBatch, _ share: PayGroupShare) {
    plan = share.plan
    period = batch.period
    data = batch.timeData
    for employee in batch.employees where employee.held == nil {
      guard let place = employee.record.place else { continue }
      for line in batch.lines[employee.lineRange]
      where !line.isEmpty && !share.pays(place, on: line.date) {
        guard case .one(let group) = plan.group(of: place, on: line.date) else { continue }
        seconds[group, default: [:]][Day(person: place, date: line.date), default: 0] +=
          line.seconds
      }
    }
  }

  /// A run of another group that is approved or sent, and whom it paid or held.
  private struct Run {
    let batch: BatchID
    let period: PayPeriod
    var paid: Set<Int> = []
    var held: Set<Int> = []
  }

  /// Who has days that the group of that date has run without.
  ///
  /// - Parameters:
  ///   - batch: the run that asks.
  ///   - payers: who pays, in the order of the groups.
  /// - Throws: `RunError` where the ledger cannot say what was paid.
  func findings(
    _ ledger: Ledger, asking batch: BatchID, at moment: Int64, _ people: LedgerPeople,
    of payers: [Payer]
  ) throws(RunError) -> [Finding] {
    var runs: [Int: [Run]] = [:]
    // Hours and amounts, less what was taken back.
    var paid: [Day: (seconds: Int64, cents: Int64)] = [:]
    for run in ledger.state.counting(beside: batch, period, [], at: moment) {
      guard let approval = run.approval else { continue }
      var own = Run(batch: run.name.batch, period: run.period)
      let lines: LedgerLines
      do { lines = try ledger.lines(of: approval) } catch { throw RunError(error) }
      for person in lines.people {
        let place = Int(people.place(of: person))
        guard place >= 0 else { continue }
        own.paid.insert(place)
        for line in lines.lines[person.lines] {
          let day = Day(person: place, date: line.date)
          let before = paid[day] ?? (0, 0)
          paid[day] = (before.seconds + line.seconds, before.cents + line.amount)
        }
      }
      for held in ledger.state.held where held.run == run.name {
        if let place = people.place(ofKey: held.held.person) { own.held.insert(place) }
      }
      if own.batch.type == .regular, let group = payers.firstIndex(of: own.batch.payer) {
        runs[group, default: []].append(own)
      }
    }
    return missed(runs, Set(paid.filter { $0.value != (0, 0) }.keys))
  }

  private func missed(_ runs: [Int: [Run]], _ paid: Set<Day>) -> [Finding] {
    var findings: [(place: Int, finding: Finding)] = []
    for (group, days) in seconds {
      guard let runs = runs[group] else { continue }
      var missed: [Int: [Day]] = [:]
      var batches: [Int: Set<String>] = [:]
      for day in days.keys where !paid.contains(day) {
        let date = CalendarDate(daysSince1970: day.date)
        guard let run = runs.first(where: { $0.period.contains(date) }),
          isNew(day.person, in: run)
        else { continue }
        missed[day.person, default: []].append(day)
        batches[day.person, default: []].insert(run.batch.description)
      }
      for (person, own) in missed {
        let dates = own.map(\.date).sorted().map { CalendarDate(daysSince1970: $0) }
        let number = data.number(of: person)
        findings.append(
          (
            person,
            .leftToOtherGroup(
              Finding.Subject(employee: number.isEmpty ? nil : number), dates,
              seconds: own.reduce(0) { $0 + (days[$1] ?? 0) }, plan.groups[group].id,
              (batches[person] ?? []).sorted())
          ))
      }
    }
    return findings.sorted { ($0.place, $0.finding.message) < ($1.place, $1.finding.message) }
      .map(\.finding)
  }

  /// Whether somebody comes from another group, as seen from a run. Those whom it has always had, with hours
  /// that were approved late, are its own affair.
  private func isNew(_ person: Int, in run: Run) -> Bool {
    if run.held.contains(person) { return false }
    guard run.paid.contains(person) else { return true }
    let first = min(run.period.first, period.first)
    let last = max(run.period.last, period.last)
    return PayPeriod(first: first, last: last).map {
      plan.stretches(of: person, in: $0).count > 1
    } ?? false
  }
}

extension Finding {
  fileprivate static func leftToOtherGroup(
    _ subject: Subject, _ dates: [CalendarDate], seconds: Int64, _ group: String,
    _ batches: [String]
  ) -> Finding {
    var ranges: [ClosedRange<CalendarDate>] = []
    for date in dates {
      if let last = ranges.last, last.upperBound.adding(days: 1) == date {
        ranges[ranges.count - 1] = last.lowerBound...date
      } else {
        ranges.append(date...date)
      }
    }
    return Finding(
      .leftToOtherGroup, subject,
      "\(Hours.text(seconds: seconds)) hours on \(text(ranges)) are left to the pay group \(group), and "
        + "\(batches.joined(separator: " and ")) \(batches.count == 1 ? "has" : "have") paid others for these "
        + "days without the employee.")
  }
}
