import PayrollModel

/// Compares what is owed to one person with what was paid, day by day and kind by kind.
///
/// One value serves one person after the other; its buffer is reused.
struct DayDifference {
  /// Hours or an amount of one day that are owed, or were paid: these count against.
  struct Entry {
    var date: Int32
    var isEntered: Bool
    var isAmount: Bool
    var isWorked: Bool
    var bucket: Bucket
    var multiplier: Int32
    var payCode: UInt32
    var rate: Int64
    /// The position and the site, as places in `AdjustmentTexts`.
    var position: Int32
    var site: Int32
    var seconds: Int64
    var amount: Int64
    /// The line that owes it: a place in the lines of a batch; -1 for what was paid.
    var line: Int32
    /// The run that paid it; -1 for what is owed.
    var run: Int32

    var isPaid: Bool { line < 0 }
  }

  /// What is left of one kind on one day.
  struct Rest {
    /// What kind it is, with what is left.
    var entry: Entry
    /// The owed lines that it comes from: places in `Days.entries`.
    var entries: Range<Int>
    var cause: PayReason.Adjustment.Cause
    /// The first run that paid something of the day; -1 where none did.
    var run: Int32
  }

  /// What is owed and was paid, in order.
  private(set) var entries: [Entry] = []
  /// What is left, by date.
  private(set) var rests: [Rest] = []
  /// The dates for which something was paid, rising.
  private(set) var paidDates: [Int32] = []

  mutating func begin() {
    entries.removeAll(keepingCapacity: true)
    rests.removeAll(keepingCapacity: true)
    paidDates.removeAll(keepingCapacity: true)
  }

  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// Compares: then `rests` and `paidDates` are there.
  ///
  /// - Parameter held: whether the person was held, which says why nothing was paid.
  mutating func finish(held: Bool) {
    entries.sort(by: Entry.precedes)
    var first = 0
    while first < entries.count {
      var end = first + 1
      while end < entries.count, entries[end].date == entries[first].date { end += 1 }
      finish(day: first..<end, held: held)
      first = end
    }
  }

  private mutating func finish(day: Range<Int>, held: Bool) {
    let firstRest = rests.count
    var run: Int32 = -1
    var facts = DayFacts()
    var start = day.lowerBound
    while start < day.upperBound {
      var rest = entries[start]
      var end = start + 1
      while end < day.upperBound, entries[end].isAlike(entries[start]) {
        rest.seconds += entries[end].seconds
        rest.amount += entries[end].amount
        end += 1
      }
      for index in start..<end {
        facts.add(entries[index])
        if run < 0 { run = entries[index].run }
      }
      facts.close(rest)
      if rest.seconds != 0 || rest.amount != 0 {
        rests.append(
          Rest(entry: rest, entries: start..<end, cause: .hoursChanged, run: -1))
      }
      start = end
    }
    if run >= 0 { paidDates.append(entries[day.lowerBound].date) }
    for index in firstRest..<rests.count {
      rests[index].run = run
      rests[index].cause = facts.cause(of: rests[index].entry, held: held)
    }
  }
}

extension DayDifference.Entry {
  /// By day, then from what tells most of two lines to what tells least: so that what differs in the
  /// latter alone stands together.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.isEntered != right.isEntered { return right.isEntered }
    if left.isAmount != right.isAmount { return right.isAmount }
    if left.isWorked != right.isWorked { return left.isWorked }
    if left.bucket != right.bucket { return left.bucket.rawValue < right.bucket.rawValue }
    if left.multiplier != right.multiplier { return left.multiplier < right.multiplier }
    if left.payCode != right.payCode { return left.payCode < right.payCode }
    if left.rate != right.rate { return left.rate < right.rate }
    if left.position != right.position { return left.position < right.position }
    if left.site != right.site { return left.site < right.site }
    // What is owed first, in the order of the batch.
    return UInt32(bitPattern: left.line) < UInt32(bitPattern: right.line)
  }

  /// Whether two are paid alike, wherever.
  func isPaidAlike(_ other: Self) -> Bool {
    date == other.date && isEntered == other.isEntered && isAmount == other.isAmount
      && isWorked == other.isWorked && bucket == other.bucket && multiplier == other.multiplier
      && payCode == other.payCode
  }

  /// Whether they are alike in everything but how much they are.
  func isAlike(_ other: Self) -> Bool {
    isPaidAlike(other) && rate == other.rate && position == other.position && site == other.site
  }
}

/// What a day's hours come to, by as much as tells why they differ from what was paid.
private struct DayFacts {
  private var paid: Int64 = 0
  private var owed: Int64 = 0
  /// Whether a kind of hours has more or fewer than were paid; and whether it has at one rate.
  private var differsInKind = false
  private var differsInRate = false
  private var kind: (of: DayDifference.Entry, seconds: Int64)?
  private var rate: (of: DayDifference.Entry, seconds: Int64)?

  mutating func add(_ entry: DayDifference.Entry) {
    guard !entry.isEntered, !entry.isAmount else { return }
    if entry.isPaid { paid -= entry.seconds } else { owed += entry.seconds }
  }

  /// Takes what is left of hours that are alike; they come in order.
  mutating func close(_ rest: DayDifference.Entry) {
    guard !rest.isEntered, !rest.isAmount else { return }
    if let last = rate, last.of.isPaidAlike(rest), last.of.rate == rest.rate {
      rate = (rest, last.seconds + rest.seconds)
    } else {
      if let last = rate, last.seconds != 0 { differsInRate = true }
      rate = (rest, rest.seconds)
    }
    if let last = kind, last.of.isPaidAlike(rest) {
      kind = (rest, last.seconds + rest.seconds)
    } else {
      if let last = kind, last.seconds != 0 { differsInKind = true }
      kind = (rest, rest.seconds)
    }
  }

  func cause(of entry: DayDifference.Entry, held: Bool) -> PayReason.Adjustment.Cause {
    if entry.isEntered { return held ? .held : .entryChanged }
    if entry.isAmount { return held ? .held : .amountChanged }
    if paid == 0, owed != 0 { return held ? .held : .hoursAdded }
    if owed == 0, paid != 0 { return .hoursRemoved }
    if owed != paid { return .hoursChanged }
    if differsInKind || kind.map({ $0.seconds != 0 }) ?? false { return .reclassified }
    return differsInRate || rate.map { $0.seconds != 0 } ?? false ? .rateChanged : .placeChanged
  }
}
