import PayrollModel
import Testing
import WageRules

/// Earnings of several weeks, and the weeks around a change of the workweek.
@Suite struct DeferredEarningsTests {
  private func lines(_ overtime: String) throws -> [WorkedLine] {
    try Examples.week("40", overtime: overtime).lines
  }

  @Test func toEachWeekWhatWasEarnedInIt() throws {
    let earned = try DeferredEarnings(
      .asEarned([Rational(96), Rational(45), .zero]),
      over: [lines("8"), lines("5"), lines("8")])
    // 96 / 48 / 2 x 8 and 45 / 45 / 2 x 5.
    #expect(earned.weeks.map(\.additionalPremium.cents) == [800, 250, 0])
    #expect(earned.weeks.map(\.rateIncrease) == [Rational(2), Rational(1), .zero])
    #expect(earned.weeks.map(\.share) == [Rational(96), Rational(45), .zero])
    #expect(earned.additionalPremium.cents == 1050)
    #expect(
      earned.steps.map(\.description) == [
        "share of week 1: 96.00 (29 CFR 778.119, .209(a))",
        "increase of its regular rate: 2.00/h (29 CFR 778.119, .209(a))",
        "its additional premium: 8.00 (29 CFR 778.119, .209(a))",
        "share of week 2: 45.00 (29 CFR 778.119, .209(a))",
        "increase of its regular rate: 1.00/h (29 CFR 778.119, .209(a))",
        "its additional premium: 2.50 (29 CFR 778.119, .209(a))",
        "share of week 3: 0.00 (29 CFR 778.119, .209(a))",
        "increase of its regular rate: 0.00/h (29 CFR 778.119, .209(a))",
        "its additional premium: 0.00 (29 CFR 778.119, .209(a))",
        "additional premium: 10.50 (the sum of the weeks)",
      ])
    for shares in [[], [Rational(1)], [Rational(1), Rational(1), Rational(1)]] {
      #expect(throws: WageError.self) {
        try DeferredEarnings(.asEarned(shares), over: [lines("1"), lines("1")])
      }
    }
    #expect(throws: WageError.negativeAmount(item: 1)) {
      try DeferredEarnings(.asEarned([Rational(1), Rational(-1)]), over: [lines("1"), lines("1")])
    }
  }

  @Test func inEqualParts() throws {
    let hours = try [lines("8"), [], lines("0")]
    let weekly = try DeferredEarnings(.equallyByWeek(total: Rational(288)), over: hours)
    #expect(weekly.weeks.map(\.share) == [Rational(96), Rational(96), Rational(96)])
    #expect(weekly.weeks.map(\.rateIncrease?.description) == ["2", nil, "12/5"])
    #expect(weekly.additionalPremium.cents == 800)
    let hourly = try DeferredEarnings(.equallyByHour(total: Rational(88)), over: hours)
    #expect(hourly.weeks.map(\.share) == [Rational(48), .zero, Rational(40)])
    #expect(hourly.additionalPremium.cents == 400)
    let none = try DeferredEarnings(.equallyByWeek(total: Rational(9)), over: [])
    #expect(none.weeks.isEmpty && none.additionalPremium.cents == 0 && none.steps.count == 1)
  }

  @Test func eachWeekIsRoundedAlone() throws {
    // 0.44 / 44 / 2 x 1 is half a cent in each of two weeks.
    let half = [
      WorkedLine(seconds: 43 * 3600, rate: nil),
      WorkedLine(seconds: 3600, rate: nil, multiplier: .oneAndAHalf, bucket: .overtime),
    ]
    let pay = try DeferredEarnings(.perWeek(Examples.amount("0.44")), over: [half, half])
    #expect(pay.weeks.map(\.additionalPremium.cents) == [1, 1] && pay.additionalPremium.cents == 2)
  }

  @Test func doubleTimeBringsTheWholeIncrease() throws {
    let line = WorkedLine(seconds: 2 * 3600, rate: nil, multiplier: .two, bucket: .overtime)
    let pay = try DeferredEarnings(
      .perWeek(Rational(84)), over: [[WorkedLine(seconds: 40 * 3600, rate: nil), line]],
      under: .california)
    #expect(pay.additionalPremium.cents == 400)
  }

  @Test func spreadsAndIntervalsAreNamed() {
    let spreads: [DeferredEarnings.Spread] = [
      .asEarned([]), .perWeek(.zero), .equallyByWeek(total: .zero), .equallyByHour(total: .zero),
    ]
    #expect(
      spreads.map(\.citation) == [
        "29 CFR 778.119, .209(a)", "29 CFR 778.120(a), .209(b)", "29 CFR 778.120(a), .209(b)",
        "29 CFR 778.120(b), .209(b)",
      ])
  }

  @Test func theGreaterTotalIsDueAndTheOldWeekWhereBothAreEqual() throws {
    func pay(_ hours: String) throws -> WeekPay {
      try Examples.week(hours, rate: "10").pay(by: .weightedAverage(), under: .federal)
    }
    let cases: [(old: [String], new: [String], WorkweekChange.Assignment, Int64)] = [
      (["40", "1"], ["40"], .oldWorkweek, 41_000), (["40"], ["40", "1"], .newWorkweek, 41_000),
      (["40", "2"], ["41", "1"], .oldWorkweek, 42_000), ([], [], .oldWorkweek, 0),
    ]
    for (old, new, assignment, cents) in cases {
      let change = try WorkweekChange(
        overlapInOldWorkweek: old.map(pay), overlapInNewWorkweek: new.map(pay))
      #expect(change.assignment == assignment && change.totalPay.cents == cents)
      #expect(change.weeks == (try (assignment == .oldWorkweek ? old : new).map(pay)))
      #expect(change.steps.last?.figure == .amount(Rational(change.totalPay)))
      #expect(change.steps.map(\.citation) == Array(repeating: "29 CFR 778.302", count: 3))
    }
    let change = try WorkweekChange(
      overlapInOldWorkweek: [pay("1")], overlapInNewWorkweek: [pay("2")])
    #expect(change.totalInOldWorkweek.cents == 1000 && change.totalInNewWorkweek.cents == 2000)
  }
}
