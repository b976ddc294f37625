import PayrollBytes
import PayrollConfiguration
import PayrollLedger
import RunFiles

/// Notes in the ledger that a review of a run was written.
public enum ReviewNote {
  /// Notes it, where there is a ledger that knows the run. A review needs no configuration: where none is
  /// there, nobody keeps a ledger.
  ///
  /// - Throws: `RunError` where the ledger cannot be used.
  public static func record(in folder: String, configuration path: String) throws(RunError) {
    guard let configuration = try? Configuration.read(path: path),
      let ledger = try CompanyLedger.open(configuration)
    else { return }
    let run = try FinishedRun(in: folder)
    let name = try run.ledgerName()
    let moment = LedgerMoment.present()
    do throws(LedgerProblem) {
      // Once is enough: a second page says nothing new of the same bytes.
      if let known = ledger.state.run(name), known.reviewers.isEmpty {
        try ledger.record([.reviewed(ReviewedRun(name))], at: moment.now, by: moment.actor)
      }
      try ledger.close()
    } catch { throw RunError(error) }
  }
}
