/// Texts: finding their end, checking their escapes, resolving them.
extension RowScanner {
  /// The closing quote of the text that begins at `position`, behind its opening quote.
  @inline(__always)
  package mutating func closingQuote(_ position: Position) -> Position? {
    var position = position
    while true {
      let stops = Self.stops(load(position))
      if stops == 0 {
        position += 8
        continue
      }
      position += stops.trailingZeroBitCount >> 3
      if position.pointee == UInt8(ascii: "\"") { return position }
      return closingQuoteBehindEscapes(position)
    }
  }

  /// A bit in each byte that is a quote, a backslash or a control character. Bits above the lowest
  /// one may be wrong; nobody looks at them.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ 0x2222_2222_2222_2222
    let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
      | ((word &- 0x2020_2020_2020_2020) & ~word)
    return found & 0x8080_8080_8080_8080
  }

  @inline(never)
  private mutating func closingQuoteBehindEscapes(_ position: Position) -> Position? {
    var position = position
    while true {
      let stops = Self.stops(load(position))
      if stops == 0 {
        position += 8
        continue
      }
      position += stops.trailingZeroBitCount >> 3
      switch position.pointee {
      case UInt8(ascii: "\""): return position
      case UInt8(ascii: "\\"):
        sawEscape = true
        guard let next = checkEscape(position) else { return nil }
        position = next
      default: return fail(.controlCharacter, position)
      }
    }
  }

  private mutating func checkEscape(_ position: Position) -> Position? {
    switch position[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return position + 2
    case UInt8(ascii: "u"):
      guard let code = Self.fourDigits(position + 2) else { return fail(.badEscape, position) }
      if (0xDC00..<0xE000).contains(code) { return fail(.unpairedSurrogate, position) }
      guard (0xD800..<0xDC00).contains(code) else { return position + 6 }
      guard position[6] == UInt8(ascii: "\\"), position[7] == UInt8(ascii: "u"),
        let low = Self.fourDigits(position + 8), (0xDC00..<0xE000).contains(low)
      else { return fail(.unpairedSurrogate, position) }
      return position + 12
    default: return fail(.badEscape, position)
    }
  }

  private static func fourDigits(_ position: Position) -> UInt32? {
    var code: UInt32 = 0
    for index in 0..<4 {
      let byte = position[index]
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: code = code << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: code = code << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return code
  }

  /// Replaces a text that was checked, and whose escapes are not needed, by the text without them;
  /// returns its length, or nil where a byte of it must be escaped.
  ///
  /// The text becomes shorter; blanks behind the new closing quote keep the bytes well-formed JSON
  /// of the same length. So a number or moment with an escape in it is read like any other.
  package mutating func settleEscapes(_ start: Position, _ close: Position) -> Int? {
    resolveEscapes(UnsafeBufferPointer(start: start, count: close - start))
    for byte in scratch where byte < 0x20 || byte == 0x22 || byte == 0x5C { return nil }
    // The bytes lie in an `InputBuffer`, which is ours to write to.
    let text = UnsafeMutablePointer(mutating: start)
    for (index, byte) in scratch.enumerated() { text[index] = byte }
    text[scratch.count] = UInt8(ascii: "\"")
    for index in scratch.count + 1..<max(scratch.count + 1, close - start + 1) {
      text[index] = 0x20
    }
    return scratch.count
  }

  /// Writes a checked text without its escapes into `scratch`.
  package mutating func resolveEscapes(_ text: UnsafeBufferPointer<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    guard var position = text.baseAddress else { return }
    let end = position + text.count
    while position < end {
      guard position.pointee == UInt8(ascii: "\\") else {
        scratch.append(position.pointee)
        position += 1
        continue
      }
      switch position[1] {
      case UInt8(ascii: "b"): scratch.append(0x08)
      case UInt8(ascii: "f"): scratch.append(0x0C)
      case UInt8(ascii: "n"): scratch.append(0x0A)
      case UInt8(ascii: "r"): scratch.append(0x0D)
      case UInt8(ascii: "t"): scratch.append(0x09)
      case UInt8(ascii: "u"):
        var code = Self.fourDigits(position + 2) ?? 0xFFFD
        if (0xD800..<0xDC00).contains(code), let low = Self.fourDigits(position + 8) {
          code = 0x10000 + ((code - 0xD800) << 10) + (low & 0x3FF)
          position += 6
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        position += 4
      default: scratch.append(position[1])
      }
      position += 2
    }
  }
}
