extension ElementNode {
  /// The fields in it, outside of repetitions inside.
  package var ownFields: [FieldNode] {
    attributes
      + children.flatMap { child -> [FieldNode] in
        switch child {
        case .element(let element): element.ownFields
        case .text(let field): [field]
        default: []
        }
      }
  }
}
