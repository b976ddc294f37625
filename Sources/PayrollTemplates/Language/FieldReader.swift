import PayrollBytes

/// Reads fields: `<field>`, `<hours>` and, in XML, `<value>` and `<attribute>`.
struct FieldReader {
  let kind: Template.Kind
  let problems: TemplateProblems

  private static let checks = [
    "when", "optional", "minLength", "maxLength", "characters", "values", "range", "width", "at",
    "align", "fill", "emptyFill",
  ]

  func field(_ element: XMLElement) -> FieldNode {
    let reader = AttributeReader(
      element, known: ["value", "heading", "name", "code", "except"] + Self.checks,
      problems: problems)
    return field(
      reader,
      pattern: reader.pattern(
        reading: reader.text("value") ?? "", at: reader.location(of: "value")),
      at: reader.location(of: "value"))
  }

  /// `<hours heading="Reg Hours" code="REG" format="2"/>`: the hours of one earning code, or with
  /// `except` those of every row that has another one.
  func hours(_ element: XMLElement) -> FieldNode {
    let reader = AttributeReader(
      element, known: ["heading", "name", "code", "except", "format"] + Self.checks,
      problems: problems)
    let pattern = reader.pattern(
      reading: "{hours|\(reader.text("format") ?? "2")}", at: reader.location(of: "format"))
    if reader.text("except") == nil { _ = reader.requiredText("code") }
    var field = field(reader, pattern: pattern, at: reader.location(of: "format"))
    field.isOptional = true
    return field
  }

  /// `<value of="…"/>` inside a document.
  func value(_ element: XMLElement, name: String) -> FieldNode {
    let reader = AttributeReader(element, known: ["of", "code"] + Self.checks, problems: problems)
    var field = field(
      reader,
      pattern: reader.pattern(reading: reader.requiredText("of"), at: reader.location(of: "of")),
      at: reader.location(of: "of"))
    field.name = name
    return field
  }

  /// `<attribute name="…" value="…"/>` inside an element of a document.
  func attribute(_ element: XMLElement) -> FieldNode {
    let reader = AttributeReader(
      element, known: ["name", "value", "code"] + Self.checks, problems: problems)
    _ = reader.requiredText("name")
    return field(
      reader,
      pattern: reader.pattern(
        reading: reader.requiredText("value"), at: reader.location(of: "value")),
      at: reader.location(of: "value"))
  }

  /// `<blank count="3"/>`: empty cells.
  func blanks(_ element: XMLElement) -> [FieldNode] {
    let reader = AttributeReader(element, known: ["count", "when"], problems: problems)
    reader.noteContent()
    let count = reader.text("count") == nil ? 1 : reader.integer("count") ?? 1
    if !(1...200).contains(count) {
      reader.wrong("count", String(count), "write a whole number from 1 to 200")
    }
    if kind != .csv {
      problems.note(
        reader.location, "<blank> is for a template of kind csv",
        "positions that no field has are blank anyway")
    }
    var blank = FieldNode(
      name: "blank", location: reader.location, condition: reader.condition("when"),
      heading: TextPattern(), pattern: TextPattern())
    blank.isOptional = true
    return Array(repeating: blank, count: min(max(count, 1), 200))
  }

  private func field(
    _ reader: AttributeReader, pattern: TextPattern, at patternLocation: TextLocation
  ) -> FieldNode {
    let heading = reader.pattern("heading")
    var field = FieldNode(
      name: reader.text("name") ?? reader.text("heading") ?? "", location: reader.location,
      patternLocation: patternLocation, condition: reader.condition("when"), heading: heading,
      pattern: pattern, code: reader.pattern("code"), except: reader.pattern("except"))
    if field.name.isEmpty && reader.element.name != "value" {
      field.name = pattern.values.first?.rawValue ?? "constant"
    }
    field.isOptional = reader.yesNo("optional") || field.except != nil
    field.positions = reader.positions("at")
    field.width = reader.integer("width") ?? field.positions?.count
    field.alignment = reader.word("align", FieldNode.Alignment.self) ?? .left
    field.fill = reader.character("fill") ?? UInt8(ascii: " ")
    field.emptyFill = reader.character("emptyFill") ?? UInt8(ascii: " ")
    field.minLength = reader.integer("minLength")
    field.maxLength = reader.integer("maxLength")
    field.characters = reader.characters("characters")
    field.words = reader.text("values").map { $0.split(separator: " ").map(String.init) }
    if field.words?.isEmpty ?? false {
      reader.wrong("values", "", "write the words that are allowed, with blanks between them")
    }
    field.range = reader.range("range")
    check(field, reader)
    return field
  }

  private func check(_ field: FieldNode, _ reader: AttributeReader) {
    reader.noteContent()
    checkFill(field, reader)
    if let width = field.width, field.positions == nil, !(1...1_000).contains(width) {
      reader.wrong("width", String(width), "write a whole number from 1 to 1000")
    }
    if let positions = field.positions {
      if kind != .fixedWidth {
        problems.note(
          reader.location(of: "at"), "at is for a template of kind fixedWidth", "remove it")
      } else if reader.text("width") != nil, field.width != positions.count {
        problems.note(
          reader.location(of: "width"),
          "width is \(field.width ?? 0), and at has \(positions.count) positions", "remove width")
      }
    }
    if field.width == nil {
      if kind == .fixedWidth {
        problems.note(
          reader.location, "the field \"\(field.name)\" has no width",
          "every field of a fixedWidth template needs one, or at=\"first-last\"")
      }
      for name in ["align", "fill"] where reader.text(name) != nil && kind != .fixedWidth {
        problems.note(
          reader.location(of: name), "\(name) has no meaning without width",
          "add a width, or remove \(name)")
      }
    }
    if field.code != nil && field.except != nil {
      problems.note(
        reader.location(of: "except"), "the field has both code and except", "remove one")
    }
    if let shortest = field.minLength, let longest = field.maxLength, shortest > longest {
      problems.note(
        reader.location(of: "minLength"), "minLength is greater than maxLength", "exchange them")
    }
    if field.pattern.pieces.isEmpty && !field.isOptional && field.name != ""
      && reader.text("value") != nil && reader.text("value")?.isEmpty ?? true
    {
      problems.note(
        reader.location, "the field \"\(field.name)\" is always empty",
        "write optional=\"yes\" if it is meant to be")
    }
  }

  private func checkFill(_ field: FieldNode, _ reader: AttributeReader) {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(field.fill)
    let isNumber = field.pattern.values.contains {
      [.hours, .amount, .rate, .multiplier, .counter].contains($0.kind)
    }
    let isHarmless = field.fill == UInt8(ascii: "0") && field.alignment == .right
    if isDigit && isNumber && !isHarmless && field.width != nil {
      reader.wrong(
        "fill", String(UnicodeScalar(field.fill)),
        "digits that fill a number change it; only zeros before one do not: align=\"right\"")
    }
    if reader.text("emptyFill") != nil && kind != .fixedWidth {
      problems.note(
        reader.location(of: "emptyFill"), "emptyFill is for a template of kind fixedWidth",
        "remove it; an empty cell stays empty")
    }
  }
}
