import PayrollBytes
import PayrollModel

/// A renderer that a thread keeps from one chunk to the next.
private final class ChunkSlot {
  var renderer: ChunkRenderer
  init(_ renderer: consuming ChunkRenderer) { self.renderer = renderer }
}

/// One writing of one file: renders in waves of chunks, writes each wave in order, checks, commits.
struct OutputRun {
  let plan: OutputPlan
  let program: Program
  let batch: PayBatch
  let view: BatchView
  let fileName: String
  let chunkSize: Int
  let threads: Int

  private var problems: [FieldProblem] = []
  private var totals: [Int32: CellGrouper.CodeSum] = [:]
  private var employeeCount = 0
  private var rowCount = 0
  private var pieces = PieceBoundaries()
  private var loopCount = 0

  init(
    plan: OutputPlan, program: Program, batch: PayBatch, view: BatchView, fileName: String,
    chunkSize: Int, threads: Int
  ) {
    self.plan = plan
    self.program = program
    self.batch = batch
    self.view = view
    self.fileName = fileName
    self.chunkSize = chunkSize
    self.threads = threads
    problems = program.problems
  }

  mutating func write(toFolder folder: String) throws(OutputError) -> Draft {
    guard OutputFileName.isSafe(fileName) else {
      return draft(nil, extra: [ProblemText.unsafeName(fileName, plan)])
    }
    let path = Folder.resolve(fileName, in: folder)
    do {
      let file = try OutputFile(path)
      try render(into: file)
      try file.drain()
      guard problems.isEmpty else { return draft(nil) }
      if plan.template.kind == .xml {
        try check(file.pathBeforeCommit, path: path)
      }
      return draft(try file.commit())
    } catch let error as OutputError {
      throw error
    } catch let error as FileProblem {
      throw .file(error)
    } catch {
      throw .schemaUnusable(path: path)
    }
  }

  private func check(_ file: String, path: String) throws(OutputError) {
    if plan.output.isCheckedInPieces && loopCount == 1 && pieces.ranges.count > 1 {
      try XMLOutputCheck.check(file, path: path, schema: plan.schema, pieces: pieces)
    } else {
      try XMLOutputCheck.check(file, path: path, schema: plan.schema)
    }
  }

  // MARK: Rendering

  /// Renders the whole file into `file`, which may be a sink that keeps nothing.
  mutating func render(into file: some OutputSink) throws(FileProblem) {
    let exported = batch.employees.indices.filter { batch.employees[$0].held == nil }
    var index = 0
    while index < program.operations.count {
      guard let loop = nextLoop(from: index) else {
        try renderFile(index..<program.operations.count, into: file)
        break
      }
      if let opening = loop.opening {
        // A loop inside of the root element: what stands before it belongs to the file.
        try renderFile(index..<opening, into: file)
      }
      pieces.start = pieces.size
      try render(loopAt: loop.index, exported, into: file, isCounted: loopCount == 0)
      loopCount += 1
      index = Int(program.operations[loop.index].end)
    }
  }

  private func nextLoop(from index: Int) -> (index: Int, opening: Int?)? {
    var place = index
    while place < program.operations.count {
      let operation = program.operations[place]
      if operation.kind == .loop { return (place, place > index ? place : nil) }
      place += 1
    }
    return nil
  }

  private mutating func renderFile(
    _ range: Range<Int>, into file: some OutputSink
  ) throws(FileProblem) {
    var renderer = ChunkRenderer(
      program: program, loopKeys: [], plan: plan, batch: batch, view: view)
    renderer.rowNumber = rowCount
    renderer.employeeCount = employeeCount
    for total in totals.values {
      renderer.fileUnits.0 += total.units.0
      renderer.fileUnits.1 += total.units.1
      renderer.fileUnits.2 += total.units.2
    }
    renderer.renderFile(range)
    problems += renderer.writer.problems
    try file.write(renderer.writer.output)
    pieces.size += renderer.writer.output.count
  }

  private mutating func render(
    loopAt index: Int, _ exported: [Int], into file: some OutputSink, isCounted: Bool
  ) throws(FileProblem) {
    let loop = program.loops[Int(program.operations[index].first)]
    let chunkCount = (exported.count + chunkSize - 1) / chunkSize
    // A row number counts through the file: then one chunk must wait for the other.
    let slotCount = program.usesRowNumber ? 1 : min(threads * 2, max(chunkCount, 1))
    let slots = (0..<slotCount).map { _ in
      ChunkSlot(
        ChunkRenderer(
          program: program, loopKeys: loop.allKeys, plan: plan, batch: batch, view: view))
    }
    if program.usesRowNumber { slots[0].renderer.rowNumber = rowCount }
    var chunk = 0
    while chunk < chunkCount {
      let wave = chunk..<min(chunk + slotCount, chunkCount)
      let size = chunkSize
      let work = { (slot: Int) -> Void in
        let first = (wave.lowerBound + slot) * size
        for place in first..<min(first + size, exported.count) {
          slots[slot].renderer.render(
            employee: exported[place], counter: place + 1, loopAt: index)
        }
      }
      if threads == 1 {
        (0..<wave.count).forEach(work)
      } else {
        _ = Parallel.map(wave.count, work)
      }
      for slot in 0..<wave.count {
        try collect(slots[slot], into: file, isCounted: isCounted)
      }
      chunk = wave.upperBound
    }
  }

  private mutating func collect(
    _ slot: ChunkSlot, into file: some OutputSink, isCounted: Bool
  ) throws(FileProblem) {
    problems += slot.renderer.writer.problems
    slot.renderer.writer.problems = []
    let size = slot.renderer.writer.output.count
    pieces.size += size
    pieces.cuts.append(pieces.size)
    // The next chunk is about as large: its buffer should not have to grow.
    var finished = OutputBuffer(capacity: size + size / 8)
    swap(&finished, &slot.renderer.writer.output)
    if problems.isEmpty { file.writeBehind(OutputBlock(finished)) }
    for total in slot.renderer.grouper.takeTotals() where isCounted {
      var sum = totals[total.code] ?? CellGrouper.CodeSum(code: total.code)
      sum.seconds += total.seconds
      sum.units.0 += total.units.0
      sum.units.1 += total.units.1
      sum.units.2 += total.units.2
      sum.lineCount += total.lineCount
      totals[total.code] = sum
    }
    if isCounted { employeeCount += slot.renderer.employeeCount }
    slot.renderer.employeeCount = 0
    if program.usesRowNumber {
      rowCount = slot.renderer.rowNumber
    } else {
      rowCount += slot.renderer.rowNumber
      slot.renderer.rowNumber = 0
    }
  }

  // MARK: Result

  private func draft(_ receipt: OutputFile.Receipt?, extra: [Finding] = []) -> Draft {
    let codes = totals.values.sorted { $0.code < $1.code }.map { total in
      Draft.CodeTotal(
        code: program.usesEarningCodes
          ? plan.earningCodes.codes[Int(total.code)] : CodeLookup.bucketName(total.code),
        seconds: total.seconds, printedUnits: total.units.0, unitsPerHour: program.units[0],
        lineCount: total.lineCount)
    }
    var findings = extra
    findings += problems.map {
      ProblemText.finding($0, program: program, plan: plan, batch: batch, view: view)
    }
    if receipt != nil && rowCount == 0 { findings.append(ProblemText.nothing(plan)) }
    return Draft(
      templateID: plan.template.id, fileName: fileName, receipt: receipt, codes: codes,
      employeeCount: employeeCount, rowCount: rowCount, findings: findings)
  }
}
