/// Strict reading of decimal numbers into scaled integers.
///
/// `Decimal(string:)` reads "8,5" as 8 and "8.5abc" as 8.5; wages cannot be read like that. Here
/// a number is an optional minus, digits, and optionally a point with digits behind it (and, as
/// JSON allows it, an exponent is refused rather than guessed at).
public enum DecimalText {
  /// The number as an integer of `1 / 10^fractionDigits`.
  ///
  /// Digits behind the last one kept must be zeros, so that nothing is rounded in silence.
  /// Nil where the text is not such a number or does not fit.
  public static func exact(_ text: String, fractionDigits: Int) -> Int64? {
    var text = text
    return text.withUTF8 { exact($0, fractionDigits: fractionDigits) }
  }

  /// The number as an integer of `1 / 10^fractionDigits`; see `exact(_:fractionDigits:)`.
  public static func exact(_ bytes: UnsafeBufferPointer<UInt8>, fractionDigits: Int) -> Int64? {
    guard let (value, rest) = scan(bytes, fractionDigits: fractionDigits), rest.allSatisfy(isZero)
    else { return nil }
    return value
  }

  /// The number as an integer of `1 / 10^fractionDigits`, rounded half away from zero.
  ///
  /// Nil where the text is not such a number or does not fit.
  public static func roundedHalfUp(
    _ bytes: UnsafeBufferPointer<UInt8>, fractionDigits: Int
  ) -> Int64? {
    guard let (value, rest) = scan(bytes, fractionDigits: fractionDigits) else { return nil }
    guard let next = rest.first, next >= 0x35 else { return value }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let (rounded, overflow) = value.addingReportingOverflow(isNegative ? -1 : 1)
    return overflow ? nil : rounded
  }

  /// Decimal hours (`7.75`) as whole seconds, rounded half away from zero.
  ///
  /// Six digits behind the point are read exactly (3.6 ms); a seconds count survives being written
  /// as hours with four. Nil where the text is not a number or exceeds 10 million hours.
  public static func seconds(fromHours bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard let microHours = roundedHalfUp(bytes, fractionDigits: 6),
      microHours.magnitude <= 10_000_000_000_000
    else { return nil }
    let scaled = microHours * 36
    return (scaled + (scaled < 0 ? -5_000 : 5_000)) / 10_000
  }

  /// Decimal hours (`7.75`) as whole seconds; see `seconds(fromHours:)`.
  public static func seconds(fromHours text: String) -> Int64? {
    var text = text
    return text.withUTF8 { seconds(fromHours: $0) }
  }

  private static func isZero(_ byte: UInt8) -> Bool { byte == 0x30 }

  /// The scaled value cut off behind `fractionDigits`, and the digits that were cut off.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, fractionDigits: Int
  ) -> (value: Int64, rest: Slice<UnsafeBufferPointer<UInt8>>)? {
    var index = bytes.startIndex
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var value: Int64 = 0
    var digits = 0
    func isDigit(_ index: Int) -> Bool {
      index < bytes.endIndex && bytes[index] >= 0x30 && bytes[index] <= 0x39
    }
    func push(_ digit: UInt8) -> Bool {
      let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tenfold.addingReportingOverflow(Int64(digit))
      value = sum
      return !first && !second
    }
    while isDigit(index) {
      guard push(bytes[index] - 0x30) else { return nil }
      index += 1
      digits += 1
    }
    guard digits > 0 else { return nil }
    var kept = 0
    var restStart = bytes.endIndex
    if index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: ".") else { return nil }
      index += 1
      guard isDigit(index) else { return nil }
      while isDigit(index), kept < fractionDigits {
        guard push(bytes[index] - 0x30) else { return nil }
        index += 1
        kept += 1
      }
      restStart = index
      while isDigit(index) { index += 1 }
      guard index == bytes.endIndex else { return nil }
    }
    while kept < fractionDigits {
      guard push(0) else { return nil }
      kept += 1
    }
    return (isNegative ? -value : value, bytes[restStart...])
  }
}
