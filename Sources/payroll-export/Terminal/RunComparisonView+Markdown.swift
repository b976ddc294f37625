import PayrollModel
import PayrollReview

extension RunComparisonView {
  /// For mail and tickets.
  var markdown: String {
    var lines = ["# \(comparison.before.batch) and \(comparison.now.batch)", ""]
    lines += table(
      ["hours", "before", "now", "difference"],
      RunComparisonTotals(comparison).rows.map { [$0.name, $0.before, $0.now, $0.difference] })
    lines += table(
      ["why", "people", "hours", "gross"],
      comparison.shares.map {
        [
          $0.cause.words, "\($0.people)", SignedText.hours($0.seconds), SignedText.money($0.gross),
        ]
      })
    lines += ["\(comparison.sameCount) are the same.", ""]
    let words = RunComparisonWords(comparison)
    lines += table(
      ["employee", "change", "because of"],
      comparison.people.map { person in
        [
          label(of: person), words.change(of: person),
          person.causes.map(\.words).joined(separator: ", "),
        ]
      })
    for difference in comparison.inputs {
      lines.append("- \(plain(InputDifferenceText(difference).sentence))")
    }
    for file in comparison.files { lines.append("- \(plain(file.name)) \(file.words)") }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ columns: [String], _ rows: [[String]]) -> [String] {
    if rows.isEmpty { return [] }
    return [row(columns), row(columns.map { _ in "---" })] + rows.map(row) + [""]
  }

  private func row(_ cells: [String]) -> String {
    "| \(cells.map(plain).joined(separator: " | ")) |"
  }

  private func plain(_ text: String) -> String { MarkdownText.plain(text) }
}
