import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Meals, sleep and guaranteed time")
struct DutyTimeTests {
  private static let hour: Int64 = 3600

  private func range(_ start: Int64, _ end: Int64) -> Range<Int64> {
    start * Self.hour..<end * Self.hour
  }

  // MARK: Meals

  private func deduction(_ placement: MealDeduction.Placement) throws -> MealDeduction {
    try #require(
      MealDeduction(
        tiers: [
          .init(overSeconds: 6 * Self.hour, mealSeconds: 1800),
          .init(overSeconds: 12 * Self.hour, mealSeconds: 3600),
        ], placement: placement))
  }

  @Test("The tier that the session exceeds decides; exactly its length does not")
  func tiers() throws {
    let meals = try deduction(.proportional)
    #expect(meals.mealSeconds(forSession: 21_600) == 0)
    #expect(meals.mealSeconds(forSession: 21_601) == 1800)
    #expect(meals.mealSeconds(forSession: 43_200) == 1800)
    #expect(meals.mealSeconds(forSession: 43_201) == 3600)
  }

  @Test("At a point it is one stretch, moved forward where the session is too short")
  func point() throws {
    let meals = try deduction(.point(afterSeconds: 4 * Self.hour))
    #expect(meals.deductions(from: [range(8, 16)]) == [43_200..<45_000])
    #expect(meals.deductions(from: [range(8, 14)]).isEmpty)
    let late = try deduction(.point(afterSeconds: 9 * Self.hour))
    #expect(late.deductions(from: [range(8, 15)]) == [52_200..<54_000])
    #expect(
      meals.deductions(from: [28_800..<43_800, 44_400..<60_000]) == [
        43_200..<43_800, 44_400..<45_600,
      ]
    )
  }

  @Test("Deductions add up to the meal, lie in the pieces, and leave work behind")
  func conservation() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<TestEffort.rounds(3000) {
      var pieces: [Range<Int64>] = []
      var next: Int64 = 0
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        next += Int64.random(in: 0...5000, using: &random)
        let end = next + Int64.random(in: 1...30_000, using: &random)
        pieces.append(next..<end)
        next = end
      }
      let after = Int64.random(in: 0...40_000, using: &random)
      let meals = try deduction(random.chance(50) ? .proportional : .point(afterSeconds: after))
      let total = pieces.reduce(0) { $0 + Int64($1.count) }
      let cuts = meals.deductions(from: pieces)
      #expect(cuts.reduce(0) { $0 + Int64($1.count) } == meals.mealSeconds(forSession: total))
      #expect(cuts.allSatisfy { cut in pieces.contains { $0.clamped(to: cut) == cut } })
      #expect(total - meals.mealSeconds(forSession: total) > 0)
    }
  }

  @Test("Tiers that fall or swallow the session are refused")
  func refused() {
    #expect(MealDeduction(tiers: [], placement: .proportional) == nil)
    #expect(
      MealDeduction(tiers: [.init(overSeconds: 1800, mealSeconds: 1800)], placement: .proportional)
        == nil)
  }

  // MARK: Sleep

  private func sleepSeconds(
    duty: Range<Int64>, sleep: Range<Int64>, _ interruptions: [Range<Int64>] = [],
    isAgreed: Bool = true
  ) -> Int64 {
    SleepTime.excluded(
      from: duty, sleep: sleep, interruptions: interruptions, isAgreed: isAgreed
    ).reduce(0) { $0 + Int64($1.count) } / Self.hour
  }

  @Test("29 CFR 785.21 and .22: 24 hours, an agreement, at most 8 hours, at least 5")
  func sleep() {
    let day = range(8, 32)
    #expect(sleepSeconds(duty: day, sleep: range(22, 30)) == 8)
    #expect(sleepSeconds(duty: day, sleep: range(22, 30), isAgreed: false) == 0)
    #expect(sleepSeconds(duty: range(8, 31), sleep: range(22, 30)) == 0)
    #expect(sleepSeconds(duty: day, sleep: range(20, 30)) == 8)
    #expect(sleepSeconds(duty: day, sleep: range(22, 30), [range(26, 27)]) == 7)
    #expect(sleepSeconds(duty: day, sleep: range(22, 30), [range(23, 25), range(24, 26)]) == 5)
    #expect(sleepSeconds(duty: day, sleep: range(22, 30), [range(23, 27)]) == 0)
    #expect(sleepSeconds(duty: day, sleep: range(28, 36)) == 0)
  }

  @Test("A daily window: one period for every whole 24 hours of duty")
  func window() throws {
    let rule = SleepTime(
      isAgreed: true, start: try #require(TimeOfDay("22:00")), end: try #require(TimeOfDay("06:00"))
    )
    func hours(_ duty: Range<Int64>) -> Int64 {
      rule.excluded(from: duty, interruptions: [], zone: .utc)
        .reduce(0) { $0 + Int64($1.count) } / Self.hour
    }
    #expect(hours(range(8, 32)) == 8)
    #expect(hours(range(20, 56)) == 8)
    #expect(hours(range(8, 56)) == 16)
    #expect(hours(range(8, 31)) == 0)
    // Four hours at either end are no night's sleep.
    #expect(hours(range(2, 26)) == 0)
  }

  @Test("A night on which the clock is set forward makes 23 hours, which are all work")
  func clockChange() throws {
    let zone = try Zones.named("America/New_York")
    let rule = SleepTime(
      isAgreed: true, start: try #require(TimeOfDay("22:00")), end: try #require(TimeOfDay("06:00"))
    )
    func sleep(_ date: String) throws -> Int64 {
      let first = try #require(CalendarDate(date))
      let time = try #require(TimeOfDay("08:00"))
      let start = zone.instant(of: first, at: time).secondsSince1970
      let end = zone.instant(of: first.adding(days: 1), at: time).secondsSince1970
      return rule.excluded(from: start..<end, interruptions: [], zone: zone)
        .reduce(0) { $0 + Int64($1.count) }
    }
    #expect(try sleep("2026-03-07") == 0)
    #expect(try sleep("2026-10-31") == 28_800)
  }

  // MARK: Guaranteed time

  @Test("Minimum hours are never negative, and nothing is guaranteed for no work")
  func minimum() {
    let rule = MinimumHours(kind: .session, leastSeconds: 14_400, payCode: "CB")
    #expect(rule.guaranteed(worked: 3600) == 10_800)
    #expect(rule.guaranteed(worked: 14_400) == 0)
    #expect(rule.guaranteed(worked: 20_000) == 0)
    #expect(rule.guaranteed(worked: 0) == 0)
  }

  @Test("Reporting time: half of the shift, at least 2 and at most 4 hours")
  func reportingTime() {
    let rule = MinimumHours(
      kind: .reportingTime, leastSeconds: 7200, mostSeconds: 14_400, payCode: "RT")
    func hours(_ worked: Int64, _ scheduled: Int64) -> Int64 {
      rule.guaranteed(worked: worked * Self.hour, scheduled: scheduled * Self.hour) / Self.hour
    }
    #expect(hours(1, 8) == 3)
    #expect(hours(4, 8) == 0)
    #expect(hours(1, 3) == 1)
    #expect(hours(1, 12) == 3)
    #expect(hours(5, 12) == 0)
    #expect(hours(1, 0) == 0)
    // Who is given half of a short shift is not given less than half: the two hours are not due.
    #expect(hours(1, 2) == 0)
    #expect(rule.guaranteed(worked: 3599, scheduled: 7200) == 3601)
  }

  @Test("A split shift by its gap, a spread of hours by its span")
  func splitShift() {
    func pay(gap: Int64?, spread: Int64?, _ pieces: [Range<Int64>]) -> Int64 {
      SplitShift(
        gapOverSeconds: gap.map { $0 * Self.hour },
        spreadOverSeconds: spread.map { $0 * Self.hour },
        paidSeconds: Self.hour, wage: .rate(PayRate(tenThousandths: 160_000)), payCode: "S"
      ).guaranteed(pieces: pieces)
    }
    #expect(pay(gap: 1, spread: nil, [range(6, 10), range(12, 16)]) == 3600)
    #expect(pay(gap: 2, spread: nil, [range(6, 10), range(12, 16)]) == 0)
    #expect(pay(gap: nil, spread: 10, [range(6, 10), range(12, 16)]) == 0)
    #expect(pay(gap: nil, spread: 10, [range(6, 10), range(12, 17)]) == 3600)
    #expect(pay(gap: 1, spread: 10, []) == 0)
  }
}
