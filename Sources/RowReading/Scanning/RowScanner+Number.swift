/// Numbers.
extension RowScanner {
  /// Reads the number at `position` into a slot.
  @inline(__always)
  package mutating func scanNumber(_ position: Position, into slot: Int) -> Position? {
    // Nearly every number is a whole one of at most 16 digits: read it eight digits at a time.
    let word = load(position)
    let digits = Self.leadingDigits(word)
    if digits > 0 && digits < 8 {
      let behind = position[digits]
      if behind != UInt8(ascii: "."), behind | 0x20 != UInt8(ascii: "e"),
        word & 0xFF != 0x30 || digits == 1
      {
        kinds[slot] = .integer
        values[slot] = FieldValue(
          start: position, length: digits, integer: Self.value(word, digits: digits))
        return position + digits
      }
    }
    guard let next = skipNumber(position) else { return nil }
    let number = wholeNumber(position, next)
    kinds[slot] = number == Self.noNumber ? .number : .integer
    values[slot] = FieldValue(start: position, length: next - position, integer: number)
    return next
  }

  /// Skips the number at `position`.
  package mutating func skipNumber(_ position: Position) -> Position? {
    var position = position
    if position.pointee == UInt8(ascii: "-") { position += 1 }
    if position.pointee == 0x30 {
      position += 1
    } else {
      guard let next = skipDigits(position) else { return nil }
      position = next
    }
    if position.pointee == UInt8(ascii: ".") {
      guard let next = skipDigits(position + 1) else { return nil }
      position = next
    }
    if position.pointee | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position.pointee == UInt8(ascii: "+") || position.pointee == UInt8(ascii: "-") {
        position += 1
      }
      return skipDigits(position)
    }
    if (0x30...0x39).contains(position.pointee) { return fail(.badNumber, position) }
    return position
  }

  private mutating func skipDigits(_ position: Position) -> Position? {
    var next = position
    while (0x30...0x39).contains(next.pointee) { next += 1 }
    return next > position ? next : fail(.badNumber, position)
  }

  /// The whole number between two positions, as a number or in quotes: a minus and 1 to 18 digits.
  package func wholeNumber(_ start: Position, _ end: Position) -> Int64 {
    var position = start
    var end = end
    if end - start >= 2, start.pointee == UInt8(ascii: "\"") {
      position += 1
      end -= 1
    }
    let isNegative = position.pointee == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard end > position, end - position <= 18 else { return Self.noNumber }
    var number: Int64 = 0
    while position < end {
      guard (0x30...0x39).contains(position.pointee) else { return Self.noNumber }
      number = number * 10 + Int64(position.pointee - 0x30)
      position += 1
    }
    return isNegative ? -number : number
  }

  /// How many of the eight bytes are digits, from the first on.
  @inline(__always)
  private static func leadingDigits(_ word: UInt64) -> Int {
    let shifted = word ^ 0x3030_3030_3030_3030
    let others = ((shifted &+ 0x7676_7676_7676_7676) | shifted) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount >> 3
  }

  /// The value of the first `digits` bytes, 1 to 8 of them: pairs, fours and eights are joined by
  /// one multiplication each.
  @inline(__always)
  private static func value(_ word: UInt64, digits: Int) -> Int64 {
    var value = (word ^ 0x3030_3030_3030_3030) << UInt64(64 - 8 * digits)
    value = (value &* 10 &+ (value >> 8)) & 0x00FF_00FF_00FF_00FF
    value = (value &* 100 &+ (value >> 16)) & 0x0000_FFFF_0000_FFFF
    value = (value &* 10_000 &+ (value >> 32)) & 0xFFFF_FFFF
    return Int64(truncatingIfNeeded: value)
  }
}
