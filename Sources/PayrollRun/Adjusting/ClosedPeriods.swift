import PayrollLedger
import PayrollModel

/// The periods that a run makes up for: those before its own whose regular runs are with the vendor.
struct ClosedPeriods {
  /// A period that was paid.
  struct Closed {
    let period: PayPeriod
    /// The regular run that paid it: of the payer, or of another pay group of the company.
    let run: LedgerRun
  }

  /// The oldest first. For an adjustment the last one is the run's own.
  private(set) var all: [Closed] = []
  /// What a person should know about the choice.
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - calendar: that of the payer; nil where there is none.
  /// - Throws: `RunError` where the ledger cannot say what was paid.
  init(
    _ request: AdjustmentRequest, _ period: PayPeriod, _ payer: Payer, _ state: LedgerState?,
    _ calendar: PayCalendar?
  ) throws(RunError) {
    guard request != AdjustmentRequest() else { return }
    guard let state else {
      throw RunError(
        .missingInput, "there is no ledger, so nobody knows what was paid",
        advice: "approve the runs that were paid, and say with mark-sent that the vendor has them")
    }
    let own = Self.paid(by: payer, before: period, state)
    let paid = (own + Self.paidByOthers(than: payer, before: period, own, state, calendar))
      .sorted { $0.period.first < $1.period.first }
    var wanted = Set(paid.suffix(request.periods).map(\.run.name))
    if request.isOfHeld || request.type == .final {
      for held in state.owed where held.run.batch.payer == payer {
        let covered = [held.period] + (state.run(held.run)?.approval?.adjusts ?? [])
        for closed in paid where covered.contains(where: { $0.isSame(as: closed.period) }) {
          wanted.insert(closed.run.name)
        }
      }
    }
    all = paid.filter { wanted.contains($0.run.name) }
    if request.periods > paid.count {
      findings.append(.adjustedFewerPeriods(asked: request.periods, known: paid.count))
    }
    if let open = Self.open(after: own.last?.period, before: period, payer, state),
      request.periods > 0, !all.contains(where: { $0.period.isSame(as: open) })
    {
      findings.append(.adjustedNotOpen(open))
    }
    guard request.type == .adjustment else { return }
    guard let paying = Self.regular(of: payer, period, state) else {
      throw RunError(
        .refused, "the ledger knows of no run of \(period) that was paid",
        advice: "an adjustment is of a period whose regular run the vendor has")
    }
    all.append(Closed(period: period, run: paying))
  }

  /// The regular runs that are out, of periods that end before one begins, the oldest first.
  private static func paid(
    by payer: Payer, before period: PayPeriod, _ state: LedgerState
  ) -> [Closed] {
    state.standing.filter {
      $0.isOut && $0.name.batch.type == .regular && $0.name.batch.payer == payer
        && $0.period.last < period.first
    }.map { Closed(period: $0.period, run: $0) }
  }

  /// The periods of a pay group's calendar of which it has no run that is approved, though other groups
  /// have paid their dates: somebody may have gone over to it for days that are past.
  private static func paidByOthers(
    than payer: Payer, before period: PayPeriod, _ own: [Closed], _ state: LedgerState,
    _ calendar: PayCalendar?
  ) -> [Closed] {
    guard payer.payGroup != nil, let calendar else { return [] }
    let others = state.standing.filter {
      $0.isOut && $0.name.batch.type == .regular && $0.name.batch.payer != payer
        && $0.period.first < period.first
    }
    guard let first = others.map(\.period.first).min() else { return [] }
    var closed: [Closed] = []
    var next = calendar.period(holding: period.first.adding(days: -1))
    while next.last >= first, next.last < period.first {
      let isOwn =
        own.contains { $0.period.overlaps(next) } || state.newest(of: payer, next)?.approval != nil
      if !isOwn, let run = others.first(where: { $0.period.overlaps(next) }) {
        closed.append(Closed(period: next, run: run))
      }
      next = calendar.period(holding: next.first.adding(days: -1))
    }
    return closed
  }

  private static func regular(
    of payer: Payer, _ period: PayPeriod, _ state: LedgerState
  ) -> LedgerRun? {
    state.out.last {
      $0.name.batch.type == .regular && $0.name.batch.payer == payer
        && $0.period.isSame(as: period)
    }
  }

  /// A period between the last one that was paid and the run's own, whose run no vendor has.
  private static func open(
    after last: PayPeriod?, before period: PayPeriod, _ payer: Payer, _ state: LedgerState
  ) -> PayPeriod? {
    state.standing.first { run in
      !run.isOut && run.name.batch.type == .regular && run.name.batch.payer == payer
        && run.period.last < period.first && last.map { run.period.first > $0.last } ?? true
    }?.period
  }
}
