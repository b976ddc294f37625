import OnceOnly
import PayrollBytes
public import PayrollConfiguration
import PayrollLedger
import PayrollModel
import RunFiles

/// What the ledger of a company says and is told about marking the period of a run as processed.
///
/// The ledger says whether it was done; `published.json` in the folder of the run says what was sent, and
/// the two must agree. The ledger is opened for each word and let go of, because a server takes its time.
public struct MarkInLedger {
  private let folder: String
  private let configuration: Configuration
  private let output: String

  /// - Parameters:
  ///   - folder: the folder of the run.
  ///   - source: see `PeriodMarking.source`.
  /// - Returns: nil where the company keeps no ledger.
  /// - Throws: `RunError` where there is one, and the run may not be marked by it: it does not know the
  ///   run, nobody has approved it, it was marked before and the receipt is not there or of another run,
  ///   or another folder of it is not settled.
  public init?(
    _ folder: String, _ configuration: Configuration, source: String
  ) throws(RunError) {
    guard let ledger = try CompanyLedger.open(configuration) else { return nil }
    do { try ledger.close() } catch { throw RunError(error) }
    self.folder = folder
    self.configuration = configuration
    output = SubmissionStep.mark(of: source)
    let known = try opened()
    do { try known.ledger.close() } catch { throw RunError(error) }
    guard known.run.approval != nil else {
      throw refused("\(known.run.name.batch) is not approved", "approve it first")
    }
    let kept = PublishReceipt.kept(in: folder)
    if let mark = known.run.mark, mark.isSettled {
      guard let kept, kept.state == .published, kept.batchID == known.run.name.batch.description
      else {
        throw refused(
          "\(known.run.name.batch) was marked as processed on \(UTCMoment.text(mark.at)) "
            + "(\(mark.evidence)), and the folder has no \(PublishReceipt.name) that says so",
          "nothing is left to do; the receipt lies in the folder that it was marked from")
      }
    }
    let other = known.run.folder
    guard
      other == folder || PublishReceipt.isUnsettled(in: folder)
        || !PublishReceipt.isUnsettled(in: other)
    else {
      throw refused(
        "\(known.run.name.batch) was begun to be marked from \(other), and nobody knows whether the "
          + "server has made the entry", "run the command with --run \(other)")
    }
  }

  private func refused(_ message: String, _ advice: String) -> RunError {
    RunError(.refused, message, at: folder, advice: advice)
  }

  private func opened() throws(RunError) -> RunInLedger { try RunInLedger(folder, configuration) }

  /// Says that the server is about to be asked: from now on it may have been told.
  ///
  /// - Throws: `RunError`, also where another call is at work on the folder.
  public func begin(_ moment: LedgerMoment) throws(RunError) {
    let lock: FileLock?
    do { lock = try FileLock.folder(folder) } catch { throw RunError(error) }
    guard lock != nil else { throw refused("another call is at work on this run", "wait for it") }
    let known = try opened()
    let facts = steps(of: known.run, to: .publishing, "")
    guard !facts.isEmpty else {
      do { try known.ledger.close() } catch { throw RunError(error) }
      return
    }
    try known.record(facts, "publishing", moment)
  }

  /// Says that the server has the entry.
  ///
  /// - Parameter wasThere: whether it was there before this call.
  /// - Throws: `RunError`.
  public func end(
    _ entry: String, wasThere: Bool, _ moment: LedgerMoment
  ) throws(RunError) {
    let known = try opened()
    let facts = steps(of: known.run, to: .sent, wasThere ? "\(entry), found" : entry)
    do throws(RunError) {
      guard !facts.isEmpty else {
        do { try known.ledger.close() } catch { throw RunError(error) }
        return
      }
      try known.record(facts, "marked", moment)
    } catch {
      guard case .obstacle(let obstacle) = error else { throw error }
      throw RunError(
        obstacle.kind,
        "the server has the entry \(entry), and the ledger does not say so: \(obstacle.message)",
        at: obstacle.place, advice: obstacle.advice + "; then run the command again")
    }
  }

  /// Says that it broke off: nobody knows whether the server has the entry, or it has none.
  ///
  /// - Throws: `RunError`.
  public func breakOff(_ reason: String, _ moment: LedgerMoment) throws(RunError) {
    let known = try opened()
    let isUnsettled = PublishReceipt.isUnsettled(in: folder)
    let step: SubmissionStep.Step =
      isUnsettled ? .unknown : known.run.mark?.step == .unknown ? .notPublished : .failed
    let facts = steps(of: known.run, to: step, reason)
    guard !facts.isEmpty else {
      do { try known.ledger.close() } catch { throw RunError(error) }
      return
    }
    try known.record(facts, step.rawValue, moment)
  }

  /// The steps that lead a run to one; none where it is there already.
  private func steps(
    of run: LedgerRun, to wanted: SubmissionStep.Step, _ evidence: String
  ) -> [LedgerFact] {
    var step = run.mark?.step
    var attempt = run.mark?.attempt ?? 0
    var facts: [LedgerFact] = []
    func add(_ next: SubmissionStep.Step, _ evidence: String = "") {
      facts.append(
        .submission(
          SubmissionStep(
            run.name, output: output, next, attempt: attempt, evidence: evidence)))
      step = next
    }
    if step == wanted || run.mark?.isSettled == true { return [] }
    if step == nil { add(.reserved) }
    if step == .reserved || step == .failed || step == .notPublished || step == .transferring {
      if step == wanted { return [] }
      attempt += 1
      add(.transferring)
      add(.publishing)
    }
    // What is unknown stays so until the server has answered.
    if wanted != .publishing { add(wanted, evidence) }
    return facts
  }
}
