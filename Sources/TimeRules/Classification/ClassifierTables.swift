import PayrollModel

/// What a classifier knows before it sees an employee. A class, so that handing it to every rule of
/// every employee counts one reference and not those of its tables.
final class ClassifierTables: Sendable {
  let rules: CompiledRules
  let workdays: WorkdayTable
  let holidays: HolidayTable
  let holidayPolicy: HolidayPolicy
  /// The work periods; nil where the rules have none.
  let periods: WorkPeriods?
  let workdayKind: WorkdayKind
  let workweek: Workweek
  let zone: ZoneRules

  init(
    rules: CompiledRules, workdays: WorkdayTable, holidays: HolidayTable,
    holidayPolicy: HolidayPolicy, periods: WorkPeriods?, workdayKind: WorkdayKind,
    workweek: Workweek, zone: ZoneRules
  ) {
    self.rules = rules
    self.workdays = workdays
    self.holidays = holidays
    self.holidayPolicy = holidayPolicy
    self.periods = periods
    self.workdayKind = workdayKind
    self.workweek = workweek
    self.zone = zone
  }

  /// The date that begins what lists of rules are compared over: the work period where there is one,
  /// else the workweek.
  func unit(of segment: Segment) -> Int32 {
    periods?.firstDate(holding: segment.weekDate) ?? segment.workweek
  }

  /// What the rules or a pay code give a segment, before any holiday.
  @inline(__always)
  func multiplier(of segment: Segment, _ pieces: UnsafeBufferPointer<WorkedPiece>) -> Int32 {
    if segment.isPreset { return pieces[Int(segment.piece)].presetMultiplier }
    return segment.tier < 0
      ? CompiledRules.straightMultiplier : rules.tiers[Int(segment.tier)].multiplier
  }
}
