import Glibc
package import OnceOnly
package import TimeSources
package import WebClient

/// Whoever asks the server one thing after another and needs a token for it.
package protocol TokenUser {
  /// The server.
  var server: ServerSettings { get }
  /// The connections.
  var client: WebClient { get }
  /// The token.
  var keeper: TokenKeeper { get set }
  /// What waits are drawn from.
  var random: SplitMix { get set }
  /// Counts a request that is about to be sent.
  mutating func countRequest() throws(ServerError)
}

extension TokenUser {
  /// Seconds since 1970.
  package static func now() -> Int64 { Int64(time(nil)) }

  /// A server's words for a message: no more than a line, without what would move a terminal's
  /// cursor, and not at all where they repeat a secret.
  package func shown(_ words: String) -> String {
    if keeper.isRevealing(words) { return "words that hold a secret are not shown" }
    return String(
      String.UnicodeScalarView(
        words.unicodeScalars.prefix(200).map {
          $0.properties.generalCategory == .control ? " " : $0
        }))
  }
}

extension ServerSettings {
  /// Nobody is asked as somebody else because a password is missing.
  ///
  /// - Throws: `ServerError` where the password of a user is asked for and no user is given.
  package func checkGrant(_ credentials: Credentials) throws(ServerError) {
    guard grant == .password && credentials.user == nil else { return }
    throw ServerError(
      .credentials, "\"grant\" of \"source\" is password, and no user is given",
      advice: "set TRACKTIK_USERNAME and TRACKTIK_PASSWORD, or leave \"grant\" out")
  }
}

extension TokenKeeper {
  /// The keeper for a server, which says how tokens are asked for or leaves it to the credentials.
  package init(_ credentials: Credentials, _ server: ServerSettings, _ store: TokenStore) {
    let usual: Grant = credentials.user == nil ? .clientCredentials : .password
    self.init(credentials, server.grant ?? usual, server.address, store)
  }
}

extension WebClient.Settings {
  /// What a server is asked with.
  package init(_ server: ServerSettings, program: String) {
    self.init()
    certificateAuthority = server.certificateAuthority
    connectionCount = server.connectionCount
    userAgent = program
  }
}
