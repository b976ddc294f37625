extension TextPattern {
  /// The pattern as a template writes it.
  package var notation: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let part), .resolved(let part, _):
        for character in part {
          text.append(character)
          if character == "{" || character == "}" { text.append(character) }
        }
      case .value(let name, let format, let isOptional):
        text += Self.braces(name.rawValue, format.text, isOptional)
      case .setting(let name, let format, let isOptional):
        text += Self.braces("setting.\(name)", format ?? "", isOptional)
      case .pairNumber: text += "{n}"
      }
    }
  }

  private static func braces(_ name: String, _ format: String, _ isOptional: Bool) -> String {
    "{\(name)\(isOptional ? "?" : "")\(format.isEmpty ? "" : "|\(format)")}"
  }
}
