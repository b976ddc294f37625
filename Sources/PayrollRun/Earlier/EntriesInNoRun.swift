import PayrollMapper
import PayrollModel
import RunFiles

/// Looks for entries by hand of other periods that no run pays: written down after their run was made,
/// or under a date that no run has.
struct EntriesInNoRun {
  /// How far before and behind the period it looks, in days: there a wrong year shows.
  private static let farthestDays = 400

  /// What an entry pays, as a batch tells it.
  fileprivate struct Paid: Hashable {
    let employee: String
    let date: CalendarDate
    let seconds: Int64
    let cents: Int64
    let word: PayReason.HandEntry
  }

  private let file: HandEntries
  /// Its rows, without those that are another pay group's affair.
  private let rows: [HandEntry]
  private let period: PayPeriod
  private let runs: [EarlierRun]
  /// The periods whose entries the present run pays too.
  private let adjusted: [PayPeriod]

  /// - Parameters:
  ///   - runs: the runs beside the present one, in the order of `EarlierRun.beside`.
  ///   - isOthers: whether an entry is paid by another pay group.
  init(
    _ file: HandEntries, period: PayPeriod, runs: [EarlierRun], adjusting adjusted: [PayPeriod],
    isOthers: (HandEntry) -> Bool = { _ in false }
  ) {
    self.file = file
    rows = file.rows.filter { !isOthers($0) }
    self.adjusted = adjusted
    self.period = period
    self.runs = EarlierRun.counting(runs).filter { $0.run.period.last < period.first }
  }

  /// One finding for each earlier run, one for the dates of none, and one for those far ahead.
  var findings: [Finding] {
    let farthest = period.first.adding(days: -Self.farthestDays)
    var early = rows.filter { $0.content.date < period.first && $0.content.date >= farthest }
    early.removeAll { entry in adjusted.contains { $0.contains(entry.content.date) } }
    var findings: [Finding] = []
    for earlier in runs {
      let own = early.filter { earlier.run.period.contains($0.content.date) }
      if own.isEmpty { continue }
      early.removeAll { earlier.run.period.contains($0.content.date) }
      guard let missing = missing(own, in: earlier), let first = missing.first else { continue }
      findings.append(
        .entriesInNoRun(
          missing.count, first, in: file,
          "of \(earlier.run.period), without which it was run (\(earlier.name))"))
    }
    if let first = early.first {
      findings.append(
        .entriesInNoRun(
          early.count, first, in: file,
          "of dates before this period that no run beside this one has"))
    }
    let behind = period.last.adding(days: Self.farthestDays)
    let late = rows.filter { $0.content.date > behind }
    if let first = late.first {
      findings.append(
        .entriesInNoRun(late.count, first, in: file, "of dates more than a year ahead"))
    }
    return findings
  }

  /// The entries that a run does not have; nil where its batch cannot be read, which another finding
  /// says.
  private func missing(_ own: [HandEntry], in earlier: EarlierRun) -> [HandEntry]? {
    guard let batch = try? earlier.batch() else { return nil }
    let words = batch.reasons.map(\.handEntry)
    var paid: [Paid: Int] = [:]
    for employee in batch.employees {
      for line in batch.lines[employee.lineRange] {
        guard let word = words[Int(line.reason)] else { continue }
        let key = Paid(
          employee: employee.number, date: batch.workday(line), seconds: line.seconds,
          cents: line.amount, word: word)
        paid[key, default: 0] += 1
      }
    }
    return own.filter { entry in
      let key = Paid(entry.content)
      guard let count = paid[key], count > 0 else { return true }
      paid[key] = count - 1
      return false
    }
  }
}

extension EntriesInNoRun.Paid {
  fileprivate init(_ content: HandEntry.Content) {
    employee = content.employee
    date = content.date
    word = content.word
    switch content.pay {
    case .seconds(let value): (seconds, cents) = (value, 0)
    case .amount(let amount): (seconds, cents) = (0, amount.cents)
    }
  }
}

extension BatchRecord {
  /// The places of the reasons of what was entered by hand.
  var reasonsOfEntries: Set<Int> {
    Set(reasons.indices.filter { reasons[$0].handEntry != nil })
  }
}

extension Finding {
  fileprivate static func entriesInNoRun(
    _ count: Int, _ first: HandEntry, in file: HandEntries, _ what: String
  ) -> Finding {
    Finding(
      .handEntryInNoRun,
      Subject(
        date: first.content.date, record: RecordName(.handEntry, Int64(first.line)),
        file: file.file),
      (count == 1 ? "1 entry by hand" : "\(count) entries by hand, this one first,") + " \(what)")
  }
}
