public import PayrollModel
public import RunFiles

/// Hours or an amount of a run that were entered by hand.
public struct ReviewEntry: Sendable {
  /// Whose it is: a place in `Review.people`.
  public let person: Int
  /// The line of the batch.
  public let line: BatchRecord.Line
  /// The pay code; empty for none.
  public let payCode: String
  /// Who entered it, and why.
  public let word: PayReason.HandEntry
  /// The record: `hand-entries/17`, by the line of its file.
  public let record: String

  /// The date that it is paid for.
  public var date: CalendarDate { CalendarDate(daysSince1970: line.date) }

  /// What is paid: `8.00 h`, or the amount.
  public var pay: String { line.pay }

  /// `overtime x1.5`, and the pay code.
  public var kind: String { line.kind(payCode: payCode) }
}

extension Review {
  /// What was entered by hand, in the order of the people and their lines.
  public var entries: [ReviewEntry] {
    let words = batch.reasons.map(\.handEntry)
    guard words.contains(where: { $0 != nil }) else { return [] }
    var entries: [ReviewEntry] = []
    for (place, person) in people.enumerated() {
      for line in batch.lines[person.lineRange] {
        guard words.indices.contains(Int(line.reason)), let word = words[Int(line.reason)] else {
          continue
        }
        entries.append(
          ReviewEntry(
            person: place, line: line, payCode: batch.payCode(of: line), word: word,
            record: batch.sourceRange(of: line).first.map { batch.sourceName($0) } ?? ""))
      }
    }
    return entries
  }
}
