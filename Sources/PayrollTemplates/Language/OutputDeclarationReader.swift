import PayrollBytes

/// Reads what a template says about the file itself: `file`, `characters`, `csv`, `fixedWidth`.
struct OutputDeclarationReader {
  let root: XMLElement
  let kind: Template.Kind
  let problems: TemplateProblems

  /// The file where no condition holds, and the alternatives under conditions.
  func read(_ parts: [XMLElement]) -> (OutputDeclaration, [OutputDeclaration]) {
    var common = OutputDeclaration()
    if let characters = single("characters", parts) {
      let reader = AttributeReader(characters, known: ["allow"], problems: problems)
      _ = reader.requiredText("allow")
      common.characters = reader.characters("allow") ?? .any
    }
    dialect(parts, into: &common)
    if let document = parts.first(where: { $0.name == "document" }) {
      common.isCheckedInPieces =
        AttributeReader(document, known: ["checkInPieces"], problems: TemplateProblems(file: ""))
        .yesNo("checkInPieces")
    }
    let files = parts.filter { $0.name == "file" }
    if files.isEmpty { problems.note(root.location, "the template has no <file>", "add one") }
    let outputs = files.map { file($0, common) }
    for (index, output) in outputs.enumerated() where index < outputs.count - 1 {
      if output.condition == nil {
        problems.note(
          outputs[index + 1].location, "<file> is there twice",
          "remove one, or give the one before it a condition: when=\"…\"")
      }
    }
    if let last = outputs.last, last.condition != nil {
      problems.note(
        last.location, "the last <file> has a condition", "it is the one for all other cases")
    }
    return (outputs.last ?? common, Array(outputs.dropLast()))
  }

  private func file(_ element: XMLElement, _ common: OutputDeclaration) -> OutputDeclaration {
    var output = common
    let attributes = AttributeReader(
      element,
      known: [
        "name", "encoding", "lineEnd", "byteOrderMark", "negativeHours", "adjustments", "per",
        "whenEmpty", "when",
      ],
      problems: problems)
    output.location = element.location
    output.nameLocation = attributes.location(of: "name")
    output.condition = attributes.condition("when")
    output.name = attributes.pattern(
      reading: attributes.requiredText("name"), at: output.nameLocation)
    output.encoding = attributes.word("encoding", TextEncoding.self) ?? .utf8
    output.lineEnd = attributes.word("lineEnd", OutputDeclaration.LineEnd.self) ?? .lf
    (output.hasByteOrderMark, output.byteOrderMarkSetting) = attributes.yesNoOrSetting(
      "byteOrderMark")
    output.negativeHours =
      attributes.word("negativeHours", OutputDeclaration.NegativeHours.self) ?? .refused
    output.adjustments = attributes.word("adjustments", AdjustmentForm.self)
    output.emptyFile =
      attributes.word("whenEmpty", OutputDeclaration.EmptyFile.self) ?? .written
    output.isPerEmployee = attributes.word("per", Unit.self) == .employee
    if output.hasByteOrderMark && output.encoding != .utf8 {
      attributes.wrong("byteOrderMark", "yes", "only utf-8 has one here")
    }
    return output
  }

  private enum Unit: String, CaseIterable { case batch, employee }

  private func dialect(_ parts: [XMLElement], into output: inout OutputDeclaration) {
    for name in ["csv", "fixedWidth"] where name != kind.rawValue {
      if let part = single(name, parts) {
        problems.note(
          part.location, "<\(name)> is not for a template of kind \(kind.rawValue)", "remove it")
      }
    }
    if kind == .csv, let csv = single("csv", parts) {
      let reader = AttributeReader(
        csv, known: ["delimiter", "quote", "header", "formulas"], problems: problems)
      if let pattern = reader.pattern("delimiter"), let name = pattern.settings.first {
        output.delimiterSetting = name
      } else {
        output.delimiter = reader.character("delimiter") ?? output.delimiter
        let isPart = "0123456789.-\"".utf8.contains(output.delimiter)
        if isPart, let text = reader.text("delimiter") {
          reader.wrong("delimiter", text, "choose one that numbers and quotes do not have")
        }
      }
      output.quoting = reader.word("quote", OutputDeclaration.Quoting.self) ?? .needed
      output.formulas = reader.word("formulas", OutputDeclaration.Formulas.self) ?? .refused
      (output.hasHeadings, output.headingSetting) = reader.yesNoOrSetting("header")
    } else if kind == .fixedWidth, let fixed = single("fixedWidth", parts) {
      let reader = AttributeReader(fixed, known: ["header", "length"], problems: problems)
      output.recordLength = reader.integer("length")
      (output.hasHeadings, output.headingSetting) = reader.yesNoOrSetting("header")
    }
  }

  private func single(_ name: String, _ parts: [XMLElement]) -> XMLElement? {
    let found = parts.filter { $0.name == name }
    for extra in found.dropFirst() {
      problems.note(extra.location, "<\(name)> is there twice", "remove one")
    }
    return found.first
  }
}
