import PayrollModel
import PayrollReview
import RunFiles

/// The pay lines of a run, a row each: what every figure is made of.
struct PayLinesSheet {
  static let name = "Pay lines"

  private let book: ReviewBook
  private var review: Review { book.review }
  private let batch: BatchRecord
  /// The names of positions and sites, by their places among the batch's texts.
  private let positions: [String]
  private let sites: [String]
  /// The reasons, each with a capital and a full stop.
  private let reasons: [(because: Cell, rule: Cell, citation: Cell)]
  /// The names of the weekdays, from Sunday.
  private let weekdays = Weekday.allCases.map { Cell.text($0.title) }

  init(_ book: ReviewBook) {
    self.book = book
    batch = book.review.batch
    let timeline = book.review.timeline
    let siteNames = Dictionary(
      book.review.sites.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    positions = book.review.batch.texts.map { timeline?.positions[$0] ?? $0 }
    sites = book.review.batch.texts.map { siteNames[$0] ?? timeline?.sites[$0] ?? $0 }
    reasons = book.review.batch.reasons.map { reason in
      (
        .text(Finding.sentence(reason.sentence)), .text("\(reason.ruleSet) \(reason.rule)"),
        reason.citation.isEmpty ? .empty : .text(reason.citation)
      )
    }
  }

  /// Adds the sheet.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    let columns = [
      Column("Number", .number), Column("Name", .text), Column("Not paid because", .text),
      Column("Date", .date), Column("Weekday", .word), Column("Kind", .text),
      Column("Hours", .hours), Column("Times the rate", .factor),
      Column("Rate", .money), Column("Amount", .money), Column("Gross", .money),
      Column("Pay code", .word),
      Column("Position", .text), Column("Site", .text), Column("Because", .sentence),
      Column("Rule", .text), Column("Law or setting", .text), Column("Made from", .text),
    ]
    let count = review.people.reduce(0) { $0 + $1.lineRange.count }
    let table = SheetTable(
      name: Self.name, columns: columns, frozenColumns: 2, rowCount: count)
    try book.add(table) { (rows) throws(WorkbookProblem) in
      var kinds: [HourKind: Cell] = [:]
      var cells: [Cell] = []
      for person in review.people {
        let number = Cell.text(person.number)
        let name = Cell.text(person.name)
        let standing: Cell = person.standing == .paid ? .empty : .text(person.standing.words)
        for place in person.lineRange {
          guard let line = batch.lines.at(place) else { continue }
          let kind = HourKind(
            bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
            isWorked: line.isWorked)
          let kindName = kinds[kind] ?? .text(kind.name)
          kinds[kind] = kindName
          cells.removeAll(keepingCapacity: true)
          cells.append(number)
          cells.append(name)
          cells.append(standing)
          append(line, kindName, to: &cells)
          try rows.append(cells)
        }
      }
    }
  }

  // One by one into the same array: there are half a million lines.
  private func append(_ line: BatchRecord.Line, _ kind: Cell, to cells: inout [Cell]) {
    let date = batch.workday(line)
    let reason = reasons.at(Int(line.reason))
    let isAmount = line.amount != 0
    cells.append(.date(date))
    cells.append(weekdays.at(date.weekday.indexFromSunday) ?? .empty)
    cells.append(kind)
    cells.append(isAmount ? .empty : .seconds(line.seconds))
    cells.append(isAmount ? .empty : .multiplier(line.multiplier))
    cells.append(line.rate < 0 ? .empty : .rate(line.rate))
    cells.append(isAmount ? .cents(line.amount) : .empty)
    cells.append(line.gross == BatchRecord.Line.noGross ? .empty : .cents(line.gross))
    cells.append(text(line.payCode, of: batch.texts))
    cells.append(text(line.position, of: positions))
    cells.append(text(line.site, of: sites))
    cells.append(reason?.because ?? .empty)
    cells.append(reason?.rule ?? .empty)
    cells.append(reason?.citation ?? .empty)
    cells.append(sources(line))
  }

  private func text(_ place: Int32, of texts: [String]) -> Cell {
    guard let text = texts.at(Int(place)), !text.isEmpty else { return .empty }
    return .text(text)
  }

  private func sources(_ line: BatchRecord.Line) -> Cell {
    var names = ""
    let first = Int(line.firstSource)
    for place in first..<first + max(0, Int(line.sourceCount)) {
      guard let source = batch.sources.at(place) else { continue }
      if !names.isEmpty { names += ", " }
      names += source.kind.record.name
      names += "/"
      names += batch.sourceTexts[place] ?? String(source.id)
    }
    return names.isEmpty ? .empty : .text(names)
  }
}
