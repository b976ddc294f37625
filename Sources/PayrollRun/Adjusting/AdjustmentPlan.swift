import PayrollBytes
import PayrollLedger
import PayrollMapper
import PayrollModel
import RunFiles

/// Lets a run pay what is owed less what others have paid: in its own period, and in closed ones before
/// it.
struct AdjustmentPlan {
  private let request: AdjustmentRequest
  private let batch: BatchID
  private let period: PayPeriod
  private let ledger: Ledger?
  private let closed: ClosedPeriods
  private let moment: Int64

  /// The closed periods that the run makes up for, the oldest first.
  var periods: [PayPeriod] { closed.all.map(\.period) }

  /// - Throws: `RunError` where the request makes no sense, or the ledger cannot say what was paid.
  init(
    _ request: AdjustmentRequest, _ batch: BatchID, _ period: PayPeriod, _ ledger: Ledger?,
    at moment: Int64, _ calendar: PayCalendar?
  ) throws(RunError) {
    self.request = request
    self.batch = batch
    self.period = period
    self.ledger = ledger
    self.moment = moment
    closed = try ClosedPeriods(request, period, batch.payer, ledger?.state, calendar)
  }

  /// Takes off what was paid, and adds what is owed of closed periods.
  ///
  /// - Parameters:
  ///   - share: what of a batch the pay group pays that the run is of; nil for all.
  ///   - reckon: reckons the share of a closed period from the same snapshot.
  /// - Returns: what was done, for the totals of the run.
  /// - Throws: `RunError` where that cannot be.
  func adjust(
    _ batch: inout PayBatch, isNumbered: Bool, _ share: PayGroupShare?,
    reckon: (PayPeriod) throws(RunError) -> PayBatch
  ) throws(RunError) -> RunAdjustment {
    var done = RunAdjustment()
    guard let ledger else { return done }
    let people = LedgerPeople(batch.timeData, isNumbered: isNumbered)
    let paid = try PaidBefore(
      ledger, asking: self.batch, period, closed: periods, at: moment, people, share)
    done.asked = request.periods
    done.periods = periods
    done.paid = paid.runs
    done.employees = request.employees
    done.isOfHeld = request.isOfHeld
    guard !done.isNothing || request.type != .regular else { return done }
    let only = try places(in: batch.timeData, people, ledger, share)
    var prior: [PriorPeriod] = []
    for period in closed.all {
      let owed = period.period.isSame(as: self.period) ? batch : try reckon(period.period)
      prior.append(
        PriorPeriod(
          run: period.run.name.batch, owed: owed, paid: paid.lines(of: period.period),
          held: places(of: ledger.state.held.filter { $0.run == period.run.name }, people),
          writtenOff: places(of: writtenOff(ledger.state, of: period), people)))
    }
    do throws(MapperError) {
      try batch.adjust(
        paid: paysOwn(ledger.state) ? paid.lines(of: period) : nil, prior: prior, only: only)
    } catch { throw RunError(error) }
    batch.findings += closed.findings
    if only == nil {
      for period in periods {
        batch.findings += paid.unknown(in: period).map { .adjustmentOfNobody($0, period) }
      }
    }
    for period in prior where batch.timeData.coverage == nil {
      let gone = Set(period.paid.people).subtracting(
        period.owed.employees.compactMap(\.record.place)
      )
      .intersection(only ?? Set(period.paid.people))
      guard !gone.isEmpty else { continue }
      batch.findings.append(.adjustedWithoutData(period.owed.period, people: gone.count))
    }
    for period in prior where !period.writtenOff.isEmpty {
      batch.findings.append(.writtenOffNotPaid(period.run, people: period.writtenOff.count))
    }
    if let only { batch.keepFindings(of: only) }
    if request.type == .final, let only {
      batch.findings += FinalPay(batch, ledger.state, covering: [period] + periods)
        .findings(only, people)
    }
    return done
  }

  /// Whether it pays hours of its own period: not where that is closed, nor where it is for what was held
  /// and its period is none of those that held anybody.
  private func paysOwn(_ state: LedgerState) -> Bool {
    if request.type == .adjustment { return false }
    guard request.type == .offCycle, request.employees.isEmpty else { return true }
    return state.owed.contains {
      $0.run.batch.payer == batch.payer && $0.period.isSame(as: period)
    }
  }

  /// What was written off of a closed period: held by its run, or by one that made up for it.
  private func writtenOff(_ state: LedgerState, of closed: ClosedPeriods.Closed) -> [HeldPay] {
    state.held.filter { held in
      guard case .writtenOff = held.resolution else { return false }
      return held.run == closed.run.name
        || (state.run(held.run)?.approval?.adjusts ?? []).contains {
          $0.isSame(as: closed.period)
        }
    }
  }

  private func places(of held: [HeldPay], _ people: LedgerPeople) -> Set<Int> {
    Set(held.compactMap { people.place(ofKey: $0.held.person) })
  }

  /// The places of those whom the run is for; nil for everybody.
  ///
  /// - Throws: `RunError` where somebody is not in the time data.
  private func places(
    in data: TimeData, _ people: LedgerPeople, _ ledger: Ledger, _ share: PayGroupShare?
  ) throws(RunError) -> Set<Int>? {
    guard request.isOfSome else { return nil }
    var places: Set<Int> = []
    for number in request.employees {
      let own = data.employees.indices.filter {
        data.employees[$0].isKnown && data.number(of: $0) == number
      }
      guard let place = own.first, own.count == 1 else {
        let known = data.employees.indices.map { data.number(of: $0) }
        throw RunError(
          .usage,
          own.isEmpty
            ? "the time data have no employee \"\(number)\""
            : "\(own.count) employees have the number \"\(number)\"", at: "--employee",
          advice: own.isEmpty
            ? JSONObjectReader.suggestion(for: number, among: known)
            : "give each a number of their own in the source")
      }
      let periods = [period] + periods
      guard share.map({ share in periods.contains { share.mayPay(place, in: $0) } }) ?? true else {
        throw RunError(
          .usage, "\"\(number)\" is in another pay group in \(period)", at: "--employee",
          advice: "name that group with --group: payroll-export explain says which one it is")
      }
      places.insert(place)
    }
    if request.isOfHeld {
      let owed = ledger.state.owed.filter { $0.run.batch.payer == batch.payer }
      guard !owed.isEmpty else {
        throw RunError(
          .refused, "nobody is owed anything from a run that held them", at: "--held",
          advice: "see what is open with payroll-export status")
      }
      for held in owed {
        guard let place = people.place(ofKey: held.held.person) else {
          throw RunError(
            .badInput,
            "\(held.held.number), whom \(held.run.batch) held, is not in the time data",
            advice: "have the person in the snapshot, or name people with --employee")
        }
        places.insert(place)
      }
    }
    return places
  }
}
