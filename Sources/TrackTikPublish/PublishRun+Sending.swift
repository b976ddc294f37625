import OnceOnly
import PayrollBytes
import TimeSources
import TrackTikServer
import WebClient

/// Making the entry.
extension PublishRun {
  /// Sends what the receipt holds.
  mutating func send() throws(ServerError) -> SendOutcome<ServerError> {
    guard let receipt else { return .unclear("nothing was kept that could be sent") }
    let address = server.address
    let result = try exchange(
      WebRequest(
        .post, address.list(Publication.resource, []),
        headers: [
          ("Content-Type", "application/json"), ("Idempotency-Key", receipt.idempotencyKey),
        ],
        body: Array((receipt.body ?? "").utf8)), isRepeated: false)
    switch result {
    case .success(let response): return judge(response)
    case .failure(let failure):
      switch failure.kind {
      case .certificate, .unusable: return .refused(ServerError(failure, at: address.origin))
      case .host: return .busy(failure.detail, waitSeconds: nil)
      case .connection, .timeout, .cut, .tooLarge: return .unknown(failure.detail, waitSeconds: nil)
      }
    }
  }

  private func judge(_ response: WebResponse) -> SendOutcome<ServerError> {
    if (200..<300).contains(response.status) {
      switch PublishAnswer(response, to: publication) {
      case .made(let id) where isRevealing(id):
        return .unclear("HTTP \(response.status), with an id that holds a secret")
      case .made(let id): return .done(id)
      case .unclear(let reason): return .unclear(reason)
      case .foreign(let reason): return .unknown(reason, waitSeconds: nil)
      }
    }
    let words = shown(ServerAnswer.words(response))
    let said = words.isEmpty ? "" : ": \(words)"
    switch ServerAnswer(response, now: Self.now()) {
    case .refused:
      return .refused(
        ServerError(
          .badAnswer, "the server does not take the entry (\(response.status)\(said))",
          at: Publication.resource,
          advice: "check \"paySchedule\" of \"publish\", and that the period is one of that "
            + "schedule"))
    case .forbidden:
      return .refused(
        forbidden(response, "give the account the right to create \(Publication.resource)"))
    case .missing: return .refused(missing(response))
    case .redirected(let place):
      return .refused(
        ServerError(
          .badAnswer,
          "the server sends us to \(WebAddress.origin(of: place) ?? "another place"), where "
            + "nothing is sent", at: Publication.resource,
          advice: "if the server has moved, correct \"address\" of \"source\""))
    case .unwell(let reason, let seconds):
      // Too many requests: this one was not looked at.
      return response.status == 429
        ? .busy(reason, waitSeconds: seconds) : .unknown(reason, waitSeconds: seconds)
    case .tooSlow: return .unknown("the server did not answer in time (504)", waitSeconds: nil)
    case .strange where (400..<500).contains(response.status) && response.status != 409:
      return .refused(
        ServerError(
          .badAnswer, "the server does not take the entry (\(response.status)\(said))",
          at: Publication.resource, advice: "ask the vendor"))
    // 409: the key is in use, so a request under it is or was on its way.
    case .strange(let reason): return .unknown(reason, waitSeconds: nil)
    case .unauthorized: return .unauthorized
    case .page: return .unknown("HTTP \(response.status)", waitSeconds: nil)
    }
  }

  /// The account may not (403), or a firewall does not let it.
  func forbidden(_ response: WebResponse, _ advice: String) -> ServerError {
    if let wall = ServerError.firewall(response, server.address) { return wall }
    let words = shown(ServerAnswer.words(response))
    return ServerError(
      .credentials, "the account may not do this (403\(words.isEmpty ? "" : ", \(words)"))",
      at: Publication.resource, advice: advice)
  }

  /// There is no such resource (404, 410).
  func missing(_ response: WebResponse) -> ServerError {
    ServerError(
      .badAnswer, "the server has no such resource (\(response.status))", at: Publication.resource,
      advice: "check the address; if this server keeps no processed payruns, remove \"publish\" "
        + "from \"source\"")
  }
}
