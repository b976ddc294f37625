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
    JSONWriter.document { object in
      object.member("schema", "payroll-export/rule-case-results/1")
      object.list("cases", .lines) { list in
        for entry in entries { list.object { append(entry, to: &$0) } }
      }
      let failed = entries.count { !$0.result.hasPassed }
      object.member("passed", entries.count - failed)
      object.member("failed", failed)
    }
  }

  private static func append(_ entry: Entry, to object: inout JSONWriter.Object) {
    let contested = entry.example.contested
    object.member("id", entry.example.id)
    object.member("ruleSet", entry.example.ruleSet)
    object.member("status", entry.result.hasPassed ? "passed" : "failed")
    object.member("contested", ifAny: contested.isEmpty ? nil : contested)
    object.member("failure", ifAny: entry.result.failure)
    object.object("expected") { append(entry.example.expected, to: &$0) }
    object.object("actual") { append(entry.result.figures, to: &$0) }
  }

  private static func append(_ figures: [CaseFigure], to object: inout JSONWriter.Object) {
    for figure in figures { object.member(named: figure.name, figure.value.description) }
  }
}
