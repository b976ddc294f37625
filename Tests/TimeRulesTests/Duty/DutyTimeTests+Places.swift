import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Where meals and sleep lie, to the second, and what is guaranteed at each bound.
@Suite("Places of meals and sleep, bounds of guarantees")
struct DutyPlaceTests {
  // MARK: Meals

  private func meal(
    _ placement: MealDeduction.Placement, minutes: Int64 = 30
  ) throws -> MealDeduction {
    try #require(
      MealDeduction(
        tiers: [.init(overSeconds: 6 * 3600, mealSeconds: minutes * 60)], placement: placement))
  }

  @Test("A meal lies so much work into the session, whatever gaps there are")
  func points() throws {
    let meals = try meal(.point(afterSeconds: 4 * 3600))
    // Work of 3 hours, a gap of an hour, work of 4 hours: the fourth hour of work ends at 5 hours.
    #expect(meals.deductions(from: [0..<10_800, 14_400..<28_800]) == [18_000..<19_800])
    // Where the fourth hour ends with a piece, the meal is the beginning of the next one.
    #expect(meals.deductions(from: [0..<14_400, 18_000..<28_800]) == [18_000..<19_800])
    // Over the end of a piece it goes on in the next.
    #expect(
      meals.deductions(from: [0..<15_000, 18_000..<28_800])
        == [14_400..<15_000, 18_000..<19_200])
    // Three pieces, of which the meal takes the whole second one.
    #expect(
      meals.deductions(from: [0..<14_700, 15_000..<15_600, 16_000..<28_000])
        == [14_400..<14_700, 15_000..<15_600, 16_000..<16_900])
  }

  @Test("A meal that would begin behind the work is its end")
  func late() throws {
    let meals = try meal(.point(afterSeconds: 40 * 3600))
    #expect(meals.deductions(from: [0..<25_200]) == [23_400..<25_200])
    #expect(try meal(.point(afterSeconds: 0)).deductions(from: [100..<25_300]) == [100..<1900])
    #expect(meals.deductions(from: [0..<21_600]) == [])
    #expect(meals.deductions(from: []) == [])
  }

  @Test("A proportional meal comes off the end of each piece, and adds up")
  func shares() throws {
    let meals = try meal(.proportional)
    // 3 and 6 hours lose 10 and 20 minutes.
    #expect(
      meals.deductions(from: [0..<10_800, 20_000..<41_600]) == [10_200..<10_800, 40_400..<41_600])
    // 1800 seconds over seven equal pieces: 257.14 each, by rounded sums.
    let pieces = (0..<7).map { Int64($0) * 10_000..<Int64($0) * 10_000 + 3601 }
    let cuts = meals.deductions(from: pieces)
    #expect(cuts.map(\.count) == [257, 257, 257, 257, 257, 257, 258])
    #expect(zip(cuts, pieces).allSatisfy { $0.upperBound == $1.upperBound })
    // A piece too short for a second of it loses nothing.
    #expect(meals.deductions(from: [0..<1, 10..<25_210]).map(\.count) == [1800])
  }

  @Test("The shortest interruption is the shortest meal, and half an hour at most")
  func gaps() throws {
    #expect(try meal(.proportional, minutes: 30).leastGapSeconds == 1800)
    #expect(try meal(.proportional, minutes: 60).leastGapSeconds == 1800)
    #expect(try meal(.proportional, minutes: 20).leastGapSeconds == 1200)
    let two = MealDeduction(
      tiers: [
        .init(overSeconds: 20_000, mealSeconds: 1200), .init(overSeconds: 30_000, mealSeconds: 900),
      ], placement: .proportional)
    #expect(two?.leastGapSeconds == 900)
  }

  @Test("Tiers that do not rise, and meals of no length, are refused")
  func refused() {
    func isRight(_ tiers: (Int64, Int64)...) -> Bool {
      MealDeduction(
        tiers: tiers.map { .init(overSeconds: $0.0, mealSeconds: $0.1) }, placement: .proportional)
        != nil
    }
    #expect(isRight((3600, 1800), (3601, 1800)))
    #expect(!isRight((3600, 1800), (3600, 1900)) && !isRight((3600, 1800), (3599, 1800)))
    #expect(!isRight((3600, 0)) && !isRight((3600, 3600)) && isRight((3600, 3599)))
    #expect(!isRight((3600, 1800), (7200, 7200)))
  }

  @Test("A paid meal is for work that is longer than its hours")
  func paidMeal() {
    let meal = PaidMeal(overSeconds: 28_800, mealSeconds: 1200, payCode: "M")
    #expect(meal.addedSeconds(forSession: 28_800) == 0)
    #expect(meal.addedSeconds(forSession: 28_801) == 1200)
  }

  // MARK: Sleep

  private func asleep(
    _ start: String, _ end: String, duty: Range<Int64>, interruptions: [Range<Int64>] = [],
    isAgreed: Bool = true
  ) throws -> [Range<Int64>] {
    let rule = SleepTime(
      isAgreed: isAgreed, start: try #require(TimeOfDay(start)), end: try #require(TimeOfDay(end)))
    func seconds(_ range: Range<Int64>) -> Range<Int64> {
      range.lowerBound * 3600..<range.upperBound * 3600
    }
    return rule.excluded(
      from: seconds(duty), interruptions: interruptions.map(seconds), zone: .utc
    ).map { $0.lowerBound / 3600..<$0.upperBound / 3600 }
  }

  @Test("The night in which duty begins is a night of sleep too, and the earliest comes first")
  func nights() throws {
    // From midnight on, six hours are left of the night; the next night is beyond one a day.
    #expect(try asleep("22:00", "06:00", duty: 0..<30) == [0..<6])
    #expect(try asleep("22:00", "06:00", duty: 0..<48) == [0..<6, 22..<30])
    // Four hours are no sleep, and do not use up the day's one.
    #expect(try asleep("22:00", "06:00", duty: 2..<30) == [22..<30])
    #expect(try asleep("22:00", "06:00", duty: 8..<31) == [])
    #expect(try asleep("22:00", "06:00", duty: 8..<32) == [22..<30])
    #expect(try asleep("22:00", "06:00", duty: 8..<32, isAgreed: false) == [])
  }

  @Test("A window after midnight is one of that day")
  func afterMidnight() throws {
    #expect(try asleep("01:00", "07:00", duty: 8..<34) == [25..<31])
    #expect(try asleep("00:00", "12:00", duty: 8..<36) == [24..<32], "the first 8 hours of 12")
  }

  @Test("Interruptions are cut out, in whatever order they are, and end at the window")
  func interruptions() throws {
    #expect(
      try asleep("22:00", "06:00", duty: 8..<32, interruptions: [27..<28, 23..<24])
        == [22..<23, 24..<27, 28..<30])
    #expect(
      try asleep("22:00", "06:00", duty: 8..<32, interruptions: [20..<23, 29..<31]) == [23..<29])
    // One inside of another, and two that touch.
    #expect(
      try asleep("22:00", "06:00", duty: 8..<32, interruptions: [23..<26, 24..<25])
        == [22..<23, 26..<30])
    #expect(
      try asleep("22:00", "06:00", duty: 8..<32, interruptions: [22..<23, 23..<24])
        == [24..<30])
    // Exactly five hours of sleep are enough; four are not.
    #expect(
      try asleep("22:00", "06:00", duty: 8..<32, interruptions: [22..<25]) == [25..<30])
    #expect(try asleep("22:00", "06:00", duty: 8..<32, interruptions: [22..<26]) == [])
  }

  // MARK: Guarantees

  @Test("A gap and a spread count where they are longer than their hours, by a second")
  func splits() {
    func paid(_ pieces: [Range<Int64>], gap: Int64? = 3600, spread: Int64? = nil) -> Int64 {
      SplitShift(
        gapOverSeconds: gap, spreadOverSeconds: spread, paidSeconds: 1234,
        wage: .minimumWage("w"), payCode: "S"
      ).guaranteed(pieces: pieces)
    }
    #expect(paid([0..<100, 3700..<4000]) == 0)
    #expect(paid([0..<100, 3701..<4000]) == 1234)
    // Any gap, and no sum of gaps.
    #expect(paid([0..<100, 200..<300, 4000..<5000]) == 1234)
    #expect(paid([0..<100, 2100..<2200, 4200..<4300]) == 0)
    #expect(paid([0..<3600], gap: nil, spread: 3600) == 0)
    #expect(paid([0..<3601], gap: nil, spread: 3600) == 1234)
    #expect(paid([0..<10, 3595..<3601], gap: 3600, spread: 3600) == 1234, "by the spread alone")
    #expect(paid([0..<10, 3595..<3600], gap: 3600, spread: 3600) == 0)
  }

  /// Nine hours of work and a guarantee of one hour at 17.00.
  @Test(
    "Pay above the minimum wage is set off",
    arguments: [
      // 9.00 are above; 8.00 of 17.00 are 1694.1 seconds, rounded up.
      ([(9, 180_000)], 1695), ([(9, 170_000)], 3600), ([(9, 200_000)], 0),
      // Less than the minimum wage for five hours takes 5.00 off the 12.00 of the others.
      ([(5, 160_000), (4, 200_000)], 2118), ([(9, 160_000)], 3600), ([], 3600),
      // Exactly the guarantee.
      ([(1, 340_000)], 0), ([(1, 339_999)], 1),
    ] as [([(hours: Int64, rate: Int64)], Int64)])
  func setOff(work: [(hours: Int64, rate: Int64)], left: Int64) {
    #expect(
      SplitShift.left(
        of: 3600, at: PayRate(tenThousandths: 170_000),
        afterPaying: work.map { ($0.hours * 3600, PayRate(tenThousandths: $0.rate)) }) == left)
  }

  @Test("Without a wage nothing is set off, and the greatest numbers do not overflow")
  func setOffBounds() {
    let work = [(seconds: Int64(3600), rate: PayRate(tenThousandths: 100))]
    #expect(SplitShift.left(of: 60, at: PayRate(tenThousandths: 0), afterPaying: work) == 60)
    let greatest = [(seconds: Int64.max / 2, rate: PayRate(tenThousandths: Int64.max / 2))]
    #expect(SplitShift.left(of: 60, at: PayRate(tenThousandths: 1), afterPaying: greatest) == 0)
  }

  @Test("Reporting time is owed below half of the shift, by a second, and between its bounds")
  func reportingTime() {
    let rule = MinimumHours(
      kind: .reportingTime, leastSeconds: 7200, mostSeconds: 14_400, payCode: "R")
    func guaranteed(_ worked: Int64, _ scheduled: Int64) -> Int64 {
      rule.guaranteed(worked: worked, scheduled: scheduled)
    }
    #expect(guaranteed(14_400, 28_800) == 0)
    #expect(guaranteed(14_399, 28_800) == 1)
    #expect(guaranteed(1, 28_800) == 14_399)
    #expect(guaranteed(3600, 36_000) == 10_800, "half would be five hours, four are the most")
    #expect(guaranteed(600, 7200) == 6600, "half would be one hour, two are the least")
    #expect(guaranteed(17_999, 36_000) == 0, "more than the most was worked")
    #expect(guaranteed(0, 28_800) == 0)
    let day = MinimumHours(kind: .day, leastSeconds: 7200, mostSeconds: 60, payCode: "D")
    #expect(day.guaranteed(worked: 7199, scheduled: 0) == 1)
    #expect(day.guaranteed(worked: 7200, scheduled: 90_000) == 0)
  }
}
