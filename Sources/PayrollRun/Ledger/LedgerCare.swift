import PayrollBytes
public import PayrollConfiguration
public import PayrollLedger
import PayrollModel
import RunFiles

/// What keeps a ledger safe: looking whether it is what it was, copies of it, and bringing it back.
public enum LedgerCare {
  /// What is not as it was written, or not what receipts say; nothing where all is well.
  ///
  /// - Parameter against: paths of receipts beside those in the folders of the runs.
  /// - Throws: `RunError` where it cannot be looked at.
  public static func damages(
    _ configuration: Configuration, against: [String]
  ) throws(RunError) -> [String] {
    let path = configuration.ledgerPath
    var damages: [String] = []
    let store: SQLiteLedgerStore
    do throws(LedgerProblem) {
      store = try SQLiteLedgerStore.open(path, of: Payer(company: configuration.company.id))
      damages = try store.damages()
    } catch { throw RunError(error) }
    var receipts = CompanyLedger.receipts(besides: configuration)
    for file in against { receipts.append((file, try receipt(file))) }
    do throws(LedgerProblem) {
      let ledger = try Ledger(store)
      for (folder, receipt) in receipts {
        do throws(RunError) { try CompanyLedger.check(receipt, in: folder, by: ledger) } catch {
          if case .obstacle(let obstacle) = error {
            damages.append("\(obstacle.place ?? folder): \(obstacle.message)")
          }
        }
      }
      try ledger.close()
    } catch {
      if !damages.contains(error.message) { damages.append(error.message) }
    }
    return damages
  }

  private static func receipt(_ path: String) throws(RunError) -> RunReceipt {
    do { return try RunReceipt(try InputBuffer.array(of: path), file: path) } catch {
      throw RunError(any: error)
    }
  }

  /// Calls `body` with each event, in their order.
  ///
  /// - Throws: `RunError`.
  public static func forEachEvent(
    of ledger: Ledger, _ body: (LedgerEvent) -> Void
  ) throws(RunError) {
    do {
      try ledger.forEachEvent(body)
      try ledger.close()
    } catch { throw RunError(error) }
  }

  /// Writes a whole copy of the ledger.
  ///
  /// - Throws: `RunError` where it cannot be used, or the file is there already.
  public static func backup(_ configuration: Configuration, to path: String) throws(RunError) {
    do throws(LedgerProblem) {
      let store = try SQLiteLedgerStore.open(
        configuration.ledgerPath, of: Payer(company: configuration.company.id))
      _ = try Ledger(store)
      try store.backup(to: path)
      try store.close()
    } catch { throw RunError(error) }
  }

  /// Writes the ledger as lines of JSON.
  ///
  /// - Throws: `RunError` where it cannot be used, or the file cannot be written.
  public static func export(_ configuration: Configuration, to path: String) throws(RunError) {
    guard Folder.kind(of: path) == .missing else {
      throw RunError(
        .refused, "the file is there already", at: path, advice: "name one that is not there")
    }
    do {
      let ledger = try CompanyLedger.existing(configuration)
      let text = try LedgerExport.text(of: ledger, payer: configuration.company.id)
      _ = try OutputFile.write(text, to: path)
      try ledger.close()
    } catch {
      throw RunError(any: error)
    }
  }

  /// Makes the ledger of an export, where there is none.
  ///
  /// - Throws: `RunError` where there is one, or the export is damaged; then there is none.
  /// - Returns: how far it has come.
  public static func restore(
    _ configuration: Configuration, from file: String
  ) throws(RunError) -> LedgerHead {
    let path = configuration.ledgerPath
    guard Folder.kind(of: path) == .missing else {
      throw RunError(
        .refused, "there is a ledger already", at: path,
        advice: "move it away first, if it is the wrong one")
    }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: file) } catch { throw RunError(error) }
    // Made aside, so that nothing half is there where the export is damaged.
    let aside = path + ".import"
    do { try Folder.remove(aside) } catch { throw RunError(error) }
    let head: LedgerHead
    do throws(LedgerProblem) {
      let store = try SQLiteLedgerStore.restore(
        aside, of: Payer(company: configuration.company.id), from: bytes, file: file)
      head = try Ledger(store).state.head
      try store.close()
    } catch {
      try? Folder.remove(aside)
      throw RunError(error)
    }
    do { try Folder.move(aside, to: path) } catch { throw RunError(error) }
    return head
  }
}
