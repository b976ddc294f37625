import PayrollTemplates

// What the compiler asks of the parts of a template.
extension LoopNode {
  /// The first record inside.
  var firstRow: RowNode? {
    for child in children {
      switch child {
      case .row(let row): return row
      case .loop(let loop): if let row = loop.firstRow { return row }
      default: break
      }
    }
    return nil
  }

  /// The first repetition directly inside.
  var firstInside: LoopNode? {
    for child in children {
      if case .loop(let loop) = child { return loop }
    }
    return nil
  }

  /// The keys of the first repetition directly inside.
  var innerKeys: [GroupKey] { firstInside?.keys.map(\.key) ?? [] }

  /// Its keys and those of the repetitions inside, each once.
  var allKeys: [GroupKey] {
    let all = keys.map(\.key) + loopsInside.flatMap(\.allKeys)
    var seen = Set<GroupKey>()
    return all.filter { seen.insert($0).inserted }
  }

  /// The values that are printed somewhere in it.
  var printedValues: Set<ValueName> {
    var values: Set<ValueName> = []
    BodyNode.loop(self).visit { values.formUnion($0.pattern.values) }
    return values
  }

  /// The smallest bound on the seconds of one repetition, its own or one inside; nil for none.
  var shortestLimit: Int64? {
    ([longestSeconds] + loopsInside.map(\.shortestLimit)).compactMap { $0 }.min()
  }

  /// The repetitions inside that stand in no other one.
  private var loopsInside: [LoopNode] {
    func find(_ nodes: [BodyNode]) -> [LoopNode] {
      nodes.flatMap { node -> [LoopNode] in
        switch node {
        case .loop(let loop): [loop]
        case .element(let element): find(element.children)
        default: []
        }
      }
    }
    return find(children)
  }
}

extension ElementNode {
  /// Whether it holds elements and no text.
  var hasElementContent: Bool {
    children.contains { child in
      switch child {
      case .element, .loop, .instruction: true
      default: false
      }
    }
  }
}

extension FieldNode {
  /// Whether the field prints nothing where its values are not given.
  var mayBeEmpty: Bool {
    if isOptional { return true }
    let given = pattern.pieces.filter { if case .literal = $0 { false } else { true } }
    guard given.count == pattern.pieces.count, !given.isEmpty else { return false }
    return given.allSatisfy { piece in
      switch piece {
      case .value(_, _, let isOptional), .resolved(_, let isOptional): isOptional
      case .setting(_, _, let isOptional): isOptional
      default: false
      }
    }
  }
}
