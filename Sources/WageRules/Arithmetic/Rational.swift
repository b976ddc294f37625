public import PayrollModel

/// An exact fraction, for amounts and rates on their way to the one rounding.
///
/// Always in lowest terms with a positive denominator, so that equal values are equal. Amounts are
/// in units of the currency, rates in units of the currency per hour. Whatever does not fit into
/// 128 bits is thrown as `WageError.outOfRange`; nothing traps and nothing is rounded in silence.
public struct Rational: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Zero.
  public static let zero = Rational(0)

  /// The number above the bar.
  public let numerator: Int128
  /// The number below the bar, at least 1.
  public let denominator: Int128

  /// A whole number.
  public init(_ value: Int64) {
    numerator = Int128(value)
    denominator = 1
  }

  /// An amount in units of the currency: 12.50 is 25/2.
  public init(_ money: Money) { self.init(money.cents, per: 100) }

  /// A rate in units of the currency per hour, all four digits of it.
  public init(_ rate: PayRate) { self.init(rate.tenThousandths, per: 10_000) }

  /// A multiplier in times the rate: time and a half is 3/2.
  public init(_ multiplier: Multiplier) { self.init(Int64(multiplier.tenThousandths), per: 10_000) }

  /// Seconds as hours.
  public init(hoursOfSeconds seconds: Int64) { self.init(seconds, per: 3600) }

  /// `numerator / denominator`.
  ///
  /// - Throws: `WageError.divisionByZero`, and `.outOfRange` for the least of all integers.
  public init(numerator: Int128, denominator: Int128) throws(WageError) {
    guard denominator != 0 else { throw .divisionByZero }
    guard numerator != .min, denominator != .min else { throw .outOfRange }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// A known denominator above zero: nothing can fail.
  private init(_ numerator: Int64, per denominator: Int64) {
    let divisor = Self.greatestCommonDivisor(
      UInt128(numerator.magnitude), UInt128(denominator.magnitude))
    self.numerator = Int128(numerator) / divisor
    self.denominator = Int128(denominator) / divisor
  }

  /// At least 1 where `second` is above zero; fits, since both are magnitudes of an `Int128`.
  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 {
      // Nearly every figure of a payroll fits into 64 bits, where division is one instruction.
      if larger <= UInt128(UInt64.max), smaller <= UInt128(UInt64.max) {
        return Int128(narrowDivisor(UInt64(larger), UInt64(smaller)))
      }
      (larger, smaller) = (smaller, larger % smaller)
    }
    return Int128(larger)
  }

  private static func narrowDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
