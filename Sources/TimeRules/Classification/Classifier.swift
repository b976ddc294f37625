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
  public let reasons: [PayReason]
  /// What is done with work on a holiday: the law's own policy, or the company's.
  public let holidayPolicy: HolidayPolicy

  let tables: ClassifierTables

  /// A classifier for the workdays `dates`, both ends inclusive.
  ///
  /// `dates` must cover whole workweeks, and the pieces must lie inside of them: what lies beyond
  /// is taken to belong to the first or last day. `workweek` is the company's; where the law fixes
  /// the start of the week, that holds. `periodAnchor` is the first date of any one work period,
  /// where the rules have one. Without a `holidayPolicy` the law's own holds, if it has one.
  public init(
    version: RuleSetVersion, workweek: Workweek, zone: ZoneRules,
    dates: ClosedRange<CalendarDate>, holidays: HolidayWindows = .none,
    holidayPolicy: HolidayPolicy? = nil, periodAnchor: CalendarDate? = nil
  ) {
    let workweek = version.workweek(of: workweek)
    let policy = holidayPolicy ?? version.holidayWork ?? .ordinaryTime
    var rules = CompiledRules(version, holidays: policy)
    let workdays = WorkdayTable(workweek: workweek, zone: zone, dates: dates)
    let first = workdays.cells[0].start
    let end = workdays.cells[workdays.cells.count - 2].start
    let table = HolidayTable(
      holidays, policy: policy, zone: zone, overlapping: first..<end, rules: &rules)
    self.reasons = rules.reasons
    self.holidayPolicy = policy
    self.tables = ClassifierTables(
      rules: rules, workdays: workdays, holidays: table, holidayPolicy: policy,
      periods: version.periodDays.map { days in
        WorkPeriods(
          days: Int32(clamping: max(1, days)),
          anchor: (periodAnchor ?? dates.lowerBound).daysSince1970)
      }, workdayKind: version.workday, workweek: workweek, zone: zone)
  }

  /// Classifies the worked time of one employee and appends the slices, sorted by start.
  ///
  /// `pieces` must be sorted by start and disjoint; pieces without length are passed over.
  /// Complexity: O(n) in the number of pieces for each rule; allocates only where a buffer must grow.
  public func classify(
    _ pieces: UnsafeBufferPointer<WorkedPiece>, context: EmployeeContext = .none,
    scratch: inout ClassifierScratch, into slices: inout [ClassifiedSlice]
  ) {
    tables.cut(pieces, into: &scratch.segments)
    withUnsafePointer(to: context) {
      ClassifierRun(tables: tables, pieces: pieces, context: $0).classify(&scratch)
    }
    tables.emit(scratch.segments, pieces, into: &slices)
  }
}
