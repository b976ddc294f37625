import PayrollMapper
import PayrollModel
import Testing

@Suite("The words of a configuration that no snapshot can be mapped with")
struct MapperErrorTests {
  private func period() throws -> PayPeriod { try #require(PayPeriod("2026-10-25..2026-11-07")) }

  @Test("An unknown rule set says what was meant, or what there is")
  func unknownRuleSet() {
    #expect(
      MapperError.unknownRuleSet("us-flas", known: ["us-ca", "us-flsa"]).sentence
        == "there is no rule set \"us-flas\" (rules): did you mean \"us-flsa\"?")
    #expect(
      MapperError.unknownRuleSet("mars", known: ["us-ca", "us-flsa"]).sentence
        == "there is no rule set \"mars\" (rules): known are us-ca, us-flsa")
  }

  @Test("Rules out of force name the day, work periods their days and the key")
  func rules() throws {
    let date = try #require(CalendarDate("2026-10-25"))
    #expect(
      MapperError.ruleSetNotInForce("ours", date: date).sentence
        == "the rule set ours is not in force on 2026-10-25 (rules): "
        + "choose a rule set that is, or a later period")
    #expect(
      MapperError.workPeriodWithoutStart("ours", days: 14).sentence
        == "the rule set ours counts over work periods of 14 days (workweek.periodStart): "
        + "give the first date of any one period")
  }

  @Test("A missing pay run names the period, and those that there are")
  func payruns() throws {
    #expect(
      MapperError.noPayrun(try period(), known: [], source: .tested).sentence
        == "the snapshot holds no pay run of 2026-10-25..2026-11-07 (payroll-payruns): process the "
        + "pay run in TrackTik and pull again, or run without --source payrun")
    #expect(
      MapperError.noPayrun(
        try period(), known: ["2026-10-11..2026-10-24", "2026-11-08..2026-11-21"], source: .tested
      )
      .sentence
        == "the snapshot holds no pay run of 2026-10-25..2026-11-07 (payroll-payruns): it holds those "
        + "of 2026-10-11..2026-10-24, 2026-11-08..2026-11-21; choose one of these periods")
    #expect(
      MapperError.payrunWithoutItems([17, 4], source: .tested).sentence
        == "the snapshot holds no items of pay run 17, 4 (payroll-payrun-items): pull again, and look "
        + "for the reason where the pull left them out")
  }

  @Test("Counts that do not balance are a defect, and say that nothing was written")
  func balance() {
    #expect(
      MapperError.outOfBalance("sessions read: 3, accounted for: 2").sentence
        == "the counts of the run do not balance (sessions read: 3, accounted for: 2): nothing was "
        + "written; please report this with the snapshot's totals")
  }
}
