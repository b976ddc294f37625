import PayrollModel

/// A sum over lines, as one integer: seconds times a rate in 1/10,000 times a multiplier in 1/10,000.
struct LineSum {
  private var sum: Int128 = 0

  mutating func add(
    _ seconds: Int64, _ rate: Int64, _ multiplier: Multiplier
  ) throws(WageError) {
    // Two 64-bit factors fit; the third may not.
    let product = try Rational.product(
      Int128(seconds) * Int128(rate), Int128(multiplier.tenThousandths))
    sum = try Rational.sum(sum, product)
  }

  /// The sum as an amount.
  var amount: Rational {
    get throws(WageError) { try Rational(numerator: sum, denominator: 3600 * 10_000 * 10_000) }
  }

  /// The sum as hours, where every rate was 1.
  var hours: Rational {
    get throws(WageError) { try Rational(numerator: sum, denominator: 3600 * 10_000) }
  }
}
