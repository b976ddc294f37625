import PayrollBytes
import PayrollConfiguration
import PayrollLedger
import RunFiles

/// What a run asks the ledger and tells it, where there is one.
struct RunLedger {
  /// The ledger; nil where there is none.
  let ledger: Ledger?
  private let configuration: Configuration

  /// - Parameter isWanted: whether one is made where there is none.
  /// - Throws: `RunError` where there is one that cannot be used.
  init(_ configuration: Configuration, isWanted: Bool) throws(RunError) {
    self.configuration = configuration
    if let known = try CompanyLedger.open(configuration) {
      // Rather now than when the run is made.
      do { _ = try known.moment(at: LedgerMoment.present().now) } catch { throw RunError(error) }
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
      let known = ledger.state.run(try run.ledgerName()),
      known.isOut || known.isBeingSent || known.isMarked
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
    do { try ledger.close() } catch { throw RunError(error) }
    guard request.held == nil else { return }
    // A run takes its time, and somebody else may have written meanwhile.
    let present = try CompanyLedger.existing(configuration)
    let run = try FinishedRun(in: folder)
    let name = try run.ledgerName()
    let moment = LedgerMoment.present()
    do throws(LedgerProblem) {
      try present.record(
        [
          .drafted(
            DraftedRun(
              name, period: run.period, folder: folder, isBlocked: report.isBlocked,
              by: request.preparer))
        ], at: moment.now, by: moment.actor)
      try present.close()
    } catch { throw RunError(error) }
  }
}
