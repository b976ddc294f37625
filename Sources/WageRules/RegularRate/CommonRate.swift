import PayrollModel

/// The rate that all lines of a week have, if they have the same one.
struct CommonRate {
  private var first: PayRate??
  private var isOne = true

  /// The rate; nil without lines, for lines without a rate and for several rates.
  var only: PayRate? { isOne ? first ?? nil : nil }

  mutating func add(_ rate: PayRate?) {
    if let first { isOne = isOne && first == rate } else { first = .some(rate) }
  }
}
