import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The sentence of a whole rule, which `rules show` prints: somebody compares it with a contract.
@Suite("Sentences of rules") struct RuleSentenceTests {
  /// The sentence of the only rule of a version.
  private func sentence(_ rule: OvertimeRule, periodDays: Int? = nil) -> String? {
    var version = Examples.version(rule)
    version.periodDays = periodDays
    return RuleSetDescription(version).lists.first?.first?.sentence.text
  }

  private func daily(
    _ tiers: OvertimeTier..., when change: (inout RuleCondition) -> Void = { _ in }
  ) -> String? {
    var condition = RuleCondition()
    change(&condition)
    return sentence(Examples.rule("r", .workday, when: condition, tiers: tiers))
  }

  private static let over40 = [Examples.tier("t", over: 40)]
  private static let weekly =
    "Hours beyond 40 in the workweek are paid one and a half times the rate."

  // MARK: Tiers

  @Test func theFirstTierSaysWhereItBeginsAndEachWhereItEnds() {
    #expect(
      daily(Examples.tier("a", over: 8))
        == "Hours beyond 8 in the workday are paid one and a half times the rate.")
    #expect(
      daily(Examples.tier("a", over: 8), Examples.tier("b", over: 12, .two))
        == "Hours beyond 8 and up to 12 in the workday are paid one and a half times the rate, "
        + "those beyond 12 double the rate.")
    #expect(
      daily(
        Examples.tier("a", over: 8), Examples.tier("b", over: 12, .two),
        Examples.tier("c", over: 14, Multiplier(tenThousandths: 25_000)))
        == "Hours beyond 8 and up to 12 in the workday are paid one and a half times the rate, "
        + "hours beyond 12 and up to 14 double the rate, those beyond 14 2.5 times the rate.")
  }

  @Test func aTierOfNoHoursTakesAllOrTheFirstOnes() {
    #expect(
      daily(Examples.tier("a", over: 0, .two))
        == "All hours in the workday are paid double the rate."
    )
    #expect(
      daily(Examples.tier("a", over: 0), Examples.tier("b", over: 8, .two))
        == "The first 8 hours in the workday are paid one and a half times the rate, "
        + "those beyond 8 double the rate.")
  }

  @Test(arguments: [
    (RuleWindow.workday, "in the workday"), (.workweek, "in the workweek"),
    (.period, "in the work period"), (.consecutiveHours(gapSeconds: 0), "of consecutive work"),
  ])
  func eachWindowHasItsWords(window: RuleWindow, words: String) {
    let rule = Examples.rule("r", window, tiers: [Examples.tier("t", over: 12)])
    #expect(
      sentence(rule, periodDays: 14)
        == "Hours beyond 12 \(words) are paid one and a half times the rate.")
  }

  @Test func thresholdsAreSaidAsTheyAreGiven() {
    func words(_ threshold: Threshold, days: Int? = 28) -> String? {
      sentence(
        Examples.rule(
          "r", .period,
          tiers: [OvertimeTier(id: "t", threshold: threshold, multiplier: .oneAndAHalf)]),
        periodDays: days)
    }
    let paid = "in the work period are paid one and a half times the rate."
    #expect(words(.secondsPerWeek(44 * 3600)) == "Hours beyond 44 a week on average \(paid)")
    // 171 hours in 28 days are 86 in 14, rounded to whole hours (29 CFR 553.230), and 43 in 7.
    let share = Threshold.share(seconds: 171 * 3600, days: 28)
    #expect(words(share) == "Hours beyond 171 \(paid)")
    #expect(words(share, days: 14) == "Hours beyond 86 \(paid)")
    #expect(words(share, days: nil) == "Hours beyond 43 \(paid)")
    let day = "in the workday are paid one and a half times the rate."
    func schedule(_ seconds: Int64) -> String? {
      daily(
        OvertimeTier(
          id: "t", threshold: .schedule(plusSeconds: seconds), multiplier: .oneAndAHalf))
    }
    #expect(schedule(0) == "Hours beyond the schedule \(day)")
    #expect(schedule(3600) == "Hours beyond the schedule by more than 1 hour \(day)")
    #expect(schedule(5400) == "Hours beyond the schedule by more than 1.5 hours \(day)")
  }

  @Test func hoursHaveNoNeedlessDigits() {
    for (seconds, text) in [
      (1, "0.000278"), (36, "0.01"), (900, "0.25"), (36_000, "10"), (360_000, "100"),
      (29_988, "8.33"),
    ] as [(Int64, String)] {
      let tier = OvertimeTier(id: "t", overSeconds: seconds, multiplier: .oneAndAHalf)
      #expect(
        daily(tier) == "Hours beyond \(text) in the workday are paid one and a half times the rate."
      )
    }
  }

  // MARK: Days

  private static let allDay = "all hours in the workday are paid one and a half times the rate."

  @Test func conditionsComeFirstInTheirOrder() {
    let all = Examples.tier("t", over: 0)
    #expect(
      daily(all) { $0.dayOfWorkweek = 6 }
        == "On the sixth day of the workweek, \(Self.allDay)")
    #expect(
      daily(all) {
        $0.dayOfWorkweek = 7
        $0.needsWorkOnEveryDay = true
      }
        == "On the seventh day of the workweek, if there was work on every day of it, \(Self.allDay)"
    )
    #expect(
      daily(all) { $0.weekdays = [.saturday, .sunday, .wednesday] }
        == "On Sundays, Wednesdays, Saturdays, \(Self.allDay)")
    #expect(
      daily(all) { $0.consecutiveDay = 7 } == "From day 7 in a row with work on, \(Self.allDay)")
    #expect(
      daily(all) { $0.workweekOverSeconds = 40 * 3600 }
        == "In a workweek of more than 40 hours, \(Self.allDay)")
    #expect(
      daily(all) { $0.isScheduled = true } == "On days with a scheduled shift, \(Self.allDay)")
    #expect(daily(all) { $0.isScheduled = false } == "On days without one, \(Self.allDay)")
    #expect(
      daily(all) {
        $0.weekdays = [.friday]
        $0.workweekOverSeconds = 30 * 3600
        $0.isScheduled = true
      }
        == "On Fridays, in a workweek of more than 30 hours, on days with a scheduled shift, "
        + Self.allDay)
  }

  @Test func aShortWeekSaysBothOfItsBounds() {
    #expect(
      daily(Examples.tier("t", over: 0)) {
        $0.dayOfWorkweek = 7
        $0.exemption = .init(workweekSeconds: 30 * 3600, everyDaySeconds: 6 * 3600)
      }
        == "On the seventh day of the workweek, unless the workweek has at most 30 hours or no day "
        + "has more than 6, \(Self.allDay)")
  }

  @Test func oneHourIsNoHours() {
    func hour(_ counts: RuleCounting) -> String? {
      weekly(counts).map { String($0.dropFirst(Self.weekly.count)) }
    }
    #expect(
      hour(RuleCounting(secondsPerWorkdayAtMost: 3600)) == " At most 1 hour of each workday count.")
    #expect(
      hour(RuleCounting(secondsLoweredPerHoliday: 3600))
        == " Each holiday lowers the limit by 1 hour.")
    #expect(
      daily(Examples.tier("t", over: 0)) { $0.workweekOverSeconds = 3600 }
        == "In a workweek of more than 1 hour, \(Self.allDay)")
  }

  // MARK: What is counted and taken

  private func weekly(
    _ counts: RuleCounting = .allWork, _ takes: TakenTime = .last, below rate: PayRate? = nil
  ) -> String? {
    sentence(
      Examples.rule(
        "r", .workweek, counts: counts, takes: takes, belowRate: rate, tiers: Self.over40))
  }

  @Test func whatIsCountedIsSaidBehindTheTiers() {
    #expect(weekly() == Self.weekly)
    #expect(weekly(.straightTime) == Self.weekly + " Only straight time counts toward it.")
    #expect(
      weekly(RuleCounting(secondsPerWorkdayAtMost: 30_600))
        == Self.weekly + " At most 8.5 hours of each workday count.")
    #expect(
      weekly(RuleCounting(leave: [.vacation]))
        == Self.weekly + " Paid vacation count as if worked.")
    #expect(
      weekly(RuleCounting(leave: [.vacation, .sick, .holiday]))
        == Self.weekly
        + " Paid holidays, paid sick leave and paid vacation count as if worked.")
    #expect(
      weekly(RuleCounting(secondsLoweredPerHoliday: 27_000))
        == Self.weekly + " Each holiday lowers the limit by 7.5 hours.")
    #expect(
      weekly(below: PayRate(tenThousandths: 180_000))
        == Self.weekly
        + " Only hours paid less than 18.00 are taken; hours at any rate count.")
    #expect(
      weekly(below: PayRate(tenThousandths: 180_050))?.contains("less than 18.0050 are") == true)
    #expect(
      weekly(
        RuleCounting(straightTimeOnly: true, secondsPerWorkdayAtMost: 28_800), .first)
        == Self.weekly + " Only straight time counts toward it. At most 8 hours of each workday "
        + "count. The first hours are the overtime.")
  }

  @Test func gapsAreSaidWhereThereAreAny() {
    func run(_ gap: Int64) -> String? {
      sentence(
        Examples.rule(
          "r", .consecutiveHours(gapSeconds: gap), tiers: [Examples.tier("t", over: 12)]))
    }
    let text = "Hours beyond 12 of consecutive work are paid one and a half times the rate."
    #expect(run(0) == text)
    #expect(
      run(2700) == text + " A gap of up to 45 minutes is not counted and does not end the run.")
  }

  @Test func whichHoursAreTakenIsSaidLast() {
    #expect(weekly(.allWork, .first) == Self.weekly + " The first hours are the overtime.")
    #expect(weekly(.allWork, .all) == Self.weekly + " Once the limit is passed, all hours are.")
    #expect(
      weekly(.allWork, .straightTimeLeft)
        == Self.weekly
        + " Where hours beyond it are paid more already, the last straight-time hours "
        + "before them take their place.")
  }
}
