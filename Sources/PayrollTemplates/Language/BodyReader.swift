import PayrollBytes

/// Reads what a template prints: rows, or an XML document.
struct BodyReader {
  let kind: Template.Kind
  let problems: TemplateProblems

  func read(_ parts: [XMLElement], root: XMLElement) -> [BodyNode] {
    let wanted = kind == .xml ? "document" : "rows"
    let found = parts.filter { $0.name == "rows" || $0.name == "document" }
    for part in found where part.name != wanted {
      problems.note(
        part.line, "<\(part.name)> is not for a template of kind \(kind.rawValue)",
        "use <\(wanted)>")
    }
    let bodies = found.filter { $0.name == wanted }
    for extra in bodies.dropFirst() {
      problems.note(extra.line, "<\(wanted)> is there twice", "remove one")
    }
    guard let body = bodies.first else {
      if found.isEmpty {
        problems.note(root.line, "the template has no <\(wanted)>", "add one")
      }
      return []
    }
    _ = AttributeReader(
      body, known: kind == .xml ? ["checkInPieces"] : [], problems: problems)
    guard kind == .xml else { return nodes(in: body, isInLoop: false) }
    DocumentReader(body: self).checkPrefixes(body, declared: ["", "xml"])
    return DocumentReader(body: self).children(of: body)
  }

  /// The rows, lines and repetitions inside an element of a csv or fixedWidth template.
  private func nodes(in element: XMLElement, isInLoop: Bool) -> [BodyNode] {
    noteText(in: element)
    var known = ["row", "line", "repeat"]
    if isInLoop { known.append("group") }
    return element.elements.compactMap { child in
      switch child.namespace == Template.namespace ? child.name : "" {
      case "row": return .row(row(child))
      case "line": return .line(line(child))
      case "repeat": return loop(child) { nodes(in: child, isInLoop: true) }
      case "group" where isInLoop: return nil
      default:
        noteUnknown(child, in: element, known: known)
        return nil
      }
    }
  }

  func loop(_ element: XMLElement, children: () -> [BodyNode]) -> BodyNode {
    let reader = AttributeReader(element, known: ["group"], problems: problems)
    var keys = (reader.text("group") ?? "").split(separator: " ").compactMap { word in
      key(String(word), reader).map { LoopNode.Key(key: $0, condition: nil) }
    }
    for child in element.elements
    where child.name == "group" && child.namespace == Template.namespace {
      let reader = AttributeReader(child, known: ["by", "when"], problems: problems)
      for word in reader.requiredText("by").split(separator: " ") {
        if let key = key(String(word), reader) {
          keys.append(LoopNode.Key(key: key, condition: reader.condition("when")))
        }
      }
    }
    if keys.isEmpty { _ = reader.requiredText("group") }
    return .loop(LoopNode(line: element.line, keys: keys, children: children()))
  }

  private func key(_ word: String, _ reader: AttributeReader) -> GroupKey? {
    if let key = GroupKey(rawValue: word) { return key }
    problems.note(
      reader.line, "\"\(word)\" is not something that rows can be grouped by",
      JSONObjectReader.suggestion(for: word, among: GroupKey.allCases.map(\.rawValue)))
    return nil
  }

  private func line(_ element: XMLElement) -> LineNode {
    let reader = AttributeReader(element, known: ["when"], problems: problems)
    for child in element.elements { noteUnknown(child, in: element, known: []) }
    return LineNode(
      field: FieldNode(
        name: "line", line: element.line, condition: reader.condition("when"),
        pattern: reader.pattern(reading: element.text), isOptional: true))
  }

  private func row(_ element: XMLElement) -> RowNode {
    let reader = AttributeReader(element, known: ["when"], problems: problems)
    noteText(in: element)
    let fields = FieldReader(kind: kind, problems: problems)
    var items: [RowNode.Item] = []
    for child in element.elements {
      switch child.namespace == Template.namespace ? child.name : "" {
      case "field": items.append(.field(fields.field(child)))
      case "hours": items.append(.field(fields.hours(child)))
      case "pairs": items.append(.pairs(pairs(child, fields)))
      default: noteUnknown(child, in: element, known: ["field", "hours", "pairs"])
      }
    }
    if items.isEmpty { problems.note(element.line, "the row has no fields", "add a <field>") }
    return RowNode(line: element.line, condition: reader.condition("when"), items: items)
  }

  private func pairs(_ element: XMLElement, _ fields: FieldReader) -> PairsNode {
    let reader = AttributeReader(element, known: ["count", "from", "when"], problems: problems)
    noteText(in: element)
    let count = reader.pattern(reading: reader.requiredText("count"))
    if let text = count.constant, !text.isEmpty, !(1...99).contains(Int(text) ?? 0) {
      reader.wrong("count", text, "write a number from 1 to 99")
    }
    for child in element.elements where child.name != "field" {
      noteUnknown(child, in: element, known: ["field"])
    }
    return PairsNode(
      line: element.line, condition: reader.condition("when"), count: count,
      firstNumber: reader.integer("from") ?? 1,
      fields: element.elements.filter { $0.name == "field" }.map(fields.field))
  }

  func noteUnknown(_ child: XMLElement, in element: XMLElement, known: [String]) {
    problems.note(
      child.line, "<\(child.qualifiedName)> is not known inside <\(element.qualifiedName)>",
      JSONObjectReader.suggestion(for: child.name, among: known))
  }

  private func noteText(in element: XMLElement) {
    if !element.text.isEmpty {
      problems.note(
        element.line, "there is text inside <\(element.name)>", "put it into a <field> or <line>")
    }
  }
}
