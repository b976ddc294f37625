import PayrollBytes
public import PayrollModel
public import PayrollTemplates

extension OutputPlan {
  /// The number of employees that one thread renders at a time.
  static let employeesPerChunk = 2_000

  /// Writes the file for a batch into a folder, which must exist.
  ///
  /// Employees that are held are left out. Where a value of any employee cannot be printed as the
  /// vendor wants it, no file is written, and the draft has a blocking finding for each such value.
  /// The finished bytes must pass `check` before they are put into their place.
  /// - Throws: `OutputError` where the file cannot be written, or the XML is not valid.
  public func write(
    _ batch: PayBatch, toFolder folder: String, check: @escaping FinishedFileCheck
  ) throws(OutputError) -> Draft {
    try write(
      batch, toFolder: folder, check: check, employeesPerChunk: Self.employeesPerChunk,
      threads: Parallel.cores)
  }

  /// The name of the file for a batch, as the template's rule makes it.
  public func fileName(for batch: PayBatch) -> String {
    ProgramCompiler(plan: self, batch: batch).fileName()
  }

  /// Writes with explicit sizes: the bytes must not depend on them.
  func write(
    _ batch: PayBatch, toFolder folder: String, check: @escaping FinishedFileCheck,
    employeesPerChunk: Int, threads: Int
  ) throws(OutputError) -> Draft {
    var compiler = ProgramCompiler(plan: self, batch: batch)
    let program = compiler.compile()
    let name = compiler.fileName()
    return try BatchView.with(batch) { (view) throws(OutputError) in
      if output.isPerEmployee {
        return try EmployeeFiles(
          plan: self, compiler: compiler, program: program, batch: batch, view: view,
          check: check
        ).write(toFolder: folder)
      }
      var run = OutputRun(
        plan: self, program: program, batch: batch, view: view, fileName: name,
        chunkSize: max(1, employeesPerChunk), threads: max(1, threads), check: check)
      return try run.write(toFolder: folder)
    }
  }
}
