import PayrollBytes

/// Reads the literal elements of an XML template.
struct DocumentReader {
  let body: BodyReader

  private var problems: TemplateProblems { body.problems }
  private var fields: FieldReader { FieldReader(kind: .xml, problems: problems) }

  func children(of element: XMLElement) -> [BodyNode] {
    var nodes: [BodyNode] = []
    for child in element.children {
      switch child {
      case .element(let inner): append(inner, in: element, to: &nodes)
      case .text(let text, let location):
        if let node = textNode(text, location, in: element) { nodes.append(node) }
      case .instruction(let target, let content):
        nodes.append(.instruction(InstructionNode(target: target, content: content)))
      }
    }
    return nodes
  }

  /// Prefixes must be declared inside of the document: what stands outside is not printed.
  func checkPrefixes(_ element: XMLElement, declared: Set<String>) {
    for child in element.elements {
      var declared = declared
      if child.namespace != Template.namespace {
        declared.formUnion(child.declarations.map(\.prefix))
        let used =
          [child.prefix]
          + child.attributes.filter {
            $0.namespace != Template.namespace
          }.map(\.prefix)
        for prefix in used where !declared.contains(prefix) {
          problems.note(
            child.location, "the prefix \"\(prefix)\" is not declared inside of <document>",
            "move xmlns:\(prefix) to the element")
        }
      }
      checkPrefixes(child, declared: declared)
    }
  }

  private func append(_ child: XMLElement, in element: XMLElement, to nodes: inout [BodyNode]) {
    guard child.namespace == Template.namespace else {
      nodes.append(.element(literal(child)))
      return
    }
    switch child.name {
    case "repeat": nodes.append(body.loop(child) { children(of: child) })
    case "value": nodes.append(.text(fields.value(child, name: element.qualifiedName)))
    case "attribute" where element.namespace != Template.namespace: break
    case "group" where element.name == "repeat", "single" where element.name == "repeat": break
    default: body.noteUnknown(child, in: element, known: ["repeat", "value", "attribute"])
    }
  }

  private func textNode(
    _ text: String, _ location: TextLocation, in element: XMLElement
  ) -> BodyNode? {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    if element.namespace == Template.namespace {
      problems.note(
        location, "there is text inside <\(element.name)>", "put it into an element")
      return nil
    }
    return .text(
      FieldNode(
        name: element.qualifiedName, location: location, pattern: pattern(text, location)))
  }

  private func literal(_ element: XMLElement) -> ElementNode {
    var attributes = element.declarations.filter { $0.namespace != Template.namespace }.map {
      FieldNode(
        name: $0.prefix.isEmpty ? "xmlns" : "xmlns:\($0.prefix)", location: element.location,
        pattern: .literal($0.namespace))
    }
    var condition: Condition?
    var isOmittedEmpty = false
    let own = element.attributes.filter { $0.namespace == Template.namespace }
    if !own.isEmpty {
      var bare = element
      bare.attributes = own.map {
        XMLElement.Attribute(
          name: $0.name, prefix: "", namespace: "", value: $0.value, location: $0.location,
          valueLocation: $0.valueLocation)
      }
      let reader = AttributeReader(bare, known: ["when", "omitEmpty"], problems: problems)
      condition = reader.condition("when")
      isOmittedEmpty = reader.yesNo("omitEmpty")
    }
    for attribute in element.attributes where attribute.namespace != Template.namespace {
      let name =
        attribute.prefix.isEmpty ? attribute.name : "\(attribute.prefix):\(attribute.name)"
      attributes.append(
        FieldNode(
          name: name, location: attribute.location, patternLocation: attribute.valueLocation,
          pattern: pattern(attribute.value, attribute.valueLocation)))
    }
    for child in element.elements
    where child.namespace == Template.namespace && child.name == "attribute" {
      attributes.append(fields.attribute(child))
    }
    return ElementNode(
      name: element.qualifiedName, location: element.location, condition: condition,
      isOmittedEmpty: isOmittedEmpty, attributes: attributes, children: children(of: element))
  }

  private func pattern(_ text: String, _ location: TextLocation) -> TextPattern {
    do { return try TextPattern.read(text) } catch {
      problems.note(location.moved(by: error.offset), error.message, error.advice)
      return TextPattern()
    }
  }
}
