/// A place in a text file: line and column, both from 1. Columns count bytes.
public struct TextLocation: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in bytes, from 1.
  public let column: Int

  /// A place in a file.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// One thing wrong with a file that a person wrote: where, what, and what to do about it.
public struct TextProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path as the person knows it.
  public let file: String
  /// Where in the file, if anywhere in particular.
  public let location: TextLocation?
  /// The key path inside the file (`outputs[0].template`), empty where there is none.
  public let key: String
  /// What is wrong.
  public let message: String
  /// What to do about it, empty where the message says it all.
  public let advice: String

  /// A problem.
  public init(
    file: String, location: TextLocation?, key: String = "", message: String, advice: String = ""
  ) {
    self.file = file
    self.location = location
    self.key = key
    self.message = message
    self.advice = advice
  }

  /// `file:line:column`, as far as it is known.
  public var place: String {
    guard let location else { return file }
    return "\(file):\(location.line):\(location.column)"
  }

  /// `what (file:line:column, key): what to do`.
  public var description: String {
    let location = key.isEmpty ? place : "\(place), \(key)"
    return advice.isEmpty ? "\(message) (\(location))" : "\(message) (\(location)): \(advice)"
  }
}

/// Several problems at once: a person should learn of all of them in one run.
public struct TextProblems: Error, Sendable {
  /// The problems, in the order of the file.
  public let problems: [TextProblem]

  /// A non-empty list of problems.
  public init(_ problems: [TextProblem]) { self.problems = problems }
}
