import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import RunFiles

extension WageHistory {
  /// No law looks further back than a year, and the weeks around it.
  private static let longestLookback = 400

  /// Adds what earlier runs of the payer paid before a period, run by run, and says whose batches
  /// that is from.
  ///
  /// A run that is blocked, that handed on a pay run of the source or whose files are not what they
  /// were says nothing: then nobody knows what was earned in its period.
  mutating func add(_ runs: [EarlierRun], before period: PayPeriod) -> [FileDigest] {
    var used: [FileDigest] = []
    let farthest = period.first.adding(days: -Self.longestLookback)
    let others = runs.filter { $0.run.batchID.type != .regular }
    for earlier in EarlierRun.counting(runs.filter { $0.run.batchID.type == .regular }) + others
    where !earlier.run.isBlocked && !earlier.run.isPayrun && earlier.run.period.last >= farthest
      && earlier.run.period.last < period.first
    {
      guard let file = earlier.run.batch, let batch = try? earlier.batch() else { continue }
      add(batch)
      used.append(FileDigest(name: "\(earlier.name)/\(file.name)", sha256: file.sha256))
    }
    return used
  }

  /// Adds what the runs of all pay groups paid before a period: somebody may have come from another one.
  ///
  /// - Parameters:
  ///   - runs: those of each group, in the order of the plan.
  ///   - own: the group whose runs count first.
  mutating func add(
    _ runs: [[EarlierRun]], first own: Int, _ plan: PayGroupPlan, _ data: TimeData,
    before period: PayPeriod
  ) -> [FileDigest] {
    var known = Array(repeating: dates, count: runs.count)
    var used = add(runs[own], before: period)
    known[own] = dates
    for group in runs.indices where group != own {
      var others = behindFile
      used += others.add(runs[group], before: period)
      known[group] += others.dates
      add(ofOtherGroup: others)
    }
    addUnseen(plan, known, in: data, before: period)
    return used
  }

  /// Notes the days of people of which the runs of their pay groups know nothing.
  ///
  /// - Parameter known: the dates of which each group's runs, or the file, know everything.
  private mutating func addUnseen(
    _ plan: PayGroupPlan, _ known: [[ClosedRange<CalendarDate>]], in data: TimeData,
    before period: PayPeriod
  ) {
    let farthest = period.first.adding(days: -Self.longestLookback)
    // Of dates that no group knows of nothing is known in any case.
    let dates = (0..<Self.longestLookback).map { farthest.adding(days: $0) }.reversed()
      .filter { date in self.dates.contains { $0.contains(date) } }
    let isKnown = known.map { ranges in
      dates.map { date in ranges.contains { $0.contains(date) } }
    }
    for place in data.employees.indices {
      let unseen = dates.indices.first { index in
        if case .one(let group) = plan.group(of: place, on: dates[index].daysSince1970) {
          !isKnown[group][index]
        } else {
          true
        }
      }
      let number = data.number(of: place)
      if let unseen, !number.isEmpty { addUnseen(on: dates[unseen], of: number) }
    }
  }

  /// Adds a finished batch: what its dates earned, apart from those that are known already.
  mutating func add(_ batch: BatchRecord) {
    let known = dates
    var isNew: [Int32: Bool] = [:]
    let adjusted = AdjustedReasons(batch.reasons)
    func counts(_ line: BatchRecord.Line) -> Bool {
      // What makes up for a day comes beside what is known of it, and so does what one person got alone.
      if adjusted[line.reason] != nil || batch.id.type != .regular {
        return fileEnd.map { $0 < batch.workday(line) } ?? true
      }
      if let answer = isNew[line.date] { return answer }
      let date = batch.workday(line)
      let answer = !known.contains { $0.contains(date) } && fileEnd.map { $0 < date } ?? true
      isNew[line.date] = answer
      return answer
    }
    // What was entered by hand is no wage that anybody can know of: a bonus may be one, an expense is
    // none.
    let entered = batch.reasonsOfEntries
    for employee in batch.employees where !employee.number.isEmpty {
      for line in batch.lines[employee.lineRange]
      where counts(line) && !entered.contains(Int(line.reason)) {
        add(PayLine(line), of: employee.number)
      }
    }
    guard batch.id.type == .regular else { return }
    let first = max(batch.period.first, fileEnd?.adding(days: 1) ?? batch.period.first)
    if first <= batch.period.last { cover(first...batch.period.last) }
  }
}

extension PayLine {
  /// What a line of a finished batch pays, and how; without what it is for.
  fileprivate init(_ line: BatchRecord.Line) {
    self.init(
      employee: 0, date: line.date, seconds: line.seconds, rate: line.rate,
      multiplier: line.multiplier, payCode: .none, position: .none, account: .none,
      firstSource: 0, sourceCount: 0, reason: 0, bucket: line.bucket, isWorked: line.isWorked,
      amount: line.amount)
  }
}

extension RunInput {
  /// The mapper of the company, with what earlier runs beside a folder paid where that matters, and
  /// the batches that say it.
  ///
  /// - Parameter folder: the folder of the present run.
  func mapper(besides folder: String) -> (mapper: Mapper, earlierRuns: [FileDigest]) {
    let mapper = workspace.mapper
    guard mapper.mayPayHolidays(in: period, of: data),
      var history = mapper.policy.holidayPay?.history
    else { return (mapper, []) }
    let configuration = workspace.configuration
    guard let group = configuration.payGroup else {
      let used = history.add(runs(of: configuration.company.payer, besides: folder), before: period)
      return (mapper.knowing(history), used)
    }
    let used = history.add(
      configuration.payers.map { runs(of: $0, besides: folder) }, first: group,
      PayGroupPlan(configuration.payGroups.map(\.group), in: data), data, before: period)
    return (mapper.knowing(history), used)
  }

  private func runs(of payer: Payer, besides folder: String) -> [EarlierRun] {
    EarlierRun.beside(folder, payer: payer, period: period, ofAllTypes: true)
  }
}
