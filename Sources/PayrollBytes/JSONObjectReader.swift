/// Reads one JSON object key by key and collects every problem instead of stopping at the first.
///
/// Ask for each key the object may have, then call `finish`, which reports the keys that nobody
/// asked for and suggests the nearest one that exists. A value that is missing or wrong comes back
/// as nil and as a problem; the caller goes on with the rest.
public final class JSONObjectReader {
  /// The problems found so far, shared by all readers of one file.
  public final class Problems {
    /// The file's path as the person knows it.
    public let file: String
    /// What was found, in the order of finding.
    public private(set) var found: [TextProblem] = []

    /// No problems yet.
    public init(file: String) { self.file = file }

    /// Notes a problem.
    public func note(
      _ location: TextLocation?, _ key: String, _ message: String, _ advice: String = ""
    ) {
      found.append(
        TextProblem(file: file, location: location, key: key, message: message, advice: advice))
    }

    /// Throws what was found, in the order of the file, if anything was.
    ///
    /// - Throws: `TextProblems`.
    public func check() throws(TextProblems) {
      guard !found.isEmpty else { return }
      throw TextProblems(
        found.enumerated().sorted {
          ($0.element.location?.line ?? 0, $0.offset) < ($1.element.location?.line ?? 0, $1.offset)
        }.map(\.element))
    }
  }

  /// Where the object begins.
  public let location: TextLocation
  /// The key path of the object, empty for the whole file.
  public let path: String
  /// Where problems are noted.
  public let problems: Problems
  private let members: [JSONMember]
  /// The places of the members by key, where there are many.
  private let places: [String: Int]
  private var known: [String] = []
  private var isKnown: Set<String> = []

  /// A reader of `node`; a node that is not an object is a problem, and reads as an empty one.
  public init(_ node: JSONNode, path: String = "", problems: Problems) {
    self.location = node.location
    self.path = path
    self.problems = problems
    if case .object(let members) = node.value {
      self.members = members
      // The parser lets no key pass twice.
      places =
        members.count < 16
        ? [:]
        : Dictionary(
          members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    } else {
      self.members = []
      places = [:]
      problems.note(node.location, path, "an object was expected here, not \(node.kind)")
    }
  }

  /// The keys of the object, in the order of the file. Marks all of them as known.
  public func allMembers() -> [JSONMember] {
    for member in members { know(member.key) }
    return members
  }

  /// The key path of `key` inside this object.
  public func path(to key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of `key`, or nil where it is absent or null.
  public func node(_ key: String) -> JSONNode? {
    know(key)
    guard let member = member(key) else { return nil }
    if case .null = member.value.value { return nil }
    return member.value
  }

  private func know(_ key: String) {
    if isKnown.insert(key).inserted { known.append(key) }
  }

  private func member(_ key: String) -> JSONMember? {
    places.isEmpty ? members.first { $0.key == key } : places[key].map { members[$0] }
  }

  /// The value of a key that must be there.
  public func requiredNode(_ key: String) -> JSONNode? {
    if let node = node(key) { return node }
    problems.note(location, path(to: key), "the key \"\(key)\" is missing", "add it")
    return nil
  }

  /// A text, or nil where the key is absent.
  public func string(_ key: String) -> String? { node(key).flatMap { string($0, key) } }

  /// A text that must be there.
  public func requiredString(_ key: String) -> String? {
    requiredNode(key).flatMap { string($0, key) }
  }

  /// A number as written, or a text that holds one; nil where the key is absent.
  public func decimalText(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    switch node.value {
    case .number(let text), .string(let text): return text
    default:
      note(node, key, "a number was expected here, not \(node.kind)")
      return nil
    }
  }

  /// A whole number inside `range`, or nil where the key is absent.
  public func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .number(let text) = node.value, let value = Int(text), range.contains(value) else {
      note(node, key, "a whole number from \(range.lowerBound) to \(range.upperBound) was expected")
      return nil
    }
    return value
  }

  /// True or false, or nil where the key is absent.
  public func bool(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    guard case .bool(let value) = node.value else {
      note(node, key, "true or false was expected here, not \(node.kind)")
      return nil
    }
    return value
  }

  /// One of a fixed set of words, or nil where the key is absent.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node = node(key), let text = string(node, key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    note(
      node, key, "\"\(text)\" is not one of \(words.joined(separator: ", "))",
      Self.suggestion(for: text, among: words))
    return nil
  }

  /// A text parsed by `parse`, which returns nil for what it does not accept; `expected` says what
  /// it does. Nil where the key is absent.
  public func parsed<Value>(
    _ key: String, expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = node(key), let text = string(node, key) else { return nil }
    if let value = parse(text) { return value }
    note(node, key, "\"\(text)\" is not \(expected)")
    return nil
  }

  /// A list; empty where the key is absent.
  public func array(_ key: String) -> [JSONNode] {
    guard let node = node(key) else { return [] }
    guard case .array(let elements) = node.value else {
      note(node, key, "a list was expected here, not \(node.kind)")
      return []
    }
    return elements
  }

  /// A reader of the object under `key`, or nil where the key is absent.
  public func object(_ key: String) -> JSONObjectReader? {
    node(key).map { JSONObjectReader($0, path: path(to: key), problems: problems) }
  }

  /// Readers of the objects in the list under `key`.
  public func objects(_ key: String) -> [JSONObjectReader] {
    array(key).enumerated().map { index, node in
      JSONObjectReader(node, path: "\(path(to: key))[\(index)]", problems: problems)
    }
  }

  /// Notes a problem with the value of `key`.
  public func note(_ node: JSONNode, _ key: String, _ message: String, _ advice: String = "") {
    problems.note(node.location, path(to: key), message, advice)
  }

  /// The members that nobody asked for so far.
  public var unknownMembers: [JSONMember] { members.filter { !isKnown.contains($0.key) } }

  /// The keys that were asked for so far.
  public var knownKeys: [String] { known }

  /// Reports the keys that nobody asked for.
  public func finish() {
    for member in unknownMembers {
      problems.note(
        member.location, path(to: member.key), "the key \"\(member.key)\" is not known here",
        Self.suggestion(for: member.key, among: known))
    }
  }

  private func string(_ node: JSONNode, _ key: String) -> String? {
    if case .string(let text) = node.value { return text }
    note(node, key, "a text was expected here, not \(node.kind)")
    return nil
  }

  /// The most words that a message lists.
  private static let listedWords = 26

  /// `did you mean "…"?` for the nearest word, or a list of the words, or nothing. Of many words
  /// only those are listed that begin like it.
  public static func suggestion(for word: String, among words: [String]) -> String {
    if let nearest = SpellingDistance.nearest(to: word, among: words) {
      return "did you mean \"\(nearest)\"?"
    }
    let known = Set(words).sorted()
    if known.count <= listedWords {
      return known.isEmpty ? "" : "known are \(known.joined(separator: ", "))"
    }
    let similar = known.filter { $0.hasPrefix(word.prefix(3)) }
    if !word.isEmpty && !similar.isEmpty && similar.count <= listedWords {
      return "\(known.count) are known; like it begin \(similar.joined(separator: ", "))"
    }
    return "\(known.count) are known, such as \(known.prefix(5).joined(separator: ", "))"
  }
}
