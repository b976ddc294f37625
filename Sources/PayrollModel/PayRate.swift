/// Pay for one hour, in 1/10,000 of the currency: 18.50 is 185,000.
@frozen
public struct PayRate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Digits behind the point.
  public static let fractionDigits = 4

  /// The rate in 1/10,000 of the currency.
  public var tenThousandths: Int64

  /// The rate with this many 1/10,000 of the currency.
  @inlinable
  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// The rate written `18.5` or `18.5000`; nil for anything else, a negative rate included.
  public init?(_ text: String) {
    guard let value = DecimalText.exact(text, fractionDigits: Self.fractionDigits), value >= 0
    else { return nil }
    self.init(tenThousandths: value)
  }

  /// The rate that pays less for an hour comes first.
  @inlinable
  public static func < (left: PayRate, right: PayRate) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The rate with all four digits: `18.5000`.
  public var description: String { FixedPointText.string(tenThousandths, fractionDigits: 4) }
}
