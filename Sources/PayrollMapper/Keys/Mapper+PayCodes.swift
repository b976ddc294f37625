public import PayrollModel

extension Mapper {
  /// A pay code that a row of a file names.
  public struct NamedPayCode: Sendable, Hashable {
    /// The code.
    public var code: String
    /// The file.
    public var file: String
    /// The line.
    public var line: Int

    /// A pay code in a row.
    public init(_ code: String, file: String, line: Int) {
      self.code = code
      self.file = file
      self.line = line
    }
  }

  /// The rows whose pay code nobody has: neither the snapshot, nor the pay-code mapping, nor the rules
  /// about duty. Nothing is said where nobody can know which codes there are.
  public func unusedPayCodes(_ rows: [NamedPayCode], in data: TimeData) -> [Finding] {
    if rows.isEmpty { return [] }
    let known = KnownPayCodes(data, mapping: payCodes, others: dutyCodes)
    let unknown = known.unknown(rows.map(\.code))
    if unknown.isEmpty { return [] }
    var seen: Set<NamedPayCode> = []
    let unused = rows.filter { unknown.contains($0.code) && seen.insert($0).inserted }
    let shown = unused.count > UnusedKeys.most ? UnusedKeys.most - 1 : unused.count
    var findings = unused.prefix(shown).map {
      Finding.unusedPayCode($0, nearest: known.nearest(to: $0.code))
    }
    if unused.count > shown {
      findings.append(.moreUnusedPayCodes(unused.count - shown, first: unused[shown]))
    }
    return findings
  }
}

extension Finding {
  fileprivate static func unusedPayCode(
    _ row: Mapper.NamedPayCode, nearest: String?
  ) -> Finding {
    Finding(
      .unusedKey, .warning, Subject(file: "\(row.file):\(row.line)"),
      "The row is for the pay code \"\(row.code)\", which is not in the snapshot nor in the pay-code "
        + "mapping, so it holds for no hours.",
      advice: (nearest.map { "Did you mean \"\($0)\"? " } ?? "")
        + "Correct the code, or remove the row.")
  }

  fileprivate static func moreUnusedPayCodes(
    _ count: Int, first row: Mapper.NamedPayCode
  ) -> Finding {
    Finding(
      .unusedKey, .warning, Subject(file: "\(row.file):\(row.line)"),
      "\(count) more rows, this one first, are for pay codes that are not in the snapshot nor in the "
        + "pay-code mapping.",
      advice: "Compare the rows with the pay codes of the company.")
  }
}
