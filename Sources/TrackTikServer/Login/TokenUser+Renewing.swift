import OnceOnly
import PayrollBytes
package import TimeSources
import WebClient

/// Having a token that holds.
extension TokenUser {
  /// Gets a new token, while nothing else is on its way.
  ///
  /// A refresh token that is refused is forgotten and the credentials are sent, once: a server
  /// blocks an address after too many failed logins.
  package mutating func renewToken() throws(ServerError) {
    let policy = server.retries
    let origin = server.address.origin
    let lock = try lockToken()
    defer { _ = lock }
    // Another program of the account may have renewed it while this one waited.
    if keeper.takeStored(at: Self.now()) { return }
    var failures = 0
    while true {
      try countRequest()
      client.start(keeper.request(), number: 0)
      var ended: WebClient.Ended?
      while ended == nil { ended = client.next(withinMilliseconds: 1_000) }
      var reason = ""
      var seconds: Int?
      switch ended?.result {
      case .success(let response):
        let now = Self.now()
        if response.status == 200, let token = Token(answer: response.body, now: now) {
          do { try keeper.take(token) } catch { throw ServerError(error) }
          return
        }
        switch ServerAnswer(response, now: now) {
        case .refused(let words), .forbidden(let words):
          try takeRefusedLogin(words, isBlocked: response.status == 403)
          continue
        case .unauthorized:
          try takeRefusedLogin(ServerAnswer.words(response), isBlocked: false)
          continue
        case .missing:
          throw ServerError(
            .badAnswer, "the server gives out no tokens there (404)",
            at: server.address.tokens,
            advice: "check \"address\" of \"source\"")
        case .redirected(let place):
          let target = WebAddress.origin(of: place) ?? "another place"
          throw ServerError(
            .badAnswer,
            "asked for a token, the server sends us to "
              + (keeper.isRevealing(place) ? "an address with a secret in it" : shown(target))
              + ", which is not followed",
            at: origin, advice: "if the server has moved, correct \"address\" of \"source\"")
        case .unwell(let words, let wait): (reason, seconds) = (words, wait)
        case .tooSlow: reason = "HTTP 504"
        case .strange where (400..<500).contains(response.status):
          try takeRefusedLogin(ServerAnswer.words(response), isBlocked: false)
          continue
        case .strange(let words): reason = words
        case .page(let body):
          let words = ServerAnswer.words(body)
          guard words.isEmpty else {
            try takeRefusedLogin(words, isBlocked: false)
            continue
          }
          reason = "the answer holds no token"
        }
      case .failure(let failure):
        guard failure.isTemporary else { throw ServerError(failure, at: origin) }
        reason = failure.detail
      case nil: continue
      }
      failures += 1
      guard
        case .again(let wait) = policy.turn(
          after: failures, askedSeconds: seconds, spentMilliseconds: 0, &random)
      else {
        throw ServerError(
          .temporary, "no token after \(failures) attempts: \(shown(reason))", at: origin,
          advice: "run the command again later: it goes on where it stopped")
      }
      _ = client.next(withinMilliseconds: wait)
    }
  }

  /// Waits until nobody else renews the account's token.
  private mutating func lockToken() throws(ServerError) -> FileLock {
    let deadline =
      MonotonicClock.milliseconds() + Int64(server.retries.deadlineMilliseconds)
    while true {
      do {
        if let lock = try keeper.lock() { return lock }
      } catch {
        throw ServerError(error)
      }
      guard MonotonicClock.milliseconds() < deadline else {
        throw ServerError(
          .temporary, "another program of this account has been renewing its token all the time",
          at: server.address.origin,
          advice: "run the command again later: it goes on where it stopped")
      }
      _ = client.next(withinMilliseconds: 50)
    }
  }

  private mutating func takeRefusedLogin(_ words: String, isBlocked: Bool) throws(ServerError) {
    if keeper.willRefresh { return keeper.forget() }
    let said = words.isEmpty ? "" : " (\(shown(words)))"
    throw ServerError(
      .credentials, "the server does not accept the credentials\(said)",
      at: server.address.origin,
      advice: isBlocked
        ? "it may have blocked this address for two hours; then check the four TRACKTIK_ values"
        : "check the four TRACKTIK_ values; nothing more is tried, because failed logins block "
          + "the address")
  }
}
