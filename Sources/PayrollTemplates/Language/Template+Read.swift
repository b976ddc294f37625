public import PayrollBytes

extension Template {
  /// The namespace of the template language.
  public static let namespace = "urn:payroll-export:template:1"

  /// Reads a template and checks all of it, so that nothing can go wrong later but the data.
  ///
  /// - Throws: `TextProblems` with everything that is wrong, each with its line.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> Template {
    let root = try XMLElement.read(bytes, file: file)
    let problems = TemplateProblems(file: file)
    guard root.name == "template" && root.namespace == namespace else {
      problems.note(
        root.line, "the file is not a template",
        "begin it with <template xmlns=\"\(namespace)\">")
      throw TextProblems(problems.problems)
    }
    let template = TemplateReader(root, problems: problems).read()
    if problems.problems.isEmpty { TemplateChecker(template, problems: problems).check() }
    guard problems.problems.isEmpty else { throw TextProblems(problems.sorted) }
    return template
  }
}

/// Reads the elements of a template.
struct TemplateReader {
  let root: XMLElement
  let problems: TemplateProblems

  private static let parts = [
    "evidence", "setting", "file", "characters", "csv", "fixedWidth", "rows", "document",
  ]

  init(_ root: XMLElement, problems: TemplateProblems) {
    self.root = root
    self.problems = problems
  }

  func read() -> Template {
    let attributes = AttributeReader(
      root, known: ["id", "vendor", "title", "kind", "version", "schema"], problems: problems)
    let kind = attributes.word("kind", Template.Kind.self)
    if attributes.text("kind") == nil { _ = attributes.requiredText("kind") }
    for element in root.elements where element.namespace != Template.namespace {
      problems.note(
        element.line, "<\(element.qualifiedName)> is outside of <document>",
        "move it into <document>")
    }
    let parts = root.elements.filter { $0.namespace == Template.namespace }
    for part in parts where !Self.parts.contains(part.name) {
      problems.note(
        part.line, "<\(part.name)> is not part of a template",
        JSONObjectReader.suggestion(for: part.name, among: Self.parts))
    }
    let body = BodyReader(kind: kind ?? .csv, problems: problems)
    return Template(
      id: attributes.requiredText("id"), vendor: attributes.requiredText("vendor"),
      title: attributes.requiredText("title"), kind: kind ?? .csv,
      version: attributes.text("version") ?? "1",
      evidence: parts.filter { $0.name == "evidence" }.map(evidence),
      settings: parts.filter { $0.name == "setting" }.map {
        SettingReader(element: $0, problems: problems).read()
      },
      schemaPath: attributes.text("schema"), file: problems.file,
      output: output(parts, kind: kind ?? .csv), body: body.read(parts, root: root))
  }

  private func evidence(_ element: XMLElement) -> Template.Evidence {
    let attributes = AttributeReader(element, known: ["status"], problems: problems)
    if attributes.text("status") == nil { _ = attributes.requiredText("status") }
    let status = attributes.word("status", Template.Evidence.Status.self)
    return Template.Evidence(status: status ?? .toConfirm, text: element.text)
  }

  private func output(_ parts: [XMLElement], kind: Template.Kind) -> OutputDeclaration {
    var output = OutputDeclaration()
    guard let file = single("file", parts, isRequired: true) else { return output }
    let attributes = AttributeReader(
      file, known: ["name", "encoding", "lineEnd", "byteOrderMark"], problems: problems)
    output.line = file.line
    output.name = attributes.pattern(reading: attributes.requiredText("name"))
    output.encoding = attributes.word("encoding", TextEncoding.self) ?? .utf8
    output.lineEnd = attributes.word("lineEnd", OutputDeclaration.LineEnd.self) ?? .lf
    output.hasByteOrderMark = attributes.yesNo("byteOrderMark")
    if output.hasByteOrderMark && output.encoding != .utf8 {
      attributes.wrong("byteOrderMark", "yes", "only utf-8 has one here")
    }
    if let characters = single("characters", parts) {
      let reader = AttributeReader(characters, known: ["allow"], problems: problems)
      _ = reader.requiredText("allow")
      output.characters = reader.characters("allow") ?? .any
    }
    dialect(parts, kind: kind, into: &output)
    if let document = parts.first(where: { $0.name == "document" }) {
      output.isCheckedInPieces =
        AttributeReader(document, known: ["checkInPieces"], problems: TemplateProblems(file: ""))
        .yesNo("checkInPieces")
    }
    return output
  }

  private func dialect(
    _ parts: [XMLElement], kind: Template.Kind, into output: inout OutputDeclaration
  ) {
    for name in ["csv", "fixedWidth"] where name != kind.rawValue {
      if let part = single(name, parts) {
        problems.note(
          part.line, "<\(name)> is not for a template of kind \(kind.rawValue)", "remove it")
      }
    }
    if kind == .csv, let csv = single("csv", parts) {
      let reader = AttributeReader(
        csv, known: ["delimiter", "quote", "header"], problems: problems)
      if let pattern = reader.pattern("delimiter"), let name = pattern.settings.first {
        output.delimiterSetting = name
      } else {
        output.delimiter = reader.character("delimiter") ?? output.delimiter
      }
      output.quoting = reader.word("quote", OutputDeclaration.Quoting.self) ?? .needed
      output.hasHeadings = reader.yesNo("header")
    } else if kind == .fixedWidth, let fixed = single("fixedWidth", parts) {
      let reader = AttributeReader(fixed, known: ["header"], problems: problems)
      output.hasHeadings = reader.yesNo("header")
    }
  }

  private func single(
    _ name: String, _ parts: [XMLElement], isRequired: Bool = false
  ) -> XMLElement? {
    let found = parts.filter { $0.name == name }
    if isRequired && found.isEmpty {
      problems.note(root.line, "the template has no <\(name)>", "add one")
    }
    for extra in found.dropFirst() {
      problems.note(extra.line, "<\(name)> is there twice", "remove one")
    }
    return found.first
  }
}
