import PayrollModel
import PayrollReview
import RunFiles

/// The first sheet: what the run is, and its totals.
struct SummarySheet {
  static let name = "Summary"

  let book: ReviewBook
  var review: Review { book.review }

  init(_ book: ReviewBook) { self.book = book }

  /// Adds the sheet.
  ///
  /// - Throws: `WorkbookProblem` where it cannot be written.
  func write() throws(WorkbookProblem) {
    let sheet = try book.sheet(Self.name)
    try sheet.activate()
    try sheet.setWidth(300, column: 0)
    for column in 1...max(6, 3 + review.kinds.count) { try sheet.setWidth(115, column: column) }
    try sheet.freeze(rows: 1, columns: 1)
    try sheet.setUpPrinting(repeating: 0..<1, footer: book.footer)
    let lines = SummaryLines(sheet)
    try lines.append([.text("Payroll review: \(review.batch.company)")], .title)
    try writeRun(to: lines)
    try writeKinds(to: lines)
    try writeBridge(to: lines)
    try writeSites(to: lines)
    try writeDays(to: lines)
    try writeEarlier(to: lines)
    try writeFiles(to: lines)
  }

  private func writeRun(to lines: SummaryLines) throws(WorkbookProblem) {
    let batch = review.batch
    try lines.append([.text("Company"), .text(batch.company)])
    try lines.append([.text("Period, first day"), .date(batch.period.first)])
    try lines.append([.text("Period, last day"), .date(batch.period.last)])
    if let date = batch.period.payDate { try lines.append([.text("Pay date"), .date(date)]) }
    try lines.append([.text("Batch"), .text(batch.id.description)])
    try lines.append([.text("SHA-256 of batch.json"), .text(review.digest)])
    try lines.append([.text("State"), .text(state)], .strong)
    try lines.append([.text("People paid"), .count(count { $0 == .paid })])
    try lines.append([
      .text("People held"), .count(count { if case .held = $0 { true } else { false } }),
    ])
    try lines.append([
      .text("People left out"), .count(count { if case .leftOut = $0 { true } else { false } }),
    ])
    for severity in Finding.Severity.allCases.reversed() {
      let count = review.findings.count { $0.severity == severity }
      try lines.append([.text("Findings: \(severity.name)"), .count(count)])
    }
    try lines.append([
      .text("Gross before payroll's own reckoning"),
      review.gross.map { .cents($0.pay.cents) } ?? .text("no rate is known"),
    ])
    try lines.append([
      .text("Hours without a rate, in no gross"),
      Cell(review.gross) { .seconds($0.secondsWithoutRate) },
    ])
  }

  private var state: String {
    review.isBlocked
      ? "blocked: a finding must be settled before anybody is paid"
      : "draft: no finding stands in the way of approval"
  }

  private func count(_ isCounted: (ReviewPerson.Standing) -> Bool) -> Int {
    review.people.count { isCounted($0.standing) }
  }

  /// Hours by kind: paid, held, and paid in the period before.
  private func writeKinds(to lines: SummaryLines) throws(WorkbookProblem) {
    let last = review.earlier.first
    try lines.begin("Hours by kind")
    var names: [Cell] = [.text("Kind"), .text("Paid"), .text("Held")]
    if last != nil { names += [.text("Paid in the period before"), .text("Change")] }
    try lines.append(names: names)
    func cells(_ name: String, _ paid: Int64, _ held: Int64, _ before: Int64?) -> [Cell] {
      [
        .text(name), .seconds(paid), .seconds(held), Cell(before) { .seconds($0) },
        Cell(before) { .seconds(paid.clampedMinus($0)) },
      ]
    }
    for (place, kind) in review.kinds.enumerated() {
      try lines.append(
        cells(
          kind.name, review.paidSeconds.at(place) ?? 0, review.heldSeconds.at(place) ?? 0,
          last.map { $0.seconds.at(place) ?? 0 }))
    }
    try lines.append(
      cells(
        "All hours", review.paidSeconds.clampedSum, review.heldSeconds.clampedSum,
        last?.seconds.clampedSum), .strong)
  }

  private func writeBridge(to lines: SummaryLines) throws(WorkbookProblem) {
    guard let bridge = review.bridge else { return }
    try lines.begin("Who is paid, against the period before")
    try lines.append([.text("Paid in the period before"), .count(bridge.before)])
    try lines.append([.text("and first paid now"), .count(bridge.first.count)])
    try lines.append([.text("and returned"), .count(bridge.returned.count)])
    try lines.append([.text("less absent"), .count(bridge.absent.count)])
    try lines.append([.text("less held or left out now"), .count(bridge.held.count)])
    try lines.append([.text("makes paid now"), .count(bridge.now)], .strong)
    if !bridge.balances {
      try lines.append([.text("These numbers do not add up: look at Comparison.")], .note)
    }
  }

  private func writeSites(to lines: SummaryLines) throws(WorkbookProblem) {
    try lines.begin("Hours by site")
    try lines.append(
      names: [.text("Site"), .text("Number"), .text("People")] + hourNames, texts: 2)
    for site in review.sites {
      try lines.append(
        [.text(site.name), .text(site.number), .count(site.people)]
          + review.hourCells(site.seconds))
    }
  }

  private func writeDays(to lines: SummaryLines) throws(WorkbookProblem) {
    try lines.begin("Hours by day")
    try lines.append(names: [.text("Weekday"), .text("Date"), .empty] + hourNames)
    for day in review.days {
      try lines.append(
        [.text(day.date.weekday.title), .date(day.date), .empty]
          + review.hourCells(day.seconds))
    }
  }

  private var hourNames: [Cell] {
    review.kinds.map { .text($0.name) } + [.text("Total hours")]
  }

  private func writeEarlier(to lines: SummaryLines) throws(WorkbookProblem) {
    guard !review.earlier.isEmpty else { return }
    try lines.begin("Earlier periods")
    try lines.append(names: [
      .text("Batch"), .text("First day"), .text("Last day"), .text("People paid"),
      .text("Hours paid"),
    ])
    for period in review.earlier {
      try lines.append([
        .text(period.batch.description), .date(period.period.first), .date(period.period.last),
        .count(period.people), .seconds(period.seconds.clampedSum),
      ])
    }
  }

  private func writeFiles(to lines: SummaryLines) throws(WorkbookProblem) {
    try lines.begin("Files for vendors")
    if review.vendorFiles.isEmpty { try lines.append([.text("There are none.")], .note) }
    for file in review.vendorFiles {
      try lines.append([.text(file.name), .text(file.sha256)])
    }
  }
}

/// The lines of a sheet that is no table, one behind the other.
final class SummaryLines {
  private let sheet: Sheet
  private var next = 0

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// Writes a line.
  ///
  /// - Throws: `WorkbookProblem` where the sheet refuses it.
  func append(_ cells: [Cell], _ style: CellStyle = .plain) throws(WorkbookProblem) {
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      try sheet.write(cell, row: next, column: place, style: style)
    }
    next += 1
  }

  /// Writes the names of columns, the first of which are those of texts and the others of figures.
  ///
  /// - Throws: `WorkbookProblem` where the sheet refuses it.
  func append(names: [Cell], texts: Int = 1) throws(WorkbookProblem) {
    for (place, name) in names.enumerated() {
      try sheet.write(
        name, row: next, column: place, style: place < texts ? .header : .figureHeader)
    }
    next += 1
  }

  /// Begins a part with a name, behind an empty line.
  ///
  /// - Throws: `WorkbookProblem` where the sheet refuses it.
  func begin(_ name: String) throws(WorkbookProblem) {
    next += 1
    try append([.text(name)], .heading)
  }
}
