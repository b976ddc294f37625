/// A set of record numbers. Numbers of one resource are mostly near each other: 64 in a row share a
/// word, so that a million rows take little more than their bits, and one alone takes a word.
struct IdentifierSet: Sendable {
  private var words: [Int64: UInt64] = [:]
  /// How many numbers there are.
  private(set) var count = 0

  /// Adds a number; whether it is new.
  @discardableResult
  mutating func insert(_ id: Int64) -> Bool {
    let isNew = Self.set(Self.mask(id), in: &words[id >> 6, default: 0])
    if isNew { count += 1 }
    return isNew
  }

  /// Sets a bit; whether it was not set.
  private static func set(_ mask: UInt64, in word: inout UInt64) -> Bool {
    defer { word |= mask }
    return word & mask == 0
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
