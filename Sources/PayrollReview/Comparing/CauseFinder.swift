import PayrollBytes
import PayrollModel
import RunFiles

/// Finds why the pay of people is another one in the second of two runs.
struct CauseFinder: Sendable {
  /// What concerns everybody: other inputs than the records of people.
  private let general: [ChangeCause]
  private let isOnePeriod: Bool
  /// Whether one run classified hours and the other one took them as the source had paid them: their
  /// records are others by nature.
  private let areOfDifferentKinds: Bool
  private let workweek: Workweek

  init(_ before: Review.Files, _ now: Review.Files, _ inputs: [RunInputs.Difference]) {
    isOnePeriod = before.batch.period.isSame(as: now.batch.period)
    areOfDifferentKinds = before.run.isPayrun != now.run.isPayrun
    workweek = now.batch.workweek
    var causes = Set(inputs.compactMap { ChangeCause($0, before.run, now.run) })
    if let one = before.timeline?.shared, let other = now.timeline?.shared {
      for (table, content) in other where one[table] != content {
        causes.insert(table == "holidays" ? .holidays : .sharedRecords)
      }
    }
    general = causes.sorted()
  }

  /// Whether records say why: both runs are of one period and made in one way.
  var comparesRecords: Bool { isOnePeriod && !areOfDifferentKinds }

  /// The causes of a person's change, the nearest first; never none.
  ///
  /// - Parameters:
  ///   - lines: how the lines differ.
  ///   - records: how the records differ; nil where they are not compared.
  ///   - absence: what is known of somebody of whom one run has nothing.
  func causes(
    _ lines: LineComparison, _ records: RecordComparison?, absence: ChangeCause?
  ) -> [ChangeCause] {
    if areOfDifferentKinds { return isOnePeriod ? [.source] : [.period, .source] }
    var causes: Set<ChangeCause> = []
    guard let records else {
      causes.insert(lines.difference == .codes ? .codeOrRate : .period)
      return causes.sorted()
    }
    if let absence {
      causes.insert(absence)
    } else {
      causes.formUnion(records.changes.map(\.cause))
      if records.isLeaveEdited, lines.differsInLeave, !records.hasSourceChanges {
        causes.insert(.recordEdited)
      }
    }
    if records.isEmployeeEdited {
      causes.insert(lines.difference == .codes ? .codeOrRate : .employee)
    }
    // Paid hours move within their week; what moved in another one has another cause.
    let touched = Set(records.dates.map(week))
    let elsewhere = lines.dates.filter { !touched.contains(week($0)) }
    if !elsewhere.isEmpty, records.isOutsideEdited { causes.insert(.outsideOfPeriod) }
    if causes.isEmpty || !elsewhere.isEmpty && !records.isEmployeeEdited {
      causes.formUnion(of(general, lines))
    }
    if causes.isEmpty { causes.formUnion(records.unpaidChanges.map(\.what.cause)) }
    if causes.isEmpty, records.isLeaveEdited { causes.insert(.recordEdited) }
    if causes.isEmpty, records.isOutsideEdited { causes.insert(.outsideOfPeriod) }
    return causes.isEmpty ? [.unexplained] : causes.sorted()
  }

  /// General causes; what concerns codes and rates alone is called so.
  private func of(_ general: [ChangeCause], _ lines: LineComparison) -> [ChangeCause] {
    general.map { $0 == .sharedRecords && lines.difference == .codes ? .codeOrRate : $0 }
  }

  private func week(_ date: Int32) -> CalendarDate {
    workweek.firstDate(holding: CalendarDate(daysSince1970: date))
  }
}

extension ChangeCause {
  /// The cause that a difference in inputs can be; nil for those of the snapshot, which are found in
  /// its records.
  fileprivate init?(_ difference: RunInputs.Difference, _ before: FinishedRun, _ now: FinishedRun) {
    switch difference.kind {
    case .program: self = .program
    case .timeZoneData: self = .timeZoneData
    case .earlierRun: self = .earlierRuns
    case .snapshot: return nil
    case .configuration:
      let files = (now.inputs?.configuration ?? []) + (before.inputs?.configuration ?? [])
      switch files.first(where: { $0.name == difference.name })?.role {
      case .mapping: self = .mapping
      case .rules: self = .rules
      case .holidays: self = .holidays
      case .facts: self = .facts
      case .configuration, .template, nil: self = .configuration
      }
    }
  }
}
