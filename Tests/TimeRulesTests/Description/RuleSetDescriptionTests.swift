import LawText
import PayrollModel
import Testing
import TimeRules

/// What is said of a version beside its rules: days, weeks, periods, lists, holidays, breaks.
@Suite("Descriptions of rule sets") struct RuleSetDescriptionTests {
  private static let rule = Examples.rule(
    "weekly", .workweek, tiers: [Examples.tier("weekly-40", over: 40)])
  private static let other = Examples.rule(
    "daily", .workday, tiers: [Examples.tier("daily-8", over: 8)])

  private func describe(
    _ lists: [[OvertimeRule]] = [[rule]], _ change: (inout RuleSetVersion) -> Void = { _ in }
  ) -> RuleSetDescription {
    var version = RuleSetVersion(ruleSet: "x", from: Examples.monday, alternatives: lists)
    change(&version)
    return RuleSetDescription(version)
  }

  // MARK: Days

  @Test(arguments: [
    (
      WorkdayKind.fixed,
      "A workday is the 24 hours from one start of the workday to the next on the wall clock; a "
        + "session over that moment is cut there."
    ),
    (
      .shiftStarted,
      "For daily overtime a day begins when somebody begins to work and lasts 24 hours, also over a "
        + "change of the clock; the next one begins with the first work after that."
    ),
    (.rolling, "Daily overtime is counted over any 24 hours, wherever they begin."),
  ])
  func eachKindOfWorkdayIsExplained(kind: WorkdayKind, text: String) {
    #expect(describe { $0.workday = kind }.days.first?.text == text)
  }

  @Test func theWorkweekIsTheCompanysUnlessALawFixesIt() throws {
    #expect(
      describe().days.map(\.text).dropFirst() == [
        "The workweek is seven days from the weekday and time that the company has fixed."
      ])
    let time = try #require(TimeOfDay("06:30"))
    let fixed = describe {
      $0.workweekStart = .init(weekday: .saturday, time: time, citation: "section 2")
    }.days
    #expect(fixed.map(\.text).dropFirst() == ["The workweek begins on Saturday at 06:30."])
    #expect(fixed.map(\.citation) == ["", "section 2"])
  }

  @Test(arguments: [
    (7, "1 week"), (14, "2 weeks"), (364, "52 weeks"), (8, "8 days"), (15, "15 days"),
  ])
  func aWorkPeriodIsSaidInWeeksWhereItHasThem(days: Int, text: String) {
    #expect(
      describe { $0.periodDays = days }.days.map(\.text).last
        == "Hours are counted over work periods of \(text) from a date that is fixed.")
    #expect(describe { $0.periodDays = days }.days.count == 3)
  }

  // MARK: How rules go together

  @Test func oneRuleNoneAndSeveralAreToldApart() {
    #expect(describe().combination.text == "There is one rule.")
    #expect(
      describe([[]]).combination.text == "Nothing is overtime: all hours are straight time.")
    #expect(
      describe([[], []]).combination.text == "Nothing is overtime: all hours are straight time.")
    #expect(
      describe([[Self.other, Self.rule]]).combination.text
        == "The rules hold in this order. Each takes only straight time that the earlier ones have "
        + "left, so that no hour is overtime twice.")
    func compared(_ unit: String) -> String {
      "These lists of rules are compared; each \(unit) is paid by the one that comes to most, "
        + "never by two of them together."
    }
    #expect(describe([[Self.other], [Self.rule]]).combination.text == compared("workweek"))
    #expect(describe([[], [Self.rule]]).combination.text == compared("workweek"))
    #expect(
      describe([[Self.other], [Self.rule]]) { $0.periodDays = 28 }.combination.text
        == compared("work period"))
  }

  @Test func listsKeepTheirOrderAndRulesTheirLaw() {
    let cited = OvertimeRule(
      id: "cited", window: .workday, tiers: [Examples.tier("t", over: 8)], citation: "article 7",
      evidence: .unverified)
    let lists = describe([[Self.rule, cited], [Self.other]]).lists
    #expect(lists.map { $0.map(\.name) } == [["weekly", "cited"], ["daily"]])
    #expect(lists.first?.map(\.sentence.citation) == ["", "article 7"])
    #expect(lists.first?.map(\.sentence.evidence) == [nil, .unverified])
  }

  // MARK: Others

  private func holidays(_ policy: HolidayPolicy) -> String? {
    describe { $0.holidayWork = policy }.others.first?.text
  }

  @Test func workOnAHolidayIsOneOfThreeThings() {
    #expect(holidays(.ordinaryTime) == "Work on a holiday is ordinary time.")
    for (treatment, place) in [
      (HolidayPolicy.Treatment.kept, "stay regular or overtime"), (.holiday, "are holiday hours"),
    ] {
      #expect(
        holidays(
          HolidayPolicy(
            treatment: treatment, tiers: [.init(overSeconds: 0, multiplier: .two)],
            countsTowardOvertime: true))
          == "Hours worked on a holiday \(place), paid double the rate, or as overtime where that is "
          + "more. They count toward overtime.")
    }
  }

  @Test func holidayTiersAttributionAndCountingAreSaid() {
    var policy = HolidayPolicy(
      treatment: .holiday,
      tiers: [
        .init(overSeconds: 0, multiplier: .oneAndAHalf),
        .init(overSeconds: 12 * 3600, multiplier: .two),
      ], countsTowardOvertime: false, citation: "ESA s. 46")
    let text =
      "Hours worked on a holiday are holiday hours, paid one and a half times the rate, double the "
      + "rate beyond 12 hours on the holiday, or as overtime where that is more. They do not count "
      + "toward overtime."
    #expect(holidays(policy) == text)
    policy.attribution = .shiftStart
    #expect(holidays(policy) == text + " A shift belongs to the date on which it begins.")
    policy.attribution = .majority
    #expect(holidays(policy) == text + " A shift belongs to the date on which most of it lies.")
    #expect(describe { $0.holidayWork = policy }.others.map(\.citation) == ["ESA s. 46"])
  }

  @Test func holidaysComeBeforeBreaksAndBreaksBeforeDuty() {
    let others = describe {
      $0.holidayWork = .ordinaryTime
      $0.shortBreakSeconds = 1200
      $0.shortBreakCitation = "29 CFR 785.18"
      var duty = DutyRules()
      duty.shortBreakSeconds = 1500
      $0.duty = duty
    }.others
    #expect(
      others.map(\.text) == [
        "Work on a holiday is ordinary time.",
        "A break of 20 minutes or less is work time, also where it was punched out.",
        "A break of 25 minutes or less that says nothing of itself is work time.",
      ])
    #expect(others.dropFirst().map(\.citation) == ["29 CFR 785.18", "29 CFR 785.18, 785.19"])
    #expect(describe().others.isEmpty)
  }

  @Test(arguments: [
    (Evidence.lawText, "from the text of the law"), (.secondary, "from pages about the law"),
    (.company, "the company's own decision"),
    (.unverified, "UNVERIFIED: from memory, compared with no source"),
  ])
  func evidenceHasWordsForPeople(evidence: Evidence, words: String) {
    #expect(evidence.words == words)
  }
}
