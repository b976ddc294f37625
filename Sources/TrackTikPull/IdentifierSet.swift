/// A set of record numbers. Numbers of one resource are mostly near each other: each stretch of
/// 65,536 takes 8 KiB, so that a million rows take little more than their bits.
struct IdentifierSet: Sendable {
  private var stretches: [Int64: [UInt64]] = [:]
  /// How many numbers there are.
  private(set) var count = 0

  /// Adds a number; whether it is new.
  @discardableResult
  mutating func insert(_ id: Int64) -> Bool {
    let bit = Int(id & 0xFFFF)
    let mask: UInt64 = 1 << UInt64(bit & 63)
    let isNew = stretches[id >> 16, default: Array(repeating: 0, count: 1 << 10)]
      .withUnsafeMutableBufferPointer { words in
        defer { words[bit >> 6] |= mask }
        return words[bit >> 6] & mask == 0
      }
    if isNew { count += 1 }
    return isNew
  }

  /// Whether a number is in it.
  func contains(_ id: Int64) -> Bool {
    guard let words = stretches[id >> 16] else { return false }
    let bit = Int(id & 0xFFFF)
    return words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// All numbers, rising.
  var sorted: [Int64] {
    stretches.keys.sorted().flatMap { key in
      (0..<0x1_0000).lazy.map { (key << 16) | Int64($0) }.filter { contains($0) }
    }
  }
}
