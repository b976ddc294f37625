/// Reading and skipping values. A skipped value is checked as strictly as one that is read.
extension RowScanner {
  /// Reads the value at `position` into a slot.
  @inline(__always)
  package mutating func scanValue(_ position: Position, into slot: Int, depth: Int) -> Position? {
    switch position.pointee {
    case UInt8(ascii: "\""):
      sawEscape = false
      guard let close = closingQuote(position + 1) else { return nil }
      if sawEscape {
        let length = settleEscapes(position + 1, close)
        kinds[slot] = length == nil ? .escapedString : .string
        values[slot] = FieldValue(
          start: position + 1, length: length ?? close - (position + 1), integer: Self.noNumber)
        return close + 1
      }
      kinds[slot] = .string
      values[slot] = FieldValue(
        start: position + 1, length: close - (position + 1), integer: Self.noNumber)
      return close + 1
    case UInt8(ascii: "-"), 0x30...0x39:
      return scanNumber(position, into: slot)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      kinds[slot] = position.pointee == UInt8(ascii: "{") ? .object : .array
      nestedNumber = Self.noNumber
      guard let next = skipContainer(position, depth: depth + 1, keepsNumber: true) else {
        return nil
      }
      values[slot] = FieldValue(start: position, length: next - position, integer: nestedNumber)
      return next
    case UInt8(ascii: "t"): kinds[slot] = .trueValue
    case UInt8(ascii: "f"): kinds[slot] = .falseValue
    default: kinds[slot] = .null
    }
    return skipLiteral(position)
  }

  /// Skips the value at `position`.
  @inline(__always)
  package mutating func skipValue(_ position: Position, depth: Int) -> Position? {
    switch position.pointee {
    case UInt8(ascii: "\""):
      guard let close = closingQuote(position + 1) else { return nil }
      return close + 1
    case UInt8(ascii: "-"), 0x30...0x39: return skipNumber(position)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return skipContainer(position, depth: depth + 1, keepsNumber: false)
    default: return skipLiteral(position)
    }
  }

  @inline(__always)
  private mutating func skipLiteral(_ position: Position) -> Position? {
    let word = UnsafeRawPointer(position).loadUnaligned(as: UInt32.self)
    if word == 0x6C6C_756E || word == 0x6575_7274 { return position + 4 }  // null, true
    if word == 0x736C_6166, position[4] == UInt8(ascii: "e") { return position + 5 }
    return fail(.valueExpected, position)
  }

  /// Skips an object or a list; with `keepsNumber`, the object's own `id` stays in
  /// `nestedNumber`: an included record needs no more than its number.
  package mutating func skipContainer(
    _ position: Position, depth: Int, keepsNumber: Bool
  ) -> Position? {
    guard depth <= Self.deepest else { return fail(.tooDeep, position) }
    let isObject = position.pointee == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var position = afterSpace(position + 1)
    if position.pointee == close { return position + 1 }
    while true {
      var isNumber = false
      if isObject {
        guard position.pointee == UInt8(ascii: "\"") else { return fail(.keyExpected, position) }
        sawEscape = false
        guard let quote = closingQuote(position + 1) else { return nil }
        isNumber = keepsNumber && isKey("id", position + 1, quote)
        position = afterSpace(quote + 1)
        guard position.pointee == UInt8(ascii: ":") else { return fail(.colonExpected, position) }
        position = afterSpace(position + 1)
      }
      guard let next = skipValue(position, depth: depth) else { return nil }
      if isNumber {
        nestedNumber = wholeNumber(position, next)
        if nestedNumber == Self.noNumber, position.pointee == UInt8(ascii: "\""),
          let length = settleEscapes(position + 1, next - 1)
        {
          nestedNumber = wholeNumber(position + 1, position + 1 + length)
        }
      }
      position = afterSpace(next)
      if position.pointee == UInt8(ascii: ",") {
        position = afterSpace(position + 1)
      } else if position.pointee == close {
        return position + 1
      } else {
        return fail(isObject ? .commaOrBraceExpected : .commaOrBracketExpected, position)
      }
    }
  }

  /// Calls `body` with the position of each element of a list that was checked before.
  package mutating func eachElement(of slot: Int, _ body: (inout RowScanner, Position) -> Void) {
    let close = UInt8(ascii: "]")
    var position = afterSpace(values[slot].start + 1)
    while position.pointee != close {
      body(&self, position)
      guard let next = skipValue(position, depth: 1) else { return }
      position = afterSpace(next)
      if position.pointee == UInt8(ascii: ",") { position = afterSpace(position + 1) }
    }
  }

  /// Reads one member of an object that was checked before into a slot; absent where it has none.
  package mutating func scanMember(_ key: StaticString, of object: Position, into slot: Int) {
    kinds[slot] = .absent
    var position = afterSpace(object + 1)
    while position.pointee == UInt8(ascii: "\"") {
      sawEscape = false
      guard let quote = closingQuote(position + 1) else { return }
      let isMember = isKey(key, position + 1, quote)
      position = afterSpace(afterSpace(quote + 1) + 1)
      let next =
        isMember ? scanValue(position, into: slot, depth: 1) : skipValue(position, depth: 1)
      guard let next else { return }
      position = afterSpace(next)
      if position.pointee == UInt8(ascii: ",") { position = afterSpace(position + 1) }
    }
  }

  /// Whether the text that `closingQuote` has just passed is `key`. `sawEscape` must have been
  /// false before it.
  @inline(__always)
  package mutating func isKey(_ key: StaticString, _ start: Position, _ quote: Position) -> Bool {
    let length = key.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: key.utf8Start, count: length)
    if !sawEscape {
      return quote - start == length
        && UnsafeBufferPointer(start: start, count: length).elementsEqual(wanted)
    }
    resolveEscapes(UnsafeBufferPointer(start: start, count: quote - start))
    return scratch.elementsEqual(wanted)
  }
}
