/// What is wrong with the lines of a CSV file, in the order of finding.
struct DelimitedTextProblems {
  let file: String
  let required: [String]
  let optional: [String]
  private(set) var found: [TextProblem] = []

  init(file: String, required: [String], optional: [String]) {
    self.file = file
    self.required = required
    self.optional = optional
  }

  private mutating func note(_ line: Int, _ message: String, _ advice: String = "") {
    found.append(problem(line, message, advice))
  }

  private func problem(_ line: Int, _ message: String, _ advice: String) -> TextProblem {
    TextProblem(
      file: file, location: TextLocation(line: line, column: 1), message: message, advice: advice)
  }

  /// Other programs cut with other signs; all else that is wrong with such a file follows from that.
  ///
  /// - Throws: `TextProblems` with that one problem.
  func checkSeparator(_ header: DelimitedTextScanner.Line) throws(TextProblems) {
    // A sign is what cuts the cells where more columns come to light with it than without it.
    let known = Set(required + optional)
    let usual = header.cells.count { known.contains($0) }
    for (sign, name) in [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")] {
      let cells = header.text.split(separator: sign, omittingEmptySubsequences: false).map {
        String($0.drop { $0 == " " || $0 == "\"" }.prefix { $0 != " " && $0 != "\"" && $0 != "\r" })
      }
      let isSaid = header.text.prefix { $0 != "\r" } == "sep=\(sign)"
      guard isSaid || (cells.count > 1 && cells.count { known.contains($0) } > usual) else {
        continue
      }
      throw TextProblems([
        problem(
          header.number, "\(name) stand between the cells, where commas should",
          "save it as CSV with commas (\"CSV UTF-8\", with a point as the decimal sign)")
      ])
    }
  }

  /// The names of the columns: each known, none missing, none twice.
  mutating func checkHeader(_ header: DelimitedTextScanner.Line) {
    let known = Set(required + optional)
    for name in header.cells where !name.isEmpty && !known.contains(name) {
      note(
        header.number, "the column \"\(name)\" is not known",
        JSONObjectReader.suggestion(for: name, among: required + optional))
    }
    for name in required where !header.cells.contains(name) {
      note(header.number, "the column \"\(name)\" is missing", "add it to the first line")
    }
    var seen: Set<String> = []
    for name in header.cells where !name.isEmpty && !seen.insert(name).inserted {
      note(header.number, "the column \"\(name)\" is there twice", "remove one")
    }
  }

  /// The cells of a row under the columns that have a name; nil, with a problem, where they do not
  /// fit.
  mutating func cells(
    of line: DelimitedTextScanner.Line, header: [String], named: [Int]
  ) -> [String]? {
    let isWhole = line.cells.count >= header.count
    // Empty cells behind the last column are a spreadsheet's, not a person's.
    guard isWhole, line.cells.dropFirst(header.count).allSatisfy(\.isEmpty) else {
      note(
        line.number, "the row has \(line.cells.count) cells, the header \(header.count)",
        "give each column a cell; quote a cell that holds a comma")
      return nil
    }
    if named.count == header.count, line.cells.count == header.count { return line.cells }
    for (index, name) in header.enumerated() where name.isEmpty && !line.cells[index].isEmpty {
      note(
        line.number, "the cell \"\(line.cells[index])\" stands in a column without a name",
        "name the column in the first line, or remove the cell")
      return nil
    }
    return named.map { line.cells[$0] }
  }
}
