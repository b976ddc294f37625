import PayrollConfiguration
import PayrollMapper
import PayrollModel
import TimeRules
import TimeSources

extension RunInput {
  /// What a run of a period needs of its snapshot.
  ///
  /// - Throws: `RunError` where a rule set is not in force.
  static func needs(
    _ purpose: TimeDataNeeds.Purpose, _ period: PayPeriod, _ workspace: Workspace
  ) throws(RunError) -> TimeDataNeeds {
    var needs = TimeDataNeeds(for: purpose, without: dispensable(workspace))
    guard purpose == .sessions else {
      // What the source reckoned is of the period; it needs no weeks around it.
      needs.dates = period.first...period.last
      return needs
    }
    do { needs.dates = try workspace.mapper.requiredDates(of: period) } catch {
      throw RunError(error)
    }
    needs.decisions = TimeDataNeeds.Decisions(workspace.mapper.policy)
    return needs
  }

  /// The resources that the company does without: those that `source` names in `without`, and those
  /// about holidays where the holidays are the company's own.
  private static func dispensable(_ workspace: Workspace) -> Set<String> {
    var names = workspace.configuration.source.timeData.without
    if case .timeData = workspace.mapper.policy.holidaySource { return names }
    names.formUnion(["holidays", "holiday-groups", "holiday-dates"])
    return names
  }
}

extension TimeDataNeeds.Decisions {
  /// What a policy decides by.
  init(_ policy: MapperPolicy) {
    self = []
    if !policy.ruleSetByRegion.isEmpty { insert(.rulesByRegion) }
    if !policy.holidayCalendarByRegion.isEmpty { insert(.holidaysByRegion) }
    switch policy.zoneSource {
    case .region: if policy.defaultZone == nil { insert(.zoneByRegion) }
    case .site: insert(.zoneBySite)
    }
    if policy.payBasis == .approved { insert(.approvedHours) }
    if policy.approval == .shift { insert(.approvalOfShifts) }
    if case .timeData = policy.holidaySource { insert(.holidaysOfTimeData) }
    if policy.exemptRuleSet != nil { insert(.exemption) }
    let goesByPosition =
      policy.regularRate?.differentials.contains { !$0.positions.isEmpty } ?? false
    if goesByPosition || policy.duty?.namedPositions.isEmpty == false { insert(.positions) }
    if policy.requiresRate || policy.defaultRate != nil || policy.regularRate != nil {
      insert(.rates)
    }
    if policy.duty?.breakPremium != nil || policy.duty?.paidMeal != nil { insert(.breaks) }
  }
}
