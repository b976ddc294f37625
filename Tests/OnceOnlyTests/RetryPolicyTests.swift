import Testing

@testable import OnceOnly

@Suite("How long to wait, and when to give up")
struct RetryPolicyTests {
  private static let policy: RetryPolicy = {
    var policy = RetryPolicy()
    policy.attemptCount = 4
    policy.firstMilliseconds = 1_000
    policy.longestMilliseconds = 6_000
    policy.deadlineMilliseconds = 60_000
    return policy
  }()

  @Test("Waits double up to the longest, and lie between half and the whole of it")
  func waits() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix(seed: seed)
      for (failures, most) in [(1, 1_000), (2, 2_000), (3, 4_000), (4, 6_000), (1_000, 6_000)] {
        let wait = Self.policy.wait(after: failures, &random)
        #expect((most / 2..<most).contains(wait), "seed \(seed), \(failures): \(wait)")
      }
    }
    var one = SplitMix(seed: 1)
    var same = SplitMix(seed: 1)
    #expect(one.next() == same.next())
  }

  private func turn(
    _ failures: Int, asked seconds: Int? = nil, spent: Int64 = 0
  ) -> RetryPolicy.Turn {
    var random = SplitMix(seed: 7)
    return Self.policy.turn(
      after: failures, askedSeconds: seconds, spentMilliseconds: spent, &random)
  }

  @Test("The attempts are counted, and so is the time")
  func turns() {
    #expect(turn(3) != .giveUp)
    #expect(turn(4) == .giveUp)
    #expect(turn(1, spent: 59_000) != .giveUp)
    #expect(turn(1, spent: 59_600) == .giveUp)
  }

  @Test("The other side's wish counts where it is longer; one beyond the deadline ends it")
  func asked() {
    #expect(turn(1, asked: 30) == .again(afterMilliseconds: 30_000))
    #expect(turn(1, asked: 60) == .again(afterMilliseconds: 60_000))
    #expect(turn(1, asked: 60, spent: 1) == .giveUp)
    #expect(turn(1, asked: 61) == .giveUp)
    #expect(turn(1, asked: .max) == .giveUp)
    guard case .again(let wait) = turn(1, asked: 0) else {
      Issue.record("given up")
      return
    }
    #expect((500..<1_000).contains(wait))
  }
}
