import PayrollBytes
import PayrollModel
import RuleCases
import TimeRules

/// The results of worked examples, as text or JSON.
enum RuleCaseView {
  typealias Entry = (example: RuleCase, result: RuleCaseResult)

  /// Each example that failed, with what was expected and what came out, and a closing line.
  static func text(_ entries: [Entry], file: String) -> String {
    var text = ""
    for (example, result) in entries {
      if !result.hasPassed { text += failure(example, result, file) }
    }
    let contested = entries.count { !$0.example.contested.isEmpty }
    let failed = entries.count { !$0.result.hasPassed }
    if contested > 0 {
      text += "\(contested) of the examples \(contested == 1 ? "is" : "are") contested\n"
    }
    return text + "\(entries.count - failed) passed, \(failed) failed\n"
  }

  private static func failure(
    _ example: RuleCase, _ result: RuleCaseResult, _ file: String
  ) -> String {
    var text = TerminalText.line(
      "failed  \(example.id) (\(example.ruleSet), \(file):\(example.location.line))")
    if let failure = result.failure { text += TerminalText.line("        \(failure)") }
    for difference in result.differences {
      let actual = difference.actual.map(\.description) ?? "nothing"
      text += TerminalText.line(
        "        \(difference.name): expected \(difference.expected), got \(actual)")
    }
    for entry in result.reasons where entry.reason.rule != "straight" {
      text += TerminalText.line(
        "        \(Hours.text(seconds: entry.seconds)) hours by \(entry.reason.rule): "
          + entry.reason.sentence)
    }
    for (title, words) in [("note", example.note), ("contested", example.contested)]
    where !words.isEmpty {
      for line in TextWrap.lines(
        "\(title): \(words)", width: 88, first: "        ", rest: "          ")
      { text += line + "\n" }
    }
    return text
  }

  /// All examples for programs.
  static func json(_ entries: [Entry]) -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/rule-case-results/1","cases":["#)
    for (index, entry) in entries.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(entry, to: &out)
    }
    let failed = entries.count { !$0.result.hasPassed }
    out.append("\n],\"passed\":")
    out.append(decimal: Int64(entries.count - failed))
    out.append(#","failed":"#)
    out.append(decimal: Int64(failed))
    out.append("}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }

  private static func append(_ entry: Entry, to out: inout OutputBuffer) {
    out.append(#"{"id":"#)
    out.append(jsonString: entry.example.id)
    out.append(#","ruleSet":"#)
    out.append(jsonString: entry.example.ruleSet)
    out.append(entry.result.hasPassed ? #","status":"passed""# : #","status":"failed""#)
    if !entry.example.contested.isEmpty {
      out.append(#","contested":"#)
      out.append(jsonString: entry.example.contested)
    }
    if let failure = entry.result.failure {
      out.append(#","failure":"#)
      out.append(jsonString: failure)
    }
    out.append(#","expected":"#)
    append(entry.example.expected, to: &out)
    out.append(#","actual":"#)
    append(entry.result.figures, to: &out)
    out.append("}")
  }

  private static func append(_ figures: [CaseFigure], to out: inout OutputBuffer) {
    out.append("{")
    for (index, figure) in figures.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: figure.name)
      out.append(":")
      out.append(jsonString: figure.value.description)
    }
    out.append("}")
  }
}
