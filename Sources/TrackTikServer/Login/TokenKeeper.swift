package import PayrollBytes
import Secrets
package import WebClient

/// How a token is asked for (RFC 6749, sections 4.3, 4.4 and 6).
public enum Grant: String, CaseIterable, Sendable {
  case password
  case clientCredentials
}

/// Has a token that holds: the stored one, or a new one for the refresh token, or a new one for the
/// credentials, in this order.
package struct TokenKeeper {
  package let credentials: Credentials
  private let grant: Grant
  private let address: ServerAddress
  private let store: TokenStore
  /// The token, if there is one.
  package private(set) var token: Token?
  /// The tokens before it, which a server may repeat.
  package private(set) var formerTokens: [String] = []
  /// Counts the tokens, so that an answer can be told to belong to an older one.
  package private(set) var generation = 0

  package init(
    _ credentials: Credentials, _ grant: Grant, _ address: ServerAddress, _ store: TokenStore
  ) {
    self.credentials = credentials
    self.grant = grant
    self.address = address
    self.store = store
    token = store.load()
  }

  /// The token is not accepted any more, whatever it says itself.
  package mutating func expire() { token?.renewOn = 0 }

  /// Whether the next request would ask with a refresh token.
  package var willRefresh: Bool { token?.refresh != nil }

  /// A request for JSON, with the token.
  package func signed(_ request: WebRequest) -> WebRequest {
    var signed = request
    signed.headers += [
      ("Authorization", "Bearer \(token?.access.value ?? "")"), ("Accept", "application/json"),
    ]
    return signed
  }

  /// The request for a new token.
  package func request() -> WebRequest {
    var form = [
      (name: "client_id", value: credentials.clientID.value),
      (name: "client_secret", value: credentials.clientSecret.value),
    ]
    if let refresh = token?.refresh {
      form += [("grant_type", "refresh_token"), ("refresh_token", refresh.value)]
    } else if grant == .password, let user = credentials.user {
      form += [
        ("grant_type", "password"), ("username", user.name.value),
        ("password", user.password.value),
      ]
    } else {
      form.append(("grant_type", "client_credentials"))
    }
    return WebRequest(
      .post, address.tokens,
      headers: [
        ("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json"),
      ],
      body: Array(WebAddress.form(form).utf8))
  }

  /// Takes a new token: on disk first, then in use.
  package mutating func take(_ new: Token) throws(FileProblem) {
    try store.save(new)
    retire()
    token = new
    generation += 1
  }

  /// Takes the right to renew the token; nil where another pull has it.
  package func lock() throws(FileProblem) -> FileLock? { try store.lock() }

  /// Takes the token that another pull has got meanwhile, if there is one.
  ///
  /// - Returns: whether it holds.
  package mutating func takeStored(at now: Int64) -> Bool {
    guard let stored = store.load(), stored.access.value != token?.access.value else {
      return false
    }
    retire()
    token = stored
    generation += 1
    return stored.holds(at: now)
  }

  /// The refresh token was not accepted: it and its file are gone.
  package mutating func forget() {
    store.remove()
    retire()
    token = nil
  }

  private mutating func retire() {
    formerTokens += [token?.access.value, token?.refresh?.value].compactMap { $0 }
  }
}
