import PayrollModel

/// Mixes what a record says into a number of 32 bits: the same on every machine and in every run. It
/// tells apart what was edited by chance, and is no seal.
struct ContentMix {
  private var state: UInt64 = 0x9AE1_6A3B_2F90_404F

  /// The number.
  var number: Int64 { Int64(state >> 32) }

  @inline(__always)
  mutating func add(_ value: Int64) {
    state = (state ^ UInt64(bitPattern: value)) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  mutating func add(_ date: CalendarDate?) {
    add(date.map { Int64($0.daysSince1970) } ?? Int64.min)
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var word: Int64 = 0
    for (place, byte) in bytes.enumerated() {
      word = word << 8 | Int64(byte)
      if place % 7 == 6 {
        add(word)
        word = 0
      }
    }
    add(word)
    add(Int64(bytes.count))
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }
}
