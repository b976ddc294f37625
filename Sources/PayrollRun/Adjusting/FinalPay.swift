import PayrollLedger
import PayrollMapper
import PayrollModel

/// Looks at final pay: has the employment ended, and is it all that is owed?
struct FinalPay {
  private let batch: PayBatch
  private let state: LedgerState
  private let periods: [PayPeriod]
  private let lastDays: LastDays

  /// - Parameter periods: those that the run pays, or makes up for.
  init(_ batch: PayBatch, _ state: LedgerState, covering periods: [PayPeriod]) {
    self.batch = batch
    self.state = state
    self.periods = periods
    lastDays = LastDays(batch.timeData)
  }

  /// - Parameter keys: what the ledger knows the people of the snapshot by.
  func findings(_ people: Set<Int>, _ keys: LedgerPeople) -> [Finding] {
    var findings: [Finding] = []
    for place in people.sorted() {
      let number = batch.timeData.number(of: place)
      let subject = Finding.Subject(employee: number.isEmpty ? nil : number)
      if lastDays[place].map({ $0 > batch.period.last }) ?? true {
        findings.append(.finalPayEmployed(subject, lastDay: lastDays[place]))
      }
      let left = state.owed.filter { held in
        keys.place(ofKey: held.held.person) == place
          && !([held.period] + (state.run(held.run)?.approval?.adjusts ?? []))
            .allSatisfy { period in periods.contains { $0.isSame(as: period) } }
      }
      findings += left.map { .finalPayLeavesOwed(subject, $0.run.batch) }
    }
    return findings
  }
}
