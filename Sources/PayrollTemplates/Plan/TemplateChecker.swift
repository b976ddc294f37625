import PayrollBytes

/// Checks what a template says as a whole: names of settings, where values stand, headings.
struct TemplateChecker {
  let template: Template
  let problems: TemplateProblems
  private let settings: [String: TemplateSetting]

  init(_ template: Template, problems: TemplateProblems) {
    self.template = template
    self.problems = problems
    self.settings = Dictionary(
      template.settings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func check() {
    for (index, setting) in template.settings.enumerated()
    where template.settings[..<index].contains(where: { $0.name == setting.name }) {
      problems.note(setting.line, "the setting \"\(setting.name)\" is there twice", "remove one")
    }
    checkFileName()
    checkDelimiter()
    template.body.forEach(checkSettings)
    ScopeChecker(template: template, problems: problems).check(template.body)
    let used = usedSettings()
    for setting in template.settings where !used.contains(setting.name) {
      problems.note(
        setting.line, "the setting \"\(setting.name)\" is used nowhere", "remove it, or use it")
    }
  }

  private func checkFileName() {
    let name = template.output.name
    checkSettings(of: name, line: template.output.line)
    for value in name.values {
      if case .file = value.scope { continue }
      problems.note(
        template.output.line,
        "the file's name has {\(value.rawValue)}, which differs inside the file",
        "use values of the company, the batch or the period")
    }
    if let text = name.constant, !OutputFileName.isSafe(text) {
      problems.note(
        template.output.line, "\"\(text)\" cannot be a file's name",
        OutputFileName.advice)
    }
  }

  private func checkDelimiter() {
    guard let name = template.output.delimiterSetting else { return }
    guard let setting = settings[name] else {
      noteUnknown(name, line: template.output.line)
      return
    }
    let names = AttributeReader.characterNames
    if setting.type != .choice || !setting.choices.allSatisfy({ names[$0] != nil }) {
      problems.note(
        setting.line, "the setting \"\(name)\" cannot be the delimiter",
        "make it a choice among comma, semicolon, tab, pipe and space")
    }
  }

  private func checkSettings(in node: BodyNode) {
    switch node {
    case .line(let line): checkSettings(of: line.field)
    case .row(let row):
      checkSettings(of: row.condition, line: row.line)
      for item in row.items {
        switch item {
        case .field(let field): checkSettings(of: field)
        case .pairs(let pairs):
          checkSettings(of: pairs.condition, line: pairs.line)
          checkCount(pairs)
          pairs.fields.forEach(checkSettings)
        }
      }
    case .loop(let loop):
      for key in loop.keys { checkSettings(of: key.condition, line: loop.line) }
      loop.children.forEach(checkSettings)
    case .element(let element):
      checkSettings(of: element.condition, line: element.line)
      element.attributes.forEach(checkSettings)
      element.children.forEach(checkSettings)
    case .text(let field): checkSettings(of: field)
    case .instruction: break
    }
  }

  private func checkCount(_ pairs: PairsNode) {
    checkSettings(of: pairs.count, line: pairs.line)
    for name in pairs.count.settings {
      if let setting = settings[name], setting.type != .integer {
        problems.note(
          pairs.line, "the count of pairs is the setting \"\(name)\", which is not a number",
          "give it type=\"integer\"")
      }
    }
  }

  private func checkSettings(of field: FieldNode) {
    checkSettings(of: field.condition, line: field.line)
    for pattern in [field.heading, field.pattern, field.code] {
      if let pattern { checkSettings(of: pattern, line: field.line) }
    }
  }

  private func checkSettings(of pattern: TextPattern, line: Int) {
    for case .setting(let name, let format, _) in pattern.pieces {
      guard let setting = settings[name] else {
        noteUnknown(name, line: line)
        continue
      }
      guard let format else { continue }
      if setting.type != .date {
        if TextPadding.read(format) == nil {
          problems.note(
            line, "\"\(format)\" is not a format for the setting \"\(name)\"",
            "write pad and a width, as in {setting.\(name)|pad 3 _}")
        }
      } else if case .failure(let error) = ValueFormat.read(format, for: .date) {
        problems.note(line, error.message, error.advice)
      }
    }
  }

  private func checkSettings(of condition: Condition?, line: Int) {
    for term in condition?.terms ?? [] {
      guard let setting = settings[term.setting] else {
        noteUnknown(term.setting, line: line)
        continue
      }
      switch setting.type {
      case .choice where !setting.choices.contains(term.word):
        problems.note(
          line, "\"\(term.word)\" is not a choice of the setting \"\(term.setting)\"",
          JSONObjectReader.suggestion(for: term.word, among: setting.choices))
      case .yesNo where term.word != "yes" && term.word != "no":
        problems.note(
          line, "the setting \"\(term.setting)\" is yes or no, never \"\(term.word)\"",
          "write the setting's name alone")
      case .choice, .yesNo: break
      default:
        problems.note(
          line, "the setting \"\(term.setting)\" cannot be a condition",
          "only yesNo and choice settings can")
      }
    }
  }

  private func noteUnknown(_ name: String, line: Int) {
    problems.note(
      line, "there is no setting \"\(name)\"",
      JSONObjectReader.suggestion(for: name, among: template.settings.map(\.name)))
  }

  private func usedSettings() -> Set<String> {
    var used = Set(template.output.name.settings)
    if let name = template.output.delimiterSetting { used.insert(name) }
    for node in template.body {
      node.visit { field in
        for pattern in [field.heading, field.pattern, field.code] {
          used.formUnion(pattern?.settings ?? [])
        }
      } conditions: { condition in
        used.formUnion(condition.terms.map(\.setting))
      } counts: { count in
        used.formUnion(count.settings)
      }
    }
    return used
  }
}
