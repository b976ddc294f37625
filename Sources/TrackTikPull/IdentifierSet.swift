/// A set of record numbers. Numbers of one resource are mostly near each other: 64 in a row share a
/// word, so that a million rows take little more than their bits, and one alone takes a word.
struct IdentifierSet: Sendable {
  private var words: [Int64: UInt64] = [:]
  /// How many numbers there are.
  private(set) var count = 0

  /// Adds a number; whether it is new.
  @discardableResult
  mutating func insert(_ id: Int64) -> Bool {
    let mask = Self.mask(id)
    let isNew = words[id >> 6, default: 0] & mask == 0
    if isNew {
      words[id >> 6, default: 0] |= mask
      count += 1
    }
    return isNew
  }

  /// Whether a number is in it.
  func contains(_ id: Int64) -> Bool { words[id >> 6, default: 0] & Self.mask(id) != 0 }

  /// All numbers, rising.
  var sorted: [Int64] {
    words.sorted { $0.key < $1.key }.flatMap { key, word in
      (0..<64).lazy.filter { word & (1 << UInt64($0)) != 0 }.map { (key << 6) | Int64($0) }
    }
  }

  private static func mask(_ id: Int64) -> UInt64 { 1 << UInt64(id & 63) }
}
