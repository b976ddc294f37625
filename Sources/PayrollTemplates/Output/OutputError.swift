public import PayrollBytes

/// Why a batch could not be written, apart from its data.
public enum OutputError: Error, Sendable, Equatable {
  /// The system refused something.
  case file(FileProblem)
  /// The finished XML is not well-formed: a defect of the program or the template.
  case notWellFormed(path: String, line: Int, message: String)
  /// The finished XML does not satisfy its schema; `count` problems, the first with its line.
  case notValid(path: String, line: Int, message: String, count: Int)
  /// The finished file, read back, does not say what the batch says: a defect of the program or of
  /// the template. The line is 0 where the difference is in no single one.
  case readBack(path: String, line: Int, message: String)
  /// The schema could not be applied.
  case schemaUnusable(path: String)

  /// What happened, in a sentence.
  public var message: String {
    switch self {
    case .file(let problem):
      "cannot \(problem.operation.rawValue) \(problem.path): \(problem.reason)"
    case .notWellFormed(let path, let line, let message):
      "\(path) was not written: line \(line) is not well-formed XML: \(message)"
    case .notValid(let path, let line, let message, let count):
      "\(path) was not written: line \(line) does not satisfy the schema: \(message)"
        + (count > 1 ? " (and \(count - 1) more)" : "")
    case .readBack(let path, let line, let message):
      "\(path) was not written: read back, "
        + (line > 0 ? "line \(line) does not agree: \(message)" : "it has \(message)")
    case .schemaUnusable(let path): "\(path) was not written: its schema could not be applied"
    }
  }
}
