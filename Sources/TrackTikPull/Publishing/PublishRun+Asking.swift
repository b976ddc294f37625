import PayrollBytes
import WebClient

/// Asking the server one thing after another.
extension PublishRun {
  mutating func countRequest() { requestCount += 1 }

  /// Sends a request and waits for its end. A token that is not accepted is renewed once.
  ///
  /// - Parameter isRepeated: whether the request is sent again with the new token; else the answer
  ///   comes back, and the next request gets the token.
  mutating func exchange(
    _ request: WebRequest, isRepeated: Bool = true
  ) throws(PullError) -> Result<WebResponse, WebFailure> {
    while true {
      try waitForLimit()
      if keeper.token?.holds(at: Self.now()) != true { try renewToken() }
      var signed = request
      signed.headers += [
        ("Authorization", "Bearer \(keeper.token?.access.value ?? "")"),
        ("Accept", "application/json"),
      ]
      countRequest()
      client.start(signed, number: 0)
      var ended: WebClient.Ended?
      while ended == nil { ended = client.next(withinMilliseconds: 1_000) }
      guard let result = ended?.result else { continue }
      guard case .success(let response) = result else { return result }
      if let seconds = ServerAnswer.resetWait(response, now: Self.now()) {
        pausedUntil =
          MonotonicClock.milliseconds() + Int64(source.retries.milliseconds(seconds))
      }
      guard response.status == 401 else {
        refusedTokenCount = 0
        return result
      }
      refusedTokenCount += 1
      guard refusedTokenCount == 1 else {
        throw PullError.freshTokenRefused(at: source.address)
      }
      keeper.expire()
      if !isRepeated { return result }
    }
  }

  /// Waits before the next attempt.
  ///
  /// - Throws: `PullError` where the attempts or the time are used up.
  mutating func wait(
    after failures: Int, _ reason: String, atLeastSeconds seconds: Int?
  ) throws(PullError) {
    let policy = source.retries
    let wait = max(policy.wait(after: failures, &random), policy.milliseconds(seconds ?? 0))
    let spent = MonotonicClock.milliseconds() - began
    if failures >= policy.attemptCount || spent + Int64(wait) > Int64(policy.deadlineMilliseconds) {
      let asked = seconds.map { "; it asks to wait \($0) seconds" } ?? ""
      throw PullError(
        .temporary, "given up after \(failures) attempts: \(shown(reason))\(asked)",
        at: Publication.resource, advice: "run the command again later")
    }
    progress("waiting: \(shown(reason))")
    sleep(milliseconds: wait)
  }

  /// Waits until a used-up limit of requests is reset.
  private func waitForLimit() throws(PullError) {
    let now = MonotonicClock.milliseconds()
    guard pausedUntil > now else { return }
    guard pausedUntil - began <= Int64(source.retries.deadlineMilliseconds) else {
      throw PullError(
        .temporary, "the server's limit of requests is used up for longer than the deadline",
        at: source.address.origin, advice: "run the command again later")
    }
    progress("waiting: the server's limit of requests is used up")
    sleep(milliseconds: Int(pausedUntil - now))
  }

  private func sleep(milliseconds: Int) {
    let until = MonotonicClock.milliseconds() + Int64(milliseconds)
    while MonotonicClock.milliseconds() < until {
      _ = client.next(withinMilliseconds: Int(until - MonotonicClock.milliseconds()))
    }
  }
}
