import PayrollBytes
public import PayrollConfiguration
public import PayrollLedger
import PayrollModel
public import RunFiles

/// The ledger of a company, held to the receipts that lie in the folders of its runs.
public enum CompanyLedger {
  /// Opens the ledger of a configuration; nil where there is none yet.
  ///
  /// - Throws: `RunError` where it cannot be used, where it is an older one than a receipt beside it says,
  ///   or where receipts are left of one that is gone.
  public static func open(_ configuration: Configuration) throws(RunError) -> Ledger? {
    let path = configuration.ledgerPath
    let receipts = receipts(besides: configuration)
    guard Folder.kind(of: path) != .missing else {
      if let (folder, receipt) = receipts.first {
        throw RunError(
          .refused,
          "the ledger is gone: \(folder) has a receipt of the ledger \(receipt.lineage)", at: path,
          advice: "bring it back from a backup or an export; see the runbook for a lost ledger")
      }
      return nil
    }
    let ledger: Ledger
    do throws(LedgerProblem) {
      ledger = try Ledger(
        try SQLiteLedgerStore.open(path, of: Payer(company: configuration.company.id)))
    } catch {
      throw RunError(error)
    }
    for (folder, receipt) in receipts { try check(receipt, in: folder, by: ledger) }
    return ledger
  }

  /// Makes the ledger of a configuration, which must not be there.
  ///
  /// - Throws: `RunError`.
  static func make(
    _ configuration: Configuration, _ moment: LedgerMoment
  ) throws(RunError) -> Ledger {
    do throws(LedgerProblem) {
      return try Ledger(
        try SQLiteLedgerStore.create(
          configuration.ledgerPath, of: Payer(company: configuration.company.id), at: moment.now,
          by: moment.actor.description))
    } catch {
      throw RunError(error)
    }
  }

  /// Opens the ledger of a configuration, which must be there.
  ///
  /// - Throws: `RunError`.
  public static func existing(_ configuration: Configuration) throws(RunError) -> Ledger {
    if let ledger = try open(configuration) { return ledger }
    throw RunError(
      .missingInput, "there is no ledger yet", at: configuration.ledgerPath,
      advice: "the first approval makes it: payroll-export approve")
  }

  /// The receipts in the folders of the runs beside a configuration, by folder.
  static func receipts(
    besides configuration: Configuration
  ) -> [(folder: String, receipt: RunReceipt)] {
    let runs = Folder.resolve("runs", in: configuration.folder)
    return ((try? Folder.names(in: runs)) ?? []).sorted().compactMap { name in
      let folder = Folder.resolve(name, in: runs)
      guard !name.hasPrefix("."), let receipt = try? RunReceipt.read(in: folder) else { return nil }
      return (folder, receipt)
    }
  }

  /// Holds a ledger to a receipt.
  ///
  /// - Throws: `RunError` where the ledger is another one, or behind the receipt.
  public static func check(
    _ receipt: RunReceipt, in folder: String, by ledger: Ledger
  ) throws(RunError) {
    let place = Folder.resolve(RunReceipt.name, in: folder)
    guard receipt.lineage == ledger.state.head.lineage else {
      throw RunError(
        .refused,
        "the receipt is of the ledger \(receipt.lineage), and \(ledger.path) is the ledger "
          + "\(ledger.state.head.lineage)", at: place,
        advice: "bring back the ledger that the receipt is of")
    }
    let head: LedgerHead?
    do { head = try ledger.head(at: receipt.sequence) } catch { throw RunError(error) }
    guard head?.digest.hexadecimal == receipt.digest else {
      let what =
        head == nil
        ? "the ledger ends with event \(ledger.state.head.sequence), and the receipt is of event "
          + "\(receipt.sequence)"
        : "event \(receipt.sequence) of the ledger is not the one of the receipt"
      throw RunError(
        .refused, "ledger-behind: \(what): an older copy of \(ledger.path) was put back", at: place,
        advice: "bring back the newest copy; until then nothing is approved or sent")
    }
  }
}
