/// Which earning codes have a place in a template where their hours, or else their amounts, are told
/// from others.
struct CodePlaces {
  /// What is looked for: hours or amounts.
  let value: ValueName

  init(of value: ValueName) { self.value = value }

  /// The codes that have a field of their own, in the order of the template.
  private(set) var columns: [String] = []
  /// The codes that alone a field leaves out.
  private(set) var others: [String] = []
  /// Whether those of any code stand beside their code.
  private(set) var haveAny = false

  /// Adds what a node prints; `saysCode` where the earning code stands beside it.
  mutating func add(_ node: BodyNode, saysCode: Bool) {
    switch node {
    case .row(let row):
      let saysCode = row.fields.contains(where: \.isCode)
      for item in row.items {
        switch item {
        case .field(let field): add(field, saysCode: saysCode)
        case .pairs(let pairs):
          haveAny = haveAny || pairs.fields.contains { $0.pattern.values.contains(value) }
        }
      }
    case .loop(let loop):
      // What an element says is said for those inside of it too.
      let saysCode = saysCode || loop.children.contains(where: \.saysCode)
      for child in loop.children { add(child, saysCode: saysCode) }
    case .element(let element):
      for field in element.attributes { add(field, saysCode: saysCode) }
      for child in element.children { add(child, saysCode: saysCode) }
    case .text(let field): add(field, saysCode: saysCode)
    case .line, .instruction: break
    }
  }

  private mutating func add(_ field: FieldNode, saysCode: Bool) {
    guard field.pattern.values.contains(value) else { return }
    if let code = field.code?.constant {
      if !columns.contains(code) { columns.append(code) }
    } else if let code = field.except?.constant {
      others.append(code)
    } else if saysCode {
      haveAny = true
    }
  }
}

extension FieldNode {
  /// Whether it prints the earning code of all that stands beside it.
  var isCode: Bool { code == nil && pattern.values.contains(.earningCode) }
}

extension BodyNode {
  /// Whether the earning code stands in an element, outside of repetitions inside.
  fileprivate var saysCode: Bool {
    switch self {
    case .element(let element): element.ownFields.contains(where: \.isCode)
    case .text(let field): field.isCode
    default: false
    }
  }
}
