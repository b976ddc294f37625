import CLinux
import CSQLite
import Glibc
import PayrollBytes

/// One connection to an SQLite file, for one thread.
///
/// Written durably (`synchronous=FULL`) through a write-ahead log; closing it puts everything into the
/// one file, so that a copy of it is whole.
final class Database {
  /// The path, as given.
  let path: String
  private var handle: OpaquePointer?

  /// Opens a file that is there.
  ///
  /// - Throws: `LedgerProblem` where it cannot be opened, or lies on a file system on which two
  ///   programs do not see each other's locks.
  init(_ path: String) throws(LedgerProblem) {
    self.path = path
    try Self.refuseNetwork(path)
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW
    let result = sqlite3_open_v2(path, &handle, flags, nil)
    guard result == SQLITE_OK else {
      let problem = problem(result)
      sqlite3_close_v2(handle)
      handle = nil
      throw problem
    }
    sqlite3_busy_timeout(handle, 10_000)
    try check(payroll_sqlite_harden(handle))
    try execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON")
  }

  /// A database in memory with these tables.
  init(inMemory steps: [StaticString]) throws(LedgerProblem) {
    path = ":memory:"
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil))
    for step in steps { try execute(step) }
  }

  deinit { if let handle { sqlite3_close_v2(handle) } }

  /// Makes an empty file that its owner alone can read, and opens it.
  ///
  /// - Throws: `LedgerProblem` where it is there already or cannot be made.
  static func create(_ path: String) throws(LedgerProblem) -> Database {
    try makeFile(path)
    return try Database(path)
  }

  /// Makes an empty file that its owner alone can read.
  private static func makeFile(_ path: String) throws(LedgerProblem) {
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      let advice =
        errno == EEXIST
        ? "name a file that is not there" : "check the folder and who may write there"
      throw LedgerProblem(FileProblem(.create, path, errorNumber: errno), advice: advice)
    }
    Glibc.close(file)
  }

  /// Puts everything into the file and lets go of it.
  ///
  /// - Throws: `LedgerProblem`; the file is whole also then, with its log beside it.
  func close() throws(LedgerProblem) {
    guard let handle else { return }
    let result = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    let problem = result == SQLITE_OK ? nil : problem(result)
    sqlite3_close_v2(handle)
    self.handle = nil
    if let problem { throw problem }
  }

  // MARK: Statements

  /// Runs statements without results, one after the other.
  func execute(_ sql: StaticString) throws(LedgerProblem) {
    try check(sqlite3_exec(handle, Self.text(sql), nil, nil, nil))
  }

  /// Prepares one statement.
  func prepare(_ sql: StaticString) throws(LedgerProblem) -> Statement {
    var statement: OpaquePointer?
    try check(
      sqlite3_prepare_v2(
        handle, Self.text(sql), Int32(sql.utf8CodeUnitCount), &statement, nil))
    return Statement(statement, of: self)
  }

  /// A literal as C has it: it ends with a zero.
  private static func text(_ sql: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(sql.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  /// Runs `body` as one whole, with nobody else writing: all of it is there afterwards, or nothing.
  func transaction<Result>(
    _ body: () throws(LedgerProblem) -> Result
  ) throws(LedgerProblem) -> Result {
    try execute("BEGIN IMMEDIATE")
    do throws(LedgerProblem) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // What failed may have ended the transaction itself.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Writes a whole copy, as it is now, into a file that is not there.
  ///
  /// - Throws: `LedgerProblem` where the file is there already.
  func copy(to path: String) throws(LedgerProblem) {
    try Self.makeFile(path)
    let statement = try prepare("VACUUM INTO ?")
    try statement.bind(1, path)
    do throws(LedgerProblem) { try statement.run() } catch {
      unlink(path)
      throw error
    }
  }

  // MARK: Problems

  func check(_ result: Int32) throws(LedgerProblem) {
    guard result == SQLITE_OK else { throw problem(result) }
  }

  func problem(_ result: Int32) -> LedgerProblem {
    let words = handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
    let message = words ?? String(cString: sqlite3_errstr(result))
    switch result & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      return LedgerProblem(
        .busy, path, "another program is at work in the ledger",
        advice: "wait until it has ended, and run the command again")
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CONSTRAINT:
      return LedgerProblem(
        .damaged, path, message,
        advice: "do not send anything; bring back a copy and compare it with the receipts")
    case SQLITE_FULL:
      return LedgerProblem(
        .file, path, "the disk is full", advice: "make room, and run the command again")
    default:
      return LedgerProblem(
        .file, path, message, advice: "check the file and who may write it and its folder")
    }
  }

  /// File systems of other machines, on which a lock or a shared memory means little.
  private static let networks: [(type: Int, name: String)] = [
    (0x6969, "NFS"), (0x517B, "SMB"), (0xFE53_4D42, "SMB"), (0xFF53_4D42, "CIFS"),
    (0x0102_1997, "9P"), (0x5346_414F, "AFS"), (0x6B41_4653, "AFS"), (0x00C3_6400, "Ceph"),
  ]

  private static func refuseNetwork(_ path: String) throws(LedgerProblem) {
    let type = payroll_file_system(Folder.parent(of: path))
    guard let network = networks.first(where: { $0.type == type }) else { return }
    throw LedgerProblem(
      .file, path,
      "it lies on a \(network.name) file system, where two programs do not see each "
        + "other's locks", advice: "keep the ledger on a disk of this machine")
  }
}
