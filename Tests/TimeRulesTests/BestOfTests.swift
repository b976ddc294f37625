import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Several lists of rules, of which the one that pays most holds.
@Suite struct BestOfTests {
  private func rule(on weekday: Weekday) -> OvertimeRule {
    var condition = RuleCondition()
    condition.weekdays = [weekday]
    return Examples.rule(
      "\(weekday)", .workday, when: condition, tiers: [Examples.tier("\(weekday)", over: 0)])
  }

  /// A holiday may lie in two workweeks, and its later hours be paid more: what one week's hours on
  /// it are paid depends on the hours that the other week holds.
  @Test func hoursOnAHolidayAreCountedAcrossTheStartOfTheWeek() throws {
    let noon = try #require(TimeOfDay("12:00"))
    let classifier = Classifier(
      version: RuleSetVersion(
        ruleSet: "x", from: Examples.monday,
        alternatives: [[rule(on: .monday)], [rule(on: .tuesday)]]),
      workweek: Workweek(start: .monday, workdayStart: noon), zone: .utc,
      dates: Examples.monday.adding(days: -7)...Examples.monday.adding(days: 20),
      holidays: HolidayWindows(groups: [[Examples.holiday(day: 0)]]),
      holidayPolicy: HolidayPolicy(
        treatment: .kept,
        tiers: [
          HolidayPolicy.Tier(overSeconds: 0, multiplier: .one),
          HolidayPolicy.Tier(overSeconds: 6 * 3600, multiplier: .two),
        ], countsTowardOvertime: true))
    // Six hours of the holiday lie before the week begins, four behind: those are paid twice whatever
    // the first list says, so the second one pays more.
    let slices = classifier.slices(of: [
      Examples.piece(day: 0, at: 6, hours: 6, group: 0),
      Examples.piece(day: 0, at: 12, hours: 4, group: 0),
      Examples.piece(day: 1, at: 12, hours: 1, group: 0),
    ])
    #expect(slices.map(\.multiplier) == [10_000, 20_000, 15_000])
    #expect(slices.map(\.bucket) == [.regular, .regular, .overtime])
  }

  /// A list that has lost its only rule must not stand for "no overtime" and win where a holiday
  /// makes the pay equal.
  @Test func aListThatLosesAllItsRulesIsNoAlternative() throws {
    let version = try Examples.shipped("us-nv-4x10")
    #expect(version.alternatives.map { $0.map(\.id) } == [["weekly"]])
  }
}
