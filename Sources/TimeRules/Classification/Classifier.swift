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
  /// What is done with work on a holiday: the law's own policy, or the company's.
  public let holidayPolicy: HolidayPolicy

  let rules: CompiledRules
  let workdays: WorkdayTable
  let holidays: HolidayTable
  let periods: WorkPeriods
  let workdayKind: WorkdayKind
  let zone: ZoneRules
  let workweek: Workweek
  private let hasPeriods: Bool

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
    self.holidays = HolidayTable(
      holidays, policy: policy, zone: zone, overlapping: first..<end, rules: &rules)
    self.reasons = rules.reasons
    self.rules = rules
    self.workdays = workdays
    self.holidayPolicy = policy
    self.workdayKind = version.workday
    self.workweek = workweek
    self.zone = zone
    self.hasPeriods = version.periodDays != nil
    self.periods = WorkPeriods(
      days: Int32(clamping: max(1, version.periodDays ?? 7)),
      anchor: (periodAnchor ?? dates.lowerBound).daysSince1970)
  }

  /// Classifies the worked time of one employee and appends the slices, sorted by start.
  ///
  /// `pieces` must be sorted by start and disjoint; pieces without length are passed over.
  /// Complexity: O(n) in the number of pieces for each rule; allocates only where a buffer must grow.
  public func classify(
    _ pieces: UnsafeBufferPointer<WorkedPiece>, context: EmployeeContext = .none,
    scratch: inout ClassifierScratch, into slices: inout [ClassifiedSlice]
  ) {
    cut(pieces, into: &scratch.segments)
    if rules.needsWorkweekTotals { addUp(scratch.segments, into: &scratch.weeks) }
    if rules.starts.count == 2 {
      apply(0..<rules.rules.count, pieces, context, &scratch.segments, scratch.weeks)
    } else {
      applyBest(pieces, context, &scratch)
    }
    emit(scratch.segments, pieces, into: &slices)
  }

  private func apply(
    _ range: Range<Int>, _ pieces: UnsafeBufferPointer<WorkedPiece>, _ context: EmployeeContext,
    _ segments: inout ContiguousArray<Segment>, _ weeks: ContiguousArray<WorkweekTotals>
  ) {
    for index in range {
      RulePass(self, rules.rules[index], pieces: pieces, context: context)
        .apply(to: &segments, weeks: weeks)
    }
  }

  /// Adds up the seconds of each workweek and of its longest day.
  private func addUp(
    _ segments: ContiguousArray<Segment>, into weeks: inout ContiguousArray<WorkweekTotals>
  ) {
    weeks.removeAll(keepingCapacity: true)
    var daySeconds: Int64 = 0
    var day: UInt8 = 255
    for segment in segments {
      if weeks.last?.workweek != segment.workweek {
        weeks.append(WorkweekTotals(workweek: segment.workweek))
        day = 255
      }
      if segment.dayOfWorkweek != day {
        day = segment.dayOfWorkweek
        daySeconds = 0
      }
      daySeconds += segment.seconds
      let last = weeks.count - 1
      weeks[last].seconds += segment.seconds
      weeks[last].longestDaySeconds = max(weeks[last].longestDaySeconds, daySeconds)
    }
  }

  // MARK: The best of several lists

  /// Applies every list of rules and keeps, workweek by workweek, the one that pays most.
  private func applyBest(
    _ pieces: UnsafeBufferPointer<WorkedPiece>, _ context: EmployeeContext,
    _ scratch: inout ClassifierScratch
  ) {
    swap(&scratch.untouched, &scratch.segments)
    for list in 1..<rules.starts.count {
      scratch.segments.removeAll(keepingCapacity: true)
      scratch.segments.append(contentsOf: scratch.untouched)
      apply(
        rules.starts[list - 1]..<rules.starts[list], pieces, context, &scratch.segments,
        scratch.weeks)
      if list == 1 {
        swap(&scratch.best, &scratch.segments)
      } else {
        scratch.best = merged(scratch.best, scratch.segments, pieces)
      }
    }
    swap(&scratch.best, &scratch.segments)
  }

  private func merged(
    _ first: ContiguousArray<Segment>, _ second: ContiguousArray<Segment>,
    _ pieces: UnsafeBufferPointer<WorkedPiece>
  ) -> ContiguousArray<Segment> {
    var result: ContiguousArray<Segment> = []
    result.reserveCapacity(max(first.count, second.count))
    var left = 0
    var right = 0
    while left < first.count && right < second.count {
      let unit = unit(of: first[left])
      let leftEnd = first[left...].firstIndex { self.unit(of: $0) != unit } ?? first.count
      let rightEnd = second[right...].firstIndex { self.unit(of: $0) != unit } ?? second.count
      let isBetter =
        pay(second[right..<rightEnd], pieces) > pay(first[left..<leftEnd], pieces)
      result.append(contentsOf: isBetter ? second[right..<rightEnd] : first[left..<leftEnd])
      left = leftEnd
      right = rightEnd
    }
    return result
  }

  /// What lists are compared over: the work period where there is one, else the workweek.
  private func unit(of segment: Segment) -> Int32 {
    hasPeriods ? periods.firstDate(holding: segment.weekDate) : segment.workweek
  }

  private func pay(
    _ segments: ArraySlice<Segment>, _ pieces: UnsafeBufferPointer<WorkedPiece>
  ) -> Int64 {
    var holiday = HolidayCount(holidayPolicy)
    return segments.reduce(0) { sum, segment in
      sum
        + holiday.pay(
          of: segment, rule: multiplier(of: segment, pieces), treatment: holidayPolicy)
    }
  }

  /// What the rules or a pay code give a segment, before any holiday.
  @inline(__always)
  func multiplier(of segment: Segment, _ pieces: UnsafeBufferPointer<WorkedPiece>) -> Int32 {
    if segment.isPreset { return pieces[Int(segment.piece)].presetMultiplier }
    return segment.tier < 0
      ? Multiplier.one.tenThousandths : rules.tiers[Int(segment.tier)].multiplier
  }
}
