import PayrollTemplates

/// Where in a finished file employees, earning codes and hours stand, as the template says.
struct ReadLayout {
  /// The kinds of records of csv and fixedWidth files.
  var records: [RecordShape] = []
  /// The root elements of XML.
  var elements: [ElementShape] = []
  var groups: [HoursGroup] = []
  /// The patterns that say who an employee is, each with its cell.
  var identities: [(block: Int, pattern: TextPattern, cell: Cell)] = []
  /// The units in which hours of the whole file are printed.
  var fileUnits: Set<Int64> = []
  /// The outermost repetitions, in the order of the template: which identities each prints.
  var blocks: [Block] = []

  /// An outermost repetition.
  struct Block {
    var identities: [Int] = []
    var groups: [Int] = []
  }
}

/// One kind of record.
struct RecordShape {
  /// The outermost repetition it stands in; nil for one of the whole file.
  var block: Int?
  var cells: [Cell]
  /// A line that is printed as it is: its beginning, and whether that is all of it.
  var line: (start: [UInt8], isWhole: Bool)?
  /// How many pairs it has.
  var pairCount = 0

  /// How well a record can be told from others: by what is always the same, then by cells that have
  /// a form of their own.
  var distinction: Int {
    if line != nil { return .max }
    return cells.reduce(0) { sum, cell in
      switch cell.role {
      case .ignored: sum
      case .constant(let text): sum + (text.isEmpty ? 0 : 1_000)
      default: sum + 1
      }
    }
  }

}

/// One kind of XML element.
final class ElementShape {
  /// The name with its prefix.
  let name: [UInt8]
  var attributes: [(name: [UInt8], cell: Cell)] = []
  /// What its text says; nil for an element of elements.
  var text: Cell?
  var children: [ElementShape] = []
  /// The outermost repetition it stands in; nil for one of the whole file.
  let block: Int?
  /// Whether a repetition repeats it directly.
  let isRepeated: Bool

  /// The values that say who an employee is and must stand in it, outside of repetitions inside.
  private(set) lazy var neededIdentities: [Int] =
    (attributes.map(\.cell) + [text].compactMap { $0 }).compactMap { cell in
      if case .identity(let identity) = cell.role, !cell.isOptional { identity } else { nil }
    } + children.flatMap { $0.isRepeated ? [] : $0.neededIdentities }

  init(name: [UInt8], block: Int?, isRepeated: Bool) {
    self.name = name
    self.block = block
    self.isRepeated = isRepeated
  }
}
