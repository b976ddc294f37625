import PayrollModel

/// What the figures of an item say of each other.
extension Payable {
  /// Whether money and quantity point different ways: a rate below zero, as deductions have it, or a
  /// total with the other sign than the quantity. Such a quantity is no time that was worked: the
  /// item takes back with a positive quantity, or gives with a negative one.
  var hasContradictingSigns: Bool {
    if rate < 0 && rate != Payable.notGiven { return true }
    if baseRate < 0 && baseRate != Payable.notGiven { return true }
    return total != Payable.notGiven && total.signum() * quantity.signum() < 0
  }

  /// The rate before the multiplier: the source's own base rate, or its rate without the multiplier
  /// where that comes out exactly; -1 where neither is known.
  func rateBefore(multiplier: Int32) -> Int64 {
    if baseRate > 0 { return baseRate }
    guard rate > 0 else { return -1 }
    let (exact, rest) = (rate * 10_000).quotientAndRemainder(dividingBy: Int64(multiplier))
    return rest == 0 ? exact : -1
  }

  /// Whether the rate is another than the base rate times `multiplier`, in 1/10,000, by more than half
  /// a cent; false where either is not given.
  func hasRateBesideBase(multiplier: Int32) -> Bool {
    guard rate > 0, baseRate > 0 else { return false }
    let expected = baseRate.multipliedReportingOverflow(by: Int64(multiplier))
    return expected.overflow || (rate * 10_000 - expected.partialValue).magnitude > 50 * 10_000
  }

  /// The multiplier that the source has paid, where its figures say so: a multiple of a half by which
  /// its rate is more than its base rate, or, where the two are the same, its total more than the
  /// quantity at that rate. Weighted overtime has no such multiple; its premium is the source's affair.
  var paidMultiplier: Int32? {
    guard baseRate > 0, rate >= baseRate, rate < 100 * baseRate else {
      return nil
    }
    let (halves, rest) = (2 * rate).quotientAndRemainder(dividingBy: baseRate)
    if rate > baseRate { return rest == 0 ? Int32(halves) * 5_000 : nil }
    // Totals are rounded to the cent: half of one, in 1/10,000 of 1/10,000, either way.
    let exact = quantity.multipliedReportingOverflow(by: baseRate)
    guard total != Payable.notGiven, !exact.overflow, exact.partialValue.magnitude < 1 << 58 else {
      return nil
    }
    return [Int32(2), 3, 4, 5, 6].first { halves in
      (exact.partialValue * Int64(halves) / 2 - total * 10_000).magnitude <= 50 * 10_000
    }.map { $0 * 5_000 }
  }
}
