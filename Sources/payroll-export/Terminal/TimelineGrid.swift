import PayrollModel
import PayrollReview
import RunFiles

/// The letters of a person's days: one for each half hour that has elapsed since midnight, so that the
/// day on which clocks go back has two more.
struct TimelineGrid {
  /// What stands for half an hour; a later one stands over an earlier one.
  enum Mark: Int, CaseIterable {
    case nothing, planned, clocked, pause, regular, other, sick, holiday, overtime, double

    var letter: Character {
      switch self {
      case .nothing: "."
      case .planned: "-"
      case .clocked: "~"
      case .pause: "_"
      case .regular: "R"
      case .other: "P"
      case .sick: "S"
      case .holiday: "H"
      case .overtime: "O"
      case .double: "D"
      }
    }

    var words: String {
      switch self {
      case .nothing: "nothing"
      case .planned: "planned, not worked"
      case .clocked: "clocked, not paid"
      case .pause: "unpaid break"
      case .regular: "regular"
      case .other: "paid, not worked"
      case .sick: "leave"
      case .holiday: "holiday worked"
      case .overtime: "overtime"
      case .double: "double time"
      }
    }
  }

  static let labelWidth = 12
  static let width = 50
  private static let step: Int64 = 1800

  private var rows: [[Mark]] = []
  private let midnights: [Int64]

  /// The marks of the lines' kinds by their place.
  init(_ times: PersonTimes, midnights: [Int64], letters: [Mark]) {
    self.midnights = midnights
    rows = zip(midnights, midnights.dropFirst()).map { start, end in
      // A zone that moves its clocks by days has no such row.
      [Mark](repeating: .nothing, count: Int(min(max(0, (end - start) / Self.step), 100)))
    }
    for shift in times.planned { fill(.planned, shift.start, shift.seconds) }
    for session in times.sessions { fill(.clocked, session.start, max(session.seconds, Self.step)) }
    for pause in times.breaks where !pause.isPaid { fill(.pause, pause.start, pause.seconds) }
    for paid in times.paid where letters.indices.contains(Int(paid.line)) {
      fill(letters[Int(paid.line)], paid.start, paid.seconds)
    }
  }

  /// Marks every half hour of which the larger part lies in a stretch of time, and one at least.
  private mutating func fill(_ mark: Mark, _ start: Int64, _ seconds: Int64) {
    let (end, isTooLong) = start.addingReportingOverflow(seconds)
    guard !isTooLong, let first = midnights.first, let last = midnights.last else { return }
    let half = Self.step / 2
    for day in rows.indices where start < midnights[day + 1] && end > midnights[day] {
      let (from, to) = (max(start, midnights[day], first), min(end, midnights[day + 1], last))
      let begin = Int((from - midnights[day] + half) / Self.step)
      let stop = Int((to - midnights[day] + half) / Self.step)
      for column in begin..<max(stop, begin + 1) where rows[day].indices.contains(column) {
        if mark.rawValue > rows[day][column].rawValue { rows[day][column] = mark }
      }
    }
  }

  /// The letters of a day.
  func row(_ day: Int) -> String {
    rows.indices.contains(day) ? String(rows[day].map(\.letter)) : ""
  }

  /// The marks that stand somewhere, in their order.
  var used: [Mark] {
    let all = Set(rows.joined())
    return Mark.allCases.filter { $0 != .nothing && all.contains($0) }
  }

  /// The mark of a line's kind of hours.
  static func letter(_ line: BatchRecord.Line) -> Mark {
    switch line.bucket {
    case .regular: line.isWorked ? .regular : .other
    case .overtime: line.multiplier >= Multiplier.two.tenThousandths ? .double : .overtime
    case .holiday: .holiday
    case .sick, .vacation: .sick
    }
  }

  /// `Sun 10-25`.
  static func label(of date: CalendarDate) -> String {
    "\(date.weekday.title.prefix(3)) \(date.description.dropFirst(5))"
  }

  /// The hours over the letters.
  static var scale: String {
    String(repeating: " ", count: labelWidth)
      + (0..<8).map { TerminalWidth.padded(String($0 * 3), 6) }.joined() + "24\n"
  }

  /// What the letters mean.
  static func legend(_ marks: [Mark]) -> String {
    TextWrap.text(marks.map { "\($0.letter) \($0.words)" }.joined(separator: ", "))
  }
}
