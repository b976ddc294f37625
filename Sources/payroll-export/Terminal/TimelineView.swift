import PayrollModel
import PayrollReview
import PayrollRun
import RunFiles

/// The days of one person as a picture of letters, a row a day and a letter for half an hour, and under
/// it every pay line with its reason, in lines of at most 80 columns.
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
    return text + reasons + findings
  }

  private var head: String {
    let number = EmployeeLabel.text(person.number, id: person.id)
    var text = TextWrap.text(
      "Employee \(number)\(withName ? " \(person.name)" : ""), \(review.batch.period)"
        + (zone.map { ", clock of \($0)" } ?? ""), rest: "  ")
    var parts = review.kinds.enumerated().compactMap { place, kind in
      person.seconds[place] == 0
        ? nil : "\(kind.name) \(Hours.text(seconds: person.seconds[place]))"
    }
    if let gross = person.gross {
      parts.append(
        "gross before payroll's own reckoning \(gross.pay)" + (gross.isWhole ? "" : " in part"))
    }
    text += TextWrap.text(parts.joined(separator: ", "), rest: "  ")
    switch person.standing {
    case .paid: return text
    case .held(let finding): return text + "Held: \(finding.title).\n"
    case .leftOut(let why): return text + TextWrap.text("In no file: \(why)", rest: "  ")
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
    let letter = reasonPlaces.firstIndex(of: line.reason).map(ExplanationView.letter) ?? ""
    return TerminalText.line("\(text)  \(letter)")
  }

  /// The reasons of the lines, each once, in the order in which the lines name them.
  private var reasonPlaces: [UInt16] {
    var places: [UInt16] = []
    for line in review.batch.lines[person.lineRange] where !places.contains(line.reason) {
      places.append(line.reason)
    }
    return places
  }

  /// What the letters behind the lines mean.
  private var reasons: String {
    var text = "\n"
    for (index, place) in reasonPlaces.enumerated() {
      guard review.batch.reasons.indices.contains(Int(place)) else { continue }
      let reason = review.batch.reasons[Int(place)]
      text += TextWrap.text(
        reason.sentence + (reason.citation.isEmpty ? "" : " (\(reason.citation))"),
        first: TerminalWidth.padded(ExplanationView.letter(index), 3), rest: "   ")
    }
    return text
  }

  private var findings: String {
    if person.findings.isEmpty { return "" }
    var text = "\n"
    for place in person.findings {
      let finding = review.findings[place]
      let date = finding.date.map { " \($0)" } ?? ""
      text += TextWrap.text("\(finding.severity.name)\(date): \(finding.message)", rest: "  ")
    }
    return text
  }
}
