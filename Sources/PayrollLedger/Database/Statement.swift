import CSQLite

/// One prepared statement.
final class Statement {
  private let handle: OpaquePointer?
  private let database: Database

  init(_ handle: OpaquePointer?, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Gives the place, from 1, a number.
  func bind(_ place: Int32, _ value: Int64) throws(LedgerProblem) {
    try database.check(sqlite3_bind_int64(handle, place, value))
  }

  /// Gives the place, from 1, a text.
  func bind(_ place: Int32, _ value: String) throws(LedgerProblem) {
    var value = value
    let result = value.withUTF8 { bytes in
      // An empty text may have no address, and no address is NULL.
      let text = UnsafeRawPointer(bytes.baseAddress ?? Self.empty.utf8Start)
      return payroll_sqlite_bind_text(
        handle, place, text.assumingMemoryBound(to: CChar.self), UInt64(bytes.count))
    }
    try database.check(result)
  }

  /// Gives the place, from 1, bytes.
  func bind(_ place: Int32, _ bytes: [UInt8]) throws(LedgerProblem) {
    let result = bytes.withUnsafeBytes { bytes in
      payroll_sqlite_bind_bytes(
        handle, place, bytes.baseAddress ?? UnsafeRawPointer(Self.empty.utf8Start),
        UInt64(bytes.count))
    }
    try database.check(result)
  }

  private static let empty: StaticString = ""

  /// Goes to the next row; false where there is none.
  func step() throws(LedgerProblem) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result: throw database.problem(result)
    }
  }

  /// Runs a statement without rows, and makes it ready to run again.
  func run() throws(LedgerProblem) {
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// The number in a column of the row, from 0.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The bytes in a column of the row, from 0.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The text in a column of the row, from 0.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
