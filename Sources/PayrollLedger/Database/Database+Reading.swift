extension Database {
  /// The number in the first column of the only row; 0 where there is none.
  func number(_ sql: StaticString) throws(LedgerProblem) -> Int64 {
    let statement = try prepare(sql)
    return try statement.step() ? statement.number(0) : 0
  }

  /// The texts in the first column, row by row.
  func lines(_ sql: StaticString) throws(LedgerProblem) -> [String] {
    let statement = try prepare(sql)
    var lines: [String] = []
    while try statement.step() { lines.append(statement.text(0)) }
    return lines
  }

  /// The texts in the second column by those in the first.
  func texts(_ sql: StaticString) throws(LedgerProblem) -> [String: String] {
    let statement = try prepare(sql)
    var texts: [String: String] = [:]
    while try statement.step() { texts[statement.text(0)] = statement.text(1) }
    return texts
  }
}
