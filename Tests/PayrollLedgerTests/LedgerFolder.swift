import CSQLite
import Foundation
import PayrollModel

@testable import PayrollLedger

/// A folder with a ledger in it, gone after a test.
struct LedgerFolder {
  static let payer = Payer(company: "ACME")
  let path: String
  var ledger: String { "\(path)/payroll.db" }

  static func with(_ body: (LedgerFolder) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(LedgerFolder(path: path))
  }

  func create() throws -> SQLiteLedgerStore {
    try SQLiteLedgerStore.create(ledger, of: Self.payer, at: 1_000, by: "ann")
  }

  func open(of payer: Payer = Self.payer) throws -> SQLiteLedgerStore {
    try SQLiteLedgerStore.open(ledger, of: payer)
  }

  /// Why it cannot be opened; nil where it can.
  func refusal(of payer: Payer = Self.payer) -> LedgerProblem? {
    do {
      _ = try open(of: payer)
      return nil
    } catch { return error as? LedgerProblem }
  }

  /// A ledger with so many events behind the first one, closed.
  func filled(_ count: Int) throws {
    let store = try create()
    for number in 0..<count {
      _ = try store.append(
        [draft(number)], attachments: [], behind: try store.head(), at: Int64(2_000 + number),
        by: "ann")
    }
    try store.close()
  }

  func draft(_ number: Int) -> LedgerEvent.Draft {
    .init(.opened, "ACME-20261107-\(number)", body: #"{"number":\#(number)}"#)
  }

  /// Writes to the file as somebody who goes around the program: without what guards it.
  func tamper(_ sql: String) {
    var database: OpaquePointer?
    sqlite3_open_v2(ledger, &database, SQLITE_OPEN_READWRITE, nil)
    sqlite3_exec(database, sql, nil, nil, nil)
    sqlite3_close_v2(database)
  }
}
