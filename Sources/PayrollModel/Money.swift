/// An amount, in whole cents of one currency.
@frozen
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The amount in whole cents; below zero for what is taken back.
  public var cents: Int64

  /// The amount with this many cents.
  @inlinable
  public init(cents: Int64) { self.cents = cents }

  /// The smaller amount comes first, and one below zero before all others.
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

  /// The amount with two digits: `1234.50`.
  public var description: String { FixedPointText.string(cents, fractionDigits: 2) }
}

/// Writing scaled integers as text, for messages and small reports.
public enum FixedPointText {
  /// `value / 10^fractionDigits` with exactly that many digits behind the point.
  public static func string(_ value: Int64, fractionDigits: Int) -> String {
    var digits = String(value.magnitude)
    if digits.count <= fractionDigits {
      digits = String(repeating: "0", count: fractionDigits + 1 - digits.count) + digits
    }
    let sign = value < 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + digits }
    let point = digits.index(digits.endIndex, offsetBy: -fractionDigits)
    return "\(sign)\(digits[..<point]).\(digits[point...])"
  }
}
