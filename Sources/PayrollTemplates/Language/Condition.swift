import PayrollBytes

/// A condition on settings: all terms must hold.
package struct Condition: Sendable, Equatable {
  /// A setting that must be a word, or must not.
  package struct Term: Sendable, Equatable {
    package var setting: String
    /// The word; nil for a setting that must be yes, or given.
    package var word: String?
    package var isEqual: Bool
  }

  package var terms: [Term]
  var location: TextLocation

  /// As a template writes it.
  package var text: String {
    terms.map { term in
      (term.isEqual ? "" : "not ") + term.setting + (term.word.map { "=\($0)" } ?? "")
    }.joined(separator: " and ")
  }
}
