import PayrollBytes

/// What tells a ledger from every other one.
enum Lineage {
  /// A random UUID (RFC 9562, version 4).
  static func new() -> String {
    var generator = SystemRandomNumberGenerator()
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var out = OutputBuffer(capacity: 36)
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { out.append(UInt8(ascii: "-")) }
      out.append(hexadecimal: byte)
    }
    return out.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
