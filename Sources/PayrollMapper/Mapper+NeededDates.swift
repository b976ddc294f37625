public import PayrollModel
import TimeRules

extension Mapper {
  /// The dates whose time data a period needs: the whole workweeks and work periods that reach into
  /// it under any of the rule sets, and the days before them that a run of days may come from.
  ///
  /// - Throws: `MapperError` where a rule set is not in force.
  public func neededDates(of period: PayPeriod) throws(MapperError) -> ClosedRange<CalendarDate> {
    let table = JurisdictionTable(
      TimeData(), keys: ConfiguredKeys(policy, TimeData()), ruleSets: ruleSets, zones: zones,
      period: period)
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
}
