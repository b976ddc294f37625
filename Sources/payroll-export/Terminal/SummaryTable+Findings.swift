import PayrollModel
import RunFiles

/// The findings of one kind.
struct FindingGroup {
  let id: FindingKind
  let severity: Finding.Severity
  let first: Finding
  var count: Int

  /// The groups of some findings, those that matter most first, in the order of the findings.
  static func groups(_ findings: [Finding]) -> [FindingGroup] {
    struct Key: Hashable {
      let id: FindingKind
      let severity: Finding.Severity
    }
    var groups: [FindingGroup] = []
    var places: [Key: Int] = [:]
    for finding in findings {
      let key = Key(id: finding.id, severity: finding.severity)
      if let place = places[key] {
        groups[place].count += 1
      } else {
        places[key] = groups.count
        groups.append(
          FindingGroup(id: finding.id, severity: finding.severity, first: finding, count: 1))
      }
    }
    return groups.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
  }
}

extension SummaryTable {
  /// A group a kind: how many there are, and the first of them. Notes are counted alone.
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
    if groups.contains(where: { $0.count > 1 || $0.severity == .note }) {
      paragraph("All of them, each with what to do: \(file("findings.json"))", "  ")
    }
    text += "\n"
  }

  private mutating func show(_ group: FindingGroup) {
    text += "  " + style.text("\(group.severity.name) \(group.id)", of: group.severity)
    if group.count > 1 { text += ", \(Self.grouped(group.count)) of them; the first:" }
    text += "\n"
    paragraph(FindingText.about(group.first), "    ")
  }

  /// The path of a file of the run.
  func file(_ name: String) -> String { TerminalText.escaped("\(folder)/\(name)") }
}
