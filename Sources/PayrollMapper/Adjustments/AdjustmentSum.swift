import PayrollModel

/// What adjustments of one run and cause come to.
struct AdjustmentSum {
  /// The run that is corrected, and why.
  struct Key: Hashable {
    let run: BatchID
    let cause: PayReason.Adjustment.Cause

    init(_ run: BatchID, _ cause: PayReason.Adjustment.Cause) {
      self.run = run
      self.cause = cause
    }
  }

  private(set) var added: Int64 = 0
  private(set) var takenBack: Int64 = 0
  private(set) var people: Set<Int> = []

  mutating func add(_ entry: DayDifference.Entry, of place: Int) { add(entry.seconds, of: place) }

  mutating func add(_ seconds: Int64, of place: Int) {
    if seconds < 0 { takenBack -= seconds } else { added += seconds }
    people.insert(place)
  }

  /// A finding for each run that is corrected.
  static func findings(_ sums: [Key: AdjustmentSum]) -> [Finding] {
    let runs = Set(sums.keys.map(\.run)).sorted { $0.description < $1.description }
    return runs.map { run in
      let parts = PayReason.Adjustment.Cause.allCases.compactMap { cause in
        sums[Key(run, cause)].map { "\(cause.rawValue): \($0.words)" }
      }
      return .adjusted(run, parts.joined(separator: "; "))
    }
  }

  /// `8.00 hours more and 4.00 fewer of 2 employees`.
  var words: String {
    var hours: [String] = []
    if added != 0 { hours.append("\(Hours.text(seconds: added)) hours more") }
    if takenBack != 0 { hours.append("\(Hours.text(seconds: takenBack)) hours fewer") }
    return (hours.isEmpty ? "amounts" : hours.joined(separator: " and ")) + " of "
      + (people.count == 1 ? "1 employee" : "\(people.count) employees")
  }
}
