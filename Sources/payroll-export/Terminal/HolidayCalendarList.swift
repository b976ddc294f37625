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
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/holiday-calendars/1","calendars":["#)
    for (index, calendar) in calendars.enumerated() {
      out.append(index == 0 ? "\n{" : ",\n{")
      append(calendar, to: &out)
      out.append("}")
    }
    out.append("\n]}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }

  /// What a calendar says of itself, as members of an object.
  static func append(_ calendar: HolidayCalendar, to out: inout OutputBuffer) {
    let entries: [(String, String?)] = [
      ("id", calendar.id), ("name", calendar.name), ("jurisdiction", calendar.jurisdiction),
      ("knownFrom", calendar.knownFrom?.description),
      ("knownUntil", calendar.knownUntil?.description),
      ("evidence", calendar.evidence.rawValue), ("keeps", calendar.keeps.rawValue),
    ]
    for (index, (key, value)) in entries.enumerated() {
      out.append(index == 0 ? "\"\(key)\":" : ",\"\(key)\":")
      if let value { out.append(jsonString: value) } else { out.append("null") }
    }
  }
}
