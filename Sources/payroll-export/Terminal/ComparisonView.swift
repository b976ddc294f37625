import PayrollBytes
import PayrollModel
import PayrollRun

/// An employee's hours under several rule sets, side by side, as text or JSON.
struct ComparisonView {
  private let comparison: HoursComparison
  private let employee: String
  private let period: PayPeriod
  private static let label = 42

  init(_ comparison: HoursComparison, employee: String, period: PayPeriod) {
    self.comparison = comparison
    self.employee = employee
    self.period = period
  }

  // MARK: Text

  /// A table with a column for each rule set, and one for the difference where there are two.
  func text() -> String {
    var text = TerminalText.line(
      "Employee \(employee), \(period), clock of \(comparison.zone.name)")
    if comparison.days.isEmpty { return text + "\nNothing was worked, and no leave is paid.\n" }
    for week in comparison.weeks {
      let days = comparison.days(ofWeek: week)
      text += "\n" + head("Workweek of \(week.weekday.title) \(week)")
      for day in days {
        text += rows(comparison.days[day] ?? [:], named: "\(day.weekday.title) \(day)")
      }
      text += rows(comparison.sum(days), named: "week")
    }
    let all = comparison.sum(comparison.days.keys)
    text += "\n" + head("Period") + rows(all, named: "all weeks")
    text += row("paid in hours of straight time", comparison.straightTime(all))
    return text + rules()
  }

  private func rules() -> String {
    var text = "\nWhat the rules took\n"
    if comparison.rules.isEmpty { text += "  nothing: all hours are regular\n" }
    for (set, name) in comparison.ruleSets.enumerated() {
      for entry in comparison.rules where entry.rule.set == set {
        let reason = entry.rule.reason
        text += TerminalText.line(
          "  \(name)  \(Hours.text(seconds: entry.seconds)) hours by \(reason.rule): "
            + "\(reason.sentence) (\(reason.citation))")
      }
    }
    return text
  }

  private func rows(_ hours: HoursComparison.Hours, named name: String) -> String {
    var text = ""
    for (index, kind) in hours.keys.sorted().enumerated() {
      let first = index == 0 ? name : ""
      text += row(TerminalWidth.padded("  " + first + " ", 26) + kind.name, hours[kind] ?? [])
    }
    return text
  }

  private func head(_ title: String) -> String {
    var line = TerminalWidth.padded(title + " ", Self.label)
    for name in comparison.ruleSets { line += Self.right(name, width(name)) }
    if comparison.ruleSets.count == 2 { line += Self.right("difference", 12) }
    return TerminalText.line(line)
  }

  private func row(_ title: String, _ seconds: [Int64]) -> String {
    var line = TerminalWidth.padded(title + " ", Self.label)
    for (name, value) in zip(comparison.ruleSets, seconds) {
      line += Self.right(value == 0 ? "" : Hours.text(seconds: value), width(name))
    }
    if seconds.count == 2, seconds[0] != seconds[1] {
      let difference = seconds[1] - seconds[0]
      let sign = difference > 0 ? "+" : "-"
      line += Self.right(sign + Hours.text(seconds: Int64(difference.magnitude)), 12)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }

  private func width(_ name: String) -> Int { max(10, name.count + 2) }

  /// The text behind blanks up to `width` columns, and one at least.
  private static func right(_ text: String, _ width: Int) -> String {
    TerminalWidth.right(" " + text, width)
  }

  // MARK: JSON

  /// The same for programs: seconds by day, class and rule set.
  func json() -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/comparison/1")
      object.member("employee", employee)
      object.member("period", period.description)
      object.member("ruleSets", comparison.ruleSets)
      object.list("hours", .lines) { list in
        for day in comparison.days.keys.sorted() {
          for (kind, seconds) in (comparison.days[day] ?? [:]).sorted(by: { $0.key < $1.key }) {
            list.object { append(day, kind, seconds, to: &$0) }
          }
        }
      }
      object.list("rules", .lines) { list in
        for entry in comparison.rules {
          list.object { append(entry.rule, entry.seconds, to: &$0) }
        }
      }
    }
  }

  private func append(
    _ day: CalendarDate, _ kind: HoursComparison.Class, _ seconds: [Int64],
    to object: inout JSONWriter.Object
  ) {
    object.member("workday", day.description)
    object.member("bucket", kind.bucket.name)
    object.member("multiplier", Multiplier(tenThousandths: kind.multiplier).description)
    object.member("worked", kind.isWorked)
    object.member("seconds", seconds)
  }

  private func append(
    _ rule: HoursComparison.Rule, _ seconds: Int64, to object: inout JSONWriter.Object
  ) {
    object.member("ruleSet", comparison.ruleSets[rule.set])
    object.member("rule", rule.reason.rule)
    object.member("sentence", rule.reason.sentence)
    object.member("citation", rule.reason.citation)
    object.member("seconds", seconds)
  }
}
