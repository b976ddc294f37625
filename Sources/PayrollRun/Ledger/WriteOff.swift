import PayrollBytes
public import PayrollConfiguration
public import PayrollLedger
import PayrollModel

/// Says that what a run held of somebody will not be paid by this program.
public enum WriteOff {
  /// Writes off what is owed to a person.
  ///
  /// - Parameters:
  ///   - wanted: the employee number, or `employees/KEY`.
  ///   - batch: the id of the run that held the person; nil where one run alone does.
  /// - Returns: what was owed.
  /// - Throws: `RunError` where nothing or more than one thing is owed.
  public static func record(
    of wanted: String, batch: String?, by: String, reason: String, _ configuration: Configuration,
    _ moment: LedgerMoment
  ) throws(RunError) -> HeldPay {
    let ledger = try CompanyLedger.existing(configuration)
    let owed = ledger.state.owed.filter {
      ($0.held.number == wanted || "employees/\($0.held.person)" == wanted)
        && (batch == nil || $0.run.batch.description == batch)
    }
    guard let held = owed.first else {
      let numbers = ledger.state.owed.map(\.held.number)
      throw RunError(
        .refused, "nothing is owed to \(wanted)" + (batch.map { " by \($0)" } ?? ""),
        at: configuration.ledgerPath,
        advice: SpellingDistance.nearest(to: wanted, among: numbers)
          .map { "did you mean \($0)?" } ?? "see what is owed with payroll-export status")
    }
    guard owed.count == 1 else {
      let batches = owed.map(\.run.batch.description).joined(separator: ", ")
      throw RunError(
        .usage, "several runs held \(wanted): \(batches)", at: "--batch",
        advice: "name one of them with --batch")
    }
    do {
      try ledger.record(
        [.writtenOff(WrittenOff(held.run, person: held.held.person, by: by, reason: reason))],
        at: moment.now, by: moment.actor)
      try ledger.close()
    } catch { throw RunError(error) }
    return held
  }
}
