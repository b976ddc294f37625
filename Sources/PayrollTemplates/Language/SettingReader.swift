import PayrollBytes
import PayrollModel

/// Reads the declaration of one setting.
struct SettingReader {
  let element: XMLElement
  let problems: TemplateProblems

  func read() -> TemplateSetting {
    let reader = AttributeReader(
      element,
      known: [
        "name", "type", "required", "default", "minimum", "maximum", "minLength", "maxLength",
        "characters", "choices",
      ], problems: problems)
    let type = reader.word("type", TemplateSetting.ValueType.self) ?? .text
    let choices = (reader.text("choices") ?? "").split(separator: " ").map(String.init)
    let isNumber = type == .integer
    for name in isNumber ? ["minLength", "maxLength"] : ["minimum", "maximum"]
    where reader.text(name) != nil {
      problems.note(
        element.line, "\(name) is not for a setting of type \(type.rawValue)", "remove it")
    }
    if (type == .choice) != !choices.isEmpty {
      problems.note(
        element.line,
        type == .choice
          ? "a setting of type choice needs choices" : "choices are for a setting of type choice",
        type == .choice ? "write choices=\"one other\"" : "remove them, or write type=\"choice\"")
    }
    if element.text.isEmpty {
      problems.note(
        element.line, "the setting says nothing about itself",
        "write what it is, and where to find it, inside <setting>")
    }
    let setting = TemplateSetting(
      name: reader.requiredText("name"), type: type, isRequired: reader.yesNo("required"),
      defaultText: reader.text("default"), choices: choices, documentation: element.text,
      line: element.line,
      minimum: reader.integer(isNumber ? "minimum" : "minLength").map(Int64.init),
      maximum: reader.integer(isNumber ? "maximum" : "maxLength").map(Int64.init),
      characters: reader.characters("characters"), defaultPattern: reader.pattern("default"))
    checkDefault(setting)
    return setting
  }

  private func checkDefault(_ setting: TemplateSetting) {
    guard let pattern = setting.defaultPattern else {
      if !setting.isRequired && (setting.type == .yesNo || setting.type == .choice) {
        problems.note(
          element.line, "the setting \"\(setting.name)\" is neither required nor has a default",
          "write required=\"yes\" or default=\"…\"")
      }
      return
    }
    if setting.isRequired {
      problems.note(
        element.line, "the setting \"\(setting.name)\" is required and has a default",
        "remove one of the two")
    }
    if let text = pattern.constant {
      if let (message, advice) = setting.problem(with: text) {
        problems.note(
          element.line, "the default of \"\(setting.name)\" \(message)", advice)
      }
      return
    }
    if setting.type != .text {
      problems.note(
        element.line, "the default of \"\(setting.name)\" has values in it",
        "only a setting of type text can have a default like that")
    }
    for value in pattern.values {
      if case .file = value.scope { continue }
      problems.note(
        element.line,
        "the default of \"\(setting.name)\" has {\(value.rawValue)}, which differs inside a file",
        "use values of the company, the batch or the period")
    }
    if !pattern.settings.isEmpty {
      problems.note(
        element.line, "the default of \"\(setting.name)\" has another setting in it",
        "use values of the company, the batch or the period")
    }
  }
}

extension TemplateSetting {
  /// What is wrong with a value, as the end of a sentence, and what to do; nil where it is right.
  func problem(with text: String) -> (message: String, advice: String)? {
    switch type {
    case .text:
      let count = Int64(text.unicodeScalars.count)
      if let minimum, count < minimum {
        return ("has fewer than \(minimum) characters", documentation)
      }
      if let maximum, count > maximum {
        return ("has more than \(maximum) characters", documentation)
      }
      if let characters, !characters.allows(text) {
        return ("has a character that is not allowed there", documentation)
      }
    case .integer:
      guard let number = Int64(text), String(number) == text else {
        return ("is not a whole number", documentation)
      }
      if let minimum, number < minimum { return ("is less than \(minimum)", documentation) }
      if let maximum, number > maximum { return ("is more than \(maximum)", documentation) }
    case .yesNo:
      if text != "yes" && text != "no" { return ("is neither yes nor no", "write yes or no") }
    case .date:
      if CalendarDate(text) == nil { return ("is not a date", "write it as 2026-11-07") }
    case .choice:
      if !choices.contains(text) {
        return (
          "is none of its choices", JSONObjectReader.suggestion(for: text, among: choices)
        )
      }
    }
    return nil
  }
}
