import PayrollModel
import RuleCases
import TimeRules

/// Worked examples of a rule set as a part of its page, in Markdown.
enum RuleExampleView {
  /// The examples, each with its sessions, what comes of them and the rules that took the hours.
  static func markdown(
    _ cases: [RuleCase], run: (RuleCase) throws(CommandFailure) -> RuleCaseResult
  ) throws(CommandFailure) -> String {
    var text = ""
    for example in cases {
      text += "## Example: \(example.id.replacing("-", with: " "))\n\n"
      for line in TextWrap.lines(example.note, width: 100, first: "", rest: "") {
        text += line + "\n"
      }
      text +=
        "\n" + sessions(example) + "\n" + result(example, try run(example)) + "\n"
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private static func sessions(_ example: RuleCase) -> String {
    var text = "| day | from | to | |\n| --- | --- | --- | --- |\n"
    for session in example.sessions {
      let (date, start) = example.zone.local(session.start)
      let end = session.end.map { clock(example.zone.local($0).secondsOfDay) } ?? "open"
      var remarks: [String] = []
      if let leave = session.leave { remarks.append("\(leave.name), not worked") }
      if let rate = session.rate { remarks.append("at \(rate)") }
      if !session.position.isEmpty { remarks.append("position \(session.position)") }
      for pause in session.unpaidBreaks {
        let (from, to) = (example.zone.local(pause.start), example.zone.local(pause.end))
        remarks.append(
          "punched out \(clock(from.secondsOfDay)) to \(clock(to.secondsOfDay))")
      }
      if example.holidays.contains(where: { $0.date == date }) { remarks.append("holiday") }
      text += "| \(date.weekday.name) \(date) | \(clock(start)) | \(end) "
      text += "| \(remarks.joined(separator: ", ")) |\n"
    }
    return text
  }

  private static func result(_ example: RuleCase, _ result: RuleCaseResult) -> String {
    var text = "| comes to | |\n| --- | --- |\n"
    for expected in example.expected {
      let actual = result.figures.first { $0.name == expected.name }?.value
      text += "| \(expected.name) | \(actual.map(\.description) ?? "nothing") |\n"
    }
    text += "\n"
    for entry in result.reasons {
      let law = entry.reason.citation.isEmpty ? "" : " [\(entry.reason.citation)]"
      let line =
        "\(Hours.text(seconds: entry.seconds)) hours by `\(entry.reason.rule)`: "
        + "\(entry.reason.sentence)\(law)"
      for row in TextWrap.lines(line, width: 100, first: "- ", rest: "  ") { text += row + "\n" }
    }
    return text
  }

  private static func clock(_ seconds: Int64) -> String {
    (TimeOfDay(secondsSinceMidnight: Int(seconds)) ?? .midnight).description
  }
}
