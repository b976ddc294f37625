import PayrollModel

/// The smallest and the largest value that a field may have, both inclusive.
package struct ValueRange: Sendable, Equatable {
  /// The smallest value: millionths of a number, or minutes.
  package var lower: Int64
  /// The largest value: millionths of a number, or minutes.
  package var upper: Int64
  /// Whether the values are hours and minutes, `23:59`.
  package var isClock: Bool
  /// As the template has it.
  package var text: String

  /// Reads `51..999999`, `-999.99..999.99` or `0:00..23:59`; nil for anything else.
  init?(_ text: String) {
    guard let dots = Self.dots(in: text) else { return nil }
    let first = String(text[..<dots.lowerBound])
    let last = String(text[dots.upperBound...])
    isClock = first.contains(":")
    guard let lower = isClock ? Self.minutes(first) : Self.millionths(first),
      let upper = isClock ? Self.minutes(last) : Self.millionths(last), lower <= upper
    else { return nil }
    self.lower = lower
    self.upper = upper
    self.text = "\(first) to \(last)"
  }

  private static func dots(in text: String) -> Range<String.Index>? {
    var place = text.startIndex
    while place < text.endIndex {
      if text[place...].hasPrefix("..") { return place..<text.index(place, offsetBy: 2) }
      place = text.index(after: place)
    }
    return nil
  }

  private static func millionths(_ text: String) -> Int64? {
    var bytes = Array(text.utf8)
    return bytes.withUnsafeMutableBufferPointer {
      DecimalText.exact(UnsafeBufferPointer($0), fractionDigits: 6)
    }
  }

  /// The minutes of `23:59`; nil for anything else.
  static func minutes(_ text: String) -> Int64? {
    let sides = text.split(separator: ":", omittingEmptySubsequences: false)
    // A sign is none of the digits: `-0:05` would be taken for `0:05`.
    guard sides.count == 2, !text.utf8.contains(where: { "+-".utf8.contains($0) }),
      let hours = Int64(sides[0]), let minutes = Int64(sides[1]),
      (0...10_000).contains(hours), (0..<60).contains(minutes), sides[1].utf8.count == 2
    else { return nil }
    return hours * 60 + minutes
  }
}
