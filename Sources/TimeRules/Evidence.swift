/// How well a set of facts is known.
public enum Evidence: String, Sendable, CaseIterable {
  /// The text of the law was read.
  case lawText = "law-text"
  /// Pages that describe the law were read.
  case secondary
  /// Nobody has checked it against a source yet.
  case unverified
}
