import PayrollModel
import PayrollReview
import RunFiles

/// What makes up for other runs, a row each, with the run that is corrected and the cause.
struct AdjustmentsSheet {
  static let name = "Corrections"

  private let book: ReviewBook
  private var review: Review { book.review }

  init(_ book: ReviewBook) { self.book = book }

  /// Adds the sheet; none where the run makes up for nothing.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    let adjustments = review.adjustments
    if adjustments.isEmpty { return }
    let columns = [
      Column("Number", .number), Column("Last name", .name), Column("First name", .name),
      Column("Standing", .text), Column("Date", .date), Column("Bucket", .word),
      Column("Times the rate", .factor), Column("Pay code", .word), Column("Hours", .hours),
      Column("Amount", .money), Column("Cause", .text), Column("Corrects", .text),
      Column("Rule", .sentence),
    ]
    let table = SheetTable(
      name: Self.name, columns: columns, frozenColumns: 3, rowCount: adjustments.count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      for adjustment in adjustments { try rows.append(cells(adjustment)) }
    }
  }

  private func cells(_ adjustment: ReviewAdjustment) -> [Cell] {
    let person = review.people[adjustment.person]
    let line = adjustment.line
    let isAmount = line.amount != 0
    return [
      .text(person.number), .text(person.lastName), .text(person.firstName),
      .text(person.standing.words), .date(adjustment.date), .text(line.bucket.name),
      isAmount ? .empty : .multiplier(line.multiplier), .text(adjustment.payCode),
      isAmount ? .empty : .seconds(line.seconds), isAmount ? .cents(line.amount) : .empty,
      .text(adjustment.adjustment.cause.rawValue),
      .text(adjustment.adjustment.corrects.description), .text(adjustment.rule),
    ]
  }
}
