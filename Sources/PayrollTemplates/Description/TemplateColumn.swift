/// One column of a template's records, or one place in its XML, as people need to know it.
public struct TemplateColumn: Sendable, Equatable {
  /// The heading, the name, or the path of the element; `@name` for an attribute.
  public var name: String
  /// The first and the last position, `7-31`; empty where there are none.
  public var positions: String
  /// What is printed, in the notation of templates; empty for a column that is always empty.
  public var value: String
  /// What is checked: `at most 8 characters`.
  public var limits: [String]
  /// The condition under which it is there; empty where it always is.
  public var condition: String

  init(_ field: FieldNode, name: String? = nil, positions: String = "", suffix: String = "") {
    self.name = name ?? field.heading?.notation ?? field.name
    if self.name.isEmpty { self.name = field.name }
    self.positions = positions
    var value = field.pattern.notation
    if let code = field.code { value += " of \(code.notation)" }
    if let code = field.except { value += " of all codes but \(code.notation)" }
    self.value = value + suffix
    self.limits = Self.limits(of: field)
    self.condition = field.condition?.text ?? ""
  }

  private static func limits(of field: FieldNode) -> [String] {
    var limits: [String] = []
    if let width = field.width {
      let side = field.alignment == .right ? "right-aligned" : "left-aligned"
      let fill = field.fill == UInt8(ascii: " ") ? "" : ", filled with \(character(field.fill))"
      limits.append("\(width) wide, \(side)\(fill)")
    }
    switch (field.minLength, field.maxLength) {
    case (let shortest?, let longest?) where shortest == longest:
      limits.append("\(shortest) characters")
    case (let shortest?, let longest?): limits.append("\(shortest) to \(longest) characters")
    case (let shortest?, nil): limits.append("at least \(shortest) characters")
    case (nil, let longest?): limits.append("at most \(longest) characters")
    case (nil, nil): break
    }
    if let rule = field.characters { limits.append("only \(rule.words)") }
    if let words = field.words { limits.append("one of \(words.joined(separator: ", "))") }
    if let range = field.range { limits.append("from \(range.text)") }
    if field.isOptional && !field.pattern.pieces.isEmpty { limits.append("may be empty") }
    return limits
  }

  private static func character(_ byte: UInt8) -> String {
    String(UnicodeScalar(byte))
  }
}

extension CharacterRule {
  /// The rule for people: `A-Z, 0-9`.
  package var words: String {
    ranges.map { range in
      range.lowerBound == range.upperBound
        ? Self.name(range.lowerBound)
        : "\(Self.name(range.lowerBound)) to \(Self.name(range.upperBound))"
    }.joined(separator: ", ")
  }

  private static func name(_ scalar: UInt32) -> String {
    if scalar == 0x20 { return "space" }
    if (0x21...0x7E).contains(scalar), let character = UnicodeScalar(scalar) {
      return String(character)
    }
    return "U+" + String(scalar, radix: 16, uppercase: true)
  }
}
