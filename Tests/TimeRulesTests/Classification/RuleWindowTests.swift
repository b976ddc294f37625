import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The windows of rules that no shipped set has in this way: periods with leave and holidays, days that
/// begin with a shift, runs of work, and rules that take the first hours or all.
@Suite struct RuleWindowTests {
  private static let monday = Examples.monday.daysSince1970

  private func leave(_ entries: (day: Int32, hours: Int64)...) -> EmployeeContext {
    var context = EmployeeContext()
    context.leave = entries.map {
      .init(date: Self.monday + $0.day, seconds: $0.hours * 3600, bucket: .vacation)
    }
    return context
  }

  /// A rule over a work period of so many days from the Monday.
  private func period(
    _ days: Int?, counts: RuleCounting = .allWork, takes: TakenTime = .last, over hours: Int64 = 20,
    holidays: [HolidayWindow] = []
  ) -> Classifier {
    var version = Examples.version(
      Examples.rule(
        "period", .period, counts: counts, takes: takes,
        tiers: [Examples.tier("period", over: hours)]))
    version.periodDays = days
    return Examples.classifier(version, holidays: holidays)
  }

  // MARK: Periods

  @Test func hoursOfAPeriodAreAddedUpOverItsWeeks() {
    let worked = Examples.week([8, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 8, 8])
    #expect(
      period(14).summary(worked)
        == "0 straight 8.00, 7 straight 8.00, 13 straight 4.00, 13 period 4.00, 14 straight 8.00")
    #expect(!period(7).summary(worked).contains("period"))
    // Ten days: the first week and three days of the second.
    #expect(!period(10).summary(worked).contains("period"))
    let dense = Examples.week([8, 0, 0, 0, 0, 0, 0, 8, 0, 8, 8])
    #expect(period(10).summary(dense).hasSuffix("9 period 4.00, 10 straight 8.00"))
  }

  @Test func leaveOfThePeriodCountsFromItsFirstDayToItsLast() {
    let counts = RuleCounting(leave: [.vacation])
    let worked = Examples.week([8, 0, 0, 0, 0, 0, 0, 8])
    for (day, isIn) in [(-1, false), (0, true), (7, true), (13, true), (14, false)]
      as [(Int32, Bool)]
    {
      let summary = period(14, counts: counts).summary(worked, context: leave((day, 8)))
      #expect(
        summary.hasSuffix(isIn ? "7 straight 4.00, 7 period 4.00" : "7 straight 8.00"), "\(day)")
    }
    // Several days of leave add up; enough of it leaves no straight time.
    let summary = period(14, counts: counts).summary(
      worked, context: leave((1, 8), (2, 8), (3, 8)))
    #expect(summary == "0 period 8.00, 7 period 8.00")
  }

  @Test func holidaysOfThePeriodLowerItsLimit() {
    let counts = RuleCounting(secondsLoweredPerHoliday: 4 * 3600)
    var worked = Examples.week([8, 0, 0, 0, 0, 0, 0, 8])
    for index in worked.indices { worked[index].holidayGroup = 0 }
    for (day, isIn) in [(-1, false), (0, true), (13, true), (14, false)] {
      let classifier = period(14, counts: counts, over: 18, holidays: [Examples.holiday(day: day)])
      #expect(
        classifier.summary(worked).hasSuffix(
          isIn ? "7 straight 6.00, 7 period 2.00" : "7 straight 8.00"), "\(day)")
    }
  }

  @Test func withoutAnAnchorPeriodsBeginWithTheDates() {
    var version = Examples.version(
      Examples.rule("period", .period, tiers: [Examples.tier("period", over: 8)]))
    version.periodDays = 14
    func summary(_ anchor: CalendarDate?) -> String {
      Classifier(
        version: version, workweek: Workweek(start: .monday), zone: .utc,
        dates: Examples.monday.adding(days: -7)...Examples.monday.adding(days: 20),
        periodAnchor: anchor
      ).summary(Examples.week([8, 0, 0, 0, 0, 0, 0, 8]))
    }
    // From a week before: the two Mondays lie in two periods.
    #expect(summary(nil) == "0 straight 8.00, 7 straight 8.00")
    #expect(summary(Examples.monday) == "0 straight 8.00, 7 period 8.00")
    #expect(summary(Examples.monday.adding(days: 14)) == summary(Examples.monday))
    #expect(summary(Examples.monday.adding(days: -21)) == summary(nil))
  }

  // MARK: Days that begin with the shift

  private func shiftDay(_ counts: RuleCounting = .allWork, _ window: RuleWindow = .workday)
    -> Classifier
  {
    Examples.classifier(
      Examples.version(
        Examples.rule("r", window, counts: counts, tiers: [Examples.tier("over", over: 8)]),
        workday: .shiftStarted))
  }

  @Test func aDayThatBeginsWithTheShiftEndsAfter24Hours() {
    // From 20:00; at 20:00 of the next day another day begins.
    #expect(
      shiftDay().summary([
        Examples.piece(day: 0, at: 20, hours: 6), Examples.piece(day: 1, at: 16, hours: 8),
      ])
        == "0 straight 4.00, 1 straight 2.00, 1 straight 2.00, 1 over 2.00, 1 straight 4.00")
    // Work that begins an hour later begins its own day, an hour later.
    #expect(
      shiftDay().summary([
        Examples.piece(day: 0, at: 20, hours: 8), Examples.piece(day: 1, at: 21, hours: 9),
      ]).hasSuffix("1 straight 3.00, 2 straight 5.00, 2 over 1.00"))
  }

  @Test func whatIsCountedOfADayIsCountedOfTheShiftsDay() {
    // Six hours of a night lie on two dates, and in one day: five of them count. Three of the next
    // night make them eight.
    let counts = RuleCounting(secondsPerWorkdayAtMost: 5 * 3600)
    let nights = [
      Examples.piece(day: 0, at: 21, hours: 6), Examples.piece(day: 1, at: 21, hours: 6),
      Examples.piece(day: 2, at: 21, hours: 1),
    ]
    #expect(
      shiftDay(counts, .workweek).summary(nights) == """
        0 straight 3.00, 1 straight 3.00, 1 straight 3.00, 2 over 3.00, 2 over 1.00
        """)
  }

  // MARK: Runs of work

  private func run(
    gap: Int64, _ counts: RuleCounting = .allWork,
    when change: (inout RuleCondition) -> Void = { _ in }
  ) -> Classifier {
    var condition = RuleCondition()
    change(&condition)
    return Examples.classifier(
      Examples.version(
        Examples.rule("daily", .workday, takes: .first, tiers: [Examples.tier("daily", over: 9)]),
        Examples.rule(
          "run", .consecutiveHours(gapSeconds: gap), when: condition, counts: counts,
          tiers: [Examples.tier("run", over: 6)])))
  }

  @Test func aRunGoesOnOverDaysAndWeeks() {
    // From Sunday 20:00 to Monday 06:00, over the start of the week.
    #expect(
      run(gap: 0).summary([Examples.piece(day: 6, at: 20, hours: 10)])
        == "6 straight 4.00, 7 straight 2.00, 7 run 4.00")
    let parts = [
      Examples.piece(day: 0, hours: 4), Examples.piece(day: 0, at: 5, hours: 2),
      Examples.piece(day: 0, at: 9, hours: 2),
    ]
    #expect(run(gap: 0).summary(parts).contains("run") == false)
    #expect(run(gap: 3600).summary(parts).contains("run") == false, "the second gap is too long")
    #expect(run(gap: 7200).summary(parts).hasSuffix("0 run 2.00"))
    #expect(run(gap: 7199).summary(parts).contains("run") == false)
  }

  @Test func onlyStraightTimeOfARunMayCount() {
    // The day has ten hours, of which the first is daily overtime already.
    let day = Examples.week([10])
    #expect(run(gap: 0).summary(day) == "0 daily 1.00, 0 straight 5.00, 0 run 4.00")
    #expect(run(gap: 0, .straightTime).summary(day) == "0 daily 1.00, 0 straight 6.00, 0 run 3.00")
  }

  @Test func daysThatAreLeftOutDoNotEndARun() {
    // Of Sunday and Monday only Sunday's hours count.
    let night = [Examples.piece(day: 6, at: 16, hours: 16)]
    let sundays = run(gap: 0) { $0.weekdays = [.sunday] }
    #expect(sundays.summary(night).hasPrefix("6 straight 6.00, 6 run 2.00, 7 straight"))
  }

  // MARK: First hours, and all

  private func weekly(
    _ takes: TakenTime, _ tiers: [OvertimeTier]? = nil, counts: RuleCounting = .allWork,
    below rate: PayRate? = nil, when change: (inout RuleCondition) -> Void = { _ in }
  ) -> Classifier {
    var condition = RuleCondition()
    change(&condition)
    return Examples.classifier(
      Examples.version(
        Examples.rule(
          "weekly", .workweek, when: condition, counts: counts, takes: takes, belowRate: rate,
          tiers: tiers ?? [Examples.tier("over", over: 10)])))
  }

  @Test func leaveCountsWithTheWorkOfAWholeWindow() {
    let counts = RuleCounting(leave: [.vacation])
    let worked = Examples.week([4, 4])
    #expect(
      weekly(.first, counts: counts).summary(worked, context: leave((4, 4)))
        == "0 over 2.00, 0 straight 2.00, 1 straight 4.00")
    #expect(
      !weekly(.first, counts: counts).summary(worked, context: leave((4, 2))).contains("over"))
    #expect(
      weekly(.all, counts: counts).summary(worked, context: leave((4, 3)))
        == "0 over 4.00, 1 over 4.00")
    // No more is taken than was worked.
    #expect(
      weekly(.first, counts: counts).summary(worked, context: leave((4, 40)))
        == "0 over 4.00, 1 over 4.00")
    #expect(
      weekly(.straightTimeLeft, counts: counts).summary(worked, context: leave((4, 3)))
        == "0 straight 4.00, 1 straight 3.00, 1 over 1.00")
  }

  @Test func hoursAtAHigherRateArePassedOverAndOthersTaken() {
    let rate = PayRate(tenThousandths: 200_000)
    let pieces = [
      Examples.piece(day: 0, hours: 4, rate: 250_000),
      Examples.piece(day: 1, hours: 6, rate: 150_000),
      Examples.piece(day: 2, hours: 3, rate: 250_000),
    ]
    #expect(
      weekly(.first, below: rate).summary(pieces)
        == "0 straight 4.00, 1 over 3.00, 1 straight 3.00, 2 straight 3.00")
    #expect(
      weekly(.all, below: rate).summary(pieces)
        == "0 straight 4.00, 1 over 6.00, 2 straight 3.00")
    #expect(
      weekly(.straightTimeLeft, below: rate).summary(pieces)
        == "0 straight 4.00, 1 straight 3.00, 1 over 3.00, 2 straight 3.00")
    #expect(
      weekly(.last, below: rate).summary(pieces)
        == "0 straight 4.00, 1 straight 6.00, 2 straight 3.00", "the last hours are not his")
  }

  @Test func wholeWindowsCountTheDaysOfTheConditionOnly() {
    for (takes, expected) in [
      (TakenTime.first, "0 straight 8.00, 5 over 2.00, 5 straight 6.00, 6 straight 4.00"),
      (.all, "0 straight 8.00, 5 over 8.00, 6 over 4.00"),
      (.straightTimeLeft, "0 straight 8.00, 5 straight 8.00, 6 straight 2.00, 6 over 2.00"),
    ] {
      let weekend = weekly(takes) { $0.weekdays = [.saturday, .sunday] }
      #expect(weekend.summary(Examples.week([8, 0, 0, 0, 0, 8, 4])) == expected)
      #expect(!weekend.summary(Examples.week([8, 8, 8, 0, 0, 6, 4])).contains("over"))
    }
  }

  @Test func allHoursGoToTheLastTierThatIsPassed() {
    let week = weekly(
      .all,
      [
        Examples.tier("a", over: 10), Examples.tier("b", over: 12, .two),
        Examples.tier("c", over: 14, Multiplier(tenThousandths: 30_000)),
      ])
    #expect(week.summary(Examples.week([12])) == "0 a 12.00")
    #expect(week.summary(Examples.week([13])) == "0 b 13.00")
    #expect(week.summary(Examples.week([14])) == "0 b 14.00")
    #expect(week.summary(Examples.week([15])) == "0 c 15.00")
  }
}
