import PayrollBytes

/// Bytes as base64, as pages and policies have them.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in base64, with `=` at the end.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let length = (bytes.count + 2) / 3 * 4
    return [UInt8](unsafeUninitializedCapacity: length) { place, count in
      bytes.withUnsafeBufferPointer { bytes in
        alphabet.withUnsafeBufferPointer { alphabet in
          var (from, to) = (0, 0)
          while from < bytes.count {
            let left = bytes.count - from
            let group =
              Int(bytes[from]) << 16 | (left > 1 ? Int(bytes[from + 1]) << 8 : 0)
              | (left > 2 ? Int(bytes[from + 2]) : 0)
            let equals = UInt8(ascii: "=")
            place.initializeElement(at: to, to: alphabet[group >> 18])
            place.initializeElement(at: to + 1, to: alphabet[group >> 12 & 63])
            place.initializeElement(at: to + 2, to: left > 1 ? alphabet[group >> 6 & 63] : equals)
            place.initializeElement(at: to + 3, to: left > 2 ? alphabet[group & 63] : equals)
            from += 3
            to += 4
          }
        }
      }
      count = length
    }
  }

  /// The bytes that hexadecimal digits stand for; what is none counts as 0.
  static func bytes(ofHexadecimal digits: String) -> [UInt8] {
    let values = digits.utf8.map { digit in
      UInt8(Character(Unicode.Scalar(digit)).hexDigitValue ?? 0)
    }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  /// The SHA-256 of bytes as a policy names it: `sha256-…`.
  static func policyHash(of bytes: [UInt8]) -> String {
    let digest = encode(Self.bytes(ofHexadecimal: SHA256.hexadecimal(of: bytes)))
    return "sha256-" + String(decoding: digest, as: UTF8.self)
  }
}
