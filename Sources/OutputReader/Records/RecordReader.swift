import PayrollBytes
import PayrollTemplates

/// Reads the records of a csv or fixedWidth file against a layout.
struct RecordReader: ~Copyable {
  var ledger: EmployeeLedger
  /// Whether the whole file is read, so that its totals can be compared.
  let isWhole: Bool
  let table: CellTable
  private let shapes: FlatTable<FlatShape>
  private let lines: TextTable
  // What the current record says.
  var row = RowCode()
  var pairCodes: [Int32] = []
  var hours: [(cell: FlatCell, units: Int64)] = []
  private var places: [Range<Int>] = []
  private let order: OrderTable
  /// Whether two kinds of records that look alike can come in one place.
  private let hasLookalikes: Bool
  /// The kind of the record before; -1 at the beginning.
  private var last: Int32 = -1

  init(_ layout: ReadLayout, plan: OutputPlan, ledger: consuming EmployeeLedger, isWhole: Bool) {
    self.ledger = ledger
    self.isWhole = isWhole
    var cells: [Cell] = []
    var lines: [[UInt8]] = []
    var shapes: [FlatShape] = []
    for shape in layout.records {
      let hasIdentity = shape.cells.contains {
        if case .identity = $0.role { true } else { false }
      }
      shapes.append(
        FlatShape(
          block: shape.block.map(Int32.init) ?? -1, firstCell: Int32(cells.count),
          cellCount: Int32(shape.cells.count), pairCount: Int32(shape.pairCount),
          hasIdentity: hasIdentity, isLine: shape.line != nil,
          isWholeLine: shape.line?.isWhole ?? false, line: Int32(lines.count)))
      cells += shape.cells
      if let line = shape.line { lines.append(line.start) }
    }
    order = OrderTable(
      [
        OrderTable.Whole(
          order: layout.order, firstPart: 0, distinctions: layout.records.map(\.distinction))
      ], partCount: shapes.count)
    hasLookalikes = order.hasChoice(0, among: 0..<Int32(shapes.count)) {
      layout.records[Int($0)].looksLike(layout.records[Int($1)])
    }
    table = CellTable(cells, codes: plan.earningCodes.codes)
    self.shapes = FlatTable(shapes)
    self.lines = TextTable(lines)
  }

  /// Takes one record: its bytes, and its cells as places in `text`; nil where the cells depend on
  /// the kind of record, as in files of fixed width.
  mutating func take(
    _ raw: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, cells: [Range<Int>]?,
    line: Int
  ) throws(ReadBackFailure) {
    var reason = ReadBackFailure(
      line: line, message: "this is none of the template's records that can come here")
    for turn in Turn.all {
      for index in order.parts(of: 0, after: last) {
        let shape = shapes[index]
        if shape.hasIdentity == (turn == .others) { continue }
        if shape.isLine {
          guard isLine(raw, shape) else { continue }
          last = index
          return
        }
        if let cells { places = cells } else { cut(raw, shape) }
        guard places.count == Int(shape.cellCount), fits(shape, text) else { continue }
        do throws(ReadBackFailure) {
          try read(shape, text)
        } catch {
          // Another kind of record may fit; what this one said is told if none does.
          reason.message = error.message
          continue
        }
        do throws(ReadBackFailure) {
          if turn == .expected && !isExpectedHere(shape, text) { continue }
          try use(shape, text)
          last = index
          return
        } catch { throw explained(ReadBackFailure(line: line, message: error.message)) }
      }
    }
    throw explained(reason)
  }

  /// In which order kinds of records are tried: an employee who is expected here comes before a
  /// record that names nobody, and that before an employee who is not expected.
  private enum Turn {
    case expected, others, unexpected
    /// Made once: the turns are gone through for every record.
    static let all = [expected, others, unexpected]
  }

  /// The totals of the file, and what the employees that were read have.
  var totals: FileTotals { ledger.totals }

  /// A failure with its likely reason, where it had to be guessed which of two kinds a record is.
  private func explained(_ failure: ReadBackFailure) -> ReadBackFailure {
    guard hasLookalikes else { return failure }
    return ReadBackFailure(
      line: failure.line,
      message: failure.message + " (the template has rows that look alike in one place: a fixed "
        + "text in one of them would tell them apart)")
  }

  /// Compares what is left, at the end of the file.
  mutating func finish() throws(ReadBackFailure) {
    do throws(ReadBackFailure) { try ledger.finish() } catch { throw explained(error) }
    if !order.mayEnd(0, after: last) {
      throw ReadBackFailure(
        line: 0, message: "not all of the records that the template has")
    }
  }

  // MARK: Reading

  private func isLine(_ raw: UnsafeBufferPointer<UInt8>, _ shape: FlatShape) -> Bool {
    let start = lines[shape.line]
    if shape.isWholeLine { return raw.isSame(start) }
    return raw.count >= start.count
      && UnsafeBufferPointer(rebasing: raw[..<start.count]).isSame(start)
  }

  /// Cuts a record of fixed width; it has no cells where its length is another. Columns count
  /// characters.
  private mutating func cut(_ record: UnsafeBufferPointer<UInt8>, _ shape: FlatShape) {
    places.removeAll(keepingCapacity: true)
    var place = 0
    for cell in table.cells.slice(shape.firstCell, shape.cellCount) {
      let start = place
      for _ in 0..<cell.width {
        guard place < record.count else { return places.removeAll(keepingCapacity: true) }
        place += 1
        while place < record.count && record[place] & 0xC0 == 0x80 { place += 1 }
      }
      places.append(start..<place)
    }
    if place != record.count { places.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  func slice(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[places[index]])
  }

  /// Whether the record can be of this kind: its constants are there.
  private func fits(_ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<Int(shape.cellCount) {
      let cell = table.cells[shape.firstCell + Int32(index)]
      let value = slice(text, index)
      if cell.kind == .constant && !table.isConstant(cell, value) { return false }
      // What must have a value is not empty: a total has no date.
      if cell.kind == .ignored && !cell.isOptional && cell.isEmpty(value) { return false }
    }
    return true
  }

  private mutating func read(
    _ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) {
    row = RowCode()
    hours.removeAll(keepingCapacity: true)
    pairCodes.removeAll(keepingCapacity: true)
    for _ in 0..<shape.pairCount { pairCodes.append(RowCode.none) }
    for index in 0..<Int(shape.cellCount) {
      let cell = table.cells[shape.firstCell + Int32(index)]
      let value = slice(text, index)
      switch cell.kind {
      case .ignored, .constant, .identity: break
      case .code:
        if !cell.isOptional || !cell.isEmpty(value) {
          row.earningCode = try table.code(cell, value)
        }
      case .pairCode:
        if !cell.isEmpty(value) { pairCodes[Int(cell.index)] = try table.code(cell, value) }
      case .bucket: row.bucket = try table.bucket(cell, value)
      case .multiplier: row.multiplier = try table.multiplier(cell, value)
      case .hours, .pairHours:
        if let units = try table.hours(cell, value) {
          hours.append((cell, units))
        } else if !cell.isOptional {
          throw ReadBackFailure(line: 0, message: "\"\(table.name(cell))\" has no hours")
        }
      case .fileHours: _ = try table.hours(cell, value)
      }
    }
  }
}
