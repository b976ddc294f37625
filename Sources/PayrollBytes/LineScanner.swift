/// Goes through a line of JSON that this program wrote, from left to right, where it stands. It knows
/// the one form in which the program writes: anything else is none of its lines.
@frozen
public struct LineScanner {
  @usableFromInline let base: UnsafeBufferPointer<UInt8>
  @inlinable var count: Int { base.count }
  /// How many bytes lie behind.
  @inlinable
  public var place: Int { at }
  @usableFromInline var at = 0

  /// The bytes of a line without its end; they must outlive the scanner.
  @inlinable
  public init(_ line: UnsafeBufferPointer<UInt8>) { base = line }

  /// Whether nothing is left.
  @inlinable
  public var isAtEnd: Bool { at == count }

  /// Goes behind these characters; false, and nowhere, where others stand here.
  @inlinable @inline(__always)
  public mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at + length <= count else { return false }
    for index in 0..<length where base[at + index] != text.utf8Start[index] { return false }
    at += length
    return true
  }

  /// A whole number of at most 18 digits.
  @inlinable @inline(__always)
  public mutating func number() -> Int64? {
    let isNegative = at < count && base[at] == UInt8(ascii: "-")
    var next = isNegative ? at + 1 : at
    let first = next
    var value: Int64 = 0
    while next < count, base[next] &- 0x30 < 10 {
      guard next - first < 18 else { return nil }
      value = value * 10 + Int64(base[next] &- 0x30)
      next += 1
    }
    guard next > first else { return nil }
    at = next
    return isNegative ? -value : value
  }

  /// A number that is written as this program writes numbers: without zeros in front.
  public mutating func plainNumber() -> Int64? {
    let start = at
    guard let number = number() else { return nil }
    let first = base[start] == UInt8(ascii: "-") ? start + 1 : start
    return base[first] == UInt8(ascii: "0") && (first > start || at > first + 1) ? nil : number
  }

  /// The bytes between two quotes, escapes as they are, and whether there are any.
  @inlinable @inline(__always)
  public mutating func quoted() -> (text: UnsafeBufferPointer<UInt8>, hasEscapes: Bool)? {
    guard at < count, base[at] == UInt8(ascii: "\"") else { return nil }
    var next = at + 1
    var hasEscapes = false
    while next < count {
      let byte = base[next]
      if byte == UInt8(ascii: "\"") {
        let text = UnsafeBufferPointer(rebasing: base[at + 1..<next])
        at = next + 1
        return (text, hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        next += 1
      }
      next += 1
    }
    return nil
  }

  /// A text of any kind.
  public mutating func text() -> String? {
    guard let (text, hasEscapes) = quoted() else { return nil }
    return hasEscapes ? Self.unescaped(text) : String(decoding: text, as: UTF8.self)
  }

  /// A decimal text with exactly four digits behind the point, in 1/10,000: `"18.5000"` is 185,000.
  @inlinable @inline(__always)
  public mutating func tenThousandths() -> Int64? { scaled(fractionDigits: 4) }

  /// A decimal text with exactly two digits behind the point, in hundredths: `"83.75"` is 8,375.
  public mutating func hundredths() -> Int64? { scaled(fractionDigits: 2) }

  @inlinable @inline(__always)
  mutating func scaled(fractionDigits: Int) -> Int64? {
    guard let (text, _) = quoted(), text.count >= fractionDigits + 2 else { return nil }
    let isNegative = text[0] == UInt8(ascii: "-")
    let point = text.count - fractionDigits - 1
    var value: Int64 = 0
    guard text[point] == UInt8(ascii: "."), text.count < 24 else { return nil }
    for index in (isNegative ? 1 : 0)..<text.count where index != point {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = product.addingReportingOverflow(Int64(digit))
      if isTooLarge || isStillTooLarge { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  /// The text of JSON between quotes; nil where an escape is none that the program writes.
  private static func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        bytes.append(text[index])
        index += 1
        continue
      }
      guard index + 1 < text.count else { return nil }
      switch text[index + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(text[index + 1])
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "u"):
        // Control characters alone are written so.
        let digits = text[index...].dropFirst(2).prefix(4)
        guard digits.count == 4,
          let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(byte)
        index += 4
      default: return nil
      }
      index += 2
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
