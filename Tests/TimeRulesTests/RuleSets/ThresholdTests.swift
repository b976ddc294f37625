import PayrollModel
import Testing

@testable import TimeRules

/// Where a tier begins, in seconds of its window.
@Suite struct ThresholdTests {
  /// The maximum hours of 29 CFR 553.230(c) by days of the work period: fire protection and law
  /// enforcement.
  @Test(
    arguments: [
      (7, 53, 43), (8, 61, 49), (9, 68, 55), (10, 76, 61), (11, 83, 67), (12, 91, 73), (13, 98, 79),
      (14, 106, 86), (15, 114, 92), (16, 121, 98), (17, 129, 104), (18, 136, 110), (19, 144, 116),
      (20, 151, 122), (28, 212, 171),
    ] as [(Int64, Int64, Int64)])
  func sharesAreThoseOfTheRegulation(days: Int64, fire: Int64, law: Int64) {
    for (hours, expected) in [(212, fire), (171, law)] as [(Int64, Int64)] {
      let share = Threshold.share(seconds: hours * 3600, days: 28)
      #expect(share.seconds(periodDays: days) == expected * 3600)
    }
  }

  @Test func halfAnHourOfAShareGoesUp() {
    // 1 hour in 2 days is half an hour in one; 5 in 2 are 2.5; 4.9 in 2 are 2.45.
    func hours(_ seconds: Int64) -> Int64 {
      Threshold.share(seconds: seconds, days: 2).seconds(periodDays: 1) / 3600
    }
    #expect(hours(3600) == 1)
    #expect(hours(5 * 3600) == 3)
    #expect(hours(17_640) == 2)
    #expect(hours(3599) == 0)
    // The longest share and period there are: nothing overflows.
    let all = Threshold.share(seconds: 364 * 86_400, days: 1)
    #expect(all.seconds(periodDays: 364) == 364 * 364 * 86_400)
  }

  @Test func hoursPerWeekAreThoseOfAllWeeks() {
    let average = Threshold.secondsPerWeek(44 * 3600)
    #expect(average.seconds(periodDays: 7) == 44 * 3600)
    #expect(average.seconds(periodDays: 28) == 176 * 3600)
    #expect(average.seconds(periodDays: 364) == 2288 * 3600)
    #expect(Threshold.seconds(8).seconds(periodDays: 28) == 8)
    #expect(Threshold.schedule(plusSeconds: 9).seconds(periodDays: 28) == 9)
  }

  @Test func whichOnesFollowAPeriodOrASchedule() {
    let all: [(Threshold, needsPeriod: Bool, followsSchedule: Bool)] = [
      (.seconds(1), false, false), (.secondsPerWeek(1), true, false),
      (.share(seconds: 1, days: 1), true, false), (.schedule(plusSeconds: 0), false, true),
    ]
    for (threshold, needsPeriod, followsSchedule) in all {
      #expect(threshold.needsPeriod == needsPeriod, "\(threshold)")
      #expect(threshold.followsSchedule == followsSchedule, "\(threshold)")
    }
  }
}
