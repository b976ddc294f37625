import RowReading

/// Errors that a server puts into an answer that calls itself good.
extension RowScanner {
  /// The keys of an envelope that may tell of an error.
  enum TroubleKey { case error, status }

  /// What the key that `closingQuote` has just passed may tell; nil where it is another one.
  mutating func troubleKey(_ start: Position, _ quote: Position) -> TroubleKey? {
    if isKey("error", start, quote) || isKey("errors", start, quote) { return .error }
    if isKey("status", start, quote) || isKey("code", start, quote) { return .status }
    return nil
  }

  /// Whether a value under such a key tells of an error: anything but nothing as an error, or 400 and
  /// more as a status.
  func isTrouble(_ key: TroubleKey, _ position: Position) -> Bool {
    switch key {
    case .error:
      switch position.pointee {
      case UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "0"): return false
      case UInt8(ascii: "\""): return position[1] != UInt8(ascii: "\"")
      case UInt8(ascii: "["): return afterSpace(position + 1).pointee != UInt8(ascii: "]")
      case UInt8(ascii: "{"): return afterSpace(position + 1).pointee != UInt8(ascii: "}")
      default: return true
      }
    case .status:
      var digits = position.pointee == UInt8(ascii: "\"") ? position + 1 : position
      var number = 0
      while (0x30...0x39).contains(digits.pointee), number < 1_000 {
        number = 10 * number + Int(digits.pointee & 0x0F)
        digits += 1
      }
      return (400..<1_000).contains(number)
    }
  }
}
