public import PayrollModel
import TimeRules

extension Mapper {
  /// The dates that a snapshot must have been pulled for: those that are needed, or where the days
  /// behind the period may be missing (`completeness`) no later ones than the period's, unless a rule
  /// set looks ahead.
  ///
  /// - Throws: `MapperError` where a rule set is not in force.
  public func requiredDates(of period: PayPeriod) throws(MapperError) -> ClosedRange<CalendarDate> {
    let dates = try neededDates(of: period)
    guard policy.completeness == .leadingDays else { return dates }
    let table = tableOfNobody(period)
    for name in ruleSets.keys.sorted() {
      guard let ruleSet = ruleSets[name] else { continue }
      let version = try table.version(of: ruleSet, on: period.first)
      if version.looksAhead { return dates }
    }
    return dates.lowerBound...period.last
  }

  /// The dates whose time data a period needs: the whole workweeks and work periods that reach into
  /// it under any of the rule sets, and the days before them that a run of days may come from.
  ///
  /// - Throws: `MapperError` where a rule set is not in force.
  public func neededDates(of period: PayPeriod) throws(MapperError) -> ClosedRange<CalendarDate> {
    let table = tableOfNobody(period)
    var first = period.first
    var last = period.last
    for name in ruleSets.keys.sorted() {
      guard let ruleSet = ruleSets[name] else { continue }
      let version = try table.version(of: ruleSet, on: period.first)
      let dates = try table.dates(of: version, version.workweek(of: policy.workweek))
      first = min(first, dates.lowerBound)
      last = max(last, dates.upperBound)
    }
    return first...last
  }

  /// What the rule sets alone say, whoever they hold for.
  private func tableOfNobody(_ period: PayPeriod) -> JurisdictionTable {
    JurisdictionTable(
      TimeData(), keys: ConfiguredKeys(policy, TimeData()), ruleSets: ruleSets, zones: zones,
      period: period)
  }
}
