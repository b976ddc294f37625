import OnceOnly
import PayrollBytes
import TimeSources
import TrackTikServer
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
  ) throws(ServerError) -> Result<WebResponse, WebFailure> {
    while true {
      try waitForLimit()
      if keeper.token?.holds(at: Self.now()) != true { try renewToken() }
      countRequest()
      client.start(keeper.signed(request), number: 0)
      var ended: WebClient.Ended?
      while ended == nil { ended = client.next(withinMilliseconds: 1_000) }
      guard let result = ended?.result else { continue }
      guard case .success(let response) = result else { return result }
      limit.take(response, now: Self.now(), server.retries)
      guard response.status == 401 else {
        refusedTokenCount = 0
        return result
      }
      refusedTokenCount += 1
      guard refusedTokenCount == 1 else {
        throw ServerError.freshTokenRefused(at: server.address)
      }
      keeper.expire()
      if !isRepeated { return result }
    }
  }

  /// Waits before the next attempt.
  ///
  /// - Throws: `ServerError` where the attempts or the time are used up.
  mutating func wait(
    after failures: Int, _ reason: String, atLeastSeconds seconds: Int?
  ) throws(ServerError) {
    let spent = MonotonicClock.milliseconds() - began
    switch server.retries.turn(
      after: failures, askedSeconds: seconds, spentMilliseconds: spent, &random)
    {
    case .giveUp:
      throw ServerError.givenUp(
        after: failures, shown(reason), askedSeconds: seconds, at: Publication.resource,
        advice: Self.laterAdvice)
    case .again(let wait):
      progress("waiting: \(shown(reason))")
      sleep(milliseconds: wait)
    }
  }

  /// Waits until a used-up limit of requests is reset.
  private func waitForLimit() throws(ServerError) {
    let wait = limit.milliseconds
    guard wait > 0 else { return }
    try limit.check(since: began, server, advice: Self.laterAdvice)
    progress("waiting: the server's limit of requests is used up")
    sleep(milliseconds: wait)
  }

  private static let laterAdvice = "run the command again later"

  private func sleep(milliseconds: Int) {
    let until = MonotonicClock.milliseconds() + Int64(milliseconds)
    while MonotonicClock.milliseconds() < until {
      _ = client.next(withinMilliseconds: Int(until - MonotonicClock.milliseconds()))
    }
  }
}
