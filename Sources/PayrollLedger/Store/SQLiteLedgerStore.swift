import CSQLite
import PayrollBytes
public import PayrollModel

/// A ledger in one SQLite file. For one thread; several programs take turns.
public final class SQLiteLedgerStore: LedgerStore {
  /// The path, as given.
  public let path: String
  /// The ledger: a UUID that it got when it was made.
  public let lineage: String
  /// Whose ledger it is.
  public let payer: String
  let database: Database

  private init(_ database: Database, lineage: String, payer: String) {
    self.database = database
    self.path = database.path
    self.lineage = lineage
    self.payer = payer
  }

  // MARK: Making and opening

  /// Makes the ledger of a payer.
  ///
  /// - Parameters:
  ///   - at: when, in seconds since 1970 UTC.
  ///   - actor: who.
  /// - Throws: `LedgerProblem` where the file is there already, or cannot be made.
  public static func create(
    _ path: String, of payer: Payer, at: Int64, by actor: String
  ) throws(LedgerProblem) -> SQLiteLedgerStore {
    try create(path, of: payer, lineage: Lineage.new(), at: at, by: actor)
  }

  static func create(
    _ path: String, of payer: Payer, lineage: String, at: Int64, by actor: String
  ) throws(LedgerProblem) -> SQLiteLedgerStore {
    if Folder.kind(of: path) != .missing {
      throw LedgerProblem(.file, path, "it is there already", advice: "it is used as it is")
    }
    // Made aside and then given its name: a crash leaves no ledger, or one with its first event.
    let aside = path + ".new"
    do throws(FileProblem) {
      for rest in ["", "-wal", "-shm"] { try Folder.remove(aside + rest) }
    } catch { throw LedgerProblem(error, advice: "check the folder and who may write there") }
    try make(aside, of: payer, lineage: lineage, at: at, by: actor)
    do { try Folder.move(aside, to: path) } catch {
      throw LedgerProblem(error, advice: "run the command again")
    }
    Folder.flush(Folder.parent(of: path))
    return try open(path, of: payer)
  }

  /// Makes a whole ledger with its first event, and lets go of it.
  private static func make(
    _ path: String, of payer: Payer, lineage: String, at: Int64, by actor: String
  ) throws(LedgerProblem) {
    let database = try Database.create(path)
    let store = SQLiteLedgerStore(database, lineage: lineage, payer: payer.description)
    let origin = LedgerHead.origin(lineage: lineage, payer: store.payer)
    try database.transaction { () throws(LedgerProblem) in
      for step in LedgerSchema.steps { try database.execute(step) }
      let statement = try database.prepare("INSERT INTO meta(name, value) VALUES (?, ?)")
      for (name, value) in [
        ("lineage", lineage), ("payer", store.payer), ("origin", origin.digest.hexadecimal),
      ] {
        try statement.bind(1, name)
        try statement.bind(2, value)
        try statement.run()
      }
      try store.insert(
        LedgerEvent(
          sequence: 1, at: at, actor: actor, draft: .init(.opened, store.payer),
          previous: origin.digest))
    }
    try store.close()
  }

  /// Opens the ledger of a payer.
  ///
  /// - Throws: `LedgerProblem` where there is none, or it is one of somebody else or of a newer program.
  public static func open(
    _ path: String, of payer: Payer
  ) throws(LedgerProblem) -> SQLiteLedgerStore {
    let database = try Database(path)
    guard try database.number("PRAGMA application_id") == LedgerSchema.application else {
      throw LedgerProblem(
        .foreign, path, "it is no ledger", advice: "name the ledger of \(payer), or make one")
    }
    let version = try database.number("PRAGMA user_version")
    guard (1...LedgerSchema.version).contains(version) else {
      throw LedgerProblem(
        .foreign, path,
        "it has version \(version), and this program writes "
          + "\(LedgerSchema.version)", advice: "use the program that wrote it last")
    }
    if version < LedgerSchema.version { try migrate(database, from: version) }
    let meta = try database.texts("SELECT name, value FROM meta")
    guard let lineage = meta["lineage"], let owner = meta["payer"] else {
      throw LedgerProblem(
        .damaged, path, "it does not say which ledger it is",
        advice: "do not send anything; bring back a copy and compare it with the receipts")
    }
    guard owner == payer.description else {
      throw LedgerProblem(
        .foreign, path, "it is the ledger of \(owner), and not of \(payer)",
        advice: "name the ledger of \(payer)")
    }
    return SQLiteLedgerStore(database, lineage: lineage, payer: owner)
  }

  /// Brings a ledger of an earlier program to the present version, in one whole. A copy of it as it was
  /// stays beside it.
  private static func migrate(_ database: Database, from version: Int64) throws(LedgerProblem) {
    try database.copy(to: "\(database.path).version-\(version)")
    try database.transaction { () throws(LedgerProblem) in
      for step in LedgerSchema.steps.dropFirst(Int(version)) { try database.execute(step) }
    }
  }

  /// The head of the ledger before its first event.
  public var origin: LedgerHead { .origin(lineage: lineage, payer: payer) }

  /// Puts everything into the one file and lets go of it.
  public func close() throws(LedgerProblem) { try database.close() }

  // MARK: Events

  /// How far the ledger has come.
  public func head() throws(LedgerProblem) -> LedgerHead {
    let statement = try database.prepare(
      "SELECT sequence, digest FROM event ORDER BY sequence DESC LIMIT 1")
    guard try statement.step() else { return .origin(lineage: lineage, payer: payer) }
    guard let digest = LedgerDigest(statement.text(1)) else {
      throw damaged("event \(statement.number(0)) has no digest")
    }
    return LedgerHead(lineage: lineage, sequence: statement.number(0), digest: digest)
  }

  /// Adds events, all of them or none.
  public func append(
    _ drafts: [LedgerEvent.Draft], attachments: [(digest: LedgerDigest, bytes: [UInt8])],
    behind head: LedgerHead, at: Int64, by actor: String
  ) throws(LedgerProblem) -> LedgerHead {
    try database.transaction { () throws(LedgerProblem) in
      let present = try self.head()
      guard present == head else {
        throw LedgerProblem(
          .moved, path,
          "event \(present.sequence) was written since it was read, up to "
            + "\(head.sequence)", advice: "run the command again")
      }
      for (digest, bytes) in attachments { try insert(digest, bytes) }
      var last = head
      for draft in drafts {
        let event = LedgerEvent(
          sequence: last.sequence + 1, at: at, actor: actor, draft: draft, previous: last.digest)
        try insert(event)
        last = LedgerHead(lineage: lineage, sequence: event.sequence, digest: event.digest)
      }
      return last
    }
  }

  private func insert(_ event: LedgerEvent) throws(LedgerProblem) {
    let statement = try database.prepare(
      """
      INSERT INTO event(sequence, at, actor, kind, subject, body, previous, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try statement.bind(1, event.sequence)
    try statement.bind(2, event.at)
    try statement.bind(3, event.actor)
    try statement.bind(4, event.draft.kind.description)
    try statement.bind(5, event.draft.subject)
    try statement.bind(6, event.draft.body)
    try statement.bind(7, event.previous.hexadecimal)
    try statement.bind(8, event.digest.hexadecimal)
    try statement.run()
  }

  private func insert(_ digest: LedgerDigest, _ bytes: [UInt8]) throws(LedgerProblem) {
    let statement = try database.prepare(
      "INSERT INTO attachment(digest, bytes) VALUES (?, ?) ON CONFLICT(digest) DO NOTHING")
    try statement.bind(1, digest.hexadecimal)
    try statement.bind(2, bytes)
    try statement.run()
  }

  /// Bytes that were attached.
  public func attachment(_ digest: LedgerDigest) throws(LedgerProblem) -> [UInt8]? {
    let statement = try database.prepare("SELECT bytes FROM attachment WHERE digest = ?")
    try statement.bind(1, digest.hexadecimal)
    return try statement.step() ? statement.bytes(0) : nil
  }

  /// The event at a place.
  public func event(at sequence: Int64) throws(LedgerProblem) -> LedgerEvent? {
    let statement = try database.prepare(
      """
      SELECT sequence, at, actor, kind, subject, body, previous, digest FROM event
      WHERE sequence = ?
      """)
    try statement.bind(1, sequence)
    return try statement.step() ? try event(in: statement) : nil
  }

  /// Calls `body` with each event behind a place, in their order.
  public func forEachEvent(
    behind sequence: Int64, _ body: (LedgerEvent) -> Void
  ) throws(LedgerProblem) {
    let statement = try database.prepare(
      """
      SELECT sequence, at, actor, kind, subject, body, previous, digest FROM event
      WHERE sequence > ? ORDER BY sequence
      """)
    try statement.bind(1, sequence)
    while try statement.step() { body(try event(in: statement)) }
  }

  /// The event in a row.
  private func event(in row: Statement) throws(LedgerProblem) -> LedgerEvent {
    let place = row.number(0)
    guard let kind = LedgerEvent.Kind(row.text(3)), let previous = LedgerDigest(row.text(6)),
      let digest = LedgerDigest(row.text(7))
    else { throw damaged("event \(place) is none that a program writes") }
    return LedgerEvent(
      sequence: place, at: row.number(1), actor: row.text(2),
      draft: .init(kind, row.text(4), body: row.text(5)), previous: previous, digest: digest)
  }

  func damaged(_ message: String) -> LedgerProblem { .damaged(path, message) }
}
