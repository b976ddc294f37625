import PayrollBytes

/// Reads the declaration of one setting.
struct SettingReader {
  let element: XMLElement
  let problems: TemplateProblems

  func read() -> TemplateSetting {
    let reader = AttributeReader(
      element,
      known: [
        "name", "type", "required", "default", "example", "minimum", "maximum", "minLength",
        "maxLength", "characters", "choices", "requiredWhen", "when",
      ], problems: problems)
    let type = reader.word("type", TemplateSetting.ValueType.self) ?? .text
    let choices = (reader.text("choices") ?? "").split(separator: " ").map(String.init)
    let isNumber = type == .integer
    for name in isNumber ? ["minLength", "maxLength"] : ["minimum", "maximum"]
    where reader.text(name) != nil {
      problems.note(
        reader.location(of: name), "\(name) is not for a setting of type \(type.rawValue)",
        "remove it")
    }
    if (type == .choice) != !choices.isEmpty {
      problems.note(
        element.location,
        type == .choice
          ? "a setting of type choice needs choices" : "choices are for a setting of type choice",
        type == .choice ? "write choices=\"one other\"" : "remove them, or write type=\"choice\"")
    }
    if element.text.isEmpty {
      problems.note(
        element.location, "the setting says nothing about itself",
        "write what it is, and where to find it, inside <setting>")
    }
    let setting = TemplateSetting(
      name: reader.requiredText("name"), type: type, isRequired: reader.yesNo("required"),
      requiredCondition: reader.condition("requiredWhen"), useCondition: reader.condition("when"),
      defaultText: reader.text("default"), example: reader.text("example"), choices: choices,
      documentation: element.text,
      location: element.location,
      minimum: reader.integer(isNumber ? "minimum" : "minLength").map(Int64.init),
      maximum: reader.integer(isNumber ? "maximum" : "maxLength").map(Int64.init),
      characters: reader.characters("characters"), defaultPattern: reader.pattern("default"))
    if setting.isRequired && setting.requiredCondition != nil {
      problems.note(
        reader.location(of: "requiredWhen"),
        "the setting \"\(setting.name)\" is always required, and under a condition too",
        "remove required or requiredWhen")
    }
    checkDefault(setting, at: reader.location(of: "default"))
    checkExample(setting, at: reader.location(of: "example"))
    return setting
  }

  private func checkExample(_ setting: TemplateSetting, at location: TextLocation) {
    guard let example = setting.example else {
      if setting.isDemanded {
        problems.note(
          element.location, "the required setting \"\(setting.name)\" has no example",
          "write example=\"…\" with a value that could be given")
      }
      return
    }
    if let (message, advice) = setting.problem(with: example) {
      problems.note(
        location, "the example of \"\(setting.name)\" \(message)", advice)
    }
  }

  private func checkDefault(_ setting: TemplateSetting, at location: TextLocation) {
    guard let pattern = setting.defaultPattern else {
      if !setting.isRequired && [.yesNo, .choice, .columns].contains(setting.type) {
        problems.note(
          element.location, "the setting \"\(setting.name)\" is neither required nor has a default",
          "write required=\"yes\" or default=\"…\"")
      }
      return
    }
    if setting.isDemanded {
      problems.note(
        element.location, "the setting \"\(setting.name)\" is required and has a default",
        "remove one of the two")
    }
    if let text = pattern.constant {
      if let (message, advice) = setting.problem(with: text) {
        problems.note(
          location, "the default of \"\(setting.name)\" \(message)", advice)
      }
      return
    }
    if setting.type != .text {
      problems.note(
        location, "the default of \"\(setting.name)\" has values in it",
        "only a setting of type text can have a default like that")
    }
    for value in pattern.values {
      if case .file = value.scope { continue }
      problems.note(
        location,
        "the default of \"\(setting.name)\" has {\(value.rawValue)}, which differs inside a file",
        "use values of the company, the batch or the period")
    }
    if !pattern.settings.isEmpty {
      problems.note(
        location, "the default of \"\(setting.name)\" has another setting in it",
        "use values of the company, the batch or the period")
    }
  }
}

extension TemplateSetting {
  /// Whether the configuration must give it, always or under a condition.
  fileprivate var isDemanded: Bool { isRequired || requiredCondition != nil }
}
