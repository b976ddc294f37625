import Glibc
import PayrollBytes
import PayrollTemplates

/// The cells of a layout in plain memory, and how values are taken out of them.
struct CellTable: ~Copyable {
  let cells: FlatTable<FlatCell>
  let bytes: FlatTable<UInt8>
  let texts: TextTable
  let codes: TextTable
  private let names: [String]

  /// Takes over cells; they keep their places.
  init(_ source: [Cell], codes: [String]) {
    var bytes: [UInt8] = []
    var texts: [[UInt8]] = []
    var flat: [FlatCell] = []
    for (index, cell) in source.enumerated() {
      var result = FlatCell(cell, prefix: Int32(bytes.count), name: Int32(index))
      bytes += cell.prefix + cell.suffix
      result.text = Int32(texts.count)
      switch cell.role {
      case .constant(let text): texts.append(Self.unfilled(text, like: cell))
      case .bucket(let words): texts += words
      default: break
      }
      flat.append(result)
    }
    cells = FlatTable(flat)
    self.bytes = FlatTable(bytes)
    self.texts = TextTable(texts)
    self.codes = TextTable(codes.map { Array($0.utf8) })
    names = source.map(\.name)
  }

  private static func unfilled(_ text: [UInt8], like cell: Cell) -> [UInt8] {
    text.withUnsafeBufferPointer { Array(cell.unfilled($0)) }
  }

  /// What a cell is called in messages.
  func name(_ cell: FlatCell) -> String { names[Int(cell.name)] }
}

extension FlatCell {
  fileprivate init(_ cell: Cell, prefix: Int32, name: Int32) {
    kind = .ignored
    isOptional = cell.isOptional
    isFilledBefore = cell.isFilledBefore
    hasFill = cell.fill != nil
    isNeutralized = cell.isNeutralized
    fill = cell.fill ?? 0
    emptyFill = cell.emptyFill
    width = Int32(cell.width)
    self.prefix = prefix
    prefixLength = Int32(cell.prefix.count)
    suffix = prefix + Int32(cell.prefix.count)
    suffixLength = Int32(cell.suffix.count)
    format = HoursFormat(ValueFormat())
    self.name = name
    switch cell.role {
    case .ignored: break
    case .constant: kind = .constant
    case .identity(let identity):
      kind = .identity
      index = Int32(identity)
    case .code: kind = .code
    case .bucket: kind = .bucket
    case .multiplier(let format):
      kind = .multiplier
      self.format = HoursFormat(format)
    case .hours(let hours): take(hours, .hours)
    case .pairCode(let pair):
      kind = .pairCode
      index = Int32(pair)
    case .pairHours(let pair, let hours):
      take(hours, .pairHours)
      index = Int32(pair)
    case .fileHours(let format):
      kind = .fileHours
      self.format = HoursFormat(format)
    }
  }

  private mutating func take(_ hours: HoursCell, _ kind: Kind) {
    self.kind = kind
    group = Int32(hours.group)
    code = hours.code ?? Self.rowCode
    isAmount = hours.isAmount
    format = HoursFormat(hours.format)
  }
}
