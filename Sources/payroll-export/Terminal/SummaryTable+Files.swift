import PayrollBytes
import PayrollModel
import RunFiles

extension SummaryTable {
  /// The files with their sizes and the beginnings of their digests; of one that was not written,
  /// which findings refused it.
  mutating func files() {
    text += style.bold("Files in " + TerminalText.escaped(folder)) + "\n"
    let names = report.files.compactMap(\.name).map(TerminalText.escaped)
    let width = min(names.map { TerminalWidth.of($0) }.max() ?? 0, 40)
    for file in report.files {
      guard let receipt = file.receipt, let given = file.name else {
        paragraph("\(file.kind): not written: \(refusal(of: file))", "  ")
        leftOut(of: file)
        continue
      }
      let name = TerminalText.escaped(given)
      text += "  " + TerminalWidth.padded(name, width)
      // A longer name has a line of its own.
      if TerminalWidth.of(name) > width { text += "\n  " + TerminalWidth.padded("", width) }
      text += TerminalWidth.right(" \(Self.grouped(receipt.byteCount)) bytes", 17)
      text += style.faint("  sha256 \(receipt.sha256.prefix(10))…") + "\n"
      leftOut(of: file)
    }
    text += "  The digests in full: " + self.file("totals.json") + "\n"
    if report.isBlocked {
      let warning = "These are drafts: resolve the blocking findings before anybody is paid."
      text += "\n" + style.text(warning, of: .blocking) + "\n"
    }
  }

  /// What is knowingly not in a file, a line for each reason.
  private mutating func leftOut(of file: RunReport.File) {
    for part in LeftOutText.parts(of: file.leftOut, report.batch) {
      let lines = TextWrap.lines(
        TerminalText.escaped("left out: \(part)"), width: Self.width, first: "    ",
        rest: "      ")
      for line in lines { text += line + "\n" }
    }
  }

  private func refusal(of file: RunReport.File) -> String {
    let groups = FindingGroup.groups(file.findings)
    let kinds = groups.map { $0.count == 1 ? "\($0.id)" : "\($0.id) (\(Self.grouped($0.count)))" }
    return kinds.isEmpty ? "see the findings" : kinds.joined(separator: ", ")
  }

  /// One line about a run whose summary nobody wants.
  static func blockedLine(_ report: RunReport, folder: String) -> String {
    let count = report.count(.blocking)
    let findings = count == 1 ? "1 blocking finding" : "\(grouped(count)) blocking findings"
    return "payroll-export: \(findings) in " + TerminalText.escaped("\(folder)/findings.json")
      + ": resolve before anybody is paid\n"
  }
}
