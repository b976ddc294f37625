import PayrollModel

/// Finds the names that the keys of a configuration mean: a name spelt like the key, or else the one
/// that differs from it only in capitals, outer blanks and invisible characters.
struct KeyMatcher {
  /// What answers to a key.
  enum Answer: Equatable {
    /// The name, as the data spells it.
    case name(String)
    /// Several names that fit equally well, sorted.
    case several([String])
    /// Nothing.
    case nobody
  }

  private var exact: Set<String> = []
  private var folded: [FoldedName: Set<String>] = [:]

  /// Remembers those of `names` that any of `keys` can mean.
  init(keys: some Sequence<String>, names: some Sequence<String>) {
    let wanted = Set(keys)
    if wanted.isEmpty { return }
    for key in wanted { folded[FoldedName(key)] = [] }
    for name in names where !name.isEmpty {
      if wanted.contains(name) { exact.insert(name) }
      folded[FoldedName(name)]?.insert(name)
    }
  }

  subscript(key: String) -> Answer {
    if exact.contains(key) { return .name(key) }
    let found = folded[FoldedName(key)] ?? []
    guard let name = found.first else { return .nobody }
    return found.count == 1 ? .name(name) : .several(found.sorted())
  }
}
