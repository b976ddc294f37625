import PayrollMapper
import PayrollModel

// A line a stretch of time.
extension ExplanationView {
  /// The lines of a day in the order of time.
  func lines(of day: CalendarDate) -> String {
    var lines: [(start: Instant, order: Int, text: String)] = []
    for slice in slices where slice.workday == day {
      lines.append((slice.range.start, 0, self.text(of: slice)))
    }
    for pause in breaks where pause.workday == day {
      lines.append((pause.range.start, 1, self.text(of: pause)))
    }
    lines.sort { ($0.start, $0.order) < ($1.start, $1.order) }
    var text = lines.map(\.text).joined()
    for entry in leave where entry.date == day { text += self.text(of: entry) }
    if !question.period.contains(day), !question.isOutside {
      text += Self.indent + "outside of the period: counts toward the workweek, not paid here\n"
    }
    return text
  }

  private static let indent = String(repeating: " ", count: 18)

  private func text(of slice: EmployeeExplanation.Slice) -> String {
    let letter =
      slice.isStraight ? "" : reasons.firstIndex(of: slice.reason).map(Self.letter) ?? ""
    let source = words(slice.source) + (slice.payCode.isEmpty ? "" : "  \(slice.payCode)")
    var text = line(
      slice.workday, clock(slice.range, on: slice.workday), slice.range.seconds, slice.kind, letter,
      source)
    if let note = offsets(of: slice.range) { text += Self.indent + note + "\n" }
    if let week = slice.week {
      let time = clock(slice.range.start, on: slice.workday)
      let hours = "\(Hours.text(seconds: week.before)) h of the workweek"
      text +=
        Self.indent
        + (week.before == week.limit
          ? "\(hours) reached at \(time)\n" : "\(hours) worked before \(time)\n")
    }
    return text
  }

  private func text(of pause: EmployeeExplanation.Break) -> String {
    let kind =
      switch pause.kind {
      case .rest: "rest"
      case .meal: "meal"
      case .other: "break"
      case .deducted: "deducted"
      }
    let text = line(
      pause.workday, clock(pause.range, on: pause.workday), pause.range.seconds,
      kind + (pause.isPaid ? ", paid" : ", unpaid"), "",
      pause.id.map { "break \(question.source.identifier(of: .breakSession, $0))" }
        ?? "by the rules about duty")
    return style.faint(String(text.dropLast())) + "\n"
  }

  private func text(of entry: EmployeeExplanation.Leave) -> String {
    let letter = reasons.firstIndex(of: entry.reason).map(Self.letter) ?? ""
    let kind = entry.bucket.name + (entry.bucket == .regular ? "" : " leave")
    return line(entry.date, "", entry.seconds, kind, letter, words(entry.source))
  }

  private func line(
    _ day: CalendarDate, _ time: String, _ seconds: Int64, _ kind: String, _ letter: String,
    _ source: String
  ) -> String {
    var text = "  \(day.weekday.title.prefix(3)) \(day)  " + TerminalWidth.padded(time, 13)
    text += TerminalWidth.right(Hours.text(seconds: seconds), 6) + "  "
    text += TerminalWidth.padded(kind, 15) + TerminalWidth.padded(letter, 3)
    return text + TerminalText.escaped(source) + "\n"
  }

  private func words(_ source: PaySource) -> String {
    let identifier = question.source.identifier(of: source.kind.record, source.id)
    return switch source.kind {
    case .workSession: "session \(identifier)"
    case .shift: "shift \(identifier)"
    case .leaveRequest: "leave \(identifier)"
    case .payable: "item \(identifier)"
    case .handEntry: "entry \(identifier)"
    }
  }

  // MARK: The clock

  private func clock(_ range: InstantRange, on day: CalendarDate) -> String {
    var end = clock(range.end, on: day)
    // The end of the day reads better than the beginning of the next one.
    if end == "00:00+1" { end = "24:00" }
    return clock(range.start, on: day) + "-" + end
  }

  /// The wall clock; `+1` behind it on the date after `day`.
  private func clock(_ instant: Instant, on day: CalendarDate) -> String {
    let (date, seconds) = explanation.zone.local(instant)
    let time = TimeOfDay(secondsSinceMidnight: Int(seconds)) ?? .midnight
    let days = date.daysSince1970 - day.daysSince1970
    return time.description + (days == 0 ? "" : (days > 0 ? "+" : "") + String(days))
  }

  /// The offsets of a stretch around a change of the clock, where times alone are not clear.
  private func offsets(of range: InstantRange) -> String? {
    let zone = explanation.zone
    let start = zone.offset(at: range.start)
    let end = zone.offset(at: range.end)
    if start != end {
      return "the clock changes from UTC\(Self.text(ofOffset: start)) to "
        + "UTC\(Self.text(ofOffset: end))"
    }
    let before = zone.offset(at: range.start.adding(seconds: -7_200))
    let after = zone.offset(at: range.end.adding(seconds: 7_200))
    return before != after ? "in UTC\(Self.text(ofOffset: start))" : nil
  }

  private static func text(ofOffset offset: Int64) -> String {
    let hours = Int(offset.magnitude / 3600)
    let minutes = Int(offset.magnitude / 60 % 60)
    let digits = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    return (offset < 0 ? "-" : "+") + digits
  }
}
