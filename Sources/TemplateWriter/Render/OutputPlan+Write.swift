import PayrollBytes
public import PayrollModel
public import PayrollTemplates

extension OutputPlan {
  /// The number of employees that one thread renders at a time.
  static let employeesPerChunk = 2_000

  /// Writes the file for a batch into a folder, which must exist.
  ///
  /// Employees that are held are not in it, nor what the plan leaves out. Where a value of any employee cannot be printed as the
  /// vendor wants it, no file is written, and the draft has a blocking finding for each such value.
  /// The finished bytes must pass `check` before they are put into their place.
  ///
  /// - Parameter taken: names of other files in the folder, which a file of a single employee must
  ///   not have, in whatever capitals.
  /// - Throws: `OutputError` where the file cannot be written, or the XML is not valid.
  public func write(
    _ batch: PayBatch, toFolder folder: String, taken: [String] = [],
    check: @escaping FinishedFileCheck
  ) throws(OutputError) -> Draft {
    try write(
      batch, toFolder: folder, taken: taken, check: check,
      employeesPerChunk: Self.employeesPerChunk, threads: Parallel.cores)
  }

  /// Whether the file has a name of its own in the folder of a run: another than those of the
  /// program's own files. Where each employee has a file, their names show when they are written.
  public func hasNameOfItsOwn(for batch: PayBatch) -> Bool {
    output.isPerEmployee || !OutputFileName.isReserved(fileName(for: batch))
  }

  /// The name of the file for a batch, as the template's rule makes it.
  public func fileName(for batch: PayBatch) -> String {
    ProgramCompiler(plan: self, batch: batch).fileName()
  }

  /// Writes with explicit sizes: the bytes must not depend on them.
  func write(
    _ batch: PayBatch, toFolder folder: String, taken: [String] = [],
    check: @escaping FinishedFileCheck, employeesPerChunk: Int, threads: Int
  ) throws(OutputError) -> Draft {
    let part = PartOfBatch(self, batch)
    let placement = AdjustmentPlacement(self, batch)
    // The reader gets the whole batch but what is entered by hand, and finds out by itself what else may
    // be missing.
    let whole: FinishedFileCheck = { (file, plan, _) throws(OutputError) in
      try check(file, plan, placement.isNothing ? batch : placement.part(of: batch))
    }
    var compiler = ProgramCompiler(plan: self, batch: part.batch)
    let program = compiler.compile()
    let name = compiler.fileName()
    var draft = try BatchView.with(part.batch) { (view) throws(OutputError) in
      if output.isPerEmployee {
        return try EmployeeFiles(
          plan: self, compiler: compiler, program: program, batch: part.batch, view: view,
          check: whole
        ).write(toFolder: folder, taken: taken)
      }
      var run = OutputRun(
        plan: self, program: program, batch: part.batch, view: view, fileName: name,
        chunkSize: max(1, employeesPerChunk), threads: max(1, threads), check: whole)
      return try run.write(toFolder: folder)
    }
    draft.leftOut = part.leftOut
    draft.findings += placement.findings(self, batch)
    return draft
  }
}
