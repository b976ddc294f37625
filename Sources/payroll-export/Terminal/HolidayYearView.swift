import LawText
import PayrollBytes
import PayrollModel
import TimeRules

/// The holidays of a calendar in one year, as text or JSON.
struct HolidayYearView {
  private let calendar: HolidayCalendar
  private let year: Int
  private let holidays: [KeptHoliday]
  /// Whether the calendar says anything of the whole year.
  private let isKnown: Bool

  init(_ calendar: HolidayCalendar, year: Int) {
    self.calendar = calendar
    self.year = year
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else {
      holidays = []
      isKnown = false
      return
    }
    holidays = calendar.keptHolidays(in: first...last)
    isKnown = calendar.knows(first...last)
  }

  // MARK: Text

  /// A line a holiday, and below it where it comes from.
  func text() -> String {
    var text = wrapped("\(calendar.id) \(year): \(calendar.name)", "")
    text += wrapped(
      "\(calendar.jurisdiction), \(Self.words(calendar.evidence)). \(keeping)", "  ")
    if !calendar.sources.isEmpty {
      text += wrapped("Read in: " + calendar.sources.joined(separator: "; "), "  ")
    }
    if !isKnown { text += wrapped(gap, "  ") }
    text += "\n"
    if holidays.isEmpty { text += "No holiday in \(year).\n" }
    for holiday in holidays { text += line(holiday) }
    let dates = Set(holidays.map(\.date)).count
    if !holidays.isEmpty {
      text += "\n\(SummaryTable.counted(dates, "day")). "
      text += "Compare them with what the company keeps.\n"
    }
    return text + differences()
  }

  /// Where the list of holidays most used has other days this year, and why.
  private func differences() -> String {
    let found = calendar.differences.filter { $0.years.isEmpty || $0.years.contains(year) }
    if found.isEmpty { return "" }
    var text = "\nOther days than in the package holidays of Python, on purpose:\n"
    for difference in found {
      let rule = difference.rule.map { "rule \($0)" }
      let names = [rule, difference.listed.map { "\($0) there" }].compactMap { $0 }
      text += wrapped("\(names.joined(separator: ", ")): \(difference.why)", "  ")
    }
    return text
  }

  private func line(_ holiday: KeptHoliday) -> String {
    let weekday = holiday.date.weekday.title
    var text =
      "  \(holiday.date)  " + TerminalWidth.padded(weekday, 11)
      + TerminalText.line(holiday.name)
    var parts: [String] = []
    if holiday.startsAt > .midnight { parts.append("from \(holiday.startsAt) on") }
    if holiday.actual != holiday.date {
      parts.append("the day itself is \(holiday.actual.weekday.title) \(holiday.actual)")
    }
    if movesForDaysOff(holiday) { parts.append("kept there by whoever ordinarily works on it") }
    if let rule = holiday.rule {
      parts.append("rule \(rule.id)")
      if !rule.citation.isEmpty { parts.append(rule.citation) }
      if let evidence = rule.evidence, evidence != calendar.evidence {
        parts.append(Self.words(evidence))
      }
    } else {
      parts.append("a date of the list")
    }
    text += wrapped(parts.joined(separator: "; "), "                         ")
    return text
  }

  /// Whether the holiday has moved for those alone who have its own day off.
  private func movesForDaysOff(_ holiday: KeptHoliday) -> Bool {
    holiday.actual != holiday.date && calendar.reach(of: holiday) == .daysOff
  }

  private var keeping: String {
    switch calendar.keeps {
    case .actual: "The day itself is kept, also on a weekend."
    case .observed: "Where a holiday moves off a weekend, the day on which it is observed is kept."
    case .both: "Where a holiday moves off a weekend, both days are kept."
    }
  }

  private var gap: String {
    var text = "The calendar does not know all of \(year)"
    if let first = calendar.knownFrom, first.parts.year >= year {
      text += "; it begins on \(first)"
    }
    if let last = calendar.knownUntil, last.parts.year <= year { text += "; it ends on \(last)" }
    return text + ": no holiday here does not mean that there is none."
  }

  static func words(_ evidence: Evidence) -> String {
    switch evidence {
    case .lawText: "the text of the law was read"
    case .secondary: "pages about the law were read"
    case .company: "the company's own"
    case .unverified: "not checked against a source yet"
    }
  }

  private func wrapped(_ text: String, _ indent: String) -> String {
    TextWrap.text(text, first: indent, rest: indent)
  }

  // MARK: JSON

  func json() -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/holidays/1")
      object.object("calendar") { HolidayCalendarList.append(calendar, to: &$0) }
      object.beginLine()
      object.member("year", year)
      object.member("known", isKnown)
      object.list("holidays", .lines) { list in
        for holiday in holidays { list.object { append(holiday, to: &$0) } }
      }
    }
  }

  private func append(_ holiday: KeptHoliday, to object: inout JSONWriter.Object) {
    object.member("date", holiday.date.description)
    object.member("weekday", holiday.date.weekday.name)
    object.member("name", holiday.name)
    object.member("actual", holiday.actual.description)
    object.member("startsAt", holiday.startsAt.description)
    object.member("movesFor", movesForDaysOff(holiday) ? "days-off" : "everybody")
    object.member("rule", holiday.rule?.id ?? "")
    object.member("citation", holiday.rule?.citation ?? "")
    object.member("evidence", (holiday.rule?.evidence ?? calendar.evidence).rawValue)
  }
}
