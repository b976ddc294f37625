public import PayrollBytes

/// Why time data cannot be read at all. Trouble with single records is a finding instead.
public struct TimeDataError: Error, Sendable, Equatable {
  /// Whose turn it is.
  public enum Kind: Sendable {
    /// The input is not there.
    case missing
    /// The input is bad.
    case bad
    /// The configuration asks for what the source does not have.
    case configuration
  }

  /// Whose turn it is.
  public let kind: Kind
  /// What is wrong.
  public let message: String
  /// Where: the file, and the line and byte as far as they are known.
  public let place: String
  /// What to do about it.
  public let advice: String
  /// Everything that is wrong with one file, where that is more; empty otherwise.
  public let problems: [TextProblem]

  /// An error.
  public init(_ kind: Kind, _ message: String, at place: String, advice: String) {
    self.kind = kind
    self.message = message
    self.place = place
    self.advice = advice
    problems = []
  }

  /// Everything that is wrong with a file.
  public init(_ kind: Kind, _ problems: [TextProblem]) {
    self.kind = kind
    message = problems.first?.message ?? ""
    place = problems.first?.place ?? ""
    advice = problems.first?.advice ?? ""
    self.problems = problems
  }

  /// All of it on one line: `what (where): what to do`.
  public var sentence: String { "\(message) (\(place)): \(advice)" }
}
