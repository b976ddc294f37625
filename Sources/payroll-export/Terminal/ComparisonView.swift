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
      text += "\n" + head("Workweek of \(Self.title(week.weekday)) \(week)")
      for day in days {
        text += rows(comparison.days[day] ?? [:], named: "\(Self.title(day.weekday)) \(day)")
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
      text += row(Self.padded("  " + first, 26) + kind.name, hours[kind] ?? [])
    }
    return text
  }

  private func head(_ title: String) -> String {
    var line = Self.padded(title, Self.label)
    for name in comparison.ruleSets { line += Self.right(name, width(name)) }
    if comparison.ruleSets.count == 2 { line += Self.right("difference", 12) }
    return TerminalText.line(line)
  }

  private func row(_ title: String, _ seconds: [Int64]) -> String {
    var line = Self.padded(title, Self.label)
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

  private static func title(_ day: Weekday) -> String {
    day.name.prefix(1).uppercased() + day.name.dropFirst()
  }

  private func width(_ name: String) -> Int { max(10, name.count + 2) }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  // MARK: JSON

  /// The same for programs: seconds by day, class and rule set.
  func json() -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/comparison/1","employee":"#)
    out.append(jsonString: employee)
    out.append(#","period":"#)
    out.append(jsonString: period.description)
    out.append(#","ruleSets":["#)
    for (index, name) in comparison.ruleSets.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: name)
    }
    out.append(#"],"hours":["#)
    var isFirst = true
    for day in comparison.days.keys.sorted() {
      for (kind, seconds) in (comparison.days[day] ?? [:]).sorted(by: { $0.key < $1.key }) {
        out.append(isFirst ? "\n" : ",\n")
        isFirst = false
        append(day, kind, seconds, to: &out)
      }
    }
    out.append("\n],\"rules\":[")
    for (index, entry) in comparison.rules.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(entry.rule, entry.seconds, to: &out)
    }
    out.append("\n]}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }

  private func append(
    _ day: CalendarDate, _ kind: HoursComparison.Class, _ seconds: [Int64],
    to out: inout OutputBuffer
  ) {
    out.append(#"{"workday":"#)
    out.append(jsonString: day.description)
    out.append(#","bucket":"#)
    out.append(jsonString: kind.bucket.name)
    out.append(#","multiplier":"#)
    out.append(jsonString: Multiplier(tenThousandths: kind.multiplier).description)
    out.append(kind.isWorked ? #","worked":true"# : #","worked":false"#)
    out.append(#","seconds":["#)
    for (index, value) in seconds.enumerated() {
      if index > 0 { out.append(",") }
      out.append(decimal: value)
    }
    out.append("]}")
  }

  private func append(
    _ rule: HoursComparison.Rule, _ seconds: Int64, to out: inout OutputBuffer
  ) {
    out.append(#"{"ruleSet":"#)
    out.append(jsonString: comparison.ruleSets[rule.set])
    out.append(#","rule":"#)
    out.append(jsonString: rule.reason.rule)
    out.append(#","sentence":"#)
    out.append(jsonString: rule.reason.sentence)
    out.append(#","citation":"#)
    out.append(jsonString: rule.reason.citation)
    out.append(#","seconds":"#)
    out.append(decimal: seconds)
    out.append("}")
  }
}
