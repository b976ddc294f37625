package import PayrollModel

/// Finds the place of a text among the distinct ones seen so far, by its bytes: no text becomes a
/// `String`. Finding and adding are O(1), amortised.
package struct TextIndex: Sendable {
  /// Where each text stands in the arena, by its place.
  package private(set) var spans: [TextSpan] = []
  private var hashes: [UInt32] = []
  /// Places by hash; -1 where there is none.
  private var cells: [Int32] = []

  /// Nothing yet.
  package init() {}

  /// The place of a text, which is added to the arena where it is new.
  package mutating func place(
    of text: UnsafeBufferPointer<UInt8>, in arena: inout TextArena
  ) -> (place: Int, isNew: Bool) {
    if (spans.count + 1) * 2 > cells.count { grow() }
    let hash = Self.hash(text)
    var cell = Int(hash) & (cells.count - 1)
    while cells[cell] >= 0 {
      let place = Int(cells[cell])
      if hashes[place] == hash, arena.withBytes(spans[place], { $0.elementsEqual(text) }) {
        return (place, false)
      }
      cell = (cell + 1) & (cells.count - 1)
    }
    cells[cell] = Int32(clamping: spans.count)
    spans.append(arena.add(text))
    hashes.append(hash)
    return (spans.count - 1, true)
  }

  private mutating func grow() {
    cells = Array(repeating: -1, count: max(256, cells.count * 2))
    for (place, hash) in hashes.enumerated() {
      var cell = Int(hash) & (cells.count - 1)
      while cells[cell] >= 0 { cell = (cell + 1) & (cells.count - 1) }
      cells[cell] = Int32(clamping: place)
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(text.count)
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
