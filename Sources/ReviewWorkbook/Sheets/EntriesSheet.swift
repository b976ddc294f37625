import PayrollModel
import PayrollReview
import RunFiles

/// What was entered by hand, a row each, with who says so and why.
struct EntriesSheet {
  static let name = "Entered by hand"

  private let book: ReviewBook
  private var review: Review { book.review }

  init(_ book: ReviewBook) { self.book = book }

  /// Adds the sheet; none where nothing was entered.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    let entries = review.entries
    if entries.isEmpty { return }
    let columns = [
      Column("Number", .number), Column("Last name", .name), Column("First name", .name),
      Column("Standing", .text), Column("Date", .date), Column("Bucket", .word),
      Column("Times the rate", .factor), Column("Pay code", .word), Column("Hours", .hours),
      Column("Amount", .money), Column("Reason", .sentence), Column("Author", .text),
      Column("Row", .text),
    ]
    let table = SheetTable(
      name: Self.name, columns: columns, frozenColumns: 3, rowCount: entries.count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      for entry in entries { try rows.append(cells(entry)) }
    }
  }

  private func cells(_ entry: ReviewEntry) -> [Cell] {
    let person = review.people[entry.person]
    let line = entry.line
    let isAmount = line.amount != 0
    return [
      .text(person.number), .text(person.lastName), .text(person.firstName),
      .text(person.standing.words), .date(entry.date), .text(line.bucket.name),
      isAmount ? .empty : .multiplier(line.multiplier), .text(entry.payCode),
      isAmount ? .empty : .seconds(line.seconds), isAmount ? .cents(line.amount) : .empty,
      .text(entry.word.reason), .text(entry.word.author), .text(entry.record),
    ]
  }
}
