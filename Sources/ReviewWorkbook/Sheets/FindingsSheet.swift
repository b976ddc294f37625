import PayrollModel
import PayrollReview
import RunFiles

/// The findings of a run, a row each, in the order of the review.
struct FindingsSheet {
  static let name = "Findings"

  private let book: ReviewBook
  private var review: Review { book.review }

  init(_ book: ReviewBook) { self.book = book }

  /// Adds the sheet.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    let columns = [
      Column("Severity", .word, [(.equal("blocking"), .red), (.equal("warning"), .amber)]),
      Column("Who can settle it", .word), Column("Kind", .text), Column("Title", .text),
      Column("Number", .number), Column("Name", .text), Column("Date", .date),
      Column("Record", .text), Column("What is the matter", .sentence),
      Column("What to do", .sentence), Column("Hours", .hours), Column("Gross", .money),
      Column("Needs a written reason to be paid", .word, [(.equal("yes"), .amber)]),
    ]
    var people: [Int: ReviewPerson] = [:]
    for person in review.people { for place in person.findings { people[place] = person } }
    let table = SheetTable(
      name: Self.name, columns: columns, frozenColumns: 1, rowCount: review.findings.count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      for (place, finding) in review.findings.enumerated() {
        try rows.append(cells(finding, of: people[place]))
      }
    }
  }

  private func cells(_ finding: FindingRecord, of person: ReviewPerson?) -> [Cell] {
    [
      .text(finding.severity.name), .text(finding.kind.owner.words), .text(finding.kind.name),
      .text(finding.kind.title), Cell(finding.employee) { .text($0) },
      Cell(person) { .text($0.name) }, Cell(finding.date) { .date($0) },
      // Without a record the place in a file says where to look.
      Cell(finding.record ?? finding.file) { .text($0) }, .text(finding.message),
      .text(finding.advice), Cell(finding.seconds) { .seconds($0) },
      Cell(finding.gross) { .cents($0.cents) }, .flag(finding.needsAcknowledgement),
    ]
  }
}
