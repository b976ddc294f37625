/// Walks through the bytes of a number.
struct NumberScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var place: Int
  private var end: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    place = 0
    end = text.count
    while place < end, text[place] == UInt8(ascii: " ") { place += 1 }
    while end > place, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
  }

  var isAtEnd: Bool { place == end }

  /// Steps over a byte; false where another one is there.
  mutating func take(_ byte: UInt8) -> Bool {
    guard place < end, text[place] == byte else { return false }
    place += 1
    return true
  }

  /// A run of digits; nil where there is none, or where it is longer than any hours.
  mutating func digits() -> (value: Int64, count: Int)? {
    var value: Int64 = 0
    var count = 0
    while place < end, case UInt8(ascii: "0")...UInt8(ascii: "9") = text[place] {
      guard value < 10_000_000_000 else { return nil }
      value = value * 10 + Int64(text[place] - UInt8(ascii: "0"))
      place += 1
      count += 1
    }
    return count > 0 ? (value, count) : nil
  }
}
