import PayrollModel

/// A total rounded once, and its parts in cents that add up to it.
///
/// The total is the exact sum rounded half up. The parts are cut to whole cents, and the cents that
/// are missing go to the parts with the largest remainders, the first of equals first; a part is
/// never a whole cent away from its exact value, and one that is exact stays as it is.
struct CentApportionment {
  let total: Money
  let parts: [Money]

  /// Parts of at least zero.
  init(_ amounts: [Rational]) throws(WageError) {
    total = try Money(roundingHalfUp: Rational.sum(amounts))
    var cents: [Int64] = []
    var remainders: [Rational] = []
    var missing = total.cents
    for amount in amounts {
      let hundredfold = try amount.times(Rational(100))
      guard let whole = Int64(exactly: hundredfold.numerator / hundredfold.denominator) else {
        throw .outOfRange
      }
      cents.append(whole)
      remainders.append(try hundredfold.minus(Rational(whole)))
      missing -= whole
    }
    let order = remainders.indices.sorted {
      remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
    }
    for index in order.prefix(Int(max(0, missing))) { cents[index] += 1 }
    parts = cents.map(Money.init(cents:))
  }
}
