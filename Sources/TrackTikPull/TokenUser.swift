import Glibc
import WebClient

/// Whoever asks the server one thing after another and needs a token for it.
protocol TokenUser {
  /// The server.
  var source: PullSource { get }
  /// The connections.
  var client: WebClient { get }
  /// The token.
  var keeper: TokenKeeper { get set }
  /// What waits are drawn from.
  var random: SplitMix { get set }
  /// Counts a request that is about to be sent.
  mutating func countRequest() throws(PullError)
}

extension TokenUser {
  /// Seconds since 1970.
  static func now() -> Int64 { Int64(time(nil)) }

  /// A server's words for a message: no more than a line, without what would move a terminal's
  /// cursor, and not at all where they repeat a secret.
  func shown(_ words: String) -> String {
    if keeper.isRevealing(words) { return "words that hold a secret are not shown" }
    return String(
      String.UnicodeScalarView(
        words.unicodeScalars.prefix(200).map {
          $0.properties.generalCategory == .control ? " " : $0
        }))
  }
}

extension PullSource {
  /// Nobody is asked as somebody else because a password is missing.
  ///
  /// - Throws: `PullError` where the password of a user is asked for and no user is given.
  func checkGrant(_ credentials: Credentials) throws(PullError) {
    guard grant == .password && credentials.user == nil else { return }
    throw PullError(
      .credentials, "\"grant\" of \"source\" is password, and no user is given",
      advice: "set TRACKTIK_USERNAME and TRACKTIK_PASSWORD, or leave \"grant\" out")
  }
}

extension TokenKeeper {
  /// The keeper for a server, which says how tokens are asked for or leaves it to the credentials.
  init(_ credentials: Credentials, _ source: PullSource, _ store: TokenStore) {
    let usual: Grant = credentials.user == nil ? .clientCredentials : .password
    self.init(credentials, source.grant ?? usual, source.address, store)
  }
}

extension WebClient.Settings {
  /// What a server is asked with.
  init(_ source: PullSource, program: String) {
    self.init()
    certificateAuthority = source.certificateAuthority
    connectionCount = source.connectionCount
    userAgent = program
  }
}
