import PayrollModel

extension Weekday {
  /// One of some weekdays: `a Sunday`, `a Saturday or Sunday`, `a day from Monday to Thursday`.
  static func words(oneOf days: Set<Weekday>) -> String {
    let order = (1...7).map(Weekday.init(indexFromSunday:)).filter(days.contains)
    guard let first = order.first, let last = order.last else { return "no day" }
    let span = (last.indexFromSunday + 6) % 7 - (first.indexFromSunday + 6) % 7 + 1
    if order.count > 2, span == order.count {
      return "a day from \(first.title) to \(last.title)"
    }
    return "a \(order.map(\.title).list("or"))"
  }
}
