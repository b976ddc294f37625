/// Building and taking apart addresses.
public enum WebAddress {
  /// A part of a query, percent-encoded: letters, digits and `-._~` stay, every other byte becomes
  /// `%XX` (RFC 3986, section 2.3).
  public static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text with every `%XX` as its byte; what is no such code stays.
  public static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: byte & 0x0F + 9
    default: nil
    }
  }

  /// Names and values as a query or a form.
  public static func form(_ pairs: [(name: String, value: String)]) -> String {
    pairs.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  /// The scheme, host and port of an address in lower case, with the usual port left out; nil where
  /// it is no `http` or `https` address, or holds a user's name.
  public static func origin(of url: String) -> String? {
    let lower = url.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let authority = lower.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !authority.isEmpty, !authority.contains("@"), !authority.contains("\\") else {
      return nil
    }
    let usual = scheme == "https://" ? ":443" : ":80"
    let host = authority.hasSuffix(usual) ? authority.dropLast(usual.count) : authority
    return scheme + host
  }

  /// Whether an address is this machine itself, which may be spoken to without TLS.
  public static func isLoopback(_ url: String) -> Bool {
    guard let host = origin(of: url)?.split(separator: "/").last else { return false }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return name == "localhost" || name == "[::1]"
      || name.hasPrefix("127.") && name.allSatisfy { $0 == "." || $0.isNumber }
  }
}
