import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Rules that take other hours than the last ones of their window.
@Suite struct TakenTimeTests {
  private func weekly(_ takes: TakenTime, _ tiers: [OvertimeTier]? = nil) -> Classifier {
    Examples.classifier(
      Examples.version(
        Examples.rule(
          "weekly", .workweek, takes: takes, tiers: tiers ?? [Examples.tier("over-40", over: 40)])))
  }

  @Test func theFirstHoursAreAsManyAsAreBeyond() {
    let week = weekly(.first)
    #expect(
      week.summary(Examples.week([3, 10, 10, 10, 12])) == """
        0 over-40 3.00, 1 over-40 2.00, 1 straight 8.00, 2 straight 10.00, 3 straight 10.00, \
        4 straight 12.00
        """)
    #expect(!week.summary(Examples.week([10, 10, 10, 10])).contains("over"))
    // Each week on its own, and the second one exactly at its limit.
    #expect(
      week.summary(Examples.week([10, 10, 10, 11, 0, 0, 0, 10, 10, 10, 10]))
        .hasPrefix("0 over-40 1.00, 0 straight 9.00, 1 straight 10.00"))
  }

  @Test func theFirstHoursOfADay() {
    let daily = Examples.classifier(
      Examples.version(
        Examples.rule(
          "daily", .workday, takes: .first, tiers: [Examples.tier("over-8", over: 8)])))
    #expect(
      daily.summary(Examples.week([10, 8, 9])) == """
        0 over-8 2.00, 0 straight 8.00, 1 straight 8.00, 2 over-8 1.00, 2 straight 8.00
        """)
  }

  @Test func timeOfAPayCodeCountsButIsNotTakenAgain() {
    var pieces = Examples.week([0, 10, 10, 10, 10])
    pieces.insert(Examples.piece(day: 0, hours: 4, preset: 20_000), at: 0)
    #expect(
      weekly(.first).summary(pieces)
        .hasPrefix("0 preset 4.00, 1 over-40 4.00, 1 straight 6.00"))
    #expect(weekly(.all).summary(pieces).hasPrefix("0 preset 4.00, 1 over-40 10.00"))
  }

  @Test func allHoursAreTakenOnceTheLimitIsPassed() {
    let week = weekly(
      .all, [Examples.tier("over-40", over: 40), Examples.tier("over-50", over: 50, .two)])
    #expect(!week.summary(Examples.week([10, 10, 10, 10])).contains("over"))
    #expect(
      week.summary(Examples.week([10, 10, 10, 11]))
        == "0 over-40 10.00, 1 over-40 10.00, 2 over-40 10.00, 3 over-40 11.00")
    #expect(!week.summary(Examples.week([10, 10, 10, 10, 10])).contains("over-50"))
    #expect(
      week.summary(Examples.week([17, 17, 17]))
        == "0 over-50 17.00, 1 over-50 17.00, 2 over-50 17.00")
  }

  // MARK: Straight time that is left

  private func beside(
    _ tiers: [OvertimeTier]? = nil, holidays: [HolidayWindow] = [], _ policy: HolidayPolicy? = nil
  ) -> Classifier {
    var sundays = RuleCondition()
    sundays.weekdays = [.sunday]
    return Examples.classifier(
      Examples.version(
        Examples.rule(
          "sunday", .workday, when: sundays, tiers: [Examples.tier("sunday", over: 0)]),
        Examples.rule(
          "weekly", .workweek, takes: .straightTimeLeft,
          tiers: tiers ?? [Examples.tier("over-40", over: 40)])),
      holidays: holidays, policy: policy ?? .ordinaryTime)
  }

  @Test func hoursBesideAPremiumAreTakenFromTheEnd() {
    #expect(
      beside().summary(Examples.week([8, 8, 8, 8, 8, 2, 8])) == """
        0 straight 8.00, 1 straight 8.00, 2 straight 8.00, 3 straight 8.00, 4 over-40 8.00, \
        5 over-40 2.00, 6 sunday 8.00
        """)
    // Exactly at the threshold, and one hour beyond it: Saturday's last.
    #expect(!beside().summary(Examples.week([8, 8, 8, 0, 0, 8, 8])).contains("over"))
    #expect(
      beside().summary(Examples.week([8, 8, 8, 0, 0, 9, 8]))
        .hasSuffix("5 straight 8.00, 5 over-40 1.00, 6 sunday 8.00"))
    // Each week on its own.
    #expect(
      beside().summary(Examples.week([8, 8, 8, 8, 8, 0, 1, 8, 8, 8, 8, 8]))
        .hasSuffix(
          "4 straight 7.00, 4 over-40 1.00, 6 sunday 1.00, 7 straight 8.00, 8 straight 8.00, "
            + "9 straight 8.00, 10 straight 8.00, 11 straight 8.00"))
  }

  @Test func noMoreIsTakenThanIsLeft() {
    #expect(
      beside([Examples.tier("over-2", over: 2)]).summary(Examples.week([3, 0, 0, 0, 0, 0, 20]))
        == "0 over-2 3.00, 6 sunday 20.00")
  }

  @Test func theLastHoursGoToTheHighestTier() {
    let week = beside([
      Examples.tier("over-10", over: 10), Examples.tier("over-14", over: 14, .two),
    ])
    #expect(
      week.summary(Examples.week([8, 6, 0, 0, 0, 0, 4])) == """
        0 straight 6.00, 0 over-10 2.00, 1 over-10 2.00, 1 over-14 4.00, 6 sunday 4.00
        """)
  }

  @Test func whatAHolidayPaysMoreIsNoStraightTimeThatIsLeft() {
    let holiday = [Examples.holiday(day: 4)]
    let days = Examples.week([10, 10, 10, 10]) + [Examples.piece(day: 4, hours: 8, group: 0)]
    func summary(_ policy: HolidayPolicy) -> String {
      beside(holidays: holiday, policy).summary(days)
    }
    var policy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .oneAndAHalf, countsTowardOvertime: true)
    #expect(summary(policy).hasSuffix("3 straight 2.00, 3 over-40 8.00, 4 holiday-worked 8.00"))
    // Paid once the rate they are straight time, and from the sixth hour on they are not.
    policy.tiers = [.init(overSeconds: 0, multiplier: .one)]
    #expect(summary(policy).hasSuffix("3 straight 10.00, 4 over-40 8.00"))
    policy.tiers.append(.init(overSeconds: 5 * 3600, multiplier: .two))
    #expect(
      summary(policy)
        .hasSuffix("3 straight 7.00, 3 over-40 3.00, 4 over-40 5.00, 4 holiday-worked 3.00"))
    policy.tiers = [.init(overSeconds: 0, multiplier: .two)]
    policy.countsTowardOvertime = false
    #expect(!summary(policy).contains("over-40"))
  }

  @Test func timeOfAPayCodeCountsAndOtherHoursAreTaken() {
    var pieces = Examples.week([10, 10, 10, 10])
    pieces.append(Examples.piece(day: 4, hours: 4, preset: 20_000))
    #expect(
      beside().summary(pieces).hasSuffix("3 straight 6.00, 3 over-40 4.00, 4 preset 4.00"))
  }
}
