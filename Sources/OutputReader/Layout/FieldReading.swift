import PayrollTemplates

/// What can be read back from a field: one value with constant text around it, or who somebody is.
struct FieldReading {
  private(set) var prefix: [UInt8] = []
  private(set) var suffix: [UInt8] = []
  /// The one value that differs from row to row.
  private(set) var value: (name: ValueName, format: ValueFormat)?
  /// The whole text, where it is always the same.
  private(set) var constant: [UInt8]?
  /// Whether it prints nothing where the values that it has are not given.
  private(set) var mayBeEmpty = false
  /// Whether all values in it are of the employee.
  private(set) var isIdentity = false

  init(_ pattern: TextPattern) {
    var literal: [UInt8] = []
    var values: [(ValueName, ValueFormat)] = []
    var before: [UInt8] = []
    for piece in pattern.pieces {
      switch piece {
      case .literal(let text), .resolved(let text, _): literal += Array(text.utf8)
      case .value(let name, let format, _):
        if values.isEmpty { before = literal }
        literal = []
        values.append((name, format))
      case .setting, .pairNumber: return
      }
    }
    guard let first = values.first else {
      constant = literal
      return
    }
    mayBeEmpty = pattern.pieces.allSatisfy { piece in
      if case .value(_, _, let isOptional) = piece { isOptional } else { false }
    }
    isIdentity = values.allSatisfy(\.0.isOfEmployee)
    guard values.count == 1, !isIdentity else { return }
    value = first
    prefix = before
    suffix = literal
  }
}

extension ElementNode {
  /// All text directly in it as one field; nil where there is none.
  var text: FieldNode? {
    let fields = children.compactMap { child in
      if case .text(let field) = child { field } else { nil }
    }
    guard var text = fields.first, fields.count > 1 else { return fields.first }
    text.pattern = TextPattern(pieces: fields.flatMap(\.pattern.pieces))
    if fields.contains(where: { $0.isOptional || ($0.code ?? $0.except) != nil }) {
      // A part of it may be missing, so that it can be anything.
      text.pattern = TextPattern(pieces: [.pairNumber])
      text.isOptional = true
    }
    return text
  }
}

extension LoopNode {
  /// The first record inside.
  var firstRowInside: RowNode? {
    for child in children {
      switch child {
      case .row(let row): return row
      case .loop(let loop): if let row = loop.firstRowInside { return row }
      default: break
      }
    }
    return nil
  }
}

extension TextPattern {
  /// Whether hours or an amount of a row are in it.
  var isSum: Bool { values.contains(.hours) || hasAmount }
}

extension OutputPlan {
  /// Whether hours are told apart by earning codes, and not by bucket and multiplier alone.
  var usesEarningCodes: Bool { body.contains(where: \.usesEarningCodes) }
}
