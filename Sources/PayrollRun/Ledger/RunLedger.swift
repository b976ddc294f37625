import PayrollBytes
import PayrollConfiguration
import PayrollLedger
import RunFiles

/// What a run asks the ledger and tells it, where there is one.
struct RunLedger {
  /// The ledger; nil where there is none.
  let ledger: Ledger?

  /// - Parameter isWanted: whether one is made where there is none.
  /// - Throws: `RunError` where there is one that cannot be used.
  init(_ configuration: Configuration, isWanted: Bool) throws(RunError) {
    if let known = try CompanyLedger.open(configuration) {
      ledger = known
    } else {
      ledger = isWanted ? try CompanyLedger.make(configuration, .present()) : nil
    }
  }

  /// What a vendor has, or may have, is never overwritten.
  ///
  /// - Throws: `RunError` where the folder holds such a run.
  func checkFolder(_ folder: String) throws(RunError) {
    guard let ledger, let run = try? FinishedRun.read(in: folder),
      let known = ledger.state.run(try run.ledgerName()), known.isOut || known.isBeingSent
    else { return }
    throw RunError(
      .refused, "the folder holds \(run.batchID), which the vendor has or may have", at: folder,
      advice: "name another folder with --out")
  }

  /// Notes that a run was made. One that was made anew by decisions is noted by its approval.
  ///
  /// - Throws: `RunError`.
  func note(_ report: RunReport, _ request: RunRequest, folder: String) throws(RunError) {
    guard let ledger else { return }
    if request.held == nil {
      let run = try FinishedRun(in: folder)
      let moment = LedgerMoment.present()
      do {
        try ledger.record(
          [
            .drafted(
              DraftedRun(
                try run.ledgerName(), period: run.period, folder: folder,
                isBlocked: report.isBlocked, by: request.preparer))
          ], at: moment.now, by: moment.actor)
      } catch let problem as LedgerProblem {
        throw RunError(problem)
      } catch let error as RunError {
        throw error
      } catch {
        throw RunError(.internalError, "\(error)")
      }
    }
    do { try ledger.close() } catch { throw RunError(error) }
  }
}
