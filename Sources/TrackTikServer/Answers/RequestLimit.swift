package import OnceOnly
import PayrollBytes
package import TimeSources
package import WebClient

/// The server's limit of requests: nothing is asked as long as it is used up.
package struct RequestLimit {
  /// Not before this moment of the monotonic clock, in milliseconds, whatever is asked.
  package private(set) var pausedUntil: Int64 = 0

  /// No limit is known.
  package init() {}

  /// How many milliseconds are left; 0 where something may be asked.
  package var milliseconds: Int {
    Int(clamping: max(0, pausedUntil - MonotonicClock.milliseconds()))
  }

  /// Takes what an answer says about the limit.
  ///
  /// - Parameter now: seconds since 1970.
  package mutating func take(_ response: WebResponse, now: Int64, _ policy: RetryPolicy) {
    if let seconds = ServerAnswer.resetWait(response, now: now) { pause(seconds, policy) }
  }

  /// Nothing is asked for so many seconds.
  package mutating func pause(_ seconds: Int, _ policy: RetryPolicy) {
    let wait = Int64(policy.milliseconds(seconds))
    pausedUntil = max(pausedUntil, MonotonicClock.milliseconds() + wait)
  }

  /// - Parameter moment: when anything came that brought us further.
  /// - Throws: `ServerError` where the limit is used up for longer than the deadline.
  package func check(
    since moment: Int64, _ server: ServerSettings, advice: String
  ) throws(ServerError) {
    guard pausedUntil - moment > Int64(server.retries.deadlineMilliseconds) else { return }
    throw ServerError(
      .temporary, "the server's limit of requests is used up for longer than the deadline",
      at: server.address.origin, advice: advice)
  }
}
