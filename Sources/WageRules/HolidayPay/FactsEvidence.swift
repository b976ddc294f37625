/// How well the facts of a file are known. The words are those of the rule sets.
public enum FactsEvidence: String, Sendable, CaseIterable {
  /// The text of the law was read.
  case lawText = "law-text"
  /// Pages that describe the law were read.
  case secondary
  /// A company's own decision or agreement: there is no law to look up.
  case company
  /// Nobody has checked it against a source yet.
  case unverified
}
