public import PayrollModel

/// What is owed to somebody who was held out of a run.
public struct HeldPay: Sendable, Equatable {
  /// How it ended.
  public enum Resolution: Sendable, Equatable {
    /// It will not be paid by this program; who said so, and why.
    case writtenOff(by: LedgerRun.Author, reason: String)
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
  /// Whoever was held in a run that is not approved any more is not owed by it.
  mutating func forgetHeld(of place: Int) {
    guard !runs[place].isOut else { return }
    let name = runs[place].name
    held.removeAll { $0.run == name }
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

  /// What is still owed to people who were held.
  public var owed: [HeldPay] { held.filter { $0.resolution == nil } }
}
