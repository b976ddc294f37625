extension OutputBuffer {
  /// Appends a JSON string, quoted and escaped. The bytes must be UTF-8.
  ///
  /// Canonical form: `"`, `\` and the control characters are escaped, nothing else is.
  public mutating func append(jsonString bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var runStart = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      append(jsonEscape: byte)
      runStart = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string, quoted and escaped.
  public mutating func append(jsonString text: String) {
    var text = text
    text.withUTF8 { append(jsonString: $0) }
  }

  private mutating func append(jsonEscape byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00")
      append(hexadecimal: byte)
    }
  }

  /// Appends a byte as two lower-case hexadecimal digits.
  public mutating func append(hexadecimal byte: UInt8) {
    for nibble in [byte >> 4, byte & 15] {
      append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
    }
  }
}
