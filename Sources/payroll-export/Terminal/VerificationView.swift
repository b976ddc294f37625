import PayrollBytes
import PayrollModel
import PayrollRun
import RunFiles
import TimeSources

/// What became of a finished run and its inputs, as text or JSON.
struct VerificationView {
  /// One line: what it is about, its name, what became of it in a word and in a sentence.
  private struct Line {
    let kind: String
    let name: String
    let change: String
    let sentence: String
  }

  private let verification: RunVerification
  private let folder: String
  private let lines: [Line]

  init(_ verification: RunVerification, folder: String) {
    self.verification = verification
    self.folder = folder
    self.lines = verification.changes.flatMap(Self.lines)
  }

  /// For a person.
  func text() -> String {
    var text = TerminalText.line("Run         \(folder), batch \(verification.batchID)")
    text += TerminalText.line("Snapshot    \(verification.snapshot)")
    guard !lines.isEmpty else {
      return text + "\nNothing changed: its \(verification.fileCount) files, the snapshot, "
        + "\(verification.configurationCount) files of the configuration,\nthe program and the zone "
        + "data are what they were.\n"
    }
    text += "\nChanged since:\n"
    for line in lines { text += TerminalText.line("  \(line.sentence)") }
    return text + "\nWhat is approved or sent from this run is not what these inputs make now.\n"
  }

  /// For a program.
  func json() -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/verification/1")
      object.member("batch", verification.batchID.description)
      object.member("period", verification.period.description)
      object.member("unchanged", lines.isEmpty)
      object.list("changes", .lines) { list in
        for line in lines {
          list.object { entry in
            entry.member("kind", line.kind)
            entry.member("name", line.name)
            entry.member("change", line.change)
            entry.member("sentence", line.sentence)
          }
        }
      }
    }
  }

  private static func lines(of change: RunVerification.Change) -> [Line] {
    switch change {
    case .file(let file):
      return [line("file", file.name, file.isMissing ? .missing : .otherBytes)]
    case .input(let difference):
      return [line(difference.kind.rawValue, difference.name, difference.change)]
    case .pages(let pages):
      return pages.changed.map { line("snapshot", $0, .otherBytes) }
        + pages.missing.map { line("snapshot", $0, .missing) }
        + pages.unnamed.map { line("snapshot", $0, .added) }
    case .unreadableConfiguration(let reasons):
      return reasons.map {
        Line(
          kind: "configuration", name: "", change: "unreadable",
          sentence: "the configuration cannot be used any more: \($0)")
      }
    case .unreadableSnapshot(let reason):
      return [
        Line(
          kind: "snapshot", name: "", change: "unreadable",
          sentence: "the snapshot cannot be read any more: \(reason)")
      ]
    case .noSnapshot(let folder):
      return [
        Line(
          kind: "snapshot", name: folder, change: "missing",
          sentence: "there is no snapshot in \(folder): name its folder with --snapshot")
      ]
    }
  }

  private static func line(
    _ kind: String, _ name: String, _ change: RunInputs.Difference.Change
  ) -> Line {
    let words = InputDifferenceText(kind, name, change)
    return Line(kind: kind, name: name, change: words.change, sentence: words.sentence)
  }
}
