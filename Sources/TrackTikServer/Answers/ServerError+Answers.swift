package import TimeSources
package import WebClient

/// What answers of the server mean for a person, in one place for all who ask it.
extension ServerError {
  /// A request without an answer that is not worth repeating.
  package init(_ failure: WebFailure, at place: String) {
    switch failure.kind {
    case .certificate:
      self.init(
        .credentials, "the server cannot prove who it is: \(failure.detail)", at: place,
        advice: "check the address and this machine's clock; a certificate authority of your own "
          + "is named in \"certificateAuthority\" of \"source\"")
    case .tooLarge:
      self.init(
        .badAnswer, failure.detail, at: place, advice: "ask the vendor: no page is that large")
    default:
      self.init(
        failure.isTemporary ? .temporary : .badAnswer, failure.detail, at: place,
        advice: "check the address of the server")
    }
  }

  /// A firewall has answered in the server's place (403); nil where none has.
  package static func firewall(_ response: WebResponse, _ address: ServerAddress) -> ServerError? {
    guard response.header("server")?.hasPrefix("awselb") ?? false else { return nil }
    return ServerError(
      .credentials, "a firewall in front of the server refuses this address (403)",
      at: address.origin,
      advice: "it blocks an address for two hours after too many failed logins; then ask the "
        + "vendor to let this address through")
  }

  /// An answer that nobody knows; the words may be shown.
  package static func strange(_ words: String, at resource: String) -> ServerError {
    ServerError(
      .badAnswer, "the answer is none that is known: \(words)", at: resource,
      advice: "look at the server's status page, or ask the vendor")
  }

  /// A token is refused that was given a moment before.
  package static func freshTokenRefused(at address: ServerAddress) -> ServerError {
    ServerError(
      .credentials, "the server does not accept a token that it has just given (401)",
      at: address.origin,
      advice: "check that the account may use the API; nothing more is tried, because failed "
        + "logins block the address")
  }

  /// The attempts or the time are used up; the reason may be shown.
  package static func givenUp(
    after failures: Int, _ reason: String, askedSeconds seconds: Int?, at resource: String,
    advice: String
  ) -> ServerError {
    let asked = seconds.map { "; it asks to wait \($0) seconds" } ?? ""
    return ServerError(
      .temporary, "given up after \(failures) attempts: \(reason)\(asked)", at: resource,
      advice: advice)
  }
}
