import PayrollModel
import RunFiles

/// The pay lines of one person in two runs.
struct LineComparison {
  /// What differs in what is paid; nil where nothing does. Why it is paid may differ.
  private(set) var difference: ChangedPerson.Difference?
  /// The dates on which something differs, as days since 1970-01-01.
  private(set) var dates: Set<Int32> = []
  /// Whether a line that was not worked differs: leave, a holiday, guaranteed time.
  private(set) var differsInLeave = false

  /// Two runs, and how the texts of the second are called in the first: -1 for one that it has not.
  struct Runs: Sendable {
    let before: BatchRecord
    let now: BatchRecord
    private let texts: [Int32]

    init(_ before: BatchRecord, _ now: BatchRecord) {
      self.before = before
      self.now = now
      let known = Dictionary(
        before.texts.enumerated().map { ($1, Int32(clamping: $0)) },
        uniquingKeysWith: { first, _ in first })
      texts = now.texts.map { known[$0] ?? -2 }
    }

    /// The place in the first run's texts of one of the second's; -1 for none, -2 for one that the
    /// first has not.
    func text(_ place: Int32) -> Int32 {
      texts.indices.contains(Int(place)) ? texts[Int(place)] : -1
    }
  }

  /// Lines that are paid alike.
  private struct Key: Equatable {
    var date: Int32
    var bucket: Bucket
    var multiplier: Int32
    var isWorked: Bool
    var payCode: Int32 = 0
    var position: Int32 = 0
    var site: Int32 = 0
    var rate: Int64 = 0

    init(time line: BatchRecord.Line) {
      (date, bucket, multiplier) = (line.date, line.bucket, line.multiplier)
      isWorked = line.isWorked
    }
  }

  private struct Paid: Equatable {
    var seconds: Int64 = 0
    var amount: Int64 = 0
  }

  /// Compares the lines of a person; an empty range where a run has nothing of the person.
  init(_ runs: Runs, _ before: Range<Int>, _ now: Range<Int>) {
    if Self.areAlike(runs, before, now) { return }
    let all = Self.differences(runs, before, now) { line, isNow in
      var key = Key(time: line)
      key.payCode = isNow ? runs.text(line.payCode) : line.payCode
      key.position = isNow ? runs.text(line.position) : line.position
      key.site = isNow ? runs.text(line.site) : line.site
      key.rate = line.rate
      return key
    }
    if all.isEmpty { return }
    let byTime = Self.differences(runs, before, now) { line, _ in Key(time: line) }
    let byKind = Self.differences(runs, before, now) { line, _ in
      var key = Key(time: line)
      key.date = 0
      return key
    }
    difference = byTime.isEmpty ? .codes : byKind.isEmpty ? .dates : .hours
    dates = Set(all.map(\.date))
    differsInLeave = all.contains { !$0.isWorked }
  }

  /// Whether the lines are the same one by one, as mostly they are.
  private static func areAlike(_ runs: Runs, _ before: Range<Int>, _ now: Range<Int>) -> Bool {
    guard before.count == now.count else { return false }
    for (left, right) in zip(before, now) {
      let (one, other) = (runs.before.lines[left], runs.now.lines[right])
      guard one.date == other.date, one.bucket == other.bucket, one.seconds == other.seconds,
        one.multiplier == other.multiplier, one.isWorked == other.isWorked,
        one.amount == other.amount, one.rate == other.rate,
        one.payCode == runs.text(other.payCode), one.position == runs.text(other.position),
        one.site == runs.text(other.site)
      else { return false }
    }
    return true
  }

  private static func differences(
    _ runs: Runs, _ before: Range<Int>, _ now: Range<Int>,
    key: (BatchRecord.Line, _ isNow: Bool) -> Key
  ) -> [Key] {
    // A person has few lines: looking through them takes less time than hashing them.
    var sums: [(key: Key, paid: Paid)] = []
    sums.reserveCapacity(before.count + now.count)
    func add(_ line: BatchRecord.Line, isNow: Bool) {
      let key = key(line, isNow)
      var place = sums.endIndex
      // Lines come in the order of their dates: the one that is looked for is near the end.
      while place > 0, sums[place - 1].key != key { place -= 1 }
      if place == 0 {
        sums.append((key, Paid()))
        place = sums.endIndex
      }
      sums[place - 1].paid.seconds += isNow ? line.seconds : -line.seconds
      sums[place - 1].paid.amount += isNow ? line.amount : -line.amount
    }
    for index in before { add(runs.before.lines[index], isNow: false) }
    for index in now { add(runs.now.lines[index], isNow: true) }
    return sums.filter { $0.paid != Paid() }.map(\.key)
  }
}
