import PayrollBytes
import PayrollModel

extension TemplateChecker {
  /// Checks the settings and lists that a part of the body names.
  func checkSettings(in node: BodyNode) {
    switch node {
    case .line(let line):
      checkSettings(of: line.field)
      let quotes = line.field.pattern.notation.utf8.count { $0 == UInt8(ascii: "\"") }
      if template.kind == .csv && template.output.quoting != .never && quotes % 2 == 1 {
        problems.note(
          line.field.patternLocation, "the line has a quote without its pair",
          "add one, or write quote=\"never\" in <csv>")
      }
    case .row(let row):
      checkSettings(of: row.condition)
      if let order = row.order { checkOrder(order, row) }
      for item in row.items {
        switch item {
        case .field(let field): checkSettings(of: field)
        case .pairs(let pairs):
          checkSettings(of: pairs.condition)
          checkCount(pairs)
          pairs.fields.forEach(checkSettings)
        }
      }
    case .loop(let loop):
      for key in loop.keys { checkSettings(of: key.condition) }
      for single in loop.singles { checkSettings(of: single.condition) }
      loop.children.forEach(checkSettings)
    case .element(let element):
      checkSettings(of: element.condition)
      element.attributes.forEach(checkSettings)
      element.children.forEach(checkSettings)
    case .text(let field): checkSettings(of: field)
    case .instruction: break
    }
  }

  private func checkOrder(_ name: String, _ row: RowNode) {
    guard let setting = settings[name] else { return noteUnknown(name, at: row.location) }
    if setting.type != .columns {
      problems.note(
        row.location, "the order of the row is the setting \"\(name)\", which has no columns",
        "give it type=\"columns\"")
    }
    for item in row.items {
      if case .pairs(let pairs) = item {
        problems.note(
          pairs.location, "pairs stand in a row whose columns a company chooses",
          "write fields, or remove order")
      }
    }
    guard let text = setting.defaultPattern?.constant, let choices = try? ColumnChoice.read(text)
    else { return }
    let checker = ColumnChoiceChecker(template: template, columns: [name: choices])
    for (_, message, advice) in checker.wrong {
      problems.note(setting.location, "the default of \"\(name)\": \(message)", advice)
    }
  }

  private func checkCount(_ pairs: PairsNode) {
    checkSettings(of: pairs.count, at: pairs.location)
    checkIsFixed(pairs.count, "the count of pairs", at: pairs.location)
    for name in pairs.count.settings {
      if let setting = settings[name], setting.type == .integer,
        !(setting.minimum ?? 0 >= 1 && setting.maximum ?? 100 <= 99)
      {
        problems.note(
          setting.location, "the setting \"\(name)\" counts pairs and can be any number",
          "write minimum=\"1\" maximum=\"99\", or less")
      }
      if let setting = settings[name], setting.type != .integer {
        problems.note(
          pairs.location, "the count of pairs is the setting \"\(name)\", which is not a number",
          "give it type=\"integer\"")
      }
    }
  }

  private func checkSettings(of field: FieldNode) {
    checkSettings(of: field.condition)
    checkSettings(of: field.pattern, at: field.patternLocation)
    for pattern in [field.heading, field.code, field.except] {
      if let pattern { checkSettings(of: pattern, at: field.location) }
    }
    for code in [field.code, field.except] {
      if let code { checkIsFixed(code, "an earning code", at: field.location) }
    }
  }

  /// What decides about columns cannot differ from row to row.
  private func checkIsFixed(_ pattern: TextPattern, _ what: String, at location: TextLocation) {
    if !pattern.values.isEmpty || pattern.pieces.contains(.pairNumber) {
      problems.note(
        location, "\(what) has a value in it", "write it as it is, or as a setting")
    }
  }

  func checkSettings(of pattern: TextPattern, at location: TextLocation) {
    for piece in pattern.pieces {
      switch piece {
      case .value(let value, let format, _):
        if let name = format.list {
          checkList(name, has: value == .bucket ? Self.buckets : ["yes", "no"], at: location)
        }
      case .setting(let name, let format, _):
        guard let setting = settings[name] else {
          noteUnknown(name, at: location)
          continue
        }
        if let format { check(format, of: setting, at: location) }
      default: break
      }
    }
  }

  private static let buckets = Bucket.allCases.map(\.name)

  private func check(_ format: String, of setting: TemplateSetting, at location: TextLocation) {
    if let name = ValueFormat.listName(format) {
      switch setting.type {
      case .choice: checkList(name, has: setting.choices, at: location)
      case .yesNo: checkList(name, has: ["yes", "no"], at: location)
      default:
        problems.note(
          location, "the setting \"\(setting.name)\" cannot be printed by a list",
          "lists are for yesNo and choice settings")
      }
    } else if setting.type != .date {
      if let pattern = setting.defaultPattern, pattern.constant == nil, pattern.pieces.count > 1 {
        problems.note(
          location, "the setting \"\(setting.name)\" takes no format",
          "its default has several parts; write the format there")
      } else if TextPadding.read(format) == nil {
        problems.note(
          location, "\"\(format)\" is not a format for the setting \"\(setting.name)\"",
          "write pad and a width, as in {setting.\(setting.name)|pad 3 _}")
      }
    } else if case .failure(let error) = ValueFormat.date(format) {
      problems.note(location, error.message, error.advice)
    }
  }

  private func checkList(_ name: String, has words: [String], at location: TextLocation) {
    guard let list = template.lists.first(where: { $0.name == name }) else {
      problems.note(
        location, "there is no list \"\(name)\"",
        JSONObjectReader.suggestion(for: name, among: template.lists.map(\.name)))
      return
    }
    for word in words where list.printed(for: word) == nil {
      problems.note(
        list.location, "the list \"\(name)\" does not say what is printed for \"\(word)\"",
        "add <item value=\"\(word)\" prints=\"…\"/>")
    }
    for item in list.items where !words.contains(item.value) {
      problems.note(
        list.location, "\"\(item.value)\" in the list \"\(name)\" never occurs",
        JSONObjectReader.suggestion(for: item.value, among: words))
    }
  }

  func checkSettings(of condition: Condition?) {
    for term in condition?.terms ?? [] {
      let location = condition?.location ?? .start
      guard let setting = settings[term.setting] else {
        noteUnknown(term.setting, at: location)
        continue
      }
      switch (setting.type, term.word) {
      case (.choice, let word?) where setting.choices.contains(word): break
      case (.choice, let word):
        problems.note(
          location, "\"\(word ?? "yes")\" is not a choice of the setting \"\(term.setting)\"",
          JSONObjectReader.suggestion(for: word ?? "yes", among: setting.choices))
      case (.yesNo, nil), (.yesNo, "yes"), (.yesNo, "no"), (.text, nil), (.date, nil): break
      case (.yesNo, let word?):
        problems.note(
          location, "the setting \"\(term.setting)\" is yes or no, never \"\(word)\"",
          "write the setting's name alone")
      default:
        problems.note(
          location, "the setting \"\(term.setting)\" cannot be a condition",
          "yesNo and choice settings can, and text and date settings without a word: is it given?")
      }
    }
  }

  func noteUnknown(_ name: String, at location: TextLocation) {
    problems.note(
      location, "there is no setting \"\(name)\"",
      JSONObjectReader.suggestion(for: name, among: template.settings.map(\.name)))
  }
}
