/// A word of a fixed list, such as a state, and the value that it stands for.
package struct KnownWord: Sendable {
  package let text: StaticString
  package let value: UInt8

  /// A word, written in capitals.
  package init(_ text: StaticString, _ value: UInt8) {
    self.text = text
    self.value = value
  }

  /// Whether a text is this word in capitals or small letters, with `-` or a blank as `_`.
  package func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where Self.folded(bytes[index]) != text.utf8Start[index] {
      return false
    }
    return true
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A: byte - 0x20
    case UInt8(ascii: "-"), 0x20: UInt8(ascii: "_")
    default: byte
    }
  }
}

/// The word that a slot had last and its value: states repeat from row to row.
package struct RememberedWord {
  /// The first eight bytes.
  package var head: UInt64 = 0
  /// The last eight bytes.
  package var tail: UInt64 = 0
  /// The number of bytes; -1 before anything is remembered.
  package var length = -1
  /// What the word stands for.
  package var value: UInt8 = 0
}
