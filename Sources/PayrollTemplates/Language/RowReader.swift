import PayrollBytes

/// Reads a record: fields, hours, pairs and blanks.
struct RowReader {
  let body: BodyReader

  private var problems: TemplateProblems { body.problems }

  func row(_ element: XMLElement) -> RowNode {
    let reader = AttributeReader(element, known: ["when", "order"], problems: problems)
    body.noteText(in: element)
    let fields = FieldReader(kind: body.kind, problems: problems)
    var items: [RowNode.Item] = []
    for child in element.elements {
      switch child.namespace == Template.namespace ? child.name : "" {
      case "field": items.append(.field(fields.field(child)))
      case "hours": items.append(.field(fields.hours(child)))
      case "blank": items += fields.blanks(child).map { .field($0) }
      case "pairs": items.append(.pairs(pairs(child, fields)))
      default:
        body.noteUnknown(child, in: element, known: ["field", "hours", "pairs", "blank"])
      }
    }
    if items.isEmpty {
      problems.note(element.location, "the row has no fields", "add a <field>")
    }
    return RowNode(
      location: element.location, condition: reader.condition("when"), items: items,
      order: order(reader))
  }

  private func order(_ reader: AttributeReader) -> String? {
    guard let pattern = reader.pattern("order") else { return nil }
    if pattern.pieces.count == 1, let name = pattern.settings.first { return name }
    reader.wrong(
      "order", reader.text("order") ?? "", "write a setting of type columns: {setting.columns}")
    return nil
  }

  private func pairs(_ element: XMLElement, _ fields: FieldReader) -> PairsNode {
    let reader = AttributeReader(element, known: ["count", "from", "when"], problems: problems)
    body.noteText(in: element)
    let count = reader.pattern(
      reading: reader.requiredText("count"), at: reader.location(of: "count"))
    if let text = count.constant, !text.isEmpty, text != PairsNode.all,
      !(1...99).contains(Int(text) ?? 0)
    {
      reader.wrong("count", text, "write a number from 1 to 99, or all")
    }
    for child in element.elements where child.name != "field" {
      body.noteUnknown(child, in: element, known: ["field"])
    }
    return PairsNode(
      location: element.location, condition: reader.condition("when"), count: count,
      firstNumber: reader.integer("from") ?? 1,
      fields: element.elements.filter { $0.name == "field" }.map(fields.field))
  }
}
