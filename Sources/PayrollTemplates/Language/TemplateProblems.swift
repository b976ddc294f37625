import PayrollBytes

/// The problems found in one template so far.
final class TemplateProblems {
  let file: String
  private(set) var problems: [TextProblem] = []

  init(file: String) { self.file = file }

  func note(_ location: TextLocation, _ message: String, _ advice: String = "") {
    problems.append(
      TextProblem(file: file, location: location, message: message, advice: advice))
  }

  /// The problems in the order of the file.
  var sorted: [TextProblem] {
    problems.enumerated().sorted { left, right in
      let first = left.element.location ?? .start
      let second = right.element.location ?? .start
      return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
    }.map(\.element)
  }
}

extension TextLocation {
  /// The beginning of a file.
  static let start = TextLocation(line: 1, column: 1)

  /// So many bytes further on the same line.
  func moved(by bytes: Int) -> TextLocation { TextLocation(line: line, column: column + bytes) }
}
