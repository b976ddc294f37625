package import PayrollModel

/// The distinct short texts of one chunk, in the order in which they first appear.
///
/// Each chunk numbers its own, because chunks are read side by side; the numbers are translated
/// when the chunks are joined in the order of the files.
package struct ChunkLabels: Sendable {
  /// A text of the chunk.
  package struct Entry: Sendable {
    package var offset: Int
    package var length: Int
    /// Whether it came as a JSON number where a pay code was expected: it may be the number of a
    /// pay code and not the code itself.
    package var isNumber: Bool
  }

  private var bytes: [UInt8] = []
  package private(set) var entries: [Entry] = []
  private var places: [Int32] = []
  private var last: UInt32 = 0

  /// None yet.
  package init() {}

  /// Whether there are none.
  package var isEmpty: Bool { entries.isEmpty }

  /// The bytes of an entry.
  package func text(_ entry: Entry) -> String {
    String(decoding: bytes[entry.offset..<entry.offset + entry.length], as: UTF8.self)
  }

  /// Reads the bytes of an entry in place.
  package func withBytes<Result>(
    _ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[entry.offset..<entry.offset + entry.length]))
    }
  }

  /// The label of a text in this chunk; `.none` for the empty text.
  package mutating func label(_ text: UnsafeBufferPointer<UInt8>, isNumber: Bool = false) -> Label {
    if text.isEmpty { return .none }
    if last > 0, matches(entries[Int(last) - 1], text, isNumber) { return Label(index: last) }
    if entries.count * 2 >= places.count { grow() }
    var place = Self.hash(text) & (places.count - 1)
    while places[place] >= 0 {
      if matches(entries[Int(places[place])], text, isNumber) {
        last = UInt32(places[place]) + 1
        return Label(index: last)
      }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(entries.count)
    entries.append(Entry(offset: bytes.count, length: text.count, isNumber: isNumber))
    bytes.append(contentsOf: text)
    last = UInt32(entries.count)
    return Label(index: last)
  }

  private func matches(
    _ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ isNumber: Bool
  ) -> Bool {
    guard entry.length == text.count, entry.isNumber == isNumber else { return false }
    for index in 0..<text.count where bytes[entry.offset + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: max(64, places.count * 2))
    for (index, entry) in entries.enumerated() {
      let hash = bytes.withUnsafeBufferPointer {
        Self.hash(UnsafeBufferPointer(rebasing: $0[entry.offset..<entry.offset + entry.length]))
      }
      var place = hash & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(index)
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(text.count)
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(truncatingIfNeeded: hash >> 33)
  }
}
