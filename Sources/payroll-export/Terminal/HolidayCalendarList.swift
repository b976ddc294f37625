import LawText
import PayrollBytes
import PayrollModel
import TimeRules

/// The list of holiday calendars: a table for the terminal, or JSON.
enum HolidayCalendarList {
  static func table(_ calendars: [HolidayCalendar]) -> String {
    var text = "id           where   known           evidence    name\n"
    for calendar in calendars {
      text += TerminalWidth.padded(TerminalText.escaped(calendar.id), 13)
      text += TerminalWidth.padded(TerminalText.escaped(calendar.jurisdiction), 8)
      text += TerminalWidth.padded(known(calendar), 16)
      text += TerminalWidth.padded(calendar.evidence.rawValue, 12)
      text += TerminalText.line(calendar.name)
    }
    return text
  }

  /// Of which years the calendar says anything, in short: `from 2000`, `2026`, `2026-2027`.
  private static func known(_ calendar: HolidayCalendar) -> String {
    let first = calendar.knownFrom?.parts.year
    let last = calendar.knownUntil?.parts.year
    switch (first, last) {
    case (nil, nil): return "always"
    case (let first?, nil): return "from \(first)"
    case (nil, let last?): return "until \(last)"
    case (let first?, let last?): return first == last ? "\(first)" : "\(first)-\(last)"
    }
  }

  static func json(_ calendars: [HolidayCalendar]) -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/holiday-calendars/1")
      object.list("calendars", .lines) { list in
        for calendar in calendars { list.object { append(calendar, to: &$0) } }
      }
    }
  }

  /// What a calendar says of itself, as members of an object.
  static func append(_ calendar: HolidayCalendar, to object: inout JSONWriter.Object) {
    object.member("id", calendar.id)
    object.member("name", calendar.name)
    object.member("jurisdiction", calendar.jurisdiction)
    object.member("knownFrom", orNull: calendar.knownFrom?.description)
    object.member("knownUntil", orNull: calendar.knownUntil?.description)
    object.member("evidence", calendar.evidence.rawValue)
    object.member("keeps", calendar.keeps.rawValue)
  }
}
