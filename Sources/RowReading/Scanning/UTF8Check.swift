/// Checking that bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
package enum UTF8Check {
  /// The first byte that is not part of well-formed UTF-8, or nil. Zeros must follow the end.
  package static func firstFault(
    _ start: UnsafePointer<UInt8>, count: Int
  ) -> UnsafePointer<UInt8>? {
    var position = start
    let end = start + count
    while position < end {
      while end - position >= 64, isASCII(position) { position += 64 }
      while position < end, position.pointee < 0x80 { position += 1 }
      while position < end, position.pointee >= 0x80 {
        let length = sequenceLength(position)
        guard length > 0, position + length <= end else { return position }
        position += length
      }
    }
    return nil
  }

  @inline(__always)
  private static func isASCII(_ position: UnsafePointer<UInt8>) -> Bool {
    let block = UnsafeRawPointer(position).loadUnaligned(as: SIMD8<UInt64>.self)
    let either = block.lowHalf | block.highHalf
    let two = either.lowHalf | either.highHalf
    return (two[0] | two[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// The length of the sequence at a byte that is not ASCII; 0 where it is not well-formed.
  private static func sequenceLength(_ position: UnsafePointer<UInt8>) -> Int {
    let first = position[0]
    let second = position[1]
    func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      guard isContinuation(second), isContinuation(position[2]) else { return 0 }
      if first == 0xE0 && second < 0xA0 { return 0 }
      if first == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard isContinuation(second), isContinuation(position[2]), isContinuation(position[3])
      else { return 0 }
      if first == 0xF0 && second < 0x90 { return 0 }
      if first == 0xF4 && second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }
}
