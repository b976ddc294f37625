/// How long to wait and how often to try.
public struct RetryPolicy: Sendable {
  /// How often one question is asked before it is given up, the first time included.
  public var attemptCount = 8
  /// The first wait, in milliseconds; each further one is up to twice as long.
  public var firstMilliseconds = 1_000
  /// The longest wait of our own choosing, in milliseconds.
  public var longestMilliseconds = 60_000
  /// After so many milliseconds without any progress it is given up.
  public var deadlineMilliseconds = 30 * 60_000
  /// What the waits are drawn from: the same seed gives the same waits.
  public var seed: UInt64 = 0

  /// The usual policy.
  public init() {}

  /// The other side's wish in milliseconds, which may be beyond anything that can be counted: at most a
  /// little more than the deadline, which ends the attempts.
  public func milliseconds(_ seconds: Int) -> Int {
    seconds > deadlineMilliseconds / 1_000 ? deadlineMilliseconds + 1_000 : seconds * 1_000
  }

  /// The wait before the attempt behind `failures` failed ones: exponential, and anything between
  /// half and the whole of it, so that many programs do not come back together.
  public func wait(after failures: Int, _ random: inout SplitMix) -> Int {
    let doubled = firstMilliseconds << min(max(failures - 1, 0), 20)
    let most = min(doubled, longestMilliseconds)
    return most / 2 + Int(random.next() % UInt64(max(most / 2, 1)))
  }

  /// What follows from a failed attempt.
  public enum Turn: Sendable, Equatable {
    /// Another one after so many milliseconds.
    case again(afterMilliseconds: Int)
    /// None: the attempts or the time are used up.
    case giveUp
  }

  /// Whether there is any sense in another attempt, and when.
  ///
  /// - Parameters:
  ///   - failures: the attempts in a row that brought nothing.
  ///   - seconds: how long the other side asks to wait; nil where it does not.
  ///   - spent: milliseconds since anything was heard that brought us further.
  public func turn(
    after failures: Int, askedSeconds seconds: Int?, spentMilliseconds spent: Int64,
    _ random: inout SplitMix
  ) -> Turn {
    let wait = max(wait(after: failures, &random), milliseconds(seconds ?? 0))
    let isLate = spent + Int64(wait) > Int64(deadlineMilliseconds)
    return failures >= attemptCount || isLate ? .giveUp : .again(afterMilliseconds: wait)
  }
}
