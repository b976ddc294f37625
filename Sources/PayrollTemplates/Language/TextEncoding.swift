/// The character encoding of an output file.
package enum TextEncoding: String, CaseIterable, Sendable {
  case ascii = "us-ascii"
  case latin1 = "iso-8859-1"
  case windows1252 = "windows-1252"
  case utf8 = "utf-8"

  /// The byte of a character beyond ASCII; nil where the encoding has none, or for `utf8`.
  package func byte(_ scalar: UInt32) -> UInt8? {
    switch self {
    case .ascii, .utf8: return nil
    case .latin1: return (0xA0...0xFF).contains(scalar) ? UInt8(scalar) : nil
    case .windows1252:
      if (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
      guard let index = Self.windows1252Extras.firstIndex(of: scalar) else { return nil }
      return UInt8(0x80 + index)
    }
  }

  /// The characters of bytes 0x80 to 0x9F, 0 where there is none (Unicode's CP1252 table).
  private static let windows1252Extras: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
