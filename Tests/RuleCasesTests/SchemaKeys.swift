import PayrollBytes
import PayrollTestSupport

/// The keys of objects by their place, as a schema lists them and as a reader knows them.
///
/// Places are written like `versions.rules.when`, the root as an empty text.
enum SchemaKeys {
  /// A key that no reader knows and that is near to none: each object that holds it is reported
  /// with all the keys that are known there.
  static let stranger = "zzzzzzzzzzzzzzzz"

  /// The keys that a schema gives to each object; of another schema's part only the keys of the
  /// part itself.
  static func listed(
    in schema: String, at pointer: String = ""
  ) throws -> [String: Set<String>] {
    let root = try parse(schema)
    var walk = Walk(root: root)
    try walk.visit(node(at: pointer, in: root), "")
    return walk.found
  }

  /// The keys that a reader knows in each object that holds the stranger.
  static func known(_ problems: TextProblems) -> [String: Set<String>] {
    var known: [String: Set<String>] = [:]
    for problem in problems.problems where problem.key.hasSuffix(stranger) {
      let words = problem.advice.dropFirst("known are ".count).split(separator: ", ")
      known[place(problem.key), default: []].formUnion(words.map(String.init))
    }
    return known
  }

  /// `[0].sessions[1].zzz` is a key of `sessions`.
  private static func place(_ path: String) -> String {
    var place = ""
    var isIndex = false
    for character in path.dropLast(stranger.count) {
      if character == "[" { isIndex = true }
      if !isIndex { place.append(character) }
      if character == "]" { isIndex = false }
    }
    return place.split(separator: ".").joined(separator: ".")
  }

  private static func parse(_ schema: String) throws -> JSONNode {
    let path = Folder.resolve("docs/schemas/\(schema)", in: SharedFolder.packageRoot)
    return try JSONTextParser.parse(try InputBuffer.array(of: path), file: path)
  }

  private static func node(at pointer: String, in root: JSONNode) -> JSONNode {
    pointer.split(separator: "/").reduce(root) { node, key in
      member(String(key), of: node) ?? node
    }
  }

  fileprivate static func member(_ key: String, of node: JSONNode) -> JSONNode? {
    guard case .object(let members) = node.value else { return nil }
    return members.first { $0.key == key }?.value
  }

  private struct Walk {
    let root: JSONNode
    var found: [String: Set<String>] = [:]

    init(root: JSONNode) { self.root = root }

    mutating func visit(_ node: JSONNode, _ place: String) throws {
      if case .string(let reference)? = SchemaKeys.member("$ref", of: node)?.value {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        if let file = parts.first, !file.isEmpty {
          let other = SchemaKeys.node(
            at: String(parts.last ?? ""), in: try SchemaKeys.parse(String(file)))
          found[place] = Set(properties(of: other).map(\.key))
        } else {
          try visit(SchemaKeys.node(at: String(parts.last ?? ""), in: root), place)
        }
        return
      }
      if let items = SchemaKeys.member("items", of: node) { try visit(items, place) }
      let members = properties(of: node)
      guard !members.isEmpty else { return }
      found[place] = Set(members.map(\.key))
      for member in members {
        try visit(member.value, place.isEmpty ? member.key : "\(place).\(member.key)")
      }
    }

    private func properties(of node: JSONNode) -> [JSONMember] {
      guard let properties = SchemaKeys.member("properties", of: node),
        case .object(let members) = properties.value
      else { return [] }
      return members
    }
  }
}
