/// Where time data is not what is on record of it.
public struct TimeDataDifferences: Sendable, Equatable {
  /// The files that are not there.
  public var missing: [String] = []
  /// The files whose bytes are other ones.
  public var changed: [String] = []
  /// The files that are there and not named.
  public var unnamed: [String] = []

  /// These differences.
  public init(missing: [String] = [], changed: [String] = [], unnamed: [String] = []) {
    self.missing = missing
    self.changed = changed
    self.unnamed = unnamed
  }

  /// Whether there are none.
  public var isEmpty: Bool { missing.isEmpty && changed.isEmpty && unnamed.isEmpty }

  /// All of them in words: the first few files of each kind, and how many more there are.
  public var text: String {
    var parts: [String] = []
    func add(_ files: [String], _ one: String, _ many: String) {
      guard !files.isEmpty else { return }
      let shown = files.prefix(3).joined(separator: ", ")
      let rest = files.count > 3 ? " and \(files.count - 3) more" : ""
      parts.append("\(shown)\(rest) \(files.count == 1 ? one : many)")
    }
    add(missing, "is missing", "are missing")
    add(changed, "was changed", "were changed")
    add(unnamed, "was added", "were added")
    return parts.joined(separator: "; ")
  }
}
