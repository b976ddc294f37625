import PayrollModel

/// The numbers of records: their lines, or places in a list where the clock calls each row something.
struct PunchIdentifiers {
  private let areTexts: Bool
  private var texts: [String] = []
  private var known: Set<String> = []

  /// - Parameter areTexts: whether the clock calls rows something.
  init(areTexts: Bool) { self.areTexts = areTexts }

  /// The number of a row; nil where another row is called the same.
  ///
  /// - Parameter line: the row's line, as a number of `SourceWords`.
  mutating func id(_ text: String, line: Int64) -> Int64? {
    guard areTexts else { return line }
    // A row that is called nothing is a record all the same.
    if !text.isEmpty, !known.insert(text).inserted { return nil }
    texts.append(text.isEmpty ? "without id, \(texts.count + 1)" : text)
    return Int64(texts.count - 1)
  }

  /// How the records are told apart.
  func naming(files: [String]) -> SourceWords.RecordNaming {
    areTexts ? .text(texts) : .line(files: files)
  }
}
