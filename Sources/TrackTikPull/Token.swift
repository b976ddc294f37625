import PayrollBytes

/// What the server gave for the credentials.
struct Token: Sendable {
  /// What requests are signed with.
  var access: Secret
  /// What a new token can be had for, once.
  var refresh: Secret?
  /// Seconds since 1970 at which `access` ends.
  var expiresOn: Int64

  /// Whether it holds for another two minutes, which the longest request takes.
  func holds(at now: Int64) -> Bool { expiresOn - now > 120 }

  /// Reads the answer of the token endpoint; nil where it holds no token.
  init?(answer: [UInt8], now: Int64) {
    guard let node = try? JSONTextParser.parse(answer, file: "token"),
      case .object(let members) = node.value
    else { return nil }
    var texts: [String: String] = [:]
    for member in members {
      switch member.value.value {
      case .string(let text), .number(let text): texts[member.key] = text
      default: break
      }
    }
    // A header line must not be ended by what a server sends.
    guard let access = texts["access_token"], !access.isEmpty,
      access.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.access = Secret(access)
    refresh = texts["refresh_token"].flatMap { $0.isEmpty ? nil : Secret($0) }
    expiresOn = now + (texts["expires_in"].flatMap { Int64($0) } ?? 3_600)
  }

  /// Reads a token as `TokenStore` writes it.
  init?(stored: [UInt8]) {
    guard let token = Token(answer: stored, now: 0) else { return nil }
    self = token
  }
}
