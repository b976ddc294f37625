import PayrollModel
import PayrollRun

/// What is knowingly not in a vendor file, in words.
enum LeftOutText {
  /// A text for the people of each reason, and for each kind of hours of the others:
  /// `3 people, 120.00 h (paid a salary)`.
  static func parts(of leftOut: LeftOut, _ batch: PayBatch) -> [String] {
    var people: [(reason: String, count: Int, seconds: Int64, hasAmount: Bool)] = []
    for person in leftOut.people {
      let known = people.firstIndex { $0.reason == person.reason }
      if known == nil { people.append((person.reason, 0, 0, false)) }
      if person.hasAmount { people[known ?? people.count - 1].hasAmount = true }
      people[known ?? people.count - 1].count += 1
      people[known ?? people.count - 1].seconds += person.seconds
    }
    return people.map { entry in
      let count = entry.count == 1 ? "1 person" : "\(SummaryTable.grouped(entry.count)) people"
      let amounts = entry.hasAmount ? " and amounts" : ""
      return "\(count), \(Hours.text(seconds: entry.seconds)) h\(amounts) (\(entry.reason))"
    } + leftOut.kinds.map { hours(of: $0, batch) }
  }

  /// `8.00 h sick SICK (paid by the vendor itself)`, or `amounts of holiday (…)`: how much people are paid
  /// is not shown.
  static func hours(of kind: LeftOut.Kind, _ batch: PayBatch) -> String {
    let name = PaidKind.name(
      kind.bucket, kind.multiplier, payCode: batch.timeData.labels[kind.payCode])
    guard !kind.isAmount else { return "amounts of \(name) (\(kind.reason))" }
    return "\(Hours.text(seconds: kind.seconds)) h \(name) (\(kind.reason))"
  }
}
