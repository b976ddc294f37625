import PayrollBytes
import PayrollModel
import PayrollTemplates

extension FieldWriter {
  /// Whether the value in `raw` is a number, or hours and minutes, between the bounds.
  func isInRange(_ range: ValueRange) -> Bool {
    let value = range.isClock ? raw.withBytes { Self.minutes($0) } : plainNumber
    return value.map { range.lower <= $0 && $0 <= range.upper } ?? false
  }

  /// The number in `raw` in millionths, whatever its decimal mark and wherever its sign.
  private var plainNumber: Int64? {
    var bytes = raw.array().map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    switch bytes.last {
    case UInt8(ascii: "-"): bytes = [UInt8(ascii: "-")] + bytes.dropLast()
    case UInt8(ascii: "+"), UInt8(ascii: " "): bytes.removeLast()
    default: break
    }
    return bytes.withUnsafeBufferPointer { DecimalText.exact($0, fractionDigits: 6) }
  }

  /// The minutes of `8:30` or `8:30:00`, seconds dropped; nil for anything else.
  private static func minutes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var sides: [Int64] = [0]
    var isNegative = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ":"): sides.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard sides[sides.count - 1] < 1_000_000_000 else { return nil }
        sides[sides.count - 1] = sides[sides.count - 1] * 10 + Int64(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard sides.count >= 2 else { return nil }
    return (isNegative ? -1 : 1) * (sides[0] * 60 + sides[1])
  }

  /// Whether a spreadsheet would take the value in `raw` for a formula.
  var beginsLikeFormula: Bool {
    raw.withBytes { bytes in
      switch bytes.first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
      default: false
      }
    }
  }
}
