/// One kind of XML element.
final class ElementShape {
  /// The name with its prefix.
  let name: [UInt8]
  var attributes: [(name: [UInt8], cell: Cell)] = []
  /// What its text says; nil for an element of elements.
  var text: Cell?
  var children: [ElementShape] = []
  /// In which order the children come.
  var order = PartOrder.sequence([])
  /// The outermost repetition it stands in; nil for one of the whole file.
  let block: Int?
  /// Whether a repetition repeats it directly.
  let isRepeated: Bool

  /// The values that say who an employee is and must stand in it, outside of repetitions inside.
  private(set) lazy var neededIdentities: [Int] =
    cells.compactMap { cell in
      if case .identity(let identity) = cell.role, !cell.isOptional { identity } else { nil }
    } + children.flatMap { $0.isRepeated ? [] : $0.neededIdentities }

  /// Whether it says who an employee is, outside of repetitions inside.
  private(set) lazy var hasIdentity: Bool =
    cells.contains { if case .identity = $0.role { true } else { false } }
    || children.contains { !$0.isRepeated && $0.hasIdentity }

  /// How well an element can be told from others of its name.
  private(set) lazy var distinction: Int =
    cells.reduce(0) { $0 + $1.distinction } + children.reduce(0) { $0 + $1.distinction }

  init(name: [UInt8], block: Int?, isRepeated: Bool) {
    self.name = name
    self.block = block
    self.isRepeated = isRepeated
  }

  private var cells: [Cell] { attributes.map(\.cell) + [text].compactMap { $0 } }
}
