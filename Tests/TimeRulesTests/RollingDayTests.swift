import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Daily overtime over any 24 hours.
@Suite struct RollingDayTests {
  private static let version = Examples.version(
    Examples.rule("daily", .workday, tiers: [Examples.tier("over-8", over: 8)]),
    workday: .rolling)

  @Test func anHourIsBeyondWhereThe24HoursBeforeItAreFull() {
    let classifier = Examples.classifier(Self.version)
    // Six hours until midnight and two from noon on fill the day; at 18:00 the first ones fall out
    // as fast as new ones come.
    #expect(
      classifier.summary([
        Examples.piece(day: 0, at: 18, hours: 6), Examples.piece(day: 1, at: 12, hours: 8),
      ]) == "0 straight 6.00, 1 straight 2.00, 1 over-8 4.00, 1 straight 2.00")
    // A full day of rest in between.
    #expect(
      classifier.summary([
        Examples.piece(day: 0, at: 4, hours: 8), Examples.piece(day: 1, at: 12, hours: 8),
      ]) == "0 straight 8.00, 1 straight 8.00")
    #expect(
      classifier.summary([Examples.piece(day: 0, hours: 9)]) == "0 straight 8.00, 0 over-8 1.00")
  }

  /// A day of which a pay code has taken all work is a day with work.
  @Test func conditionsSeeTheTimeOfPayCodes() {
    var condition = RuleCondition()
    condition.consecutiveDay = 3
    let classifier = Examples.classifier(
      Examples.version(
        Examples.rule(
          "daily", .workday, when: condition, tiers: [Examples.tier("over-8", over: 8)]),
        workday: .rolling))
    #expect(
      classifier.summary([
        Examples.piece(day: 0, hours: 1), Examples.piece(day: 1, hours: 1, preset: 15_000),
        Examples.piece(day: 2, hours: 9),
      ]).hasSuffix("1 preset 1.00, 2 straight 8.00, 2 over-8 1.00"))
  }

  /// Quarter by quarter: the quarter is beyond where the 96 before it hold 32 of straight time, unless
  /// the oldest of them, which leaves as this one comes, is straight time too.
  @Test func agreesWithCountingQuarters() throws {
    var shape = Timesheet.Shape()
    shape.tick = 900
    for seed in 0..<UInt64(TestEffort.rounds(2000)) {
      var random = SeededGenerator(seed: seed)
      var sheet = Timesheet(using: &random, shape: shape)
      sheet.policy = .ordinaryTime
      let classifier = sheet.classifier(Self.version, zone: try Zones.named(sheet.zoneName))
      var straight: Set<Int64> = []
      var expected: [Int64: Bucket] = [:]
      for piece in sheet.pieces {
        for quarter in piece.start / 900..<piece.end / 900 {
          let before = (quarter - 96..<quarter).count { straight.contains($0) }
          let isFull = before >= 32 && !straight.contains(quarter - 96)
          expected[quarter] = isFull || piece.presetMultiplier != 0 ? .overtime : .regular
          if expected[quarter] == .regular { straight.insert(quarter) }
        }
      }
      var found: [Int64: Bucket] = [:]
      for slice in classifier.slices(of: sheet.pieces) {
        for quarter in slice.start / 900..<slice.end / 900 { found[quarter] = slice.bucket }
      }
      let isSame = found == expected
      #expect(isSame, "seed \(seed)")
    }
  }
}
