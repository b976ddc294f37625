import PayrollModel

/// What the documentation says of kinds of findings.
enum FindingPages {
  /// The heading of a kind's page, and its severity; wrapped as the rest of the page.
  static func head(of kind: FindingKind) -> String {
    let words = "`\(kind)` · \(kind.severityWords)" + floor(of: kind)
    var lines = [""]
    for word in words.split(separator: " ") {
      if lines[lines.count - 1].count + 1 + word.count > 100 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return "# \(kind.title)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// How far a company may lower it.
  private static func floor(of kind: FindingKind) -> String {
    let kept = kind.cases.filter { $0.floor == $0.severity && $0.severity > .note }
    let lowered = kind.cases.filter { $0.floor == .warning && $0.severity == .blocking }
    if !lowered.isEmpty { return " · not lower than a warning" }
    if kept.isEmpty { return "" }
    if kind.cases.count == 1 { return " · never lower" }
    let words = kept.map { $0.severity == .blocking ? "what blocks" : "a warning" }
    return " · \(words.joined(separator: " or ")) is never lower"
  }

  /// The tables of all kinds, one for each severity.
  static func tables() -> String {
    [
      (Finding.Severity.blocking, "Blocking"), (.warning, "Warnings"), (.note, "Notes"),
    ].map { severity, heading in
      let isLowest = severity == .note
      var text = "## \(heading)\n\n| finding | what it is | from | who |"
      text +=
        isLowest
        ? "\n| --- | --- | --- | --- |\n"
        : " not lower than |\n| --- | --- | --- | --- | --- |\n"
      for kind in FindingKind.all {
        for one in kind.cases where one.severity == severity {
          text +=
            "| [\(kind)](\(kind).md) | \(one.what ?? kind.title) | \(kind.origin.rawValue) "
            + "| \(kind.owner.words) |"
          text += isLowest ? "\n" : " \(one.floor.name) |\n"
        }
      }
      return text
    }.joined(separator: "\n")
  }

  /// The key `findings` of payroll.json.
  static func schema() -> String {
    var text = """
          "findings": {
            "description": "How much kinds of findings matter, where the company differs from the program.",
            "type": "object",
            "additionalProperties": false,
            "properties": {

      """
    let entries = FindingKind.all.map { kind in
      let severities = Finding.Severity.allCases.filter { $0 >= kind.lowest?.floor ?? .blocking }
      let words = severities.map { "            \"\($0.name)\"" }.joined(separator: ",\n")
      return """
                "\(kind)": {
                  "description": "\(kind.title).",
                  "enum": [
        \(words)
                  ]
                }
        """
    }
    text += entries.joined(separator: ",\n")
    return text + "\n      }\n    },\n"
  }
}
