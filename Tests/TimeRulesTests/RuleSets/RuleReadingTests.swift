import LawText
import PayrollModel
import Testing
import TimeRules

/// What each key of a rule comes to, what holds where it is missing, and its bounds.
@Suite struct RuleReadingTests {
  private typealias Text = RuleSetTexts

  private func version(_ text: String) throws -> RuleSetVersion {
    try #require(try Text.read(Text.set(text)).versions.first)
  }

  private func rule(
    _ window: String, _ more: String = "", version: String = "", tiers: String? = nil
  ) throws -> OvertimeRule {
    let text = version + Text.rules(Text.rule(window, more, tiers: tiers))
    return try #require(try self.version(text).alternatives.first?.first)
  }

  /// How many problems a rule has.
  private func problems(_ window: String, _ more: String, tiers: String? = nil) -> Int {
    Text.messages(Text.set(Text.rules(Text.rule(window, more, tiers: tiers)))).count
  }

  // MARK: Rules

  @Test func aRuleThatSaysLittleIsTheUsualOne() throws {
    let rule = try rule("workday")
    #expect(rule.id == "r" && rule.citation == "c" && rule.window == .workday)
    #expect(rule.condition == .always && rule.counts == .allWork && rule.takes == .last)
    #expect(rule.onlyBelowRate == nil && rule.evidence == nil)
    #expect(rule.tiers.map(\.sentence) == [nil])
  }

  @Test func windowsAndGaps() throws {
    #expect(try rule("workweek").window == .workweek)
    #expect(
      try rule("period", version: "\"period\": {\"days\": 7}, ").window == .period)
    #expect(try rule("consecutiveHours").window == .consecutiveHours(gapSeconds: 0))
    #expect(
      try rule("consecutiveHours", "\"gapsUpToMinutes\": 45, ").window
        == .consecutiveHours(gapSeconds: 2700))
    #expect(
      try rule("consecutiveHours", "\"gapsUpToMinutes\": 720, ").window
        == .consecutiveHours(gapSeconds: 43_200))
  }

  @Test func whatIsCounted() throws {
    #expect(try rule("workweek", "\"counts\": \"allWork\", ").counts == .allWork)
    #expect(try rule("workweek", "\"counts\": \"straightTime\", ").counts == .straightTime)
    #expect(
      try rule(
        "workweek",
        "\"countsHoursPerWorkdayAtMost\": 7.5, \"hoursLessPerHoliday\": \"8.25\", "
          + "\"countsLeave\": [\"sick\", \"vacation\"], "
      ).counts
        == RuleCounting(
          secondsPerWorkdayAtMost: 27_000, leave: [.sick, .vacation],
          secondsLoweredPerHoliday: 29_700))
    #expect(
      try rule("workweek", "\"countsLeave\": [\"Holiday\"], ").counts.leave == [.holiday])
    for key in ["countsHoursPerWorkdayAtMost", "hoursLessPerHoliday"] {
      #expect(problems("workweek", "\"\(key)\": 24, ") == 0)
      #expect(problems("workweek", "\"\(key)\": 24.25, ") == 1)
      #expect(problems("consecutiveHours", "\"\(key)\": 8, ") == 1)
    }
    #expect(problems("workweek", "\"countsLeave\": [\"regular\"], ") == 1)
    #expect(problems("workweek", "\"countsLeave\": [7], ") == 1)
  }

  @Test(arguments: TakenTime.allCases)
  func whatIsTaken(takes: TakenTime) throws {
    #expect(try rule("workweek", "\"takes\": \"\(takes.rawValue)\", ").takes == takes)
    let isLimited = problems(
      "workweek", "\"takes\": \"\(takes.rawValue)\", \"countsHoursPerWorkdayAtMost\": 8, ")
    #expect(isLimited == (takes == .last ? 0 : 1))
    let two = Text.tier("a") + "," + Text.tier("b", "\"overHours\": 9")
    #expect(
      problems("workweek", "\"takes\": \"\(takes.rawValue)\", ", tiers: two)
        == (takes == .first ? 1 : 0))
  }

  @Test func ratesAreNumbersAboveZero() throws {
    #expect(
      try rule("workday", "\"onlyBelowRate\": 0.0001, ").onlyBelowRate
        == PayRate(tenThousandths: 1))
    #expect(
      try rule("workday", "\"onlyBelowRate\": \"18\", ").onlyBelowRate
        == PayRate(tenThousandths: 180_000))
    for wrong in ["\"18,00\"", "-1", "0.00001", "true"] {
      #expect(problems("workday", "\"onlyBelowRate\": \(wrong), ") == 1, "\(wrong)")
    }
    #expect(try rule("workday", "\"evidence\": \"secondary\", ").evidence == .secondary)
  }

  // MARK: Conditions

  @Test func eachPartOfACondition() throws {
    func condition(_ text: String) throws -> RuleCondition {
      try rule("workday", "\"when\": {\(text)}, ").condition
    }
    #expect(try condition("\"dayOfWorkweek\": 1") == .dayOfWorkweek(1))
    #expect(
      try condition("\"dayOfWorkweek\": 7, \"workOnEveryDay\": false") == .dayOfWorkweek(7))
    #expect(
      try condition(
        "\"dayOfWorkweek\": 7, \"workOnEveryDay\": true, \"unlessShortWeek\": "
          + "{\"workweekHoursAtMost\": 30, \"everyDayHoursAtMost\": 6.5}")
        == .dayOfWorkweek(
          7, needsWorkOnEveryDay: true,
          exemption: .init(workweekSeconds: 108_000, everyDaySeconds: 23_400)))
    #expect(
      try condition("\"weekdays\": [\"saturday\", \"Sun\"]").weekdays == [.saturday, .sunday])
    #expect(try condition("\"consecutiveDay\": 2").consecutiveDay == 2)
    #expect(try condition("\"consecutiveDay\": 28").consecutiveDay == 28)
    #expect(try condition("\"workweekOverHours\": 40.5").workweekOverSeconds == 145_800)
    #expect(try condition("\"workweekOverHours\": 168").workweekOverSeconds == 604_800)
    #expect(try condition("\"scheduled\": true").isScheduled == true)
    #expect(try condition("\"scheduled\": false").isScheduled == false)
    let plain = try condition("\"scheduled\": false")
    #expect(plain.weekdays == nil && plain.consecutiveDay == nil && plain.exemption == nil)
  }

  @Test(arguments: [
    "\"dayOfWorkweek\": 0", "\"consecutiveDay\": 29", "\"scheduled\": \"yes\"",
    "\"unlessShortWeek\": {\"workweekHoursAtMost\": 169, \"everyDayHoursAtMost\": 6}",
    "\"unlessShortWeek\": {\"workweekHoursAtMost\": 30, \"everyDayHoursAtMost\": 25}",
    "\"unlessShortWeek\": {\"workweekHoursAtMost\": 30}",
    "\"scheduled\": true, \"weekday\": [\"sunday\"]",
    "\"weekdays\": \"sunday\"",
  ])
  func aConditionThatIsWrongIsOneProblem(text: String) {
    #expect(problems("workday", "\"when\": {\(text)}, ") == 1)
  }

  // MARK: Tiers

  private func tier(
    _ threshold: String, window: String = "workday", version: String = ""
  ) throws -> Threshold? {
    try rule(window, version: version, tiers: Text.tier("t", threshold)).tiers.first?.threshold
  }

  @Test func thresholdsInTheirFourWays() throws {
    let period = "\"period\": {\"weeks\": 4}, "
    #expect(try tier("\"overHours\": 0") == .seconds(0))
    #expect(try tier("\"overHours\": 100000") == .seconds(360_000_000))
    #expect(
      try tier("\"overHoursPerWeek\": 168", window: "period", version: period)
        == .secondsPerWeek(604_800))
    #expect(
      try tier("\"overShare\": {\"hours\": 171, \"days\": 28}", window: "period", version: period)
        == .share(seconds: 615_600, days: 28))
    #expect(
      try tier(
        "\"overShare\": {\"hours\": 8736, \"days\": 364}", window: "period", version: period)
        == .share(seconds: 31_449_600, days: 364))
    #expect(try tier("\"overScheduleByHours\": 24") == .schedule(plusSeconds: 86_400))
  }

  @Test(arguments: [
    ("workday", "\"overHours\": 100000.5"), ("period", "\"overHoursPerWeek\": 168.5"),
    ("period", "\"overShare\": {\"hours\": 8737, \"days\": 28}"),
    ("period", "\"overShare\": {\"hours\": 171, \"days\": 0}"),
    ("period", "\"overShare\": {\"hours\": 171, \"days\": 365}"),
    ("workday", "\"overScheduleByHours\": 24.5"), ("workday", "\"overHours\": null"),
  ])
  func aThresholdBeyondItsBoundsIsOneProblem(window: String, threshold: String) {
    let rule = Text.rule(window, tiers: Text.tier("t", threshold))
    let period = window == "period" ? "\"period\": {\"weeks\": 4}, " : ""
    #expect(Text.messages(Text.set(period + Text.rules(rule))).count == 1)
  }

  @Test func tiersRiseStrictly() {
    func problems(_ thresholds: String...) -> [String] {
      let tiers = thresholds.enumerated().map { Text.tier("t\($0)", $1) }.joined(separator: ",")
      let rule = Text.rule("period", tiers: tiers)
      return Text.messages(Text.set("\"period\": {\"weeks\": 4}, " + Text.rules(rule)))
    }
    #expect(problems("\"overHours\": 8", "\"overHours\": 8.25", "\"overHours\": 12") == [])
    #expect(problems("\"overHours\": 8", "\"overHours\": 8").count == 1)
    #expect(problems("\"overHours\": 8", "\"overHours\": 12", "\"overHours\": 10").count == 1)
    #expect(problems("\"overHoursPerWeek\": 40", "\"overHoursPerWeek\": 39").count == 1)
    #expect(problems("\"overHoursPerWeek\": 40", "\"overHoursPerWeek\": 48") == [])
    #expect(
      problems("\"overHours\": 40", "\"overHoursPerWeek\": 48").first?.contains(
        "a rule cannot count hours in one tier and hours per week in another") == true)
  }

  @Test func multipliersAreAboveOne() throws {
    func multiplier(_ text: String) throws -> Int32? {
      try rule("workday", tiers: "{\"id\": \"t\", \"overHours\": 8, \"multiplier\": \(text)}")
        .tiers.first?.multiplier.tenThousandths
    }
    #expect(try multiplier("1.0001") == 10_001)
    #expect(try multiplier("\"100\"") == 1_000_000)
    for wrong in ["1.0", "0.5", "100.5", "\"1,5\"", "1.00005"] {
      #expect(throws: (any Error).self, "\(wrong)") { try multiplier(wrong) }
    }
  }
}
