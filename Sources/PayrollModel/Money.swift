/// An amount, in whole cents of one currency.
@frozen
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The amount in whole cents; below zero for what is taken back.
  public var cents: Int64

  /// The amount with this many cents.
  @inlinable
  public init(cents: Int64) { self.cents = cents }

  /// Pay for `seconds` at `rate` times `multiplier`: the exact product, rounded once. Half a cent goes
  /// away from zero, so that a correction undoes what it corrects.
  ///
  /// Nil where the product does not fit, which takes more than a million hours at a million an hour.
  public static func payRoundedHalfUp(
    seconds: Int64, rate: PayRate, multiplier: Multiplier
  ) -> Money? {
    // cents = seconds / 3600 x rate / 10,000 x multiplier / 10,000 x 100
    let (first, overflow) = seconds.multipliedReportingOverflow(by: rate.tenThousandths)
    guard !overflow else { return nil }
    let product = first.multipliedFullWidth(by: Int64(multiplier.tenThousandths))
    let divisor: Int64 = 3600 * 10_000 * 10_000 / 100
    guard product.high.magnitude < UInt64(divisor) / 2 else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    guard 2 * remainder.magnitude >= divisor.magnitude else { return Money(cents: quotient) }
    return Money(cents: remainder < 0 ? quotient - 1 : quotient + 1)
  }

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
