import PayrollBytes

/// An element of a template file, read whole: templates are small.
struct XMLElement: Sendable {
  /// An attribute as written.
  struct Attribute: Sendable {
    /// The local name.
    var name: String
    /// The prefix, empty where there is none.
    var prefix: String
    /// The namespace, empty where there is none.
    var namespace: String
    /// The value, references replaced.
    var value: String
    /// Where the name stands.
    var location: TextLocation
    /// Where the value begins.
    var valueLocation: TextLocation
  }

  /// What stands inside an element. Comments are dropped.
  enum Child: Sendable {
    case element(XMLElement)
    case text(String, TextLocation)
    case instruction(target: String, content: String)
  }

  /// The local name.
  var name: String
  /// The prefix, empty where there is none.
  var prefix: String
  /// The namespace, empty where there is none.
  var namespace: String
  /// Where its start tag begins.
  var location: TextLocation
  /// The attributes in the order of the file.
  var attributes: [Attribute]
  /// The namespaces that the element declares: prefix (empty for the default) and name.
  var declarations: [(prefix: String, namespace: String)]
  /// The content.
  var children: [Child]

  /// The child elements.
  var elements: [XMLElement] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The text directly inside, with runs of blanks made one and outer blanks removed.
  var text: String {
    let whole = children.reduce(into: "") { text, child in
      if case .text(let part, _) = child { text += part }
    }
    return whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Where the first visible text directly inside begins; the element's place where there is none.
  var textLocation: TextLocation {
    for case .text(let text, let location) in children where !text.allSatisfy(\.isWhitespace) {
      return location
    }
    return location
  }

  /// The name as written, with its prefix.
  var qualifiedName: String { prefix.isEmpty ? name : "\(prefix):\(name)" }
}
