import PayrollModel
import PayrollTemplates

/// Finds out from a plan where employees, earning codes and hours stand in its file.
struct LayoutBuilder {
  let plan: OutputPlan
  var layout = ReadLayout()
  /// The loops that surround the current node, as numbers.
  private var loops: [Int] = []
  private var loopCount = 0
  /// The group of the columns that have one earning code each, by loop and unit.
  private var columnGroups: [(loop: Int, unit: Int64, group: Int)] = []

  init(_ plan: OutputPlan) { self.plan = plan }

  static func layout(of plan: OutputPlan) -> ReadLayout {
    var builder = LayoutBuilder(plan)
    builder.layout.order = .sequence(plan.body.map { builder.add($0, to: nil, hasCode: false) })
    return builder.layout
  }

  private var block: Int? { loops.isEmpty ? nil : layout.blocks.count - 1 }

  /// Adds what a node prints, to an element or to the file; returns where in its order it comes.
  private mutating func add(
    _ node: BodyNode, to parent: ElementShape?, hasCode: Bool
  ) -> PartOrder {
    switch node {
    case .line(let line): return add(line)
    case .row(let row): return add(row)
    case .loop(let loop): return add(loop, to: parent, hasCode: hasCode)
    case .element(let element):
      return add(element, to: parent, hasCode: hasCode, isRepeated: false)
    case .text(let field):
      if let parent, parent.text == nil {
        parent.text = cell(field, hasCode: hasCode, pair: nil, columns: [])
      }
      return .sequence([])
    case .instruction: return .sequence([])
    }
  }

  private mutating func add(
    _ loop: LoopNode, to parent: ElementShape?, hasCode: Bool
  ) -> PartOrder {
    let isOutermost = loops.isEmpty
    var headings = PartOrder.sequence([])
    if isOutermost {
      if plan.output.hasHeadings { headings = addHeadings(of: loop) }
      layout.blocks.append(ReadLayout.Block())
    }
    loops.append(loopCount)
    loopCount += 1
    let inside = PartOrder.repeated(
      .sequence(
        loop.children.map { child in
          guard case .element(let element) = child else {
            return add(child, to: parent, hasCode: hasCode)
          }
          return add(
            element, to: parent, hasCode: hasCode || saysCode(element.ownFields),
            isRepeated: true)
        }))
    loops.removeLast()
    // A group has something in it; a file may have no groups.
    return isOutermost ? .sequence([headings, .optional(inside)]) : inside
  }

  private mutating func add(
    _ element: ElementNode, to parent: ElementShape?, hasCode: Bool, isRepeated: Bool
  ) -> PartOrder {
    let shape = ElementShape(
      name: Array(element.name.utf8), block: block, isRepeated: isRepeated)
    for attribute in element.attributes
    where attribute.name != "xmlns" && !attribute.name.hasPrefix("xmlns:") {
      shape.attributes.append(
        (
          Array(attribute.name.utf8),
          cell(attribute, hasCode: hasCode, pair: nil, columns: [])
        ))
    }
    shape.order = .sequence(element.children.map { add($0, to: shape, hasCode: hasCode) })
    let place: PartOrder
    if let parent {
      place = .part(parent.children.count)
      parent.children.append(shape)
    } else {
      place = .part(layout.elements.count)
      layout.elements.append(shape)
    }
    return element.isOmittedEmpty ? .optional(place) : place
  }

  // MARK: Records

  private mutating func add(_ record: RecordShape) -> PartOrder {
    layout.records.append(record)
    return .part(layout.records.count - 1)
  }

  private mutating func add(_ line: LineNode) -> PartOrder {
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

  private mutating func add(_ row: RowNode) -> PartOrder {
    let columns = Set(row.fields.compactMap { code(of: $0.code) })
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
  private mutating func addHeadings(of loop: LoopNode) -> PartOrder {
    guard let row = loop.firstRowInside else { return .sequence([]) }
    let columns = Set(row.fields.compactMap { code(of: $0.code) })
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
  private func saysCode(_ fields: [FieldNode]) -> Bool {
    let values = fields.filter { $0.code == nil }.compactMap { FieldReading($0.pattern).value }
    if plan.usesEarningCodes { return values.contains { $0.name == .earningCode } }
    return values.contains { $0.name == .multiplier }
      && values.contains { $0.name == .bucket && words(of: $0.format) != nil }
  }

  // MARK: Cells

  private func code(of pattern: TextPattern?) -> Int32? {
    guard let text = pattern?.constant else { return nil }
    // A code that the mapping does not have never has hours.
    return plan.earningCodes.codes.firstIndex(of: text).map(Int32.init) ?? -2
  }

  private mutating func cell(
    _ field: FieldNode, hasCode: Bool, pair: Int?, columns: Set<Int32>
  ) -> Cell {
    var cell = Cell(name: field.name, role: .ignored)
    cell.isOptional = field.isOptional || field.code != nil || field.except != nil || pair != nil
    if let width = field.width, plan.template.kind != .xml {
      if plan.template.kind == .fixedWidth { cell.width = width }
      cell.fill = field.fill
      cell.isFilledBefore = field.alignment == .right
    }
    let reading = FieldReading(field.pattern)
    cell.isOptional = cell.isOptional || reading.mayBeEmpty
    cell.isNeutralized = plan.output.formulas == .neutralized && plan.template.kind == .csv
    cell.prefix = reading.prefix
    cell.suffix = reading.suffix
    cell.role = role(field, reading, cell, hasCode: hasCode, pair: pair, columns: columns)
    return cell
  }

  private mutating func role(
    _ field: FieldNode, _ reading: FieldReading, _ cell: Cell, hasCode: Bool, pair: Int?,
    columns: Set<Int32>
  ) -> CellRole {
    if let constant = reading.constant { return .constant(constant) }
    if reading.isIdentity {
      return loops.isEmpty ? .ignored : identity(field.pattern, cell)
    }
    guard let (name, format) = reading.value else { return .ignored }
    switch name {
    case .earningCode where field.code == nil:
      return pair.map { .pairCode($0) } ?? .code
    case .bucket where !plan.usesEarningCodes:
      return words(of: format).map { .bucket($0) } ?? .ignored
    case .multiplier where !plan.usesEarningCodes: return .multiplier(format)
    case .hours:
      let group = group(field, format, hasCode: hasCode, pair: pair, columns: columns)
      let hours = HoursCell(
        group: group, format: format, code: field.except == nil ? code(of: field.code) : nil)
      return pair.map { .pairHours($0, hours) } ?? .hours(hours)
    case .fileHours:
      layout.fileUnits.insert(format.unitsPerHour)
      return .fileHours(format)
    default: return .ignored
    }
  }

  /// What is printed for each bucket; nil where two of them look the same.
  private func words(of format: ValueFormat) -> [[UInt8]]? {
    let list = plan.template.lists.first { $0.name == format.list }
    let words = Bucket.allCases.map { list?.printed(for: $0.name) ?? $0.name }
    return Set(words).count == words.count ? words.map { Array($0.utf8) } : nil
  }

  private mutating func identity(_ pattern: TextPattern, _ cell: Cell) -> CellRole {
    let block = layout.blocks.count - 1
    layout.identities.append((block, pattern, cell))
    layout.blocks[block].identities.append(layout.identities.count - 1)
    return .identity(layout.identities.count - 1)
  }

  private mutating func group(
    _ field: FieldNode, _ format: ValueFormat, hasCode: Bool, pair: Int?, columns: Set<Int32>
  ) -> Int {
    let unit = format.unitsPerHour
    let loop = loops.last ?? -1
    if let code = code(of: field.code) {
      return columnGroup(loop, unit, adding: code)
    }
    if pair != nil {
      let known = columnGroups.last { $0.loop == loop && $0.unit == unit }
      if let known, case .only(let codes) = layout.groups[known.group].coverage,
        codes == columns
      {
        layout.groups[known.group].coverage = .allBut([])
      }
      if let known, layout.groups[known.group].coverage == .allBut([]) { return known.group }
      columnGroups.append((loop, unit, layout.groups.count))
      return newGroup(unit, columns.isEmpty ? .allBut([]) : .allBut(columns))
    }
    let left = Set([code(of: field.except)].compactMap { $0 })
    return newGroup(unit, hasCode ? .allBut(left) : .sum(but: left))
  }

  /// The group of the columns of a loop that have one code each: a further one where a code comes
  /// again.
  private mutating func columnGroup(_ loop: Int, _ unit: Int64, adding code: Int32) -> Int {
    for known in columnGroups where known.loop == loop && known.unit == unit {
      guard case .only(var codes) = layout.groups[known.group].coverage,
        codes.insert(code).inserted
      else { continue }
      layout.groups[known.group].coverage = .only(codes)
      return known.group
    }
    columnGroups.append((loop, unit, layout.groups.count))
    return newGroup(unit, .only([code]))
  }

  private mutating func newGroup(_ unit: Int64, _ coverage: HoursGroup.Coverage) -> Int {
    layout.groups.append(HoursGroup(unitsPerHour: unit, coverage: coverage))
    if !loops.isEmpty {
      layout.blocks[layout.blocks.count - 1].groups.append(layout.groups.count - 1)
    }
    return layout.groups.count - 1
  }
}
