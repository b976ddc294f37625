import PayrollLedger
import PayrollModel
import RunFiles

/// What a run pays that others held back: of people whom it pays, and of whose periods it leaves none out.
struct SettledPay {
  private let run: FinishedRun
  private let state: LedgerState
  private let keys: [String: String]
  private let held: Set<String>

  init(_ run: FinishedRun, _ batch: BatchRecord, _ state: LedgerState, isNumbered: Bool) {
    self.run = run
    self.state = state
    keys = Dictionary(
      batch.employees.map { ($0.number, $0.ledgerKey(isNumbered: isNumbered)) },
      uniquingKeysWith: { first, _ in first })
    held = Set(
      batch.employees.filter { $0.held != nil }.map { $0.ledgerKey(isNumbered: isNumbered) })
  }

  /// The pay that is owed, and not any more once the run is out.
  ///
  /// - Parameter ownHeld: who is held out of this run.
  func settles(_ ownHeld: [ApprovedRun.Held]) -> [ApprovedRun.Settled] {
    let waiting = held.union(ownHeld.map(\.person))
    let covered = [run.period] + run.adjustment.periods
    return state.owed.filter { pay in
      guard pay.run.batch.payer == run.batchID.payer, !waiting.contains(pay.held.person),
        isAsked(pay)
      else { return false }
      let periods = [pay.period] + (state.run(pay.run)?.approval?.adjusts ?? [])
      return periods.allSatisfy { period in covered.contains { $0.isSame(as: period) } }
    }.map { ApprovedRun.Settled($0.run, person: $0.held.person) }
  }

  private func isAsked(_ pay: HeldPay) -> Bool {
    let adjustment = run.adjustment
    // A regular run of a period is no answer to what an earlier making of the same held.
    guard !adjustment.isNothing || run.batchID.type != .regular else { return false }
    if adjustment.isOfHeld || adjustment.employees.isEmpty { return true }
    return adjustment.employees.contains { keys[$0] == pay.held.person || $0 == pay.held.number }
  }
}

extension AdjustmentRequest {
  /// What a finished run was asked for.
  init(_ run: FinishedRun) {
    self.init()
    type = run.batchID.type
    employees = run.adjustment.employees
    isOfHeld = run.adjustment.isOfHeld
    periods = run.adjustment.asked
  }
}
