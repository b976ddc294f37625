import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What rules add up toward their thresholds, beside the hours of work.
@Suite struct RuleCountingTests {
  private static let monday = Examples.monday.daysSince1970

  private func pieces(_ days: [Int], hours: Int64 = 8) -> [WorkedPiece] {
    days.map { Examples.piece(day: $0, hours: hours, group: 0) }
  }

  @Test func eachHolidayOfTheWeekLowersTheLimit() throws {
    let version = try Examples.shipped("can-federal")
    let worked = pieces([0, 1, 3, 4, 5])
    func summary(_ holidays: [Int]) -> String {
      Examples.classifier(version, holidays: holidays.map { Examples.holiday(day: $0) })
        .summary(worked)
    }
    #expect(summary([]).hasSuffix("4 straight 8.00, 5 straight 8.00"))
    #expect(summary([2]).hasSuffix("4 straight 8.00, 5 weekly-40 8.00"))
    #expect(summary([2, 6]).hasSuffix("4 straight 8.00, 5 weekly-40 8.00"), "Sunday begins a week")
    #expect(summary([-1, 2]).hasSuffix("3 straight 8.00, 4 weekly-40 8.00, 5 weekly-40 8.00"))
    // Holidays of another place lower nothing.
    var elsewhere = worked
    for index in elsewhere.indices { elsewhere[index].holidayGroup = -1 }
    #expect(
      !Examples.classifier(version, holidays: [Examples.holiday(day: 2)]).summary(elsewhere)
        .contains("weekly"))
  }

  @Test func leaveThatCountsComesBeforeTheWork() throws {
    let quebec = Examples.classifier(try Examples.shipped("can-qc"))
    let federal = Examples.classifier(try Examples.shipped("us-flsa"))
    func context(_ bucket: Bucket, day: Int32) -> EmployeeContext {
      var context = EmployeeContext()
      context.leave = [.init(date: Self.monday + day, seconds: 8 * 3600, bucket: bucket)]
      return context
    }
    let worked = pieces([1, 2, 3, 4, 5])
    for bucket in [Bucket.vacation, .holiday] {
      let summary = quebec.summary(worked, context: context(bucket, day: 0))
      #expect(summary.hasSuffix("4 straight 8.00, 5 weekly-40 8.00"))
    }
    #expect(!quebec.summary(worked, context: context(.sick, day: 0)).contains("weekly"))
    #expect(quebec.summary(worked, context: context(.vacation, day: 6)).contains("weekly"))
    for day in [-1, 7] as [Int32] {
      #expect(!quebec.summary(worked, context: context(.vacation, day: day)).contains("weekly"))
    }
    #expect(!federal.summary(worked, context: context(.vacation, day: 0)).contains("weekly"))
  }

  @Test func onlySoManyHoursOfADayAreCounted() {
    let classifier = Examples.classifier(
      Examples.version(
        Examples.rule(
          "weekly", .workweek, counts: RuleCounting(secondsPerWorkdayAtMost: 8 * 3600),
          tiers: [Examples.tier("over-40", over: 40)])))
    #expect(!classifier.summary(Examples.week([12, 12, 12, 12, 7])).contains("over"))
    #expect(
      classifier.summary(Examples.week([12, 8, 8, 8, 8, 8]))
        .hasSuffix("4 straight 8.00, 5 over-40 8.00"))
    // Hours that are not counted are beyond the limit where the others have reached it.
    #expect(
      classifier.summary(Examples.week([8, 8, 8, 8, 9]))
        .hasSuffix("4 straight 8.00, 4 over-40 1.00"))
  }

  @Test func onlyHoursBelowTheRateAreTaken() throws {
    let nevada = Examples.classifier(try Examples.shipped("us-nv"))
    for (rate, isTaken) in [(179_999, true), (-1, true), (180_000, false)] as [(Int32, Bool)] {
      let summary = nevada.summary([Examples.piece(day: 0, hours: 10, rate: rate)])
      #expect(
        summary == (isTaken ? "0 straight 8.00, 0 daily-8 2.00" : "0 straight 10.00"), "\(rate)")
    }
    // All hours are counted, at whatever rate.
    #expect(
      nevada.summary([
        Examples.piece(day: 0, hours: 7, rate: 250_000),
        Examples.piece(day: 0, at: 7, hours: 3, rate: 150_000),
      ]) == "0 straight 7.00, 0 straight 1.00, 0 daily-8 2.00")
  }

  @Test func aThresholdCanFollowTheSchedule() {
    let tiers = [(0 as Int64, Multiplier.oneAndAHalf), (2, .two)].map { hours, multiplier in
      OvertimeTier(
        id: "plus-\(hours)", threshold: .schedule(plusSeconds: hours * 3600),
        multiplier: multiplier)
    }
    let classifier = Examples.classifier(
      Examples.version(Examples.rule("schedule", .workday, tiers: tiers)))
    var context = EmployeeContext()
    context.schedule = [
      .init(date: Self.monday, seconds: 2 * 3600), .init(date: Self.monday, seconds: 4 * 3600),
      .init(date: Self.monday + 1, seconds: 10 * 3600),
    ]
    #expect(
      classifier.summary(Examples.week([9, 10, 3]), context: context) == """
        0 straight 6.00, 0 plus-0 2.00, 0 plus-2 1.00, 1 straight 10.00, 2 plus-0 2.00, \
        2 plus-2 1.00
        """)
  }

  @Test func aWorkPeriodBeginsOnItsAnchor() throws {
    let period = Examples.classifier(try Examples.shipped("us-flsa-7k-law-14d"))
    // 84 hours in two weeks, and 90.
    let short = Examples.week([12, 12, 12, 12, 0, 0, 0, 12, 12, 12])
    #expect(!period.summary(short).contains("period"))
    let long = Examples.week([12, 12, 12, 12, 12, 0, 0, 12, 12, 6])
    #expect(period.summary(long).hasSuffix("8 straight 12.00, 9 straight 2.00, 9 period 4.00"))
    // The same weeks in two periods.
    let later = long.map { piece in
      var piece = piece
      piece.start += 7 * 86_400
      piece.end += 7 * 86_400
      return piece
    }
    #expect(!period.summary(later).contains("period"))
  }

  /// 29 CFR 553.230(c): 212 and 171 hours in 28 days, for other periods rounded to whole hours.
  @Test(arguments: [
    ("us-flsa-7k-fire-28d", 212), ("us-flsa-7k-fire-14d", 106), ("us-flsa-7k-fire-7d", 53),
    ("us-flsa-7k-law-28d", 171), ("us-flsa-7k-law-14d", 86), ("us-flsa-7k-law-7d", 43),
  ])
  func sharesOfAPeriodAreTheRegulationsOwn(ruleSet: String, hours: Int64) throws {
    let classifier = Examples.classifier(try Examples.shipped(ruleSet))
    let days = (hours + 23) / 24
    var pieces = (0..<Int(days)).map { Examples.piece(day: $0, hours: 24) }
    pieces[pieces.count - 1].end -= (days * 24 - hours) * 3600
    #expect(!classifier.summary(pieces).contains("period"))
    pieces[pieces.count - 1].end += 1
    let last = try #require(classifier.slices(of: pieces).last)
    #expect(last.bucket == .overtime && last.seconds == 1)
  }

  @Test func gapsUpToAnHourJoinARunOfWork() throws {
    let colorado = Examples.classifier(try Examples.shipped("us-co"))
    func summary(_ gap: Int64) -> String {
      var second = Examples.piece(day: 1, at: 1, hours: 6)
      second.start += gap
      second.end += gap
      return colorado.summary([Examples.piece(day: 0, at: 17, hours: 8), second])
    }
    #expect(summary(0).hasSuffix("1 straight 4.00, 1 consecutive-12 2.00"))
    #expect(summary(3600).hasSuffix("1 straight 4.00, 1 consecutive-12 2.00"))
    #expect(summary(3601).hasSuffix("1 straight 6.00"))
  }
}
