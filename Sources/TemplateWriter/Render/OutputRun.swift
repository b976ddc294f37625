import PayrollBytes
import PayrollModel
import PayrollTemplates

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

  private(set) var problems: [FieldProblem] = []
  /// What forbids the file beside values: people whom it would not tell apart, amounts without a place.
  private var refusals: [Finding] = []
  private var totals: [Int32: CellGrouper.CodeSum] = [:]
  /// Employees none of whose jobs is the main one, and those of whose groups the vendor may keep one.
  private var withoutMainJob: Set<Int32> = []
  private var withReplacements: Set<Int32> = []
  private var employeeCount = 0
  private var rowCount = 0
  private var pieces = PieceBoundaries()
  private var loopCount = 0
  let check: FinishedFileCheck
  /// The employees that are neither held nor left out, in the order of the batch.
  let exported: [Int]

  init(
    plan: OutputPlan, program: Program, batch: PayBatch, view: BatchView, fileName: String,
    chunkSize: Int, threads: Int, check: @escaping FinishedFileCheck,
    only employee: Int? = nil
  ) {
    self.plan = plan
    self.program = program
    self.batch = batch
    self.view = view
    self.fileName = fileName
    self.chunkSize = chunkSize
    self.threads = threads
    self.check = check
    exported =
      employee.map { [$0] }
      ?? batch.employees.indices.filter { plan.includes(batch.employees[$0]) }
    pieces.employeesPerCut = chunkSize
    problems = program.problems
  }

  mutating func write(toFolder folder: String) throws(OutputError) -> Draft {
    guard OutputFileName.isSafe(fileName) else {
      return draft([], extra: [ProblemText.unsafeName(fileName, plan)])
    }
    refusals = AmountsWithoutPlace(plan, batch).findings(exported)
    refusals += IdentityCheck(plan, batch).findings(exported)
    let receipt = try writeFile(
      fileName, toFolder: folder, skipsEmpty: plan.output.emptyFile == .leftOut)
    return draft([receipt].compactMap { $0 }, extra: refusals)
  }

  /// Writes one file with all employees of the run; nil where a finding forbids it, or where nobody
  /// is paid and `skipsEmpty` says so.
  mutating func writeFile(
    _ fileName: String, toFolder folder: String, skipsEmpty: Bool = false
  ) throws(OutputError) -> OutputFile.Receipt? {
    let path = Folder.resolve(fileName, in: folder)
    do {
      let file = try OutputFile(path)
      try render(into: file)
      try file.drain()
      guard problems.isEmpty, refusals.isEmpty, !skipsEmpty || employeeCount > 0 else {
        return nil
      }
      try check(
        FinishedFile(
          path: file.pathBeforeCommit, finalPath: path, employees: exported,
          pieces: loopCount == 1 ? pieces : PieceBoundaries()), plan, batch)
      return try file.commit()
    } catch let error as OutputError {
      throw error
    } catch let error as FileProblem {
      throw .file(error)
    } catch {
      throw .schemaUnusable(path: path)
    }
  }

  // MARK: Rendering

  mutating func render(into file: some OutputSink) throws(FileProblem) {
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
      try render(loopAt: loop.index, into: file, isCounted: loopCount == 0)
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
      program: program, loop: nil, cellKeys: CellKeys(), plan: plan, batch: batch, view: view)
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
    loopAt index: Int, into file: some OutputSink, isCounted: Bool
  ) throws(FileProblem) {
    let loop = Int(program.operations[index].first)
    let chunkCount = (exported.count + chunkSize - 1) / chunkSize
    // A row number counts through the file: then one chunk must wait for the other.
    let slotCount = program.usesRowNumber ? 1 : min(threads * 2, max(chunkCount, 1))
    let cellKeys = CellKeys(program, loop: loop, batch.timeData)
    let slots = (0..<slotCount).map { _ in
      ChunkSlot(
        ChunkRenderer(
          program: program, loop: loop, cellKeys: cellKeys, plan: plan, batch: batch, view: view))
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
    withoutMainJob.formUnion(slot.renderer.withoutMainJob)
    withReplacements.formUnion(slot.renderer.withReplacements)
    slot.renderer.withoutMainJob = []
    slot.renderer.withReplacements = []
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
      sum.cents += total.cents
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

  /// What is wrong with values, in words.
  var findings: [Finding] {
    problems.map {
      ProblemText.finding($0, program: program, plan: plan, batch: batch, view: view)
    }
  }

  /// What is doubtful about the rows, in words.
  private var rowFindings: [Finding] {
    var findings = withoutMainJob.sorted().map {
      ProblemText.noMainJob(view.number(of: $0), view.recordName(of: $0, where: true), plan)
    }
    if !withReplacements.isEmpty {
      findings.append(
        ProblemText.replacements(withReplacements.sorted().map { view.number(of: $0) }, plan))
    }
    if let finding = ProblemText.noMiddleNames(plan, batch, exported) { findings.append(finding) }
    return findings
  }

  /// Whether a code of the program has amounts.
  private func isAmount(_ code: Int32) -> Bool {
    program.usesEarningCodes && plan.earningCodes.areAmounts[Int(code)]
  }

  /// The draft; with its own findings behind `extra`, or with those of `only` alone.
  func draft(
    _ receipts: [OutputFile.Receipt], extra: [Finding] = [], only: [Finding]? = nil,
    fileNames: [String]? = nil
  ) -> Draft {
    let codes = totals.values.sorted { $0.code < $1.code }.map { total in
      Draft.CodeTotal(
        code: program.usesEarningCodes
          ? plan.earningCodes.codes[Int(total.code)] : CodeLookup.bucketName(total.code),
        seconds: total.seconds, printedUnits: total.units.0, unitsPerHour: program.units[0],
        amount: isAmount(total.code) ? total.cents : nil, lineCount: total.lineCount)
    }
    var findings = only ?? extra + self.findings
    findings += rowFindings
    findings += MergedMultipliers(plan, batch).findings(exported)
    if findings.isEmpty && rowCount == 0 {
      findings.append(ProblemText.nothing(plan, fileName: fileName))
    }
    return Draft(
      templateID: plan.template.id, fileName: fileName, fileNames: fileNames ?? [fileName],
      receipts: receipts, codes: codes,
      employeeCount: employeeCount, rowCount: rowCount, findings: findings)
  }
}
