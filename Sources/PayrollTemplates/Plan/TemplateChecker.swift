import PayrollBytes

/// Checks what a template says as a whole: names of settings and lists, the file's name.
struct TemplateChecker {
  let template: Template
  let problems: TemplateProblems
  let settings: [String: TemplateSetting]

  init(_ template: Template, problems: TemplateProblems) {
    self.template = template
    self.problems = problems
    self.settings = Dictionary(
      template.settings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func check() {
    for (index, setting) in template.settings.enumerated()
    where template.settings[..<index].contains(where: { $0.name == setting.name }) {
      problems.note(
        setting.location, "the setting \"\(setting.name)\" is there twice", "remove one")
    }
    for (index, list) in template.lists.enumerated()
    where template.lists[..<index].contains(where: { $0.name == list.name }) {
      problems.note(list.location, "the list \"\(list.name)\" is there twice", "remove one")
    }
    for output in template.alternatives + [template.output] { checkFile(output) }
    checkDelimiter()
    for setting in template.settings {
      checkSettings(of: setting.requiredCondition)
      checkSettings(of: setting.useCondition)
    }
    template.body.forEach(checkSettings)
    ScopeChecker(template: template, problems: problems).check(template.body)
    checkUse()
    if problems.problems.isEmpty {
      ReadabilityChecker(template: template, problems: problems).check(template.body)
    }
  }

  private func checkFile(_ output: OutputDeclaration) {
    checkSwitch(output.headingSetting, "whether there are headings", at: output.location)
    checkSwitch(
      output.byteOrderMarkSetting, "whether there is a byte order mark", at: output.location)
    if let condition = output.condition { checkSettings(of: condition) }
    checkSettings(of: output.name, at: output.nameLocation)
    for value in output.name.values {
      if case .file = value.scope { continue }
      if output.isPerEmployee && value.namesEmployee {
        continue
      }
      problems.note(
        output.nameLocation,
        "the file's name has {\(value.rawValue)}, which differs inside the file",
        "use values of the company, the batch or the period")
    }
    if output.isPerEmployee && !output.name.values.contains(.employeeNumber) {
      problems.note(
        output.nameLocation, "the files of all employees would have one name",
        "put {employee.number} into the name")
    }
    if let text = output.name.constant, !OutputFileName.isSafe(text) {
      problems.note(
        output.nameLocation, "\"\(text)\" cannot be a file's name", OutputFileName.advice)
    }
  }

  private func checkDelimiter() {
    guard let name = template.output.delimiterSetting else { return }
    guard let setting = settings[name] else {
      noteUnknown(name, at: template.output.location)
      return
    }
    let names = AttributeReader.characterNames
    if setting.type != .choice || !setting.choices.allSatisfy({ names[$0] != nil }) {
      problems.note(
        setting.location, "the setting \"\(name)\" cannot be the delimiter",
        "make it a choice among comma, semicolon, tab, pipe and space")
    }
  }

  private func checkSwitch(_ name: String?, _ what: String, at location: TextLocation) {
    guard let name else { return }
    guard let setting = settings[name] else { return noteUnknown(name, at: location) }
    if setting.type != .yesNo {
      problems.note(
        setting.location, "the setting \"\(name)\" cannot say \(what)",
        "give it type=\"yesNo\"")
    }
  }

  private func checkUse() {
    var used = Set((template.alternatives + [template.output]).flatMap(\.name.settings))
    used.formUnion(
      template.alternatives.flatMap { $0.condition?.terms ?? [] }.map(\.setting))
    var lists = Set((template.alternatives + [template.output]).flatMap(\.name.lists))
    for output in template.alternatives + [template.output] {
      used.formUnion(
        [output.delimiterSetting, output.headingSetting, output.byteOrderMarkSetting]
          .compactMap { $0 })
    }
    let conditions = template.settings.flatMap { [$0.requiredCondition, $0.useCondition] }
    used.formUnion(conditions.flatMap { $0?.terms ?? [] }.map(\.setting))
    for node in template.body {
      node.visit { field in
        for pattern in [field.heading, field.pattern, field.code, field.except] {
          used.formUnion(pattern?.settings ?? [])
          lists.formUnion(pattern?.lists ?? [])
        }
      } conditions: { condition in
        used.formUnion(condition.terms.map(\.setting))
      } counts: { count in
        used.formUnion(count.settings)
      } orders: { name in
        used.insert(name)
      }
    }
    for setting in template.settings where !used.contains(setting.name) {
      problems.note(
        setting.location, "the setting \"\(setting.name)\" is used nowhere",
        "remove it, or use it")
    }
    for list in template.lists where !lists.contains(list.name) {
      problems.note(
        list.location, "the list \"\(list.name)\" is used nowhere", "remove it, or use it")
    }
  }
}

extension TextPattern {
  /// The names of the lists in it.
  var lists: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .value(_, let format, _): format.list
      case .setting(_, let format, _): format.flatMap(ValueFormat.listName)
      default: nil
      }
    }
  }
}
