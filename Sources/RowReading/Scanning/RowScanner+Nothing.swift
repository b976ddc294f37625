/// Values that say "nothing" where a date or a related record is expected.
extension RowScanner {
  /// Empties a slot whose value is a way to say "nothing" in place of a date or a related record:
  /// false, 0, a date of zeros, or the empty list of a server that keeps its records in PHP arrays.
  package mutating func clearNothing(_ slot: Int) {
    switch kinds[slot] {
    case .falseValue: kinds[slot] = .null
    case .integer where values[slot].integer == 0: kinds[slot] = .null
    case .string where values[slot].bytes.allSatisfy(Self.isZeroOfMoment): kinds[slot] = .null
    case .array where afterSpace(values[slot].start + 1).pointee == UInt8(ascii: "]"):
      kinds[slot] = .null
    default: break
    }
  }

  /// Whether a byte may stand in `0`, `0000-00-00` and `0000-00-00T00:00:00+00:00`.
  private static func isZeroOfMoment(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "T"),
      UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
