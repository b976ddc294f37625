public import PayrollBytes
import PayrollModel

extension HandEntries {
  /// So many rows are decades of entries; each may have a reason of its own, which a batch must be able
  /// to number.
  private static let mostRows = 50_000

  /// Reads the file: columns `employee`, `date`, `reason`, `author`, then `hours` or `amount`, `payCode`
  /// or `bucket`, and optionally `multiplier` and `rate`.
  ///
  /// - Throws: `TextProblems` with every cell that is wrong.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> HandEntries {
    let table = try DelimitedText(
      bytes, file: file, required: ["employee", "date", "reason", "author"],
      optional: ["hours", "amount", "payCode", "bucket", "multiplier", "rate"])
    var entries = HandEntries(file: Folder.name(of: file), rows: [])
    var problems: [TextProblem] = []
    for (place, row) in table.rows.enumerated() {
      guard place < mostRows else {
        problems.append(
          table.problem(
            row, "", "the file has more than \(mostRows) entries",
            "begin a new file, and keep the old one beside it"))
        break
      }
      var reader = HandEntryRow(table: table, row: row)
      if let content = reader.content() {
        entries.rows.append(HandEntry(content, line: row.line))
      }
      problems += reader.problems
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return entries
  }
}
