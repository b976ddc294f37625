import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

@testable import payroll_export

/// The summary of a run shows each kind of finding once, however many there are.
@Suite("Findings of a summary")
struct FindingGroupTests {
  private func finding(
    _ kind: FindingKind, _ severity: Finding.Severity, _ number: Int = 1, advice: String? = "do it"
  ) -> Finding {
    Finding(
      kind, severity, Finding.Subject(employee: String(number)), "matter \(number)", advice: advice)
  }

  private func some(_ kind: FindingKind, _ severity: Finding.Severity, _ count: Int) -> [Finding] {
    (1...count).map { finding(kind, severity, $0) }
  }

  /// The lines between the counts and the files.
  private func lines(
    _ findings: [Finding], folder: String = "runs/x", style: TerminalStyle = .plain
  ) -> [String] {
    let report = RunReport(
      batch: BatchBuilder().batch, findings: findings.sorted(by: Finding.comesFirst), files: [])
    let text = SummaryTable.render(report, folder: folder, style: style)
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in all { #expect(TerminalWidth.of(line) <= 80, "\(line)") }
    let rest = all.drop { !$0.hasPrefix("Findings ") }.dropFirst()
    return Array(rest.prefix { !$0.isEmpty })
  }

  @Test("One finding is told in full")
  func one() {
    #expect(
      lines(some(.openSession, .blocking, 1)) == [
        "  blocking open-session", "    employee 1: Matter 1. Do it.",
      ])
  }

  @Test("Three are all there, and what to do is said once")
  func three() {
    #expect(
      lines(some(.openSession, .blocking, 3)) == [
        "  blocking open-session, 3 of them:", "    - employee 1: Matter 1.",
        "    - employee 2: Matter 2.", "    - employee 3: Matter 3.", "    Do it.",
      ])
  }

  @Test("Of four or a thousand the first three are there, and where the rest is")
  func many() {
    for (count, words) in [(4, "4"), (1000, "1,000")] {
      let lines = lines(some(.implausibleRate, .warning, count))
      #expect(lines.count == 6)
      #expect(lines.first == "  warning implausible-rate, \(words) of them; the first 3:")
      #expect(lines.last == "  All of them, each with what to do: runs/x/findings.json")
    }
  }

  @Test("Where what to do differs, each says its own")
  func ownAdvice() {
    #expect(
      lines([
        finding(.unusedKey, .warning, 1, advice: "a"),
        finding(.unusedKey, .warning, 2, advice: "b"),
      ]) == [
        "  warning unused-key, 2 of them:", "    - employee 1: Matter 1. A.",
        "    - employee 2: Matter 2. B.",
      ])
    // The fourth is not shown, and does not matter for that.
    let four = some(.unusedKey, .warning, 3) + [finding(.unusedKey, .warning, 4, advice: "b")]
    #expect(lines(four).dropLast().last == "    Do it.")
  }

  @Test("Kinds come by their highest severity, and each once")
  func order() {
    let findings =
      some(.timesDiffer, .warning, 2) + some(.implausibleDay, .note, 4)
      + some(.unknownShift, .warning, 1) + some(.implausibleDay, .warning, 1)
      + some(.timesDiffer, .blocking, 1) + some(.emptySession, .note, 2)
      + some(.paidTwice, .blocking, 1) + some(.severalZones, .note, 1)
    let lines = lines(findings)
    #expect(
      lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") } == [
        "  blocking paid-twice", "  blocking times-differ, 3 of them (1 blocking, 2 warnings):",
        "  warning implausible-day, 5 of them (1 warning, 4 notes); the first 3:",
        "  warning unknown-shift", "  notes: empty-session (2), several-zones",
        "  All of them, each with what to do: runs/x/findings.json",
      ])
  }

  @Test("A severity that the company gives is told with the usual one")
  func ownSeverity() {
    var severities = FindingSeverities()
    severities[.noPayRate] = .warning
    severities[.emptySession] = .blocking
    let weighed = severities.weighed(
      some(.noPayRate, .blocking, 1) + some(.emptySession, .note, 1))
    #expect(
      lines(weighed).filter { !$0.hasPrefix("    ") } == [
        "  blocking empty-session (usually note)", "  warning no-pay-rate (usually blocking)",
      ])
  }

  @Test("No line is longer than a terminal, and nothing of the data gets to it as it is")
  func hostile() {
    let text = String(repeating: "long words of data \u{1B}[2J ", count: 20)
    let findings = (1...5).map { number in
      Finding(
        .approvedWithoutSession, number == 1 ? .blocking : .warning,
        Finding.Subject(employee: "\(number)\nFindings    0 blocking", file: "a\u{202E}b.csv"),
        text,
        advice: text)
    }
    let lines = lines(
      findings + some(.approvedWithoutSession, .note, 1_000), folder: "r\u{1B}[2J/ x")
    #expect(!lines.contains { $0.contains("\u{1B}") || $0.contains("\u{202E}") })
    #expect(lines.first?.hasPrefix("  blocking approved-without-session, 1,005 of them") == true)
    #expect(lines.count { $0.hasPrefix("    - ") } == 3)
  }
}
