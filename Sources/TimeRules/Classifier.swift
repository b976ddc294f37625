public import PayrollModel

/// Divides the worked time of employees into slices by how it is paid.
///
/// One classifier serves all employees who share a rule set version, a workweek, a zone and a
/// holiday policy. It holds tables only, so that threads may share it; each brings its own scratch.
///
/// The slices of a call add up to its pieces, to the second. They are sorted and disjoint, and each
/// lies inside one piece, one workday and one workweek.
public struct Classifier: Sendable {
  /// Why slices are paid as they are; `ClassifiedSlice.reason` is an index into it.
  public let reasons: [SliceReason]

  let rules: CompiledRules
  let workdays: WorkdayTable
  let holidays: HolidayTable
  let holidayPolicy: HolidayPolicy
  private let workweek: Workweek
  private let zone: ZoneRules

  /// A classifier for the workdays `dates`, both ends inclusive.
  ///
  /// `dates` must cover whole workweeks, and the pieces must lie inside of them: what lies beyond
  /// is taken to belong to the first or last day.
  public init(
    version: RuleSetVersion, workweek: Workweek, zone: ZoneRules,
    dates: ClosedRange<CalendarDate>, holidays: HolidayWindows = .none,
    holidayPolicy: HolidayPolicy = .ordinaryTime
  ) {
    var rules = CompiledRules(version, holidays: holidayPolicy)
    let workdays = WorkdayTable(workweek: workweek, zone: zone, dates: dates)
    let first = workdays.cells[0].start
    let end = workdays.cells[workdays.cells.count - 2].start
    self.holidays = HolidayTable(
      holidays, policy: holidayPolicy, overlapping: first..<end, rules: &rules)
    self.reasons = rules.reasons
    self.rules = rules
    self.workdays = workdays
    self.holidayPolicy = holidayPolicy
    self.workweek = workweek
    self.zone = zone
  }

  /// Classifies the worked time of one employee and appends the slices, sorted by start.
  ///
  /// `pieces` must be sorted by start and disjoint; pieces without length are passed over.
  /// Complexity: O(n) in the number of pieces; allocates only where a buffer must grow.
  public func classify(
    _ pieces: UnsafeBufferPointer<WorkedPiece>, scratch: inout ClassifierScratch,
    into slices: inout [ClassifiedSlice]
  ) {
    cut(pieces, into: &scratch.segments)
    if scratch.states.count < rules.rules.count {
      let missing = rules.rules.count - scratch.states.count
      scratch.states.append(contentsOf: repeatElement(.init(), count: missing))
    }
    scratch.segments.withUnsafeBufferPointer { segments in
      scratch.states.withUnsafeMutableBufferPointer { states in
        rules.rules.withUnsafeBufferPointer { flatRules in
          rules.tiers.withUnsafeBufferPointer { tiers in
            var run = ClassifierRun(
              pieces: pieces, segments: segments, rules: flatRules, tiers: tiers, states: states,
              holidayPolicy: holidayPolicy)
            run.classify(
              alternatives: rules.starts, needsWorkweekTotals: rules.needsWorkweekTotals,
              into: &slices)
          }
        }
      }
    }
  }

  /// The workday that holds an instant in seconds since 1970 UTC, as days since 1970-01-01.
  public func workday(holding seconds: Int64) -> Int32 { cell(holding: seconds).workday }

  /// The instant at which a workday begins.
  public func workdayStart(of date: CalendarDate) -> Instant {
    zone.instant(of: date, at: workweek.workdayStart)
  }

  /// The first date of the workweek that holds an instant in seconds since 1970 UTC.
  public func workweekStart(holding seconds: Int64) -> CalendarDate {
    CalendarDate(daysSince1970: cell(holding: seconds).workweek)
  }

  /// The workweek that holds a date, from its start up to the start of the next one.
  ///
  /// Where the workweek does not start at midnight, it is the one that starts on the last fitting
  /// weekday up to and including `date`.
  public func workweekRange(holding date: CalendarDate) -> InstantRange {
    let first = workweek.firstDate(holding: date)
    return InstantRange(
      start: zone.instant(of: first, at: workweek.startTime),
      end: zone.instant(of: first.adding(days: 7), at: workweek.startTime))
  }

  private func cell(holding seconds: Int64) -> WorkdayCell {
    workdays.cells.withUnsafeBufferPointer { cells in
      cells[
        WorkdayTable.index(holding: seconds, in: cells, cellsPerDay: workdays.cellsPerDay)]
    }
  }
}
