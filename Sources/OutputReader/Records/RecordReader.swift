import PayrollTemplates

/// Reads the records of a csv or fixedWidth file against a layout.
struct RecordReader {
  private let layout: ReadLayout
  private var ledger: EmployeeLedger
  /// Whether the whole file is read, so that its totals can be compared.
  private let isWhole: Bool
  private let codes: CodeTexts
  // What the current record says.
  private var row = RowCode()
  private var pairCodes: [Int32] = []
  private var hours: [(cell: HoursCell, pair: Int?, units: Int64)] = []

  init(_ layout: ReadLayout, plan: OutputPlan, ledger: EmployeeLedger, isWhole: Bool) {
    self.layout = layout
    self.ledger = ledger
    self.isWhole = isWhole
    codes = CodeTexts(plan)
  }

  /// Takes one record: its bytes as they are, and its cells; nil where they depend on its kind.
  mutating func take(
    _ raw: UnsafeBufferPointer<UInt8>, cells given: [UnsafeBufferPointer<UInt8>]?, line: Int
  ) throws(ReadBackFailure) {
    var reason = ReadBackFailure(line: line, message: "this is none of the template's records")
    for shape in layout.records {
      guard let cells = shape.line == nil ? given ?? shape.cut(raw) : [],
        fits(shape, raw, cells)
      else { continue }
      do throws(ReadBackFailure) {
        try read(shape, cells)
      } catch {
        // Another kind of record may fit; what this one said is told if none does.
        reason.message = error.message
        continue
      }
      do throws(ReadBackFailure) {
        try use(shape, cells)
        return
      } catch { throw ReadBackFailure(line: line, message: error.message) }
    }
    throw reason
  }

  /// Compares what is left, at the end of the file.
  mutating func finish() throws(ReadBackFailure) { try ledger.finish() }

  // MARK: Reading

  /// Whether the record can be of this kind: it has its cells, and its constants.
  private func fits(
    _ shape: RecordShape, _ raw: UnsafeBufferPointer<UInt8>,
    _ cells: [UnsafeBufferPointer<UInt8>]
  ) -> Bool {
    if let line = shape.line {
      return line.isWhole ? raw.elementsEqual(line.start) : raw.starts(with: line.start)
    }
    guard cells.count == shape.cells.count else { return false }
    for (cell, text) in zip(shape.cells, cells) {
      if case .constant(let constant) = cell.role {
        let isThere = constant.withUnsafeBufferPointer {
          cell.unfilled(text).elementsEqual(cell.unfilled($0))
        }
        if !isThere && !(cell.isOptional && cell.isBlank(text)) { return false }
      }
    }
    return true
  }

  private mutating func read(
    _ shape: RecordShape, _ cells: [UnsafeBufferPointer<UInt8>]
  ) throws(ReadBackFailure) {
    row = RowCode()
    hours.removeAll(keepingCapacity: true)
    pairCodes.removeAll(keepingCapacity: true)
    pairCodes.append(contentsOf: repeatElement(CodeTexts.none, count: shape.pairCount))
    for (cell, text) in zip(shape.cells, cells) {
      switch cell.role {
      case .code: if !cell.isBlank(text) { row.earningCode = try code(cell, text) }
      case .pairCode(let pair): if !cell.isBlank(text) { pairCodes[pair] = try code(cell, text) }
      case .bucket(let words): row.bucket = try cell.bucket(words, text)
      case .multiplier(let format): row.multiplier = try cell.multiplier(format, text)
      case .hours(let found):
        if let units = try cell.hours(found.format, text) { hours.append((found, nil, units)) }
      case .pairHours(let pair, let found):
        if let units = try cell.hours(found.format, text) { hours.append((found, pair, units)) }
      case .fileHours(let format): _ = try cell.hours(format, text)
      case .ignored, .constant, .identity: break
      }
    }
  }

  private func code(
    _ cell: Cell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> Int32 {
    if let code = codes.code(cell, text) { return code }
    throw ReadBackFailure(line: 0, message: "\"\(cell.name)\" is no earning code of the mapping")
  }

  // MARK: Comparing

  private mutating func use(
    _ shape: RecordShape, _ cells: [UnsafeBufferPointer<UInt8>]
  ) throws(ReadBackFailure) {
    guard let block = shape.block else {
      if isWhole { try compareTotals(shape, cells) }
      return
    }
    try ledger.enter(block)
    if shape.hasIdentity { try findEmployee(shape, cells) }
    for (cell, pair, units) in hours {
      ledger.add(cell.group, code: cell.code ?? pair.map { pairCodes[$0] } ?? row.code, units)
    }
  }

  private mutating func findEmployee(
    _ shape: RecordShape, _ cells: [UnsafeBufferPointer<UInt8>]
  ) throws(ReadBackFailure) {
    while !isCurrent(shape, cells) {
      guard try ledger.advance() else {
        throw ReadBackFailure(line: 0, message: "this employee is not expected here, or at all")
      }
      guard isCurrent(shape, cells) || ledger.isSkippable else {
        throw ReadBackFailure(line: 0, message: "\(ledger.place) is expected here")
      }
    }
  }

  private func isCurrent(
    _ shape: RecordShape, _ cells: [UnsafeBufferPointer<UInt8>]
  ) -> Bool {
    for (cell, text) in zip(shape.cells, cells) {
      if case .identity(let identity) = cell.role,
        !ledger.isCurrent(identity, cell.unfilled(text))
      {
        return false
      }
    }
    return true
  }

  private func compareTotals(
    _ shape: RecordShape, _ cells: [UnsafeBufferPointer<UInt8>]
  ) throws(ReadBackFailure) {
    for (cell, text) in zip(shape.cells, cells) {
      guard case .fileHours(let format) = cell.role else { continue }
      let printed = try cell.hours(format, text) ?? 0
      try ledger.compare(fileHours: printed, format.unitsPerHour)
    }
  }
}
