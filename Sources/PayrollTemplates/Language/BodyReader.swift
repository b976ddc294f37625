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
        part.location, "<\(part.name)> is not for a template of kind \(kind.rawValue)",
        "use <\(wanted)>")
    }
    let bodies = found.filter { $0.name == wanted }
    for extra in bodies.dropFirst() {
      problems.note(extra.location, "<\(wanted)> is there twice", "remove one")
    }
    guard let body = bodies.first else {
      if found.isEmpty {
        problems.note(root.location, "the template has no <\(wanted)>", "add one")
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
    if isInLoop { known += ["group", "single"] }
    return element.elements.compactMap { child in
      switch child.namespace == Template.namespace ? child.name : "" {
      case "row": return .row(RowReader(body: self).row(child))
      case "line": return .line(line(child))
      case "repeat": return loop(child) { nodes(in: child, isInLoop: true) }
      case "group" where isInLoop, "single" where isInLoop: return nil
      default:
        noteUnknown(child, in: element, known: known)
        return nil
      }
    }
  }

  func loop(_ element: XMLElement, children: () -> [BodyNode]) -> BodyNode {
    let reader = AttributeReader(
      element, known: ["group", "longest", "capitals"], problems: problems)
    var keys = keys("group", reader).map { LoopNode.Key(key: $0, condition: nil) }
    for child in element.elements
    where child.name == "group" && child.namespace == Template.namespace {
      let reader = AttributeReader(child, known: ["by", "when"], problems: problems)
      _ = reader.requiredText("by")
      keys += self.keys("by", reader).map {
        LoopNode.Key(key: $0, condition: reader.condition("when"))
      }
    }
    if keys.isEmpty { _ = reader.requiredText("group") }
    return .loop(
      LoopNode(
        location: element.location, keys: keys,
        longestSeconds: reader.clockMinutes("longest").map { $0 * 60 },
        ignoresCapitals: reader.word("capitals", Capitals.self) == .alike,
        singles: singles(in: element), children: children()))
  }

  private enum Capitals: String, CaseIterable { case alike, apart }

  private func singles(in element: XMLElement) -> [LoopNode.Single] {
    element.elements.compactMap { child in
      guard child.name == "single", child.namespace == Template.namespace else { return nil }
      let reader = AttributeReader(child, known: ["by", "when"], problems: problems)
      _ = reader.requiredText("by")
      if child.text.isEmpty {
        problems.note(
          child.location, "<single> does not say what to do about several",
          "write it inside, in words for people")
      }
      return LoopNode.Single(
        location: child.location, keys: keys("by", reader), condition: reader.condition("when"),
        advice: child.text)
    }
  }

  private func keys(_ name: String, _ reader: AttributeReader) -> [GroupKey] {
    reader.words(name).compactMap { word, location in
      if let key = GroupKey(rawValue: word) { return key }
      problems.note(
        location, "\"\(word)\" is not something that rows can be grouped by",
        JSONObjectReader.suggestion(for: word, among: GroupKey.allCases.map(\.rawValue)))
      return nil
    }
  }

  private func line(_ element: XMLElement) -> LineNode {
    let reader = AttributeReader(element, known: ["when"], problems: problems)
    for child in element.elements { noteUnknown(child, in: element, known: []) }
    let location = element.textLocation
    return LineNode(
      field: FieldNode(
        name: "line", location: element.location, patternLocation: location,
        condition: reader.condition("when"),
        pattern: reader.pattern(reading: element.text, at: location), isOptional: true))
  }

  func noteUnknown(_ child: XMLElement, in element: XMLElement, known: [String]) {
    problems.note(
      child.location, "<\(child.qualifiedName)> is not known inside <\(element.qualifiedName)>",
      JSONObjectReader.suggestion(for: child.name, among: known))
  }

  func noteText(in element: XMLElement) {
    if !element.text.isEmpty {
      problems.note(
        element.textLocation, "there is text inside <\(element.name)>",
        "put it into a <field> or <line>")
    }
  }
}
