import PayrollBytes

/// Reads fields: `<field>`, `<hours>` and, in XML, `<value>` and `<attribute>`.
struct FieldReader {
  let kind: Template.Kind
  let problems: TemplateProblems

  private static let checks = [
    "when", "optional", "minLength", "maxLength", "characters", "range", "width", "align", "fill",
    "emptyFill",
  ]

  func field(_ element: XMLElement) -> FieldNode {
    let reader = AttributeReader(
      element, known: ["value", "heading", "name", "code"] + Self.checks, problems: problems)
    return field(reader, pattern: reader.pattern(reading: reader.text("value") ?? ""))
  }

  /// `<hours heading="Reg Hours" code="REG" format="2"/>`: the hours of one earning code.
  func hours(_ element: XMLElement) -> FieldNode {
    let reader = AttributeReader(
      element, known: ["heading", "name", "code", "format"] + Self.checks, problems: problems)
    let pattern = reader.pattern(reading: "{hours|\(reader.text("format") ?? "2")}")
    _ = reader.requiredText("code")
    var field = field(reader, pattern: pattern)
    field.isOptional = true
    return field
  }

  /// `<value of="…"/>` inside a document.
  func value(_ element: XMLElement, name: String) -> FieldNode {
    let reader = AttributeReader(element, known: ["of", "code"] + Self.checks, problems: problems)
    var field = field(reader, pattern: reader.pattern(reading: reader.requiredText("of")))
    field.name = name
    return field
  }

  /// `<attribute name="…" value="…"/>` inside an element of a document.
  func attribute(_ element: XMLElement) -> FieldNode {
    let reader = AttributeReader(
      element, known: ["name", "value", "code"] + Self.checks, problems: problems)
    _ = reader.requiredText("name")
    return field(reader, pattern: reader.pattern(reading: reader.requiredText("value")))
  }

  private func field(_ reader: AttributeReader, pattern: TextPattern) -> FieldNode {
    let heading = reader.pattern("heading")
    var field = FieldNode(
      name: reader.text("name") ?? reader.text("heading") ?? "", line: reader.line,
      condition: reader.condition("when"), heading: heading, pattern: pattern,
      code: reader.pattern("code"))
    if field.name.isEmpty && reader.element.name != "value" {
      field.name = pattern.values.first?.rawValue ?? "constant"
    }
    field.isOptional = reader.yesNo("optional")
    field.width = reader.integer("width")
    field.alignment = reader.word("align", FieldNode.Alignment.self) ?? .left
    field.fill = reader.character("fill") ?? UInt8(ascii: " ")
    field.emptyFill = reader.character("emptyFill") ?? UInt8(ascii: " ")
    field.minLength = reader.integer("minLength")
    field.maxLength = reader.integer("maxLength")
    field.characters = reader.characters("characters")
    field.range = reader.range("range")
    check(field, reader)
    return field
  }

  private func check(_ field: FieldNode, _ reader: AttributeReader) {
    if let width = field.width, !(1...1_000).contains(width) {
      reader.wrong("width", String(width), "write a whole number from 1 to 1000")
    }
    if field.width == nil {
      if kind == .fixedWidth {
        problems.note(
          reader.line, "the field \"\(field.name)\" has no width",
          "every field of a fixedWidth template needs one")
      }
      for name in ["align", "fill"] where reader.text(name) != nil && kind != .fixedWidth {
        problems.note(
          reader.line, "\(name) has no meaning without width",
          "add a width, or remove \(name)")
      }
    }
    if let shortest = field.minLength, let longest = field.maxLength, shortest > longest {
      problems.note(reader.line, "minLength is greater than maxLength", "exchange them")
    }
    if field.pattern.pieces.isEmpty && !field.isOptional && field.name != ""
      && reader.text("value") != nil && reader.text("value")?.isEmpty ?? true
    {
      problems.note(
        reader.line, "the field \"\(field.name)\" is always empty",
        "write optional=\"yes\" if it is meant to be")
    }
  }
}
