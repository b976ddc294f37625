/// How well a set of facts is known.
public enum Evidence: String, Sendable, CaseIterable {
  /// The text of the law was read.
  case lawText = "law-text"
  /// Pages that describe the law were read.
  case secondary
  /// A company's own decision or agreement: there is no law to look up.
  case company
  /// Nobody has checked it against a source yet.
  case unverified
}
