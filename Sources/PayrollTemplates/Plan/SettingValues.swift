import PayrollBytes
import PayrollModel

/// The values of a template's settings, checked.
struct SettingValues {
  let template: Template
  private var patterns: [String: TextPattern] = [:]
  private var types: [String: TemplateSetting.ValueType] = [:]
  /// The columns that the company chose, by the name of the setting.
  private(set) var columns: [String: [ColumnChoice]] = [:]

  /// - Throws: `TextProblems` with every setting that is unknown, missing or malformed.
  init(template: Template, given: [String: String]) throws(TextProblems) {
    self.template = template
    var problems: [TextProblem] = []
    func note(_ name: String, _ message: String, _ advice: String) {
      problems.append(
        TextProblem(
          file: template.file, location: nil, key: "settings.\(name)", message: message,
          advice: advice))
    }
    let names = template.settings.map(\.name)
    for name in given.keys.sorted() where !names.contains(name) {
      note(
        name, "the template \(template.id) has no setting \"\(name)\"",
        JSONObjectReader.suggestion(for: name, among: names))
    }
    for setting in template.settings {
      types[setting.name] = setting.type
      if let text = given[setting.name] {
        if let (message, advice) = setting.problem(with: text) {
          note(setting.name, "the value \"\(text)\" \(message)", advice)
        }
        patterns[setting.name] = TextPattern(pieces: [.resolved(text, isOptional: false)])
      } else if let pattern = setting.defaultPattern {
        patterns[setting.name] = pattern
      } else if setting.isRequired {
        note(
          setting.name, "the template \(template.id) needs the setting \"\(setting.name)\"",
          setting.documentation)
      }
      if setting.type == .columns, let text = patterns[setting.name]?.constant {
        // What cannot be read is a problem of the setting already.
        columns[setting.name] = try? ColumnChoice.read(text)
      }
    }
    for setting in template.settings where given[setting.name] == nil {
      if let condition = setting.requiredCondition, holds(condition) {
        note(
          setting.name,
          "the template \(template.id) needs the setting \"\(setting.name)\" where "
            + condition.text, setting.documentation)
      }
    }
    for setting in template.settings {
      if let text = given[setting.name], text != setting.defaultText,
        let condition = setting.useCondition, !holds(condition)
      {
        note(
          setting.name, "the setting \"\(setting.name)\" has no effect here",
          "it needs \(condition.text); remove it otherwise")
      }
    }
    let checker = ColumnChoiceChecker(template: template, columns: columns)
    // What a default names and other settings switch off is not there; nobody asked for it.
    let switchedOff = checker.switchedOff { !holds($0) }.filter { given[$0.setting] != nil }
    for (name, message, advice) in checker.wrong + switchedOff { note(name, message, advice) }
    guard problems.isEmpty else { throw TextProblems(problems) }
  }

  /// Puts the values into a pattern.
  func resolve(_ pattern: TextPattern) -> TextPattern {
    TextPattern(
      pieces: pattern.pieces.flatMap { piece -> [TextPattern.Piece] in
        guard case .setting(let name, let format, let isOptional) = piece else { return [piece] }
        guard let value = patterns[name] else { return [.resolved("", isOptional: isOptional)] }
        guard let text = value.constant else { return padded(value.pieces, format) }
        return [.resolved(formatted(text, format, types[name]), isOptional: isOptional)]
      })
  }

  /// A default of one value takes over the padding; the checker allows no other.
  private func padded(_ pieces: [TextPattern.Piece], _ format: String?) -> [TextPattern.Piece] {
    guard let padding = format.flatMap(TextPadding.read), pieces.count == 1,
      case .value(let name, var read, let isOptional) = pieces[0]
    else { return pieces }
    read.padding = padding
    return [.value(name, read, isOptional: isOptional)]
  }

  private func formatted(
    _ text: String, _ format: String?, _ type: TemplateSetting.ValueType?
  ) -> String {
    guard let format else { return text }
    if let padding = TextPadding.read(format) { return padding.applied(to: text) }
    if let name = ValueFormat.listName(format) {
      return template.lists.first { $0.name == name }?.printed(for: text) ?? text
    }
    guard type == .date, let date = CalendarDate(text),
      case .success(let read) = ValueFormat.date(format)
    else { return text }
    var buffer = OutputBuffer()
    buffer.append(date: date, pattern: read.pattern)
    return String(decoding: buffer.array(), as: UTF8.self)
  }

  /// Whether a condition holds; none always does.
  func holds(_ condition: Condition?) -> Bool {
    (condition?.terms ?? []).allSatisfy { term in
      let value = patterns[term.setting]
      let isFulfilled: Bool
      if let word = term.word {
        isFulfilled = value?.constant == word
      } else if types[term.setting] == .yesNo {
        isFulfilled = value?.constant == "yes"
      } else {
        isFulfilled = value != nil && value?.constant != ""
      }
      return isFulfilled == term.isEqual
    }
  }
}
