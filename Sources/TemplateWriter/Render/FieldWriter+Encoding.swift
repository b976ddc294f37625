import PayrollBytes
import PayrollTemplates

extension FieldWriter {
  /// Encodes and escapes `raw` into `encoded`. Returns the length in characters and whether the
  /// value must be put in quotes; nil where a character is refused.
  mutating func encode(
    _ field: Program.Field, _ index: Int32, _ table: UnsafePointer<UInt8>
  ) -> (length: Int, isQuoted: Bool)? {
    var length = 0
    var isQuoted = field.escape == .csvAlways
    var refused: UInt32?
    let count = raw.count
    var place = 0
    while place < count {
      let (scalar, width) = raw.withBytes { Self.scalar($0, at: place) }
      let bytes = place..<place + width
      place += width
      length += 1
      if scalar < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar)
        switch table[Int(byte)] {
        case 0: encoded.append(byte)
        case CharacterTable.special where field.escape != .csvNever:
          isQuoted = isQuoted || field.escape == .csvNeeded
          escape(byte, field.escape)
        default: refused = refused ?? scalar
        }
      } else if !rules[Int(field.table)].allows(scalar) || !append(scalar, bytes, field.escape) {
        refused = refused ?? scalar
      }
    }
    if let refused {
      note(.character, index, Int64(refused))
      return nil
    }
    return (length, isQuoted)
  }

  private mutating func escape(_ byte: UInt8, _ escape: Program.Escape) {
    switch escape {
    case .csvNeeded, .csvAlways:
      if byte == UInt8(ascii: "\"") { encoded.append(byte) }
      encoded.append(byte)
    default:
      switch byte {
      case UInt8(ascii: "<"): encoded.append("&lt;")
      case UInt8(ascii: ">"): encoded.append("&gt;")
      case UInt8(ascii: "&"): encoded.append("&amp;")
      default: encoded.append("&quot;")
      }
    }
  }

  /// Appends a character beyond ASCII; false where the encoding has none.
  private mutating func append(
    _ scalar: UInt32, _ bytes: Range<Int>, _ escape: Program.Escape
  ) -> Bool {
    if encoding == .utf8 {
      for place in bytes { encoded.append(raw.withBytes { $0[place] }) }
    } else if let byte = encoding.byte(scalar) {
      encoded.append(byte)
    } else if escape == .xmlText || escape == .xmlAttribute {
      encoded.append("&#")
      encoded.append(magnitude: UInt64(scalar), width: 1)
      encoded.append(UInt8(ascii: ";"))
    } else {
      return false
    }
    return true
  }

  /// The character at a place of well-formed UTF-8, and its width in bytes. Bytes that are not
  /// well-formed read as U+FFFF, which every rule refuses.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: UInt32, width: Int) {
    let first = bytes[place]
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, place + width <= bytes.count else { return (0xFFFF, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[(place + 1)..<(place + width)] {
      guard next & 0xC0 == 0x80 else { return (0xFFFF, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0xFFFF, 1) : (scalar, width)
  }
}
