import PayrollBytes

/// An SHA-256 of something in a ledger.
public struct LedgerDigest: Sendable, Hashable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  /// A digest that is written down; nil where the text is none.
  public init?(_ text: String) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    hexadecimal = text
  }

  /// The digest of texts. Each is preceded by its length and a colon and followed by a comma, so that
  /// no two lists of texts are the same bytes.
  init(of texts: String...) {
    var out = OutputBuffer(capacity: 512)
    for text in texts {
      out.append(decimal: Int64(text.utf8.count))
      out.append(UInt8(ascii: ":"))
      out.append(text)
      out.append(UInt8(ascii: ","))
    }
    hexadecimal = out.withBytes { SHA256.hexadecimal(of: $0) }
  }

  /// The digest of bytes.
  public init(of bytes: [UInt8]) { hexadecimal = SHA256.hexadecimal(of: bytes) }

  /// The digits.
  public var description: String { hexadecimal }
}
