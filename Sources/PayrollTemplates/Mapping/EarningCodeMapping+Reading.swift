public import PayrollBytes
import PayrollModel

extension EarningCodeMapping {
  /// The columns that a mapping must have.
  public static let required = ["bucket", "multiplier", "payCode", "earningCode"]
  /// The columns that it may have.
  public static let optional = ["worked", "pays", "merged", "note"]

  /// What stands in place of an earning code where hours are knowingly not in the output.
  public static let leftOut = "(none)"
  /// What people write for it elsewhere, and no vendor has as a code.
  private static let lookalikes = ["none", "-", "--", "\u{2013}", "\u{2014}", "n/a", "<skip>"]

  /// Whether a cell was most likely meant to leave hours out, and does not say it.
  fileprivate static func resemblesLeftOut(_ cell: String) -> Bool {
    guard cell != leftOut else { return false }
    let folded = FoldedName(cell).text
    return lookalikes.contains(folded)
      || SpellingDistance.nearest(to: folded.filter { $0 != " " }, among: [leftOut]) != nil
  }

  /// Reads a mapping file. An empty cell or `*` fits everything.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> Self {
    let text = try DelimitedText(bytes, file: file, required: required, optional: optional)
    var problems: [TextProblem] = []
    var codes: [String] = []
    var codeLines: [Int] = []
    var areAmounts: [Bool] = []
    var rows: [Row] = []
    var places: [String: Int] = [:]
    var lines: [Row.Conditions: Int] = [:]
    for row in text.rows {
      var reader = MappingRowReader(text: text, row: row)
      let pays = reader.pays()
      let code = reader.earningCode()
      var result = Row(
        line: row.line, bucket: reader.bucket(), multiplier: reader.multiplier(),
        payCode: reader.condition("payCode"), isWorked: reader.isWorked(),
        paysAmount: pays == .amount, code: -1,
        leftOutReason: code == Self.leftOut ? reader.leftOutReason() : nil,
        mergedReason: reader.mergedReason())
      problems += reader.problems
      guard let code, reader.problems.isEmpty else { continue }
      if let earlier = lines[result.conditions] {
        problems.append(
          text.problem(
            row, "",
            "lines \(earlier) and \(row.line) are for the same "
              + (result.paysAmount ? "amounts" : "hours"),
            "remove one of them"))
        continue
      }
      lines[result.conditions] = row.line
      if result.leftOutReason != nil {
        rows.append(result)
        continue
      }
      if let index = places[code] {
        result.code = index
        if areAmounts[index] != result.paysAmount {
          problems.append(
            text.problem(
              row, "pays",
              result.paysAmount
                ? "line \(codeLines[index]) gives \"\(code)\" to hours, line \(row.line) to amounts"
                : "line \(codeLines[index]) gives \"\(code)\" to amounts, line \(row.line) to hours",
              "give each an earning code of its own: a code has either hours or amounts"))
          continue
        }
      } else {
        result.code = codes.count
        places[code] = codes.count
        codes.append(code)
        codeLines.append(row.line)
        areAmounts.append(result.paysAmount)
      }
      rows.append(result)
    }
    if rows.isEmpty && problems.isEmpty {
      problems.append(
        TextProblem(
          file: file, location: nil, message: "the mapping has no rows",
          advice: "add a row for each bucket that is paid"))
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
    return Self(file: file, codes: codes, codeLines: codeLines, rows: rows)
  }
}

/// Reads the cells of one row and collects what is wrong with them.
private struct MappingRowReader {
  /// What a row can be for.
  enum Pays: String, CaseIterable { case hours, amount }

  package let text: DelimitedText
  package let row: DelimitedText.Row
  package var problems: [TextProblem] = []

  package init(text: DelimitedText, row: DelimitedText.Row) {
    self.text = text
    self.row = row
  }

  package func condition(_ column: String) -> String? {
    let cell = text.cell(row, column)
    return cell.isEmpty || cell == "*" ? nil : cell
  }

  /// Whether the row is for hours or for amounts. Nothing is for both: a code that somebody gave to all
  /// hours must not take amounts of money by accident.
  package mutating func pays() -> Pays {
    let cell = text.cell(row, "pays")
    if cell.isEmpty { return .hours }
    if let pays = Pays(rawValue: cell) { return pays }
    let names = Pays.allCases.map(\.rawValue)
    let near = SpellingDistance.nearest(to: cell, among: names)
    problems.append(
      cell == "*"
        ? text.problem(
          row, "pays", "a row cannot be for hours and amounts alike",
          "write hours or amount; an empty cell means hours")
        : text.problem(
          row, "pays", "\"\(cell)\" is neither hours nor amount",
          near.map { "did you mean \"\($0)\"?" }
            ?? "write hours or amount; an empty cell means hours"))
    return .hours
  }

  package mutating func earningCode() -> String? {
    let cell = text.cell(row, "earningCode")
    if cell.isEmpty || cell == "*" {
      problems.append(
        text.problem(
          row, "earningCode", "the row has no earning code",
          "write the vendor's code, or \(EarningCodeMapping.leftOut) with a note where these hours "
            + "are knowingly not in this output"))
      return nil
    }
    guard !EarningCodeMapping.resemblesLeftOut(cell) else {
      problems.append(
        text.problem(
          row, "earningCode", "\"\(cell)\" is no earning code",
          "write \(EarningCodeMapping.leftOut), and a note that says why, where these hours are "
            + "knowingly not in this output"))
      return nil
    }
    return cell
  }

  package mutating func bucket() -> Bucket? {
    guard let cell = condition("bucket") else { return nil }
    if let bucket = Bucket(cell) { return bucket }
    let names = Bucket.allCases.map(\.name)
    let near = SpellingDistance.nearest(to: cell, among: names)
    problems.append(
      text.problem(
        row, "bucket", "\"\(cell)\" is not a bucket",
        near.map { "did you mean \"\($0)\"?" }
          ?? "write one of \(names.joined(separator: ", ")), or * for any"))
    return nil
  }

  package mutating func multiplier() -> Multiplier? {
    guard let cell = condition("multiplier") else { return nil }
    if let multiplier = Multiplier(cell) { return multiplier }
    problems.append(
      text.problem(
        row, "multiplier", "\"\(cell)\" is not a multiplier",
        "write a number such as 1, 1.5 or 2, or * for any"))
    return nil
  }

  /// Why the hours of the row are in no row of the output.
  package mutating func leftOutReason() -> String? {
    let cell = text.cell(row, "note")
    if WrittenReason.saysSomething(cell) { return cell }
    problems.append(
      text.problem(
        row, "note",
        cell.isEmpty
          ? "the row leaves hours out and does not say why" : "\"\(cell)\" is no reason",
        "write in words in the column note why these hours are not in this output"))
    return nil
  }

  /// The reason in words.
  package mutating func mergedReason() -> String {
    let cell = text.cell(row, "merged")
    guard !cell.isEmpty, !WrittenReason.saysSomething(cell) else { return cell }
    problems.append(
      text.problem(
        row, "merged", "\"\(cell)\" is no reason",
        "write in words why the vendor pays several multipliers of this code rightly, or leave the "
          + "cell empty"))
    return ""
  }

  package mutating func isWorked() -> Bool? {
    guard let cell = condition("worked") else { return nil }
    switch cell {
    case "yes": return true
    case "no": return false
    default:
      problems.append(
        text.problem(
          row, "worked", "\"\(cell)\" is neither yes nor no", "write yes, no, or * for any"))
      return nil
    }
  }
}
