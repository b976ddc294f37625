public import PayrollModel

extension Rational {
  /// The value in units of `1 / 10^fractionDigits`, rounded half up; half a unit goes away from
  /// zero. `fractionDigits` is 0 to 12.
  ///
  /// - Throws: `WageError.outOfRange`.
  public func roundedHalfUp(fractionDigits: Int) throws(WageError) -> Int64 {
    var scale: Int128 = 1
    for _ in 0..<max(0, min(fractionDigits, 12)) { scale *= 10 }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
    guard !overflow else { throw .outOfRange }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    let isHalf = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    guard let value = Int64(exactly: isHalf ? quotient + (scaled < 0 ? -1 : 1) : quotient) else {
      throw .outOfRange
    }
    return value
  }

  /// The value with two to four digits behind the point, rounded half up: `11.7778`, `12.50`.
  ///
  /// A value too large for that is written as a fraction.
  public func text() -> String {
    guard let value = try? roundedHalfUp(fractionDigits: 4) else { return description }
    var text = FixedPointText.string(value, fractionDigits: 4)
    for _ in 0..<2 where text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// The fraction itself: `106/9`, or `12`.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension Money {
  /// The amount rounded to the cent, half up; half a cent goes away from zero.
  ///
  /// - Throws: `WageError.outOfRange`.
  public init(roundingHalfUp amount: Rational) throws(WageError) {
    self.init(cents: try amount.roundedHalfUp(fractionDigits: 2))
  }
}

extension PayRate {
  /// The rate rounded to 1/10,000, half up: for print, never for reckoning on.
  ///
  /// - Throws: `WageError.outOfRange`.
  public init(roundingHalfUp rate: Rational) throws(WageError) {
    self.init(tenThousandths: try rate.roundedHalfUp(fractionDigits: 4))
  }
}
