import PayrollBytes
public import PayrollConfiguration
public import PayrollLedger
import PayrollModel
import RunFiles

/// A run in a folder, together with the ledger that knows it: what is told of it by people.
public struct RunInLedger {
  /// The ledger.
  public let ledger: Ledger
  /// The run, as the ledger knew it when it was opened.
  public let run: LedgerRun
  private let folder: String

  /// Finds the run of a folder in the ledger of a company.
  ///
  /// - Throws: `RunError` where the ledger does not know it.
  public init(_ folder: String, _ configuration: Configuration) throws(RunError) {
    self.folder = folder
    let finished = try FinishedRun(in: folder)
    guard finished.batchID.payer.company == configuration.company.id else {
      throw RunError(
        .refused,
        "the batch \(finished.batchID) is not one of \(configuration.company.id)", at: folder,
        advice: "name the configuration that the run was made with")
    }
    ledger = try CompanyLedger.existing(configuration)
    guard let run = ledger.state.run(try finished.ledgerName()) else {
      throw RunError(
        .refused, "the ledger does not know this making of \(finished.batchID)", at: folder,
        advice: "make the run again, or name the folder of another")
    }
    self.run = run
  }

  /// Takes the approval back.
  ///
  /// - Throws: `RunError` where there is none, or the files are with the vendor.
  public func revoke(by: String, reason: String, _ moment: LedgerMoment) throws(RunError) {
    try record([.revoked(RevokedRun(run.name, by: by, reason: reason))], "revoked", moment)
  }

  /// Says that a person gave the vendor the files that were approved.
  ///
  /// - Parameters:
  ///   - output: the id of the template; nil for all outputs that nobody has sent yet.
  ///   - reason: how it was sent, and why by hand.
  /// - Returns: the outputs that are sent now and were not before.
  /// - Throws: `RunError` where they are not approved, or are not the bytes that were.
  public func markSent(
    output: String?, by: String, reason: String, _ moment: LedgerMoment
  ) throws(RunError) -> [String] {
    guard let approval = run.approval else {
      throw RunError(
        .refused, "\(run.name.batch) is not approved", at: folder, advice: "approve it first")
    }
    let finished = try FinishedRun(in: folder)
    let changes: [FinishedRun.Change]
    do { changes = try finished.changes(in: folder) } catch { throw RunError(error) }
    if let change = changes.first {
      throw RunError(
        .refused,
        "\(change.name) \(change.isMissing ? "is gone" : "is not what was approved")", at: folder,
        advice: "find out which bytes the vendor has")
    }
    var outputs: [String] = []
    for file in approval.files where output == nil || output == file.output {
      if !outputs.contains(file.output) { outputs.append(file.output) }
    }
    guard !outputs.isEmpty else {
      let known = Array(Set(approval.files.map(\.output))).sorted()
      throw RunError(
        .usage, "the run has no output \"\(output ?? "")\"", at: "--output",
        advice: JSONObjectReader.suggestion(for: output ?? "", among: known))
    }
    outputs.removeAll { output in
      run.submissions.contains { $0.output == output && $0.isSettled && $0.isOut }
    }
    let facts = outputs.flatMap { output -> [LedgerFact] in
      let begun = run.submissions.first { $0.output == output }
      let sent = SubmissionStep(
        run.name, output: output, .sent, attempt: begun?.attempt ?? 0, evidence: reason, by: by)
      let reserved = SubmissionStep(run.name, output: output, .reserved)
      return (begun == nil ? [.submission(reserved)] : []) + [.submission(sent)]
    }
    if !facts.isEmpty { try record(facts, "sent", moment) }
    return outputs
  }

  func record(
    _ facts: [LedgerFact], _ state: String, _ moment: LedgerMoment
  ) throws(RunError) {
    do { try ledger.record(facts, at: moment.now, by: moment.actor) } catch {
      throw RunError(error)
    }
    try ledger.leaveReceipt(state, of: run.name, in: folder)
    do { try ledger.close() } catch { throw RunError(error) }
  }
}
