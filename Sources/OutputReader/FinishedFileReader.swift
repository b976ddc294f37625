import Glibc
import PayrollBytes
public import PayrollModel
public import PayrollTemplates

/// Reads finished vendor files back, and refuses those that do not say what the batch says.
///
/// What is read comes from the bytes of the file and the template alone; what is expected comes from
/// the batch and the mapping alone. Nothing is shared with the writer but the template.
public enum FinishedFileReader {
  /// The check of a finished file: each employee has, in each earning code, the hours of the batch,
  /// rounded once; XML is well-formed and satisfies the plan's schema.
  ///
  /// A file that can be cut is read on all cores. Memory does not grow with the file.
  /// - Throws: `OutputError` where the file must not get its name.
  public static func check(
    _ file: FinishedFile, plan: OutputPlan, batch: PayBatch
  ) throws(OutputError) {
    try checkPeople(of: file, plan, batch)
    let layout = LayoutBuilder.layout(of: plan)
    let pieces = file.pieces.ranges
    // Somebody who is in no piece would be missed in none of them.
    let hasEverybody = (pieces.last?.employees.upperBound ?? 0) >= file.employees.count
    let isCut = pieces.count > 1 && layout.blocks.count == 1 && hasEverybody
    if isCut {
      let inPieces = Parallel.map(pieces.count) { index -> FileTotals? in
        let piece = pieces[index]
        let employees = piece.employees.clamped(to: 0..<file.employees.count)
        let part = FilePart(
          file: file, plan: plan, batch: batch, layout: layout,
          segments: [file.pieces.head, piece.bytes, file.pieces.tail],
          employees: file.employees[employees], isWhole: false,
          schema: plan.output.isCheckedInPieces ? plan.schema : nil)
        return try? part.check()
      }
      let isValidated = plan.schema == nil || plan.output.isCheckedInPieces
      if isValidated && Self.agree(inPieces) { return }
    }
    // Where a piece failed, the whole is read, so that the error has the right line.
    let whole = FilePart(
      file: file, plan: plan, batch: batch, layout: layout, segments: [0..<Int.max],
      employees: file.employees[...], isWhole: true, schema: plan.schema)
    _ = try whole.check()
  }

  /// Refuses a file that was made of other people than those of the batch who are neither held nor
  /// left out. Where each employee has a file, it is one of them.
  private static func checkPeople(
    of file: FinishedFile, _ plan: OutputPlan, _ batch: PayBatch
  ) throws(OutputError) {
    let agrees =
      plan.output.isPerEmployee
      ? file.employees.allSatisfy { plan.includes(batch.employees[$0]) }
      : file.employees.elementsEqual(
        batch.employees.indices.filter { plan.includes(batch.employees[$0]) })
    guard !agrees else { return }
    throw .readBack(
      path: file.finalPath, line: 0, message: "other people than those who should be in it")
  }

  /// Whether all pieces were read, and their employees together have the totals that are printed.
  private static func agree(_ pieces: [FileTotals?]) -> Bool {
    guard var totals = pieces.first ?? nil else { return false }
    for piece in pieces.dropFirst() {
      guard let piece else { return false }
      totals.add(piece)
    }
    return totals.agree
  }
}

/// A file, or a piece of one with what stands before and behind the repeated part.
struct FilePart {
  let file: FinishedFile
  let plan: OutputPlan
  let batch: PayBatch
  let layout: ReadLayout
  let segments: [Range<Int>]
  let employees: ArraySlice<Int>
  let isWhole: Bool
  let schema: OutputSchema?

  /// Reads it; totals of the file are compared where it is whole.
  func check() throws(OutputError) -> FileTotals {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .file(FileProblem(.open, file.finalPath, errorNumber: errno))
    }
    defer { close(descriptor) }
    let size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
    let source = FileSegments(descriptor, segments.map { $0.clamped(to: 0..<size) })
    guard plan.template.kind != .xml else { return try checkXML(source) }
    do throws(ReadBackFailure) {
      var records = try RecordFile(plan)
      var reader = RecordReader(
        layout, plan: plan,
        ledger: EmployeeLedger(layout, plan: plan, batch: batch, employees: employees),
        isWhole: isWhole)
      try records.read(source, with: &reader)
      return reader.totals
    } catch {
      throw .readBack(path: file.finalPath, line: error.line, message: error.message)
    }
  }

  private func checkXML(_ source: FileSegments) throws(OutputError) -> FileTotals {
    let reader = XMLReadBack(
      layout, plan: plan,
      ledger: EmployeeLedger(layout, plan: plan, batch: batch, employees: employees),
      isWhole: isWhole)
    try XMLOutputCheck.check(source, path: file.finalPath, schema: schema, reader: reader)
    do { try reader.finish() } catch {
      throw .readBack(path: file.finalPath, line: error.line, message: error.message)
    }
    return reader.reader.totals
  }
}
