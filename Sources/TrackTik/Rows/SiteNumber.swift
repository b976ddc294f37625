import RowReading

/// A site as a relation names it: an account, or a client in the other dialect.
struct SiteNumber: Sendable, Equatable {
  /// The number, or `RowScanner.noNumber`.
  var number = RowScanner.noNumber
  /// Whether it is the number of a client.
  var isClient = false
}

extension RowScanner {
  /// The site of a row: its account, or else its client.
  @inline(__always)
  mutating func site(account: Int, client: Int) -> SiteNumber {
    let number = relation(account)
    if number != Self.noNumber { return SiteNumber(number: number) }
    let other = relation(client)
    return SiteNumber(number: other, isClient: other != Self.noNumber)
  }
}
