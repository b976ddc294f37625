import PayrollTemplates

/// Records of csv and fixedWidth files.
extension LayoutBuilder {
  private mutating func add(_ record: RecordShape) -> PartOrder {
    layout.records.append(record)
    return .part(layout.records.count - 1)
  }

  mutating func add(_ line: LineNode) -> PartOrder {
    var start: [UInt8] = []
    var isWhole = true
    for piece in line.field.pattern.pieces {
      guard isWhole else { break }
      switch piece {
      case .literal(let text), .resolved(let text, _): start += Array(text.utf8)
      default: isWhole = false
      }
    }
    return add(RecordShape(block: block, cells: [], line: (start, isWhole)))
  }

  mutating func add(_ row: RowNode) -> PartOrder {
    let columns = Set(row.fields.compactMap(columnCode))
    let hasCode = saysCode(row.fields)
    var shape = RecordShape(block: block, cells: [])
    for item in row.items {
      switch item {
      case .field(let field):
        shape.cells.append(cell(field, hasCode: hasCode, pair: nil, columns: columns))
      case .pairs(let pairs):
        shape.pairCount = pairCount(pairs, columns: columns)
        for number in 0..<shape.pairCount {
          for field in pairs.fields {
            shape.cells.append(cell(field, hasCode: true, pair: number, columns: columns))
          }
        }
      }
    }
    // Codes that find no pair go to further rows.
    return shape.pairCount > 0 ? .repeated(add(shape)) : add(shape)
  }

  private func pairCount(_ pairs: PairsNode, columns: Set<Int32>) -> Int {
    if pairs.count.constant == PairsNode.all {
      return max(1, plan.earningCodes.codes.count - columns.count)
    }
    return min(max(Int(pairs.count.constant ?? "") ?? 1, 1), 99)
  }

  /// The line of headings, whose cells are constants.
  mutating func addHeadings(of loop: LoopNode) -> PartOrder {
    guard let row = loop.firstRowInside else { return .sequence([]) }
    let columns = Set(row.fields.compactMap(columnCode))
    var shape = RecordShape(block: nil, cells: [])
    func heading(_ field: FieldNode, _ number: Int) -> Cell {
      let text = (field.heading ?? TextPattern()).pieces.reduce(into: "") { text, piece in
        switch piece {
        case .literal(let part), .resolved(let part, _): text += part
        case .pairNumber: text += String(number)
        default: break
        }
      }
      var cell = Cell(name: field.name, role: .constant(Array(text.utf8)))
      if plan.template.kind == .fixedWidth {
        cell.width = field.width ?? 0
        cell.fill = UInt8(ascii: " ")
        cell.isFilledBefore = field.alignment == .right
      }
      return cell
    }
    for item in row.items {
      switch item {
      case .field(let field): shape.cells.append(heading(field, 0))
      case .pairs(let pairs):
        for number in 0..<pairCount(pairs, columns: columns) {
          for field in pairs.fields {
            shape.cells.append(heading(field, pairs.firstNumber + number))
          }
        }
      }
    }
    return add(shape)
  }

  /// Whether fields of one row say which code hours have: the earning code, or for a template
  /// without earning codes the bucket and the multiplier.
  func saysCode(_ fields: [FieldNode]) -> Bool {
    let values = fields.filter { $0.code == nil }.compactMap { FieldReading($0.pattern).value }
    if plan.usesEarningCodes { return values.contains { $0.name == .earningCode } }
    return values.contains { $0.name == .multiplier }
      && values.contains { $0.name == .bucket && words(of: $0.format) != nil }
  }
}
