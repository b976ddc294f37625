import Glibc
import PayrollBytes
import PayrollLedger
import PayrollModel
import RunFiles

extension FinishedRun {
  /// The run as the ledger names it.
  ///
  /// - Throws: `RunError`.
  func ledgerName() throws(RunError) -> RunName {
    guard let digest = LedgerDigest(sha256) else {
      throw RunError(.internalError, "the digest of \(Self.name) is none")
    }
    return RunName(batchID, digest)
  }

  /// The files that a vendor gets.
  ///
  /// - Throws: `RunError` where there is none, or one has no digest.
  func filesForVendors() throws(RunError) -> [ApprovedRun.File] {
    var files: [ApprovedRun.File] = []
    for file in self.files where file.isForVendor {
      guard let digest = LedgerDigest(file.sha256) else {
        throw RunError(
          .badInput, "\(file.name) has no digest", at: Self.name, advice: "make the run again")
      }
      files.append(ApprovedRun.File(output: file.kind, name: file.name, digest: digest))
    }
    guard !files.isEmpty else {
      throw RunError(
        .refused, "the run has no file for a vendor, so there is nothing to send",
        advice: "name one under \"outputs\", and make the run again")
    }
    return files
  }
}

extension BatchRecord {
  /// What is owed to everybody who is in the batch and in no file: why, by the decisions where these
  /// say it.
  func heldPay(isNumbered: Bool, _ decisions: RunDecisions) -> [ApprovedRun.Held] {
    var held = employees.compactMap { employee -> ApprovedRun.Held? in
      guard let kind = employee.held else { return nil }
      let lines = self.lines[employee.lineRange]
      let decided = decisions.held.first { $0.id == employee.id && $0.number == employee.number }
      return ApprovedRun.Held(
        person: employee.ledgerKey(isNumbered: isNumbered), number: employee.number,
        reason: decided?.reason ?? kind.name, seconds: lines.reduce(0) { $0 + $1.seconds },
        cents: lines.reduce(0) { $0 + $1.amount })
    }
    // Somebody who could not be classified is owed what nobody has reckoned yet.
    for person in decisions.held where !employees.contains(where: { $0.id == person.id }) {
      held.append(
        ApprovedRun.Held(
          person: isNumbered ? String(person.id) : person.number, number: person.number,
          reason: person.reason, seconds: 0))
    }
    return held
  }
}

extension Ledger {
  /// Leaves a receipt of the last event in the folder of a run.
  ///
  /// - Throws: `RunError`.
  func leaveReceipt(
    _ state: String, of run: RunName, in folder: String
  ) throws(RunError) {
    let head = self.state.head
    do {
      try RunReceipt(
        batch: run.batch, runSHA256: run.digest.hexadecimal, state: state, lineage: head.lineage,
        sequence: head.sequence, digest: head.digest.hexadecimal
      ).write(in: folder)
    } catch { throw RunError(error) }
  }
}

extension LedgerMoment {
  /// The login of whoever owns a file; nil where nobody can say.
  static func owner(of path: String) -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return getpwuid(facts.st_uid).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
  }
}
