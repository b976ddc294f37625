import PayrollModel
import PayrollReview
import RunFiles

/// The people of a run, a row each.
struct EmployeesSheet {
  static let name = "Employees"

  private let book: ReviewBook
  private var review: Review { book.review }

  init(_ book: ReviewBook) { self.book = book }

  /// Adds the sheet.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    let columns =
      [
        Column("Number", .number), Column("Last name", .name), Column("First name", .name),
        Column("Standing", .text), Column("Site", .text),
      ] + review.hourColumns + [
        Column("Amounts", .money), Column("Gross before payroll's own reckoning", .money),
        Column("Hours without a rate", .hours, [(.aboveZero, .amber)]),
        Column("Hours of the period before", .hours), Column("Usual hours", .hours),
        Column("Change from usual", .hours), Column("Reasons", .text),
        Column("Unexplained", .word, [(.equal("yes"), .red)]),
        Column("Blocking findings", .count, [(.aboveZero, .red)]), Column("Warnings", .count),
        Column("Notes", .count),
      ]
    let table = SheetTable(
      name: Self.name, columns: columns, frozenColumns: 3, rowCount: review.people.count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      for person in review.people { try rows.append(cells(person)) }
    }
  }

  private func cells(_ person: ReviewPerson) -> [Cell] {
    let change = person.change
    return [
      .text(person.number), .text(person.lastName), .text(person.firstName),
      .text(person.standing.words),
      Cell(person.site.flatMap { review.sites.at($0) }) { .text($0.name) },
    ] + review.hourCells(person.seconds) + [
      person.amounts.cents == 0 ? .empty : .cents(person.amounts.cents),
      Cell(person.gross) { .cents($0.pay.cents) },
      Cell(person.gross) { $0.isWhole ? .empty : .seconds($0.secondsWithoutRate) },
      Cell(change?.before) { .seconds($0) }, Cell(change?.usual) { .seconds($0) },
      Cell(change?.usual) { .seconds((change?.now ?? 0).clampedMinus($0)) },
      Cell(change) { .text($0.reasons.map(\.words).joined(separator: ", ")) },
      Cell(change) { .flag($0.isUnexplained) },
    ] + findingCounts(person)
  }

  /// How many findings are about the person, what blocks first.
  private func findingCounts(_ person: ReviewPerson) -> [Cell] {
    let severities = person.findings.compactMap { review.findings.at($0)?.severity }
    return Finding.Severity.allCases.reversed().map { severity in
      let count = severities.count { $0 == severity }
      return count == 0 ? .empty : .count(count)
    }
  }
}
