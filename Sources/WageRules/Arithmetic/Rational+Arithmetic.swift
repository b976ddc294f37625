extension Rational {
  /// Whether the value lies below zero.
  public var isNegative: Bool { numerator < 0 }

  /// Less is less; compared exactly, at double width.
  public static func < (left: Rational, right: Rational) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }

  /// The sum.
  ///
  /// - Throws: `WageError.outOfRange`.
  public func plus(_ other: Rational) throws(WageError) -> Rational {
    if denominator == other.denominator {
      return try Rational(
        numerator: Self.sum(numerator, other.numerator), denominator: denominator)
    }
    return try Rational(
      numerator: Self.sum(
        Self.product(numerator, other.denominator), Self.product(other.numerator, denominator)),
      denominator: Self.product(denominator, other.denominator))
  }

  /// The difference.
  ///
  /// - Throws: `WageError.outOfRange`.
  public func minus(_ other: Rational) throws(WageError) -> Rational {
    try plus(Rational(numerator: -other.numerator, denominator: other.denominator))
  }

  /// The product.
  ///
  /// - Throws: `WageError.outOfRange`.
  public func times(_ other: Rational) throws(WageError) -> Rational {
    // Reduced crosswise first, so that only what really does not fit is out of range.
    let first = try Rational(numerator: numerator, denominator: other.denominator)
    let second = try Rational(numerator: other.numerator, denominator: denominator)
    return try Rational(
      numerator: Self.product(first.numerator, second.numerator),
      denominator: Self.product(first.denominator, second.denominator))
  }

  /// The quotient.
  ///
  /// - Throws: `WageError.divisionByZero`, `.outOfRange`.
  public func divided(by other: Rational) throws(WageError) -> Rational {
    try times(Rational(numerator: other.denominator, denominator: other.numerator))
  }

  /// The sum of the values.
  ///
  /// - Throws: `WageError.outOfRange`.
  public static func sum(_ values: [Rational]) throws(WageError) -> Rational {
    var total = Rational.zero
    for value in values { total = try total.plus(value) }
    return total
  }

  static func sum(_ left: Int128, _ right: Int128) throws(WageError) -> Int128 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .outOfRange }
    return sum
  }

  static func product(_ left: Int128, _ right: Int128) throws(WageError) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw .outOfRange }
    return product
  }
}
