import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Rules that look at some days only.
@Suite struct RuleConditionTests {
  private func classifier(
    over hours: Int64 = 0, _ change: (inout RuleCondition) -> Void
  ) -> Classifier {
    var condition = RuleCondition()
    change(&condition)
    return Examples.classifier(
      Examples.version(
        Examples.rule(
          "rule", .workday, when: condition, tiers: [Examples.tier("taken", over: hours)])))
  }

  /// The days with hours that the rule has taken.
  private func days(
    _ classifier: Classifier, _ pieces: [WorkedPiece], _ context: EmployeeContext = .none
  ) -> [Int32] {
    classifier.slices(of: pieces, context: context).filter { $0.bucket == .overtime }
      .map { $0.workday - Examples.monday.daysSince1970 }
  }

  @Test func aRunOfDaysGoesOnOverTheStartOfTheWeek() {
    let seventh = classifier { $0.consecutiveDay = 7 }
    #expect(days(seventh, Examples.week([8, 8, 8, 8, 8, 8])) == [])
    #expect(days(seventh, Examples.week([0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8, 8])) == [10, 11, 12])
    // A day off begins the run anew; work over midnight is work on both days.
    #expect(days(seventh, Examples.week([8, 8, 8, 8, 8, 8, 0, 8, 8, 8])) == [])
    var pieces = Examples.week([8, 8, 8, 8, 8])
    pieces.append(Examples.piece(day: 5, at: 20, hours: 8))
    #expect(days(seventh, pieces) == [6])
  }

  @Test func weekdaysAreThoseOfTheWorkday() throws {
    let weekend = classifier { $0.weekdays = [.saturday, .sunday] }
    #expect(days(weekend, Examples.week([8, 8, 8, 8, 8, 8, 8, 8])) == [5, 6])
    // A shift from Sunday to Monday belongs to the weekend until midnight.
    let night = Examples.piece(day: 6, at: 20, hours: 8)
    #expect(weekend.summary([night]) == "6 taken 4.00, 7 straight 4.00")
  }

  @Test func hoursOfOtherDaysAreNeitherCountedNorTaken() {
    var condition = RuleCondition()
    condition.weekdays = [.saturday, .sunday]
    let classifier = Examples.classifier(
      Examples.version(
        Examples.rule(
          "rule", .workweek, when: condition, tiers: [Examples.tier("taken", over: 10)])))
    #expect(
      classifier.summary(Examples.week([0, 0, 0, 12, 12, 8, 8])).hasSuffix(
        "4 straight 12.00, 5 straight 8.00, 6 straight 2.00, 6 taken 6.00"))
  }

  @Test func scheduledDaysAreThoseWithHoursInTheSchedule() {
    var context = EmployeeContext()
    let monday = Examples.monday.daysSince1970
    context.schedule = [
      .init(date: monday, seconds: 28_800), .init(date: monday + 1, seconds: 0),
    ]
    let pieces = Examples.week([8, 8, 8])
    #expect(days(classifier { $0.isScheduled = true }, pieces, context) == [0])
    #expect(days(classifier { $0.isScheduled = false }, pieces, context) == [1, 2])
  }

  @Test func aLongWeekIsLongerThanItsLimit() throws {
    let long = classifier { $0.workweekOverSeconds = 40 * 3600 }
    #expect(days(long, Examples.week([10, 10, 10, 10])) == [])
    #expect(days(long, Examples.week([10, 10, 10, 11])) == [0, 1, 2, 3])
    // Kentucky: the seventh day, in a week of more than 40 hours only.
    let kentucky = Examples.classifier(try Examples.shipped("us-ky"))
    #expect(!kentucky.summary(Examples.week([6, 6, 6, 6, 6, 6, 4])).contains("seventh"))
    #expect(
      kentucky.summary(Examples.week([6, 6, 6, 6, 6, 6, 5])).hasSuffix("6 seventh-day 5.00"))
  }

  /// Otherwise short days of two weeks would pay as one long day.
  @Test func theLongestDayOfAWeekHasNoHoursOfTheWeekBefore() {
    let long = classifier {
      $0.exemption = .init(workweekSeconds: 3600, everyDaySeconds: 6 * 3600)
    }
    // Work on one weekday alone: the last day of a week is the first one of the next.
    #expect(days(long, Examples.week([4, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 4])) == [])
    #expect(days(long, Examples.week([4, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 4])) == [7])
    // From Sunday night to Monday it is the work of two days.
    #expect(days(long, [Examples.piece(day: 6, at: 20, hours: 9)]) == [])
  }

  @Test func aSeventhDayNeedsWorkOnAllDaysOfOneWeek() {
    let seventh = classifier {
      $0.dayOfWorkweek = 7
      $0.needsWorkOnEveryDay = true
    }
    #expect(days(seventh, Examples.week([1, 1, 1, 1, 1, 1, 1])) == [6])
    #expect(days(seventh, Examples.week([1, 1, 1, 0, 1, 1, 1])) == [])
    // Seven days in a row, but over two weeks.
    #expect(days(seventh, Examples.week([0, 0, 1, 1, 1, 1, 1, 1, 1])) == [])
    #expect(days(seventh, Examples.week([1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1])) == [6])
    let any = classifier { $0.dayOfWorkweek = 7 }
    #expect(days(any, Examples.week([0, 0, 0, 0, 0, 0, 1])) == [6])
  }
}
