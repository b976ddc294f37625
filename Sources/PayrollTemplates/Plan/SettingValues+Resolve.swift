extension SettingValues {
  /// The declaration of the file that holds, with settings replaced by their values.
  func resolvedOutput() -> OutputDeclaration {
    let output = template.alternatives.first { holds($0.condition) } ?? template.output
    var result = output
    result.name = resolve(output.name)
    if let name = output.delimiterSetting, let word = text(of: name) {
      result.delimiter = AttributeReader.characterNames[word] ?? output.delimiter
    }
    if let name = output.headingSetting { result.hasHeadings = text(of: name) == "yes" }
    if let name = output.byteOrderMarkSetting { result.hasByteOrderMark = text(of: name) == "yes" }
    return result
  }

  private func text(of setting: String) -> String? {
    resolve(TextPattern(pieces: [.setting(setting, format: nil, isOptional: true)])).constant
  }

  /// The node with settings replaced by their values and without what a condition leaves out.
  func resolve(_ node: BodyNode) -> [BodyNode] {
    switch node {
    case .line(let line): return resolve(line.field).map { .line(LineNode(field: $0)) }
    case .row(let row): return resolve(row).map { [.row($0)] } ?? []
    case .loop(let loop):
      var result = loop
      var seen = Set<GroupKey>()
      result.keys = loop.keys.filter { holds($0.condition) && seen.insert($0.key).inserted }
      result.singles = Array(loop.singles.filter { holds($0.condition) }.prefix(1))
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

  private func resolve(_ row: RowNode) -> RowNode? {
    guard holds(row.condition) else { return nil }
    var result = row
    result.condition = nil
    if let order = row.order, let choices = columns[order] {
      result.items = chosen(choices, of: row)
      result.order = nil
    }
    result.items = withGaps(result.items.flatMap(resolve), of: row)
    return result
  }

  /// The columns that a company chose, in its order and with its headings.
  private func chosen(_ choices: [ColumnChoice], of row: RowNode) -> [RowNode.Item] {
    choices.compactMap { choice in
      var field = FieldNode(
        name: "blank", location: row.location, heading: TextPattern(), pattern: TextPattern(),
        isOptional: true)
      if let name = choice.name {
        guard let known = row.fields.first(where: { $0.name == name && holds($0.condition) })
        else { return nil }
        field = known
      }
      if let heading = choice.heading { field.heading = .literal(heading) }
      return .field(field)
    }
  }

  /// Fills the positions between the columns of a fixedWidth record.
  private func withGaps(_ items: [RowNode.Item], of row: RowNode) -> [RowNode.Item] {
    var result: [RowNode.Item] = []
    var end = 0
    for item in items {
      if case .field(let field) = item {
        if let first = field.positions?.lowerBound, first > end + 1 {
          result.append(.field(.gap((end + 1)...(first - 1), location: row.location)))
        }
        end = field.positions?.upperBound ?? end + (field.width ?? 0)
      }
      result.append(item)
    }
    if let length = template.output.recordLength, length > end {
      result.append(.field(.gap((end + 1)...length, location: row.location)))
    }
    return result
  }

  private func resolve(_ item: RowNode.Item) -> [RowNode.Item] {
    switch item {
    case .field(let field): return resolve(field).map { .field($0) }
    case .pairs(let pairs):
      guard holds(pairs.condition) else { return [] }
      var result = pairs
      result.condition = nil
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
    if field.name.contains("{"), let heading = result.heading?.constant { result.name = heading }
    result.pattern = resolve(field.pattern)
    result.code = field.code.map(resolve)
    result.except = field.except.map(resolve)
    return [result]
  }
}

extension RowNode {
  /// The fields outside of pairs.
  package var fields: [FieldNode] {
    items.compactMap { item in
      if case .field(let field) = item { field } else { nil }
    }
  }
}
