import PayrollModel
import Testing

@testable import TimeRules

/// The parts of a made sentence that depend on each other: place, days, week, what is counted.
@Suite("Sentences of tiers, part by part") struct TierSentencePartTests {
  /// The sentence of the only tier of a rule.
  private func sentence(
    _ window: RuleWindow, _ threshold: Threshold, counts: RuleCounting = .allWork,
    takes: TakenTime = .last, workday: WorkdayKind = .fixed, periodDays: Int? = nil,
    when change: (inout RuleCondition) -> Void = { _ in }
  ) -> String {
    var condition = RuleCondition()
    change(&condition)
    let tier = OvertimeTier(id: "t", threshold: threshold, multiplier: .oneAndAHalf)
    let rule = Examples.rule(
      "r", window, when: condition, counts: counts, takes: takes, tiers: [tier])
    var version = Examples.version(rule, workday: workday)
    version.periodDays = periodDays
    return rule.sentence(of: tier, in: version)
  }

  private static let none = Threshold.seconds(0)
  private static let eight = Threshold.seconds(8 * 3600)
  private static let forty = Threshold.seconds(40 * 3600)

  @Test func whatSomebodyWroteGoesBeforeWhatIsMade() {
    let tier = OvertimeTier(
      id: "t", threshold: Self.eight, multiplier: .two, sentence: "more than 8 hours, we say")
    let rule = Examples.rule("r", .workday, tiers: [tier])
    let version = Examples.version(rule)
    #expect(rule.sentence(of: tier, in: version) == "more than 8 hours, we say")
    #expect(rule.madeSentence(of: tier, in: version) == "more than 8 hours in the workday")
  }

  @Test func aDayThatIsNotFixedIsSaidBesideItsCondition() {
    for (kind, place) in [
      (WorkdayKind.shiftStarted, "in the 24 hours from the start of work"),
      (.rolling, "in any 24 hours"),
    ] {
      #expect(sentence(.workday, Self.eight, workday: kind) == "more than 8 hours \(place)")
      #expect(
        sentence(.workday, Self.eight, workday: kind) { $0.weekdays = [.sunday] }
          == "more than 8 hours \(place), on a Sunday")
      #expect(
        sentence(.workday, Self.none, workday: kind) { $0.weekdays = [.sunday] }
          == "work on a Sunday")
    }
  }

  @Test func allOfADayIsWorkOnItOrTheDayItself() {
    #expect(sentence(.workday, Self.none) == "all hours in the workday")
    #expect(
      sentence(.workday, Self.none) { $0.consecutiveDay = 7 }
        == "the seventh or a later day of work in a row")
    #expect(
      sentence(.workday, Self.none, counts: .straightTime) { $0.weekdays = [.sunday] }
        == "all straight-time hours on a Sunday")
    #expect(
      sentence(.workday, Self.none) {
        $0.dayOfWorkweek = 6
        $0.isScheduled = false
      } == "the sixth day of the workweek without a scheduled shift")
    #expect(
      sentence(.workday, Self.none) { $0.isScheduled = true }
        == "work on a day with a scheduled shift")
  }

  @Test func aLongWeekIsSaidOnce() {
    func long(_ condition: inout RuleCondition) { condition.workweekOverSeconds = 40 * 3600 }
    #expect(
      sentence(.workday, Self.none) {
        long(&$0)
        $0.dayOfWorkweek = 6
      } == "the sixth day of a workweek of more than 40 hours")
    #expect(
      sentence(.workday, Self.none) {
        long(&$0)
        $0.weekdays = [.saturday]
      } == "work on a Saturday, in a workweek of more than 40 hours")
    #expect(
      sentence(.workweek, Self.forty, when: long)
        == "more than 40 hours in the workweek, in a workweek of more than 40 hours")
  }

  @Test func windowsBeyondADaySayWhichWorkIsCounted() {
    func seventh(_ condition: inout RuleCondition) {
      condition.dayOfWorkweek = 7
      condition.needsWorkOnEveryDay = true
    }
    let only = ", counting only work on the seventh day of work in one workweek"
    #expect(
      sentence(.workweek, Self.eight, when: seventh) == "more than 8 hours in the workweek" + only)
    #expect(
      sentence(.period, Self.eight, periodDays: 14, when: seventh)
        == "more than 8 hours in the 14-day work period" + only)
    #expect(
      sentence(.consecutiveHours(gapSeconds: 0), Self.eight, when: seventh)
        == "more than 8 consecutive hours, whenever the workday begins" + only)
  }

  @Test func allHoursOfEachWindow() {
    #expect(sentence(.workweek, Self.none) == "all hours in the workweek")
    #expect(
      sentence(.workweek, Self.none, counts: .straightTime)
        == "all straight-time hours in the workweek")
    #expect(
      sentence(.consecutiveHours(gapSeconds: 0), Self.none)
        == "all consecutive hours, whenever the workday begins")
    #expect(
      sentence(.consecutiveHours(gapSeconds: 0), Self.eight, counts: .straightTime)
        == "more than 8 consecutive straight-time hours, whenever the workday begins")
    let schedule = Threshold.schedule(plusSeconds: 0)
    #expect(
      sentence(.workday, schedule, counts: .straightTime)
        == "straight-time hours beyond the schedule in the workday")
    #expect(
      sentence(.period, .secondsPerWeek(0), periodDays: 14)
        == "all hours in the 14-day work period", "an average of nothing is none")
    #expect(
      sentence(.period, .share(seconds: 0, days: 28), periodDays: 14)
        == "all hours in the 14-day work period")
  }

  @Test(arguments: [
    (7, "in the 7-day work period"), (28, "in the 28-day work period"),
    (30, "in the 30-day work period"), (35, "in the work period of 5 weeks"),
    (36, "in the 36-day work period"), (364, "in the work period of 52 weeks"),
  ])
  func longPeriodsAreSaidInWeeks(days: Int, text: String) {
    #expect(sentence(.period, Self.forty, periodDays: days) == "more than 40 hours \(text)")
  }

  @Test func averagesAreOverTheWeeksOfThePeriod() {
    let counts = RuleCounting(secondsLoweredPerHoliday: 8 * 3600)
    func average(_ days: Int?) -> String {
      sentence(.period, .secondsPerWeek(40 * 3600), counts: counts, periodDays: days)
    }
    let text = "more than 40 hours a week on average over"
    #expect(average(28) == "\(text) 4 weeks, less 8 for each holiday in them")
    #expect(average(14) == "\(text) 2 weeks, less 8 for each holiday in them")
    #expect(average(7) == "\(text) 1 week, less 8 for each holiday in it")
    #expect(average(nil) == "\(text) 1 week, less 8 for each holiday in it")
    #expect(
      sentence(.period, Self.forty, counts: counts, periodDays: 14)
        == "more than 40 hours in the 14-day work period, less 8 for each holiday in it")
  }

  @Test func whatIsCountedComesInOneOrder() {
    #expect(
      sentence(
        .workweek, Self.forty,
        counts: RuleCounting(
          straightTimeOnly: true, secondsPerWorkdayAtMost: 28_800, leave: [.sick, .vacation],
          secondsLoweredPerHoliday: 3600), takes: .all)
        == "more than 40 straight-time hours in the workweek, paid sick leave and vacation included, "
        + "less 1 for each holiday in it, at most 8 of each workday counted, of which all are taken"
    )
    #expect(
      sentence(.workweek, Self.forty, counts: RuleCounting(leave: [.sick]))
        == "more than 40 hours in the workweek, paid sick leave included")
  }

  // MARK: Weekdays

  @Test(
    arguments: [
      ([.sunday], "a Sunday"), ([.monday, .sunday], "a Monday or Sunday"),
      ([.saturday, .sunday], "a Saturday or Sunday"),
      ([.monday, .tuesday, .wednesday], "a day from Monday to Wednesday"),
      ([.monday, .tuesday, .thursday], "a Monday, Tuesday or Thursday"),
      ([.friday, .saturday, .sunday], "a day from Friday to Sunday"),
      ([.sunday, .monday, .tuesday], "a Monday, Tuesday or Sunday"),
      (Set(Weekday.allCases), "a day from Monday to Sunday"), ([], "no day"),
    ] as [(Set<Weekday>, String)])
  func weekdaysAreAListOrASpanFromMonday(days: Set<Weekday>, words: String) {
    #expect(Weekday.words(oneOf: days) == words)
  }

  // MARK: The limit of a week

  @Test func aWeeklyLimitIsAFixedNumberOfHoursBehindWhichTheTierTakes() {
    func tier(_ id: String, _ threshold: Threshold) -> OvertimeTier {
      OvertimeTier(id: id, threshold: threshold, multiplier: .two)
    }
    var version = Examples.version(
      Examples.rule("daily", .workday, tiers: [tier("daily", Self.eight)]),
      Examples.rule(
        "weekly", .workweek, counts: .straightTime,
        tiers: [tier("forty", Self.forty), tier("sixty", .seconds(60 * 3600))]),
      Examples.rule("first", .workweek, takes: .first, tiers: [tier("first", Self.forty)]),
      Examples.rule("all", .workweek, takes: .all, tiers: [tier("all", Self.forty)]),
      Examples.rule(
        "average", .workweek, tiers: [tier("average", .secondsPerWeek(40 * 3600))]))
    version.alternatives.append([
      Examples.rule("other", .workweek, tiers: [tier("other", .seconds(44 * 3600))])
    ])
    #expect(
      version.weeklyLimit(ofTier: "forty")
        == WeeklyLimit(seconds: 144_000, countsStraightTimeOnly: true))
    #expect(version.weeklyLimit(ofTier: "sixty")?.seconds == 216_000)
    #expect(
      version.weeklyLimit(ofTier: "other")
        == WeeklyLimit(seconds: 158_400, countsStraightTimeOnly: false))
    for id in ["daily", "first", "all", "average", "unknown"] {
      #expect(version.weeklyLimit(ofTier: id) == nil, "\(id)")
    }
  }
}
