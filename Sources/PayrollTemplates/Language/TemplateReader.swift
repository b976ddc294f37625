import PayrollBytes

/// Reads the elements of a template.
struct TemplateReader {
  let root: XMLElement
  let problems: TemplateProblems

  private static let parts = [
    "evidence", "upload", "rejection", "setting", "list", "file", "characters", "csv", "fixedWidth",
    "rows", "document",
  ]

  init(_ root: XMLElement, problems: TemplateProblems) {
    self.root = root
    self.problems = problems
  }

  func read() -> Template {
    let attributes = AttributeReader(
      root, known: ["id", "vendor", "title", "kind", "version", "schema", "coverage"],
      problems: problems)
    let kind = attributes.word("kind", Template.Kind.self)
    if attributes.text("kind") == nil { _ = attributes.requiredText("kind") }
    for element in root.elements where element.namespace != Template.namespace {
      problems.note(
        element.location, "<\(element.qualifiedName)> is outside of <document>",
        "move it into <document>")
    }
    if !root.text.isEmpty {
      problems.note(
        root.textLocation, "there is text inside <template>", "put it into a comment, or remove it")
    }
    let parts = root.elements.filter { $0.namespace == Template.namespace }
    for part in parts where !Self.parts.contains(part.name) {
      problems.note(
        part.location, "<\(part.name)> is not part of a template",
        JSONObjectReader.suggestion(for: part.name, among: Self.parts))
    }
    let body = BodyReader(kind: kind ?? .csv, problems: problems)
    let (output, alternatives) = OutputDeclarationReader(
      root: root, kind: kind ?? .csv, problems: problems
    )
    .read(parts)
    return Template(
      id: attributes.requiredText("id"), vendor: attributes.requiredText("vendor"),
      title: attributes.requiredText("title"), kind: kind ?? .csv,
      version: attributes.text("version") ?? "1",
      evidence: parts.filter { $0.name == "evidence" }.map(evidence),
      upload: parts.filter { $0.name == "upload" }.map { words($0) }.joined(separator: "\n"),
      rejections: parts.filter { $0.name == "rejection" }.map { words($0) },
      isPartial: attributes.word("coverage", Coverage.self) == .partial,
      settings: parts.filter { $0.name == "setting" }.map {
        SettingReader(element: $0, problems: problems).read()
      },
      schemaPath: attributes.text("schema"), file: problems.file,
      output: output, alternatives: alternatives, body: body.read(parts, root: root),
      lists: parts.filter { $0.name == "list" }.map { ValueList.read($0, problems) })
  }

  /// Words have no elements inside.
  private func noteElements(in element: XMLElement) {
    for child in element.elements {
      problems.note(
        child.location, "<\(child.qualifiedName)> is not known inside <\(element.name)>",
        "write words alone")
    }
  }

  private enum Coverage: String, CaseIterable { case whole, partial }

  /// The text of an element that has nothing else.
  private func words(_ element: XMLElement) -> String {
    _ = AttributeReader(element, known: [], problems: problems)
    noteElements(in: element)
    if element.text.isEmpty {
      problems.note(
        element.location, "<\(element.name)> is empty", "write a sentence, or remove it")
    }
    return element.text
  }

  private func evidence(_ element: XMLElement) -> Template.Evidence {
    let attributes = AttributeReader(element, known: ["status"], problems: problems)
    if attributes.text("status") == nil { _ = attributes.requiredText("status") }
    noteElements(in: element)
    if element.text.isEmpty {
      problems.note(
        element.location, "<evidence> is empty", "write where the knowledge comes from")
    }
    let status = attributes.word("status", Template.Evidence.Status.self)
    return Template.Evidence(status: status ?? .toConfirm, text: element.text)
  }
}
