import PayrollModel
import RunFiles

extension SummaryTable {
  /// Each kind once: how many there are, the first few, and where the rest is. Notes are counted
  /// alone.
  mutating func findings() {
    row(
      "Findings",
      "\(Self.grouped(report.count(.blocking))) blocking, "
        + "\(Self.counted(report.count(.warning), "warning")), "
        + Self.counted(report.count(.note), "note"))
    let groups = FindingGroup.groups(report.findings)
    for group in groups where group.severity != .note { show(group) }
    let notes = groups.filter { $0.severity == .note }
    if !notes.isEmpty {
      let kinds = notes.map { $0.count == 1 ? "\($0.id)" : "\($0.id) (\(Self.grouped($0.count)))" }
      let lines = TextWrap.lines(
        kinds.joined(separator: ", "), width: Self.width, first: "  notes: ", rest: "    ")
      for line in lines { text += style.faint(line) + "\n" }
    }
    if groups.contains(where: { !$0.isWhole || $0.severity == .note }) {
      paragraph("All of them, each with what to do: \(file("findings.json"))", "  ")
    }
    text += "\n"
  }

  private mutating func show(_ group: FindingGroup) {
    let name = FindingText.name(of: group.examples[0])
    let lines = TextWrap.lines(
      name + Self.amount(of: group), width: Self.width, first: "  ", rest: "    ")
    for (index, line) in lines.enumerated() {
      let plain = line.dropFirst(2 + name.count)
      text += (index == 0 ? "  " + style.text(name, of: group.severity) + plain : line) + "\n"
    }
    if group.count == 1 {
      paragraph(FindingText.about(group.examples[0]), "    ")
      return
    }
    for example in group.examples {
      let words = group.advice == nil ? FindingText.about(example) : FindingText.matter(of: example)
      paragraph(words, "    - ", "      ")
    }
    if let advice = group.advice { paragraph(TerminalText.escaped(advice), "    ") }
  }

  /// `, 1,000 of them (1 blocking, 999 warnings); the first 3:`, and nothing for a single one.
  private static func amount(of group: FindingGroup) -> String {
    if group.count == 1 { return "" }
    var text = ", \(grouped(group.count)) of them"
    if group.counts.count > 1 {
      let parts = Finding.Severity.allCases.reversed().compactMap { severity in
        group.counts[severity].map {
          severity == .blocking ? "\(grouped($0)) blocking" : counted($0, severity.name)
        }
      }
      text += " (\(parts.joined(separator: ", ")))"
    }
    return text + (group.isWhole ? ":" : "; the first \(group.examples.count):")
  }

  /// The path of a file of the run.
  func file(_ name: String) -> String { TerminalText.escaped("\(folder)/\(name)") }
}
