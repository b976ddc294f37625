import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Duty: what sessions must not change")
struct DutyPropertyTests {
  private static let seed: UInt64 = 20_261_130

  /// What is paid and what balances for sessions of one day, in minutes from 06:00.
  private func paid(
    _ sessions: [Range<Int64>], _ placement: MealDeduction.Placement
  ) throws -> (seconds: Int64, balance: Int64) {
    var company = try Company()
    var duty = DutyRules()
    duty.mealDeduction = MealDeduction(
      tiers: [
        .init(overSeconds: 21_600, mealSeconds: 1800),
        .init(overSeconds: 36_000, mealSeconds: 3600),
      ], placement: placement)
    company.policy.duty = duty
    let guardOne = company.employee("1")
    for session in sessions {
      try company.session(guardOne, "2026-10-26 06:00", "2026-10-26 07:00") {
        $0.start += session.lowerBound * 60
        $0.duration = Int32(clamping: session.count * 60)
      }
    }
    let controls = try company.batch().controls
    let out =
      controls.unpaidBreakSeconds + controls.autoDeductedSeconds + controls.overlappedSeconds
    return (controls.workedSeconds, controls.clockedSeconds - out - controls.workedSeconds)
  }

  @Test("Cutting work into sessions, or booking a part of it twice, changes no deducted meal")
  func handovers() throws {
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<TestEffort.rounds(150) {
      // At most 12 hours, so that no two parts are shifts of their own.
      let length = Int64.random(in: 60...720, using: &random)
      let placement =
        Bool.random(using: &random)
        ? MealDeduction.Placement.point(afterSeconds: Int64.random(in: 0...18_000, using: &random))
        : .proportional
      let whole = try paid([0..<length], placement)
      let cuts = Set((0..<3).map { _ in Int64.random(in: 1..<length, using: &random) }).sorted()
      let edges = [0] + cuts + [length]
      var parts = zip(edges, edges.dropFirst()).map { $0..<$1 }
      let cut = try paid(parts.shuffled(using: &random), placement)
      #expect(cut.seconds == whole.seconds, "seed \(Self.seed), round \(round)")
      parts.append(parts[Int.random(in: parts.indices, using: &random)])
      let doubled = try paid(parts.shuffled(using: &random), placement)
      #expect(doubled.seconds == whole.seconds, "seed \(Self.seed), round \(round)")
      #expect(whole.balance == 0 && cut.balance == 0 && doubled.balance == 0)
    }
  }

  @Test("A meal between two sessions is never less than a meal inside of one")
  func gaps() throws {
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<TestEffort.rounds(150) {
      let first = Int64.random(in: 60...420, using: &random)
      let gap = Int64.random(in: 0...60, using: &random)
      let second = Int64.random(in: 60...420, using: &random)
      let found = try paid([0..<first, (first + gap)..<(first + gap + second)], .proportional)
      func meal(_ minutes: Int64) -> Int64 { minutes > 600 ? 60 : minutes > 360 ? 30 : 0 }
      let own = meal(first) + meal(second)
      let expected = gap < 30 ? max(own, meal(first + second)) : own
      #expect(
        found.seconds == (first + second - expected) * 60, "seed \(Self.seed), round \(round)")
      #expect(found.balance == 0)
    }
  }
}
