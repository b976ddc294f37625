import PayrollBytes
package import Secrets

/// What the server gave for the credentials.
package struct Token: Sendable {
  /// What requests are signed with.
  package var access: Secret
  /// What a new token can be had for, once.
  package var refresh: Secret?
  /// Seconds since 1970 at which a new one is asked for: two minutes before `access` ends, which is
  /// as long as the longest request takes, or at half of a shorter life.
  package var renewOn: Int64

  /// Whether it is to be used.
  package func holds(at now: Int64) -> Bool { now < renewOn }

  /// Reads the answer of the token endpoint; nil where it holds no token.
  package init?(answer: [UInt8], now: Int64) {
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
    // Without a life that makes sense, the vendor's hour: a token is never renewed unused.
    let given = texts["expires_in"].flatMap { Int64($0) } ?? 0
    let life = given >= 2 ? min(given, 1 << 32) : 3_600
    renewOn = now + life - min(120, life / 2)
  }

  /// Reads a token as `TokenStore` writes it.
  package init?(stored: [UInt8]) {
    guard let token = Token(answer: stored, now: 0),
      let node = try? JSONTextParser.parse(stored, file: "token"),
      let renewOn = JSONFields(node).number("renew_on")
    else { return nil }
    self = token
    self.renewOn = Int64(renewOn)
  }
}
