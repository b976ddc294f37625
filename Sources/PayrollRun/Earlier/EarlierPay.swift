import PayrollLedger
import PayrollMapper
import PayrollModel
import RunFiles

/// What was paid for an earlier period, as far as anybody knows: the ledger, or else a run in a folder beside
/// the present one.
struct EarlierPay {
  /// What people know it by: the name of a folder, or the id of a batch.
  let name: String
  /// The period.
  let period: PayPeriod
  /// Whether a finding blocks it, so that nobody should have been paid by it.
  let isBlocked: Bool
  private let source: Source

  /// Whether the ledger says it.
  var isInLedger: Bool { if case .ledger = source { true } else { false } }

  private enum Source {
    case folder(EarlierRun)
    case ledger(Ledger, [ApprovedRun])
  }

  /// A run in a folder.
  init(_ run: EarlierRun) {
    name = run.name
    period = run.run.period
    isBlocked = run.run.isBlocked
    source = .folder(run)
  }

  /// A regular run of the ledger, with what other runs paid for its dates.
  private init(_ run: LedgerRun, _ ledger: Ledger) {
    name = run.name.batch.description
    period = run.period
    isBlocked = false
    source = .ledger(
      ledger, ledger.state.standing.filter { $0.mayPay(run.period) }.compactMap(\.approval))
  }

  /// What was paid of periods that end before one begins, by period. What the ledger knows to be approved
  /// or sent counts before what lies in a folder, which may never have been sent.
  static func before(
    _ period: PayPeriod, runs: [EarlierRun], _ ledger: Ledger?, of payer: Payer
  ) -> [EarlierPay] {
    var known: [EarlierPay] = []
    if let ledger {
      for run in ledger.state.standing
      where run.name.batch.payer == payer && run.name.batch.type == .regular
        && run.approval != nil && run.period.last < period.first
      { known.append(EarlierPay(run, ledger)) }
    }
    let others = EarlierRun.counting(runs).map { EarlierPay($0) }.filter { one in
      one.period.last < period.first && !known.contains { $0.period.isSame(as: one.period) }
    }
    return (known + others).sorted {
      ($0.period.first, $0.period.last, $0.name) < ($1.period.first, $1.period.last, $1.name)
    }
  }

  /// The hours that were paid on these dates.
  ///
  /// - Throws: `EarlierObstacle` where they cannot be had.
  func paid(
    _ dates: ClosedRange<CalendarDate>, _ people: inout EarlierPeople, _ share: PayGroupShare?
  ) throws(EarlierObstacle) -> PaidHours {
    switch source {
    case .folder(let earlier):
      if earlier.run.isPayrun { throw EarlierObstacle("it handed on a pay run of the source") }
      return PaidHours(try earlier.batch(), dates: dates, people: &people)
    case .ledger(let ledger, let approvals):
      do throws(LedgerProblem) {
        var paid = PaidHours(dates: dates)
        for approval in approvals {
          paid.add(try ledger.lines(of: approval), of: period, people: &people, share)
        }
        paid.finish()
        return paid
      } catch { throw EarlierObstacle("the ledger cannot say what it paid: \(error.message)") }
    }
  }
}
