public import PayrollModel

extension SQLiteLedgerStore {
  /// Makes a ledger of an export: the same events under the same digests.
  ///
  /// - Parameter file: the path of the export, for messages.
  /// - Throws: `LedgerProblem` where the export is damaged or of another payer, or there is a ledger
  ///   already.
  public static func restore(
    _ path: String, of payer: Payer, from export: [UInt8], file: String
  ) throws(LedgerProblem) -> SQLiteLedgerStore {
    let contents = try LedgerExport.read(export, file: file)
    guard contents.payer == payer.description else {
      throw LedgerProblem(
        .foreign, file, "it is the ledger of \(contents.payer), and not of \(payer)",
        advice: "name an export of the ledger of \(payer)")
    }
    guard let first = contents.events.first, first.event.kind == .opened else {
      throw LedgerProblem(
        .foreign, file, "it does not begin with the making of a ledger",
        advice: "export the ledger again with payroll-export ledger export")
    }
    let store = try create(
      path, of: payer, lineage: contents.lineage, at: first.at, by: first.actor)
    var attachments = contents.attachments
    for (index, item) in contents.events.enumerated() {
      if index > 0 {
        _ = try store.append(
          [item.event], attachments: attachments, behind: try store.head(), at: item.at,
          by: item.actor)
        attachments = []
      }
      guard try store.head().digest == item.digest else {
        throw .damaged(file, "event \(index + 1) is not what was exported")
      }
    }
    if let damage = try store.damages().first {
      throw .damaged(file, "it does not make a whole ledger: \(damage)")
    }
    return store
  }

  /// Writes a whole copy, as the ledger is now, into a file that is not there.
  ///
  /// - Throws: `LedgerProblem`.
  public func backup(to path: String) throws(LedgerProblem) { try database.copy(to: path) }
}
