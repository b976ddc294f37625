extension SQLiteLedgerStore {
  /// What is not as it was written, in words. Whoever can write to the file can write another history
  /// from the first event on; heads that are kept elsewhere show that.
  public func damages() throws(LedgerProblem) -> [String] {
    var damages = try database.lines("PRAGMA integrity_check(20)").filter { $0 != "ok" }
      .map { "the file: \($0)" }
    let meta = try database.texts("SELECT name, value FROM meta")
    let origin = LedgerHead.origin(lineage: lineage, payer: payer)
    if meta["origin"] != origin.digest.hexadecimal {
      damages.append("the origin is not that of \(lineage) and \(payer)")
    }
    let tables = try database.lines(
      "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name")
    if tables != Self.tables { damages.append("the tables or what guards them are others") }
    var last = origin
    do throws(LedgerProblem) {
      try forEachEvent(behind: 0) { event in
        if event.sequence != last.sequence + 1 {
          damages.append(
            "between event \(last.sequence) and \(event.sequence) something is missing")
        } else if event.previous != last.digest {
          damages.append("event \(event.sequence) does not follow the one before")
        }
        if event.recomputed != event {
          damages.append("event \(event.sequence) is not what was written")
        }
        last = LedgerHead(lineage: lineage, sequence: event.sequence, digest: event.digest)
      }
    } catch {
      damages.append(error.message)
    }
    return damages + (try attachmentDamages())
  }

  /// Attachments with other bytes than their digests say, that an event names and that are not there, or
  /// that no event names.
  private func attachmentDamages() throws(LedgerProblem) -> [String] {
    var damages: [String] = []
    var named: Set<LedgerDigest> = []
    try? forEachEvent(behind: 0) { event in
      if let fact = LedgerFact(event) { named.formUnion(fact.attachments) }
    }
    let statement = try database.prepare("SELECT digest, bytes FROM attachment ORDER BY digest")
    while try statement.step() {
      let digest = statement.text(0)
      if LedgerDigest(of: statement.bytes(1)).hexadecimal != digest {
        damages.append("attachment \(digest) is not what was written")
      }
      if LedgerDigest(digest).flatMap({ named.remove($0) }) == nil {
        damages.append("attachment \(digest) is named by no event")
      }
    }
    for digest in named.map(\.hexadecimal).sorted() {
      damages.append("attachment \(digest) is missing")
    }
    return damages
  }

  /// The statements that a ledger of this version is made of, by name.
  private static let tables: [String] = {
    guard let database = try? Database(inMemory: LedgerSchema.steps) else { return [] }
    return
      (try? database.lines("SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name")) ?? []
  }()
}
