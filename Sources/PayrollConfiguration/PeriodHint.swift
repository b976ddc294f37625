import PayrollBytes
import PayrollModel

/// What is wrong with a text that should be a period and is none, and what was probably meant.
struct PeriodHint {
  let problem: PeriodProblem

  private static let usual =
    "write FIRST..LAST such as 2026-10-25..2026-11-07, current, previous, -N or N"

  /// Words that people write for those that there are.
  private static let words = [
    "last": "previous", "prev": "previous", "latest": "previous", "past": "previous",
    "yesterday": "previous", "this": "current", "now": "current", "today": "current",
  ]

  init(_ text: String, _ calendar: PayCalendar?) {
    let dates = WrittenDate.all(in: text)
    let wrong = "\"\(text)\" is not a period"
    if let impossible = dates.first(where: { $0.date == nil }) {
      let (message, advice) = impossible.impossible
      problem = PeriodProblem(message: "\(wrong): \(message)", advice: advice)
    } else if dates.count == 2, let first = dates[0].date, let last = dates[1].date {
      problem = Self.two(dates, first, last, wrong)
    } else if dates.count == 1, let date = dates[0].date {
      problem = Self.one(dates[0], date, calendar, wrong)
    } else {
      problem = PeriodProblem(message: wrong, advice: Self.advice(text))
    }
  }

  private static func two(
    _ dates: [WrittenDate], _ first: CalendarDate, _ last: CalendarDate, _ wrong: String
  ) -> PeriodProblem {
    guard first <= last else {
      return PeriodProblem(
        message: "\(wrong): it ends before it begins", advice: "write \(last)..\(first)")
    }
    let period = "\(first)..\(last)"
    let odd = dates.first { $0.order != "year-month-day" }
    return PeriodProblem(
      message: odd == nil
        ? "\(wrong) as it is written here" : "\(wrong): the year comes first here",
      advice: odd?.advice(period) ?? "write \(period)")
  }

  private static func one(
    _ written: WrittenDate, _ date: CalendarDate, _ calendar: PayCalendar?, _ wrong: String
  ) -> PeriodProblem {
    let message = "\(wrong): it has two dates, the first and the last"
    guard let period = calendar?.period(holding: date) else {
      return PeriodProblem(message: message, advice: written.advice("\(date)..LAST"))
    }
    return PeriodProblem(
      message: message, advice: "the pay period with \(date) in it is \(period)")
  }

  private static func advice(_ text: String) -> String {
    let word = text.lowercased()
    if ["next", "upcoming", "coming"].contains(word) {
      return "the next period is not worked yet; give the dates, such as 2026-10-25..2026-11-07"
    }
    if text == "0" { return "write current for the present period; those of the year begin at 1" }
    let isWord = !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    guard isWord, word.utf8.count <= 20 else { return usual }
    if let meant = words[word] { return "did you mean \(meant)?" }
    return SpellingDistance.nearest(to: word, among: ["current", "previous"])
      .map { "did you mean \($0)?" } ?? usual
  }
}
