import PayrollModel
import PayrollReview
import RunFiles

/// The hours of each person against those of earlier periods, and who is not there any more.
struct ComparisonSheet {
  static let name = "Comparison"

  private let book: ReviewBook
  private var review: Review { book.review }

  init(_ book: ReviewBook) { self.book = book }

  /// Adds the sheet.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    guard !review.earlier.isEmpty else {
      return try book.add(note: "No earlier period of this payer is known.", instead: Self.name)
    }
    let absent = review.bridge?.absent ?? []
    let columns = [
      Column("Number", .number), Column("Last name", .name), Column("First name", .name),
      Column("Standing", .text), Column("Against the period before", .text),
      Column("This period", .hours), Column("Period before", .hours),
      Column("Usual (median of three)", .hours), Column("Change from period before", .hours),
      Column("Change from usual", .hours), Column("Reasons", .text),
      Column("Unexplained", .word, [(.equal("yes"), .red)]),
    ]
    let table = SheetTable(
      name: Self.name, notes: notes, columns: columns, frozenColumns: 3,
      rowCount: review.people.count + absent.count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      let places = bridgeWords
      for (place, person) in review.people.enumerated() {
        try rows.append(cells(person, places[place]))
      }
      for person in absent { try rows.append(cells(person)) }
    }
  }

  private var notes: [String] {
    guard let bridge = review.bridge, let last = review.earlier.first else { return [] }
    return [
      "\(last.period), batch \(last.batch), paid \(bridge.before): and \(bridge.first.count) first "
        + "paid now, and \(bridge.returned.count) returned, less \(bridge.absent.count) absent and "
        + "\(bridge.held.count) not paid now, \(bridge.balances ? "makes" : "does not make") "
        + "\(bridge.now) paid now."
    ]
  }

  /// What the bridge says of people, by their places.
  private var bridgeWords: [Int: String] {
    guard let bridge = review.bridge else { return [:] }
    var words: [Int: String] = [:]
    for place in bridge.first { words[place] = "first paid now" }
    for place in bridge.returned { words[place] = "returned" }
    for place in bridge.held { words[place] = "not paid now" }
    return words
  }

  private func cells(_ person: ReviewPerson, _ words: String?) -> [Cell] {
    let now = person.change?.now ?? person.seconds.clampedSum
    let before = person.change?.before
    let usual = person.change?.usual
    return [
      .text(person.number), .text(person.lastName), .text(person.firstName),
      .text(person.standing.words), Cell(words) { .text($0) }, .seconds(now),
      Cell(before) { .seconds($0) }, Cell(usual) { .seconds($0) },
      Cell(before) { .seconds(now.clampedMinus($0)) },
      Cell(usual) { .seconds(now.clampedMinus($0)) },
      Cell(person.change) { .text($0.reasons.map(\.words).joined(separator: ", ")) },
      Cell(person.change) { .flag($0.isUnexplained) },
    ]
  }

  private func cells(_ person: HeadcountBridge.Absent) -> [Cell] {
    [
      .text(person.number), .text(person.lastName), .text(person.firstName),
      .text("nothing now"), .text("absent"), .seconds(0), .seconds(person.seconds), .empty,
      .seconds(Int64(0).clampedMinus(person.seconds)),
    ]
  }
}
