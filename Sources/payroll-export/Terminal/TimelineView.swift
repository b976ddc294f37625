import PayrollModel
import PayrollReview
import PayrollRun
import RunFiles

/// The days of one person as a picture of letters, a row a day and a letter for half an hour, and under
/// it every pay line with its reason.
struct TimelineView {
  private let review: Review
  private let person: ReviewPerson
  private let place: Int
  private let withName: Bool
  private let times: PersonTimes?
  private let midnights: [Int64]
  private let zone: String?

  /// The person at a place of `Review.people`.
  init(_ review: Review, place: Int, withName: Bool) {
    self.review = review
    self.place = place
    self.withName = withName
    person = review.people[place]
    times = review.timeline?.times(at: place)
    let clock = review.timeline?.zone(of: times)
    zone = clock?.name
    midnights = clock?.midnights ?? []
  }

  var text: String {
    var text = head
    if let times { text += "\n" + picture(of: times) }
    text += "\n"
    var day: CalendarDate?
    for line in review.batch.lines[person.lineRange] {
      let date = review.batch.workday(line)
      text += row(line, named: date == day ? "" : TimelineGrid.label(of: date))
      day = date
    }
    return text + findings
  }

  private var head: String {
    let number = EmployeeLabel.text(person.number, id: person.id)
    var text = TerminalText.line(
      "Employee \(number)\(withName ? " \(person.name)" : ""), \(review.batch.period)"
        + (zone.map { ", clock of \($0)" } ?? ""))
    var parts = review.kinds.enumerated().compactMap { place, kind in
      person.seconds[place] == 0
        ? nil : "\(kind.name) \(Hours.text(seconds: person.seconds[place]))"
    }
    if let gross = person.gross {
      parts.append(
        "gross before payroll's own reckoning \(gross.pay)" + (gross.isWhole ? "" : " in part"))
    }
    text += parts.joined(separator: ", ") + "\n"
    switch person.standing {
    case .paid: return text
    case .held(let finding): return text + "Held: \(finding.title).\n"
    case .leftOut(let why): return text + TerminalText.line("In no file: \(why)")
    }
  }

  // MARK: The picture

  private func picture(of times: PersonTimes) -> String {
    let lines = review.batch.lines[person.lineRange]
    let grid = TimelineGrid(times, midnights: midnights, letters: lines.map(TimelineGrid.letter))
    let first = review.batch.period.first
    let count = min(review.days.count, max(0, midnights.count - 1))
    var text = TimelineGrid.scale
    for day in 0..<count {
      let date = first.adding(days: day)
      let seconds = lines.filter { $0.date == date.daysSince1970 }.reduce(0) { $0 + $1.seconds }
      var row = TerminalWidth.padded(TimelineGrid.label(of: date), TimelineGrid.labelWidth)
      row += TerminalWidth.padded(grid.row(day), TimelineGrid.width)
      row += seconds == 0 ? "" : TerminalWidth.right(Hours.text(seconds: seconds), 7)
      if let holiday = review.timeline?.holidays[date] { row += "  \(holiday)" }
      text += TerminalText.line(TerminalWidth.trimmed(row))
    }
    return text + TimelineGrid.legend(grid.used)
  }

  // MARK: Lines and findings

  private func row(_ line: BatchRecord.Line, named day: String) -> String {
    let amount = line.gross == BatchRecord.Line.noGross ? line.amount : line.gross
    var text = TerminalWidth.padded(day, TimelineGrid.labelWidth)
    text += TerminalWidth.right(line.seconds == 0 ? "" : Hours.text(seconds: line.seconds), 7)
    text += "  " + TerminalWidth.padded(HourKind(line).name, 20)
    text += TerminalWidth.right(
      amount == 0 ? "" : Money(cents: amount).description, 10)
    let reasons = review.batch.reasons
    if reasons.indices.contains(Int(line.reason)) {
      let reason = reasons[Int(line.reason)]
      text += "  \(reason.sentence)"
      if !reason.citation.isEmpty { text += " (\(reason.citation))" }
    }
    return TerminalText.line(text)
  }

  private var findings: String {
    if person.findings.isEmpty { return "" }
    var text = "\n"
    for place in person.findings {
      let finding = review.findings[place]
      let date = finding.date.map { " \($0)" } ?? ""
      text += TerminalText.line("\(finding.severity.name)\(date)  \(finding.message)")
    }
    return text
  }
}
