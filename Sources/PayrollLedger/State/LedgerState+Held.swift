public import PayrollModel

/// What is owed to somebody who was held out of a run.
public struct HeldPay: Sendable, Equatable {
  /// How it ended.
  public enum Resolution: Sendable, Equatable {
    /// It will not be paid by this program; who said so, and why.
    case writtenOff(by: LedgerRun.Author, reason: String)
    /// Another run pays it, as soon as it is with a vendor.
    case paid(by: RunName)
  }

  /// The run that paid the others.
  public let run: RunName
  /// Its period.
  public let period: PayPeriod
  /// The person, why, and how much.
  public let held: ApprovedRun.Held
  /// How it ended; nil as long as it is owed.
  public internal(set) var resolution: Resolution?

  init(run: RunName, period: PayPeriod, _ held: ApprovedRun.Held) {
    self.run = run
    self.period = period
    self.held = held
  }
}

extension LedgerState {
  /// Whoever was held in a run that is not approved any more is not owed by it; and what it would have
  /// paid of others is owed again.
  mutating func forgetHeld(of place: Int) {
    guard !runs[place].isOut else { return }
    let name = runs[place].name
    held.removeAll { $0.run == name }
    for index in held.indices where held[index].resolution == .paid(by: name) {
      held[index].resolution = nil
    }
  }

  /// A run pays what others held back: each once. What a run would have paid whose approval has expired is
  /// for others to pay.
  mutating func settle(_ fact: ApprovedRun, at moment: Int64) throws(LedgerRefusal) {
    for settled in fact.settles {
      let index = held.firstIndex { $0.run == settled.run && $0.held.person == settled.person }
      guard let index, mayBeSettled(held[index], at: moment) else {
        throw LedgerRefusal(
          "what \(settled.run.batch) held of \(settled.person) is "
            + (index == nil ? "not owed" : "settled already"),
          "make the run again: it asks the ledger anew")
      }
      held[index].resolution = .paid(by: fact.run)
    }
  }

  /// Hours of a held person will not be paid.
  mutating func writeOff(
    _ fact: WrittenOff, _ author: LedgerRun.Author
  ) throws(LedgerRefusal) {
    let index = held.firstIndex { $0.run == fact.run && $0.held.person == fact.person }
    guard let index else {
      throw LedgerRefusal(
        "\(fact.run.batch) holds nobody who is \(fact.person)",
        "see who is held with payroll-export status")
    }
    guard held[index].resolution == nil else {
      throw LedgerRefusal(
        "what \(fact.run.batch) held of \(fact.person) is settled",
        "there is nothing to write off")
    }
    held[index].resolution = .writtenOff(by: author, reason: fact.reason)
  }

  private func mayBeSettled(_ pay: HeldPay, at moment: Int64) -> Bool {
    guard case .paid(let run) = pay.resolution, let other = self.run(run) else {
      return pay.resolution == nil
    }
    return !other.isOut && !other.mayBeSent(at: moment)
  }

  /// What is still owed to people who were held: also what a run pays that no vendor has yet.
  public var owed: [HeldPay] { held.filter(isOwed) }

  private func isOwed(_ pay: HeldPay) -> Bool {
    switch pay.resolution {
    case nil: true
    case .writtenOff: false
    case .paid(let run): !(self.run(run)?.isOut ?? false)
    }
  }
}
