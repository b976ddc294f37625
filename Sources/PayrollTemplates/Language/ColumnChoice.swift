/// One column of a row whose columns a company chooses.
package struct ColumnChoice: Sendable, Equatable {
  /// The name of the row's field; nil for an empty column.
  package var name: String?
  /// The company's own heading; nil for the template's.
  package var heading: String?

  /// Reads `employee, code=Earning Code, -, -=Notes`.
  ///
  /// - Throws: `PatternError` where it names nothing.
  static func read(_ text: String) throws(PatternError) -> [ColumnChoice] {
    var choices: [ColumnChoice] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = trimmed(sides[0])
      guard !name.isEmpty else {
        throw PatternError(
          "has an empty place between its commas",
          advice: "write names of columns with commas between them, and - for an empty column")
      }
      choices.append(
        ColumnChoice(
          name: name == "-" ? nil : name, heading: sides.count == 2 ? trimmed(sides[1]) : nil))
    }
    return choices
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
