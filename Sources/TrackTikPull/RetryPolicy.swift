/// How long to wait and how often to try.
public struct RetryPolicy: Sendable {
  /// How often one question is asked before the pull gives up, the first time included.
  public var attemptCount = 8
  /// The first wait, in milliseconds; each further one is up to twice as long.
  public var firstMilliseconds = 1_000
  /// The longest wait of our own choosing, in milliseconds.
  public var longestMilliseconds = 60_000
  /// After so many milliseconds without a new page the pull gives up.
  public var deadlineMilliseconds = 30 * 60_000
  /// What the waits are drawn from: the same seed gives the same waits.
  public var seed: UInt64 = 0

  /// The usual policy.
  public init() {}

  /// A server's wish in milliseconds, which may be beyond anything that can be counted: at most a
  /// little more than the deadline, which ends the pull.
  func milliseconds(_ seconds: Int) -> Int {
    seconds > deadlineMilliseconds / 1_000 ? deadlineMilliseconds + 1_000 : seconds * 1_000
  }

  /// The wait before the attempt behind `failures` failed ones: exponential, and anything between
  /// half and the whole of it, so that many programs do not come back together.
  func wait(after failures: Int, _ random: inout SplitMix) -> Int {
    let doubled = firstMilliseconds << min(max(failures - 1, 0), 20)
    let most = min(doubled, longestMilliseconds)
    return most / 2 + Int(random.next() % UInt64(max(most / 2, 1)))
  }
}

/// A small seeded generator (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
