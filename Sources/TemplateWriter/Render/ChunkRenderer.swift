import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Runs a program for one employee after the other and collects the bytes.
struct ChunkRenderer: ~Copyable {
  var writer: FieldWriter
  var grouper: CellGrouper
  let view: BatchView
  /// The record of the current employee; valid while one is being rendered.
  var record: Int = 0
  /// The number of the current employee among the exported, from 1.
  var employeeCounter = 0
  /// Rows of the current employee so far.
  var rowCounter = 0
  /// Rows of the file so far.
  var rowNumber = 0
  /// Employees with rows so far.
  var employeeCount = 0
  /// What `file.hours` prints, by unit.
  var fileUnits: (Int64, Int64, Int64) = (0, 0, 0)
  /// The codes that have no column of their own in the current row, and the first one to print.
  var pairCodes: [Int32] = []
  var pairOffset = 0
  var isOverflowRow = false
  /// The employees none of whose jobs is the main one, although the file marks it.
  var withoutMainJob: [Int32] = []
  /// The employees with several groups of which the vendor may keep one.
  var withReplacements: [Int32] = []
  /// The code whose hours the current field leaves out; `noCode` for none.
  private var exceptCode = Program.noCode

  let operations: FlatTable<Program.Operation>
  let fields: FlatTable<Program.Field>
  let parts: FlatTable<Program.Part>
  let constants: FlatTable<UInt8>
  let loops: FlatTable<Program.Loop>
  let keys: FlatTable<GroupKey>
  let pairColumns: [[Int32]]
  let codeTexts: TextTable
  let payCodeTexts: TextTable
  let lists: TextTable
  let acceptsNegativeHours: Bool
  let jobs: JobTitles
  private let marksMainJob: Bool

  /// A renderer of the outermost repetition `loop`, or of what stands around all of them.
  init(
    program: Program, loop: Int?, cellKeys: CellKeys, plan: OutputPlan, batch: PayBatch,
    view: BatchView
  ) {
    self.view = view
    writer = FieldWriter(program: program, capacity: 1 << 16)
    let mapping = program.usesEarningCodes ? plan.earningCodes : nil
    let labels = batch.timeData.labels
    grouper = CellGrouper(
      program: program, keys: cellKeys,
      longestSeconds: loop.flatMap { program.longestSeconds[$0] },
      lookup: CodeLookup(mapping: mapping, labels: labels),
      labelRanks: Self.ranks(labels.texts))
    operations = FlatTable(program.operations)
    fields = FlatTable(program.fields)
    parts = FlatTable(program.parts)
    constants = FlatTable(program.constants)
    loops = FlatTable(program.loops)
    keys = FlatTable(program.keys)
    pairColumns = program.pairColumns
    codeTexts = TextTable(plan.earningCodes.codes.map { Array($0.utf8) })
    lists = TextTable(program.lists)
    jobs = cellKeys.jobs
    marksMainJob = cellKeys.marksMainJob
    acceptsNegativeHours = program.acceptsNegativeHours
    payCodeTexts = TextTable(labels.texts.map { Array($0.utf8) })
  }

  /// The place of each label in the order of their texts.
  private static func ranks(_ texts: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: texts.count)
    let order = texts.indices.sorted {
      texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8)
    }
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    return ranks
  }

  /// Runs operations that belong to no employee.
  mutating func renderFile(_ range: Range<Int>) {
    writer.employee = -1
    run(range, cells: 0..<0)
  }

  /// Runs the outermost loop at `operation` for one employee of the batch.
  mutating func render(employee: Int, counter: Int, loopAt operation: Int) {
    let person = view.employees[employee]
    guard let place = person.record.place, place < view.records.count else { return }
    record = place
    employeeCounter = counter
    rowCounter = 0
    writer.employee = Int32(truncatingIfNeeded: employee)
    grouper.group(person, view)
    for line in grouper.unmapped { writer.noteUnmapped(line: line) }
    guard grouper.count > 0 else { return }
    employeeCount += 1
    if marksMainJob { checkMainJob() }
    loop(operation, cells: 0..<grouper.count)
  }

  /// Somebody may have worked in none but a second job; that the main one is not known at all is a
  /// problem.
  private mutating func checkMainJob() {
    let main = jobs.mainTitle(ofRecord: record)
    if main < 0 {
      writer.noteMainJob()
    } else if !(0..<grouper.count).contains(where: { grouper.cells[$0].job == main }) {
      withoutMainJob.append(writer.employee)
    }
  }

  // MARK: Operations

  private mutating func run(_ range: Range<Int>, cells: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = operations.base[index]
      index += 1
      switch operation.kind {
      case .bytes:
        writer.output.append(constants.slice(operation.first, operation.length))
      case .field:
        field(operation.first, cells: cells)
      case .row:
        rowCounter += 1
        rowNumber += 1
      case .printed:
        writer.hasPrinted = true
      case .loop:
        loop(index - 1, cells: cells)
        index = Int(operation.end)
      case .pairs:
        pairs(operation, body: index..<Int(operation.end), cells: cells)
        index = Int(operation.end)
      case .omitEmpty:
        let start = writer.output.count
        let before = writer.hasPrinted
        writer.hasPrinted = false
        run(index..<Int(operation.end), cells: cells)
        if !writer.hasPrinted { writer.output.truncate(to: start) }
        writer.hasPrinted = writer.hasPrinted || before
        index = Int(operation.end)
      }
    }
  }

  /// Runs a loop's body for each run of cells that agree in its keys.
  private mutating func loop(_ index: Int, cells: Range<Int>) {
    let operation = operations.base[index]
    let loop = loops[operation.first]
    let keys = keys.slice(loop.firstKey, loop.keyCount)
    if cells.count > 1 { grouper.sort(cells, by: keys) }
    var start = cells.lowerBound
    var count = 0
    while start < cells.upperBound {
      let end = grouper.endOfGroup(
        start..<cells.upperBound, keys, separatingParts: loop.separatesParts)
      run((index + 1)..<Int(operation.end), cells: start..<end)
      start = end
      count += 1
    }
    if loop.singleKeyCount > 0 {
      let singles = self.keys.slice(loop.firstSingleKey, loop.singleKeyCount)
      if count > self.count(cells, by: singles, separatingParts: false) {
        withReplacements.append(writer.employee)
      }
    }
  }

  /// How many groups cells make by some keys.
  private mutating func count(
    _ cells: Range<Int>, by keys: UnsafeBufferPointer<GroupKey>, separatingParts: Bool
  ) -> Int {
    if cells.count > 1 { grouper.sort(cells, by: keys) }
    var count = 0
    var start = cells.lowerBound
    while start < cells.upperBound {
      start = grouper.endOfGroup(
        start..<cells.upperBound, keys, separatingParts: separatingParts)
      count += 1
    }
    return count
  }

  /// Runs a row as often as its codes without a column need pairs.
  private mutating func pairs(
    _ operation: Program.Operation, body: Range<Int>, cells: Range<Int>
  ) {
    let columns = pairColumns[Int(operation.first)]
    pairCodes.removeAll(keepingCapacity: true)
    for index in cells {
      let code = grouper.cells[index].code
      if !columns.contains(code) && !pairCodes.contains(code) { pairCodes.append(code) }
    }
    pairCodes.sort()
    pairOffset = 0
    repeat {
      isOverflowRow = pairOffset > 0
      run(body, cells: cells)
      pairOffset += Int(operation.length)
    } while pairOffset < pairCodes.count
    isOverflowRow = false
  }

  // MARK: Fields

  @inline(__always)
  private mutating func field(_ index: Int32, cells: Range<Int>) {
    let field = fields[index]
    let start = writer.output.count
    var code = field.code
    if field.pair >= 0 {
      let place = pairOffset + Int(field.pair)
      code = place < pairCodes.count ? pairCodes[place] : Program.noCode
    } else if code != Program.anyCode && isOverflowRow {
      code = Program.noCode
    }
    if field.isExcept {
      exceptCode = code
      code = Program.anyCode
      if !cells.contains(where: { grouper.cells[$0].code != exceptCode }) { code = Program.noCode }
    }
    defer { exceptCode = Program.noCode }
    if code != Program.anyCode && !cells.contains(where: { grouper.cells[$0].code == code }) {
      writer.finish(field, index: index, from: start, isMissing: false)
      return
    }
    // What is paid in money has no hours, and hours no amount: neither is missing then.
    if field.isOfAmounts || field.isOfHours && grouper.hasAmounts,
      !holds(amounts: field.isOfAmounts, code: code, cells: cells)
    {
      writer.finish(field, index: index, from: start, isMissing: false)
      return
    }
    var isMissing = false
    for part in parts.slice(field.firstPart, field.partCount) {
      let before = writer.output.count
      if let value = part.value {
        append(value, part, code: code, cells: cells)
        if part.padWidth > 0 && writer.output.count > before { pad(part, from: before) }
        if part.textChange != .none && writer.output.count > before {
          change(part.textChange, from: before)
        }
        if writer.output.count == before && !part.isOptional { isMissing = true }
      } else {
        writer.output.append(constants.slice(part.first, part.length))
        if part.length == 0 && !part.isOptional { isMissing = true }
      }
    }
    writer.finish(field, index: index, from: start, isMissing: isMissing)
  }

  /// The printed hours of the cells that have a code.
  func units(_ unit: UInt8, code: Int32, cells: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for index in cells where isMeant(index, code) { sum += grouper.cells[index].unit(unit) }
    return sum
  }

  /// The amount of the cells that have a code, in cents.
  func cents(code: Int32, cells: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for index in cells where isMeant(index, code) { sum += grouper.cells[index].cents }
    return sum
  }

  /// Whether one of the cells that have a code has an amount, or else hours.
  private func holds(amounts: Bool, code: Int32, cells: Range<Int>) -> Bool {
    cells.contains { isMeant($0, code) && grouper.cells[$0].isAmount == amounts }
  }

  /// Whether the current field is about a cell.
  @inline(__always)
  private func isMeant(_ index: Int, _ code: Int32) -> Bool {
    let own = grouper.cells[index].code
    return code == Program.anyCode ? own != exceptCode : own == code
  }

  /// How many rows the repetition inside of a loop makes of these cells.
  mutating func countRows(of loop: Int32, _ cells: Range<Int>) -> Int {
    let outer = loops[loop]
    return count(
      cells, by: keys.slice(outer.firstInnerKey, outer.innerKeyCount),
      separatingParts: outer.separatesInnerParts)
  }

  /// Changes the value behind `start`, which is not empty.
  private mutating func change(_ change: ValueFormat.TextChange, from start: Int) {
    let value = writer.output.withBytes { Array($0[start...]) }
    writer.output.truncate(to: start)
    if change == .spaced {
      writer.output.append(UInt8(ascii: " "))
      writer.output.append(value)
    } else {
      let rest = value.drop { $0 == UInt8(ascii: "0") }
      writer.output.append(Array(rest.isEmpty ? value.suffix(1) : rest))
    }
  }

  /// Fills the value behind `start` up to its width.
  private mutating func pad(_ part: Program.Part, from start: Int) {
    let length = writer.output.withBytes { $0[start...].count { $0 & 0xC0 != 0x80 } }
    let missing = Int(part.padWidth) - length
    guard missing > 0 else { return }
    let fill = [UInt8](repeating: part.padFill, count: missing)
    guard part.isPaddedBefore else { return writer.output.append(fill) }
    let value = writer.output.withBytes { Array($0[start...]) }
    writer.output.truncate(to: start)
    writer.output.append(fill)
    writer.output.append(value)
  }
}
