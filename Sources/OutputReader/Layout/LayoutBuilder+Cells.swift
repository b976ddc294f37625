import PayrollModel
import PayrollTemplates

/// What single values say.
extension LayoutBuilder {
  func code(of pattern: TextPattern?) -> Int32? {
    guard let text = pattern?.constant else { return nil }
    // A code that the mapping does not have never has hours.
    return plan.earningCodes.codes.firstIndex(of: text).map(Int32.init) ?? -2
  }

  /// The code whose hours or amounts stand in a field and need no pair; nil where there is none.
  func columnCode(of field: FieldNode) -> Int32? {
    guard let code = code(of: field.code) else { return nil }
    let isAmount = code >= 0 && plan.earningCodes.areAmounts[Int(code)]
    return field.isColumn(ofAmounts: isAmount) ? code : nil
  }

  mutating func cell(
    _ field: FieldNode, hasCode: Bool, pair: Int?, columns: Set<Int32>
  ) -> Cell {
    var cell = Cell(name: field.name, role: .ignored)
    cell.isOptional = field.isOptional || field.code != nil || field.except != nil || pair != nil
    // A row has hours or an amount, and leaves the column of the other empty.
    cell.isOptional = cell.isOptional || plan.printsAmounts && field.pattern.isSum
    if let width = field.width, plan.template.kind != .xml {
      if plan.template.kind == .fixedWidth { cell.width = width }
      cell.fill = field.fill
      cell.emptyFill = field.emptyFill
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
    case .hours, .amount:
      let group = group(field, format, hasCode: hasCode, pair: pair, columns: columns)
      let hours = HoursCell(
        group: group, format: format, code: field.except == nil ? code(of: field.code) : nil,
        isAmount: name == .amount)
      return pair.map { .pairHours($0, hours) } ?? .hours(hours)
    case .fileHours:
      layout.fileUnits.insert(format.unitsPerHour)
      return .fileHours(format)
    default: return .ignored
    }
  }

  /// What is printed for each bucket; nil where two of them look the same.
  func words(of format: ValueFormat) -> [[UInt8]]? {
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
    let isAmount = field.pattern.hasAmount
    if let code = code(of: field.code) {
      return columnGroup(loop, unit, isAmount, adding: code)
    }
    if pair != nil {
      let known = columnGroups.last {
        $0.loop == loop && $0.unit == unit && $0.isAmount == isAmount
      }
      if let known, case .only(let codes) = layout.groups[known.group].coverage,
        codes == columns
      {
        layout.groups[known.group].coverage = .allBut([])
      }
      // All pairs of a row have one group.
      if let known, [.allBut([]), .allBut(columns)].contains(layout.groups[known.group].coverage) {
        return known.group
      }
      columnGroups.append((loop, unit, isAmount, layout.groups.count))
      return newGroup(unit, isAmount, .allBut(columns))
    }
    let left = Set([code(of: field.except)].compactMap { $0 })
    return newGroup(unit, isAmount, hasCode ? .allBut(left) : .sum(but: left))
  }

  /// The group of the columns of a loop that have one code each: a further one where a code comes
  /// again.
  private mutating func columnGroup(
    _ loop: Int, _ unit: Int64, _ isAmount: Bool, adding code: Int32
  ) -> Int {
    for known in columnGroups
    where known.loop == loop && known.unit == unit && known.isAmount == isAmount {
      guard case .only(var codes) = layout.groups[known.group].coverage,
        codes.insert(code).inserted
      else { continue }
      layout.groups[known.group].coverage = .only(codes)
      return known.group
    }
    columnGroups.append((loop, unit, isAmount, layout.groups.count))
    return newGroup(unit, isAmount, .only([code]))
  }

  private mutating func newGroup(
    _ unit: Int64, _ isAmount: Bool, _ coverage: HoursGroup.Coverage
  ) -> Int {
    layout.groups.append(
      HoursGroup(unitsPerHour: unit, coverage: coverage, isOfAmounts: isAmount))
    if !loops.isEmpty {
      layout.blocks[layout.blocks.count - 1].groups.append(layout.groups.count - 1)
    }
    return layout.groups.count - 1
  }
}
