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
}
