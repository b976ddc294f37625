import PayrollBytes
import PayrollModel

/// The values of a template's settings, checked.
struct SettingValues {
  private var patterns: [String: TextPattern] = [:]
  private var types: [String: TemplateSetting.ValueType] = [:]

  /// - Throws: `TextProblems` with every setting that is unknown, missing or malformed.
  init(template: Template, given: [String: String]) throws(TextProblems) {
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
    }
    guard problems.isEmpty else { throw TextProblems(problems) }
  }

  /// Puts the values into a pattern.
  func resolve(_ pattern: TextPattern) -> TextPattern {
    TextPattern(
      pieces: pattern.pieces.flatMap { piece -> [TextPattern.Piece] in
        guard case .setting(let name, let format, let isOptional) = piece else { return [piece] }
        guard let value = patterns[name] else { return [.resolved("", isOptional: isOptional)] }
        guard let text = value.constant else { return value.pieces }
        return [.resolved(formatted(text, format, types[name]), isOptional: isOptional)]
      })
  }

  private func formatted(
    _ text: String, _ format: String?, _ type: TemplateSetting.ValueType?
  ) -> String {
    guard let format else { return text }
    if let padding = TextPadding.read(format) { return padding.applied(to: text) }
    guard type == .date, let date = CalendarDate(text),
      case .success(let read) = ValueFormat.read(format, for: .date)
    else { return text }
    var buffer = OutputBuffer()
    buffer.append(date: date, pattern: read.pattern)
    return String(decoding: buffer.array(), as: UTF8.self)
  }

  private func holds(_ condition: Condition?) -> Bool {
    (condition?.terms ?? []).allSatisfy { term in
      (patterns[term.setting]?.constant == term.word) == term.isEqual
    }
  }

  /// The declaration with settings replaced by their values.
  func resolve(_ output: OutputDeclaration) -> OutputDeclaration {
    var result = output
    result.name = resolve(output.name)
    if let name = output.delimiterSetting, let word = patterns[name]?.constant {
      result.delimiter = AttributeReader.characterNames[word] ?? output.delimiter
    }
    return result
  }

  /// The node with settings replaced by their values and without what a condition leaves out.
  func resolve(_ node: BodyNode) -> [BodyNode] {
    switch node {
    case .line(let line): return resolve(line.field).map { .line(LineNode(field: $0)) }
    case .row(let row):
      guard holds(row.condition) else { return [] }
      var result = row
      result.condition = nil
      result.items = row.items.flatMap(resolve)
      return [.row(result)]
    case .loop(let loop):
      var result = loop
      result.keys = loop.keys.filter { holds($0.condition) }
      result.children = loop.children.flatMap(resolve)
      return [.loop(result)]
    case .element(let element):
      guard holds(element.condition) else { return [] }
      var result = element
      result.attributes = element.attributes.flatMap(resolve)
      result.children = element.children.flatMap(resolve)
      return [.element(result)]
    case .text(let field): return resolve(field).map { .text($0) }
    case .instruction: return [node]
    }
  }

  private func resolve(_ item: RowNode.Item) -> [RowNode.Item] {
    switch item {
    case .field(let field): return resolve(field).map { .field($0) }
    case .pairs(let pairs):
      guard holds(pairs.condition) else { return [] }
      var result = pairs
      result.count = resolve(pairs.count)
      result.fields = pairs.fields.flatMap(resolve)
      return [.pairs(result)]
    }
  }

  private func resolve(_ field: FieldNode) -> [FieldNode] {
    guard holds(field.condition) else { return [] }
    var result = field
    result.condition = nil
    result.heading = field.heading.map(resolve)
    result.pattern = resolve(field.pattern)
    result.code = field.code.map(resolve)
    return [result]
  }
}
