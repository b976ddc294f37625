import PayrollBytes
import PayrollModel
import RunFiles

/// What the findings of a run ask of whoever approves it: a reason for some, and that nothing blocks.
struct FindingsToSettle {
  private let findings: [FindingRecord]
  private let decisions: RunDecisions
  private let folder: String

  /// Reads the findings of a run.
  ///
  /// - Throws: `RunError`.
  init(
    _ run: FinishedRun, in folder: String, _ decisions: RunDecisions
  ) throws(RunError) {
    self.decisions = decisions
    self.folder = folder
    findings = try Self.read(run, in: folder)
  }

  private static func read(
    _ run: FinishedRun, in folder: String
  ) throws(RunError) -> [FindingRecord] {
    do {
      return try FindingsFile.read(
        Folder.resolve(FindingsFile.name, in: folder), of: run.batchID)
    } catch {
      throw RunError(any: error)
    }
  }

  /// - Throws: `RunError` where a finding waits for a reason, or a decision is about none.
  func check() throws(RunError) {
    if let stale = decisions.acknowledged.first(where: { !findings.contains(where: $0.isOf) }) {
      throw refused(
        "the decisions acknowledge a finding \(stale.kind.name) that the run does not have",
        "decide on the page of this run")
    }
    let blocking = findings.filter { $0.severity == .blocking && !isHeld($0) }
    guard blocking.isEmpty else { throw blocked(blocking) }
    let waiting = findings.filter { finding in
      finding.needsAcknowledgement && !isHeld(finding)
        && !decisions.acknowledged.contains { $0.isOf(finding) }
    }
    guard waiting.isEmpty else {
      throw refused(
        "\(count(waiting, "finding needs", "findings need")) a reason in writing before anybody is "
          + "paid: \(Self.list(waiting))",
        "acknowledge them on the page of the run, and name the saved file with --decisions")
    }
  }

  /// - Throws: `RunError` where a run is blocked, also without those who are held.
  func checkNothingBlocks(_ run: FinishedRun) throws(RunError) {
    guard run.isBlocked else { return }
    throw blocked(try Self.read(run, in: folder).filter { $0.severity == .blocking })
  }

  private func blocked(_ blocking: [FindingRecord]) -> RunError {
    refused(
      "\(count(blocking, "finding blocks", "findings block")) the run: \(Self.list(blocking))",
      "resolve them and make the run again, or hold their people on the page of the run")
  }

  private func isHeld(_ finding: FindingRecord) -> Bool {
    decisions.held.contains { person in
      finding.employee.map { !person.number.isEmpty && $0 == person.number }
        ?? (finding.record == "\(RecordKind.employee.name)/\(person.id)")
    }
  }

  private func count(_ findings: [FindingRecord], _ one: String, _ many: String) -> String {
    "\(findings.count) \(findings.count == 1 ? one : many)"
  }

  /// The first few, by kind and whom they are about.
  private static func list(_ findings: [FindingRecord]) -> String {
    let shown = findings.prefix(3).map { finding in
      ([finding.kind.name] + [finding.employee, finding.record ?? finding.file].compactMap(\.self))
        .joined(separator: " ")
    }
    return (shown + (findings.count > 3 ? ["…"] : [])).joined(separator: ", ")
  }

  private func refused(_ message: String, _ advice: String) -> RunError {
    RunError(.refused, message, at: folder, advice: advice)
  }
}
