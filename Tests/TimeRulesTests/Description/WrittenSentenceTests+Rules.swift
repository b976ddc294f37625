import PayrollModel
import Testing

@testable import TimeRules

/// Which numbers and weekdays a written sentence may name: those that its own rule has.
@Suite("Sentences compared with their rules") struct WrittenSentenceRuleTests {
  /// What is wrong with a sentence beside a tier of 8 hours, unless another threshold is given.
  private func problem(
    _ sentence: String, _ window: RuleWindow = .workday,
    over threshold: Threshold = .seconds(8 * 3600), _ multiplier: Multiplier = .oneAndAHalf,
    counts: RuleCounting = .allWork, below rate: PayRate? = nil, next: Int64? = nil,
    periodDays: Int? = nil, when change: (inout RuleCondition) -> Void = { _ in }
  ) -> String? {
    var condition = RuleCondition()
    change(&condition)
    let tier = OvertimeTier(
      id: "t", threshold: threshold, multiplier: multiplier, sentence: sentence)
    var tiers = [tier]
    if let next { tiers.append(Examples.tier("next", over: next)) }
    let rule = Examples.rule(
      "r", window, when: condition, counts: counts, belowRate: rate, tiers: tiers)
    var version = Examples.version(rule)
    version.periodDays = periodDays
    return rule.sentenceProblem(of: tier, in: version)?.message
  }

  private func says(_ number: String) -> String {
    "the sentence says \"\(number)\", which the tier does not"
  }

  @Test func aTierWithoutASentenceHasNoProblem() {
    let tier = Examples.tier("t", over: 8)
    let rule = Examples.rule("r", .workday, tiers: [tier])
    #expect(rule.sentenceProblem(of: tier, in: Examples.version(rule)) == nil)
  }

  @Test func onlyAWorkdayHas24Hours() {
    #expect(problem("8 of the 24 hours") == nil)
    #expect(problem("8 of the 24 hours", .workweek) == says("24 hours"))
  }

  @Test func onlyAWholeWorkweekHasSevenDays() {
    #expect(problem("8 hours in 7 days", .workweek) == nil)
    #expect(problem("8 hours in 7 days") == says("7 days"))
    #expect(
      problem("8 hours in 7 days", .workweek) { $0.weekdays = [.sunday] } == says("7 days"))
  }

  @Test func aPeriodHasItsDaysAndItsWeeksWhereTheyAreWhole() {
    #expect(problem("8 hours in 14 days", .period, periodDays: 14) == nil)
    #expect(problem("8 hours in 2 weeks", .period, periodDays: 14) == nil)
    #expect(problem("8 hours in 2 weeks", .period, periodDays: 15) == says("2 weeks"))
    #expect(problem("8 hours in 15 days", .period, periodDays: 15) == nil)
    #expect(problem("8 hours in 14 days", .workweek, periodDays: 14) == says("14 days"))
    #expect(problem("8 hours in one week and one day", .period, periodDays: 28) == nil)
  }

  @Test func theShareNamesItsHoursAndDays() {
    let share = Threshold.share(seconds: 212 * 3600, days: 28)
    // 212 in 28 days are 106 in 14.
    #expect(
      problem("106 hours, as 212 hours in 28 days", .period, over: share, periodDays: 14) == nil)
    #expect(
      problem("212 hours in 28 days", .period, over: share, periodDays: 14)
        == "the sentence does not say where the tier begins")
    #expect(
      problem("106 hours, as 212 hours in 27 days", .period, over: share, periodDays: 14)
        == says("27 days"))
  }

  @Test func theNextTierIsNamedAsAnEndOnly() {
    #expect(problem("8 to 12 hours", next: 12) == nil)
    #expect(problem("8 hours and 12 hours", next: 12) == says("12 hours"))
    #expect(problem("8 to 12 hours") == says("12 hours"))
    #expect(problem("8 hours up to 720 minutes", next: 12) == nil)
  }

  @Test func multipliersAreTimesOrPercentOfThePay() {
    #expect(problem("8 hours at 2 times the rate", .workday, .two) == nil)
    #expect(problem("8 hours, 200 percent", .workday, .two) == nil)
    #expect(problem("8 hours, 100 percent more", .workday, .two) == nil)
    #expect(problem("8 hours, 50 percent more", .workday, .two) == says("50 percent"))
    #expect(problem("8 hours at 2", .workday, .two) == nil, "a number without a unit")
    #expect(problem("8 hours at 1.5", .workday, .two) == says("1.5"))
  }

  @Test func theRateIsANumberWithoutAUnit() {
    let rate = PayRate(tenThousandths: 187_550)
    #expect(problem("8 hours paid less than 18.755", below: rate) == nil)
    #expect(problem("8 hours paid less than 18.75", below: rate) == says("18.75"))
    #expect(problem("8 hours paid less than 18.75501", below: rate) == says("18.75501"))
    #expect(problem("8 hours paid less than 18.755") == says("18.755"))
  }

  @Test func boundsOfTheConditionMayBeNamed() {
    func long(_ condition: inout RuleCondition) { condition.workweekOverSeconds = 40 * 3600 }
    #expect(problem("8 hours in weeks of 40 hours", when: long) == nil)
    #expect(problem("8 hours in weeks of 41 hours", when: long) == says("41 hours"))
    func short(_ condition: inout RuleCondition) {
      condition.exemption = .init(workweekSeconds: 30 * 3600, everyDaySeconds: 6 * 3600)
    }
    #expect(problem("8 hours, unless 30 hours or 6 hours", when: short) == nil)
    #expect(problem("8 hours, unless 30 hours or 5 hours", when: short) == says("5 hours"))
    let counts = RuleCounting(secondsPerWorkdayAtMost: 9 * 3600, secondsLoweredPerHoliday: 7 * 3600)
    #expect(problem("8 hours of 9 hours less 7 hours", .workweek, counts: counts) == nil)
    #expect(problem("8 hours less 7 hours", .workweek) == says("7 hours"))
  }

  @Test func theGapOfARunMayBeNamed() {
    #expect(problem("8 hours, gaps of 45 minutes", .consecutiveHours(gapSeconds: 2700)) == nil)
    #expect(
      problem("8 hours, gaps of 60 minutes", .consecutiveHours(gapSeconds: 2700))
        == says("60 minutes"))
  }

  @Test func placesAndDaysBeforeThem() {
    for change in [
      { $0.dayOfWorkweek = 7 }, { $0.consecutiveDay = 7 },
    ] as [(inout RuleCondition) -> Void] {
      #expect(problem("8 hours on the seventh day", when: change) == nil)
      #expect(problem("8 hours after 6 days", when: change) == nil)
      #expect(problem("8 hours on the sixth day", when: change) == says("sixth day"))
      #expect(problem("8 hours after 5 days", when: change) == says("5 days"))
    }
  }

  @Test func aThresholdIsNamedInItsUnit() {
    #expect(problem("480 minutes") == nil)
    #expect(problem("8 days") == says("8 days"))
    #expect(problem("more than 8") == nil)
    #expect(problem("8.0001 hours") == says("8.0001 hours"))
  }

  @Test func weekdaysAreThoseOfTheRule() {
    let sunday = "the sentence says Sunday, and the rule does not"
    #expect(problem("8 hours on a Sunday") == sunday)
    #expect(problem("8 hours on Sundays") == sunday)
    #expect(problem("8 hours on a Sunday") { $0.weekdays = [.sunday] } == nil)
    #expect(problem("8 hours on a Sunday") { $0.weekdays = [.monday] } == sunday)
    #expect(problem("8 hours on a Sunday", .workweek) == nil)
    #expect(problem("8 hours on a Sunday") { $0.dayOfWorkweek = 7 } == nil)
    #expect(problem("8 hours on a Sunday") { $0.consecutiveDay = 7 } == nil)
    #expect(problem("8 hours on a Sunday", .workweek) { $0.weekdays = [.monday] } == sunday)
    #expect(problem("8 hours of a Sundayish day") == nil)
  }

  @Test func theFirstProblemIsTheOneThatIsTold() {
    #expect(
      problem("8:30 hours on Sunday, not 9") == "\"8:30 hours\" cannot be compared with the tier")
    #expect(problem("9 hours on Sunday") == says("9 hours"))
    #expect(problem("work on Sunday") == "the sentence says Sunday, and the rule does not")
  }
}
