import PayrollModel
import Testing
import TimeRules

/// What a version says of itself: which data it needs, and how far it looks around.
@Suite struct RuleSetVersionTests {
  private func version(
    _ window: RuleWindow = .workday, counts: RuleCounting = .allWork, takes: TakenTime = .last,
    over threshold: Threshold = .seconds(28_800),
    when change: (inout RuleCondition) -> Void = { _ in }
  ) -> RuleSetVersion {
    var condition = RuleCondition()
    change(&condition)
    let plain = Examples.rule("plain", .workweek, tiers: [Examples.tier("plain", over: 40)])
    return Examples.version(
      plain,
      Examples.rule(
        "r", window, when: condition, counts: counts, takes: takes,
        tiers: [
          Examples.tier("first", over: 1),
          OvertimeTier(id: "t", threshold: threshold, multiplier: .oneAndAHalf),
        ]))
  }

  // MARK: Needs

  @Test func theScheduleIsNeededByConditionsAndByThresholds() {
    #expect(!version().needsSchedule)
    #expect(version { $0.isScheduled = true }.needsSchedule)
    #expect(version { $0.isScheduled = false }.needsSchedule)
    #expect(version(over: .schedule(plusSeconds: 0)).needsSchedule)
    var second = version()
    second.alternatives.append(version { $0.isScheduled = true }.alternatives[0])
    #expect(second.needsSchedule, "a rule of another list")
  }

  @Test func holidaysAreNeededByThresholdsAndByTheLawsOwnPolicy() {
    #expect(!version().needsHolidays)
    #expect(
      version(.workweek, counts: RuleCounting(secondsLoweredPerHoliday: 1)).needsHolidays)
    var law = version()
    law.holidayWork = .ordinaryTime
    #expect(law.needsHolidays)
  }

  @Test func leaveIsCountedWhereARuleNamesSome() {
    #expect(!version().countsLeave)
    #expect(version(.workweek, counts: RuleCounting(leave: [.sick])).countsLeave)
  }

  @Test func laterHoursChangeEarlierOnes() {
    #expect(!version().looksAhead)
    for takes in [TakenTime.first, .all, .straightTimeLeft] {
      #expect(version(takes: takes).looksAhead, "\(takes)")
    }
    #expect(version { $0.workweekOverSeconds = 0 }.looksAhead)
    #expect(
      version {
        $0.dayOfWorkweek = 7
        $0.exemption = .init(workweekSeconds: 1, everyDaySeconds: 1)
      }.looksAhead)
    #expect(!version { $0.dayOfWorkweek = 7 }.looksAhead)
    #expect(version(.workweek, counts: RuleCounting(leave: [.sick])).looksAhead)
    #expect(
      !version(.workweek, counts: RuleCounting(straightTimeOnly: true)).looksAhead)
    var two = version()
    two.alternatives.append([])
    #expect(two.looksAhead, "which list holds is known when the week is")
  }

  // MARK: Reach

  /// The n-th day in a row needs the n - 1 days before the first day of a week.
  @Test(arguments: [(2, 1), (7, 1), (8, 1), (9, 2), (15, 2), (16, 3), (22, 3), (23, 4), (28, 4)])
  func aRunOfDaysReachesBackOverWeeks(day: Int, weeks: Int) {
    let run = version { $0.consecutiveDay = day }
    #expect(run.neededWeeksBefore == weeks)
    #expect(run.lookbackWeeks == weeks)
  }

  @Test func daysAndRunsThatBeginBeforeTheWeekAreLookedAt() {
    #expect(version().neededWeeksBefore == 0)
    #expect(version().lookbackWeeks == 0)
    for kind in [WorkdayKind.shiftStarted, .rolling] {
      var shift = version()
      shift.workday = kind
      #expect(shift.lookbackWeeks == 1 && shift.neededWeeksBefore == 0)
    }
    let run = version(.consecutiveHours(gapSeconds: 0))
    #expect(run.lookbackWeeks == 1 && run.neededWeeksBefore == 0)
    var both = version { $0.consecutiveDay = 16 }
    both.workday = .shiftStarted
    #expect(both.lookbackWeeks == 3, "not one more for the shift")
  }

  // MARK: Weeks and periods

  @Test func aLawThatFixesTheWeekLeavesTheWorkdayToTheCompany() throws {
    let six = try #require(TimeOfDay("06:00"))
    let company = Workweek(start: .thursday, startTime: six, workdayStart: six)
    #expect(version().workweek(of: company) == company)
    var fixed = version()
    fixed.workweekStart = .init(
      weekday: .sunday, time: try #require(TimeOfDay("00:30")), citation: "c")
    let week = fixed.workweek(of: company)
    #expect(week.start == .sunday && week.startTime == TimeOfDay("00:30"))
    #expect(week.workdayStart == six)
  }

  @Test func aWorkPeriodHoldsADateOnEitherSideOfItsAnchor() {
    func period(_ days: Int?, _ offset: Int) -> [Int32] {
      var version = version(.period)
      version.periodDays = days
      let range = version.workPeriod(
        holding: Examples.monday.adding(days: offset), start: Examples.monday)
      return [range.lowerBound, range.upperBound].map {
        $0.daysSince1970 - Examples.monday.daysSince1970
      }
    }
    #expect(period(14, 0) == [0, 13])
    #expect(period(14, 13) == [0, 13])
    #expect(period(14, 14) == [14, 27])
    #expect(period(14, -1) == [-14, -1])
    #expect(period(14, -14) == [-14, -1])
    #expect(period(14, -15) == [-28, -15])
    #expect(period(10, 25) == [20, 29])
    #expect(period(nil, 6) == [0, 6])
    #expect(period(nil, 7) == [7, 13])
    #expect(period(364, 363) == [0, 363])
  }

  // MARK: The set

  private static let text = """
    {"id": "x", "name": "X", "jurisdiction": "X", "evidence": "EVIDENCE", "sources": ["s"],
    "versions": [
    {"from": "2001-01-01", "rules": []},
    {"from": "2010-01-01", \(RuleSetTexts.rules(
      RuleSetTexts.rule(id: "a"), RuleSetTexts.rule("workday", "\"evidence\": \"unverified\", ", id: "b"),
      RuleSetTexts.rule("workday", "\"evidence\": \"secondary\", ", id: "c")))}]}
    """

  @Test func theVersionInForceIsTheLastThatHasBegun() throws {
    let set = try RuleSetTexts.read(Self.text.replacing("EVIDENCE", with: "law-text"))
    func from(_ date: String) throws -> String {
      try set.version(on: try #require(CalendarDate(date))).from.description
    }
    #expect(try from("2001-01-01") == "2001-01-01")
    #expect(try from("2009-12-31") == "2001-01-01")
    #expect(try from("2010-01-01") == "2010-01-01")
    #expect(try from("2040-01-01") == "2010-01-01")
    let early = try #require(CalendarDate("2000-12-31"))
    #expect(throws: RuleSetError.self) { try set.version(on: early) }
    let nothing = RuleSetError.beforeFirstVersion(ruleSet: "x", date: early, first: nil)
    #expect(nothing.description == "the rule set \"x\" says nothing about 2000-12-31")
  }

  @Test func whatNobodyHasCheckedIsTheSetOrSomeOfItsRules() throws {
    func parts(_ evidence: String, _ index: Int) throws -> [String] {
      let set = try RuleSetTexts.read(Self.text.replacing("EVIDENCE", with: evidence))
      return set.unverifiedParts(set.versions[index])
    }
    #expect(try parts("law-text", 1) == ["b"])
    #expect(try parts("law-text", 0) == [])
    #expect(try parts("company", 1) == ["b"])
    #expect(try parts("unverified", 0) == ["x"])
    #expect(try parts("unverified", 1) == ["x"])
  }
}
