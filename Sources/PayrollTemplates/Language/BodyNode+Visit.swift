extension BodyNode {
  /// Shows every field, condition, pair count and column choice inside, in the order of the
  /// template.
  package func visit(
    fields: (FieldNode) -> Void, conditions: (Condition) -> Void = { _ in },
    counts: (TextPattern) -> Void = { _ in }, orders: (String) -> Void = { _ in }
  ) {
    func show(_ field: FieldNode) {
      if let condition = field.condition { conditions(condition) }
      fields(field)
    }
    func show(_ condition: Condition?) {
      if let condition { conditions(condition) }
    }
    switch self {
    case .line(let line): show(line.field)
    case .row(let row):
      show(row.condition)
      if let order = row.order { orders(order) }
      for item in row.items {
        switch item {
        case .field(let field): show(field)
        case .pairs(let pairs):
          show(pairs.condition)
          counts(pairs.count)
          pairs.fields.forEach { show($0) }
        }
      }
    case .loop(let loop):
      for key in loop.keys { show(key.condition) }
      for single in loop.singles { show(single.condition) }
      for child in loop.children {
        child.visit(fields: fields, conditions: conditions, counts: counts, orders: orders)
      }
    case .element(let element):
      show(element.condition)
      element.attributes.forEach { show($0) }
      for child in element.children {
        child.visit(fields: fields, conditions: conditions, counts: counts, orders: orders)
      }
    case .text(let field): show(field)
    case .instruction: break
    }
  }
}
