package import PayrollBytes
package import PayrollModel
package import PayrollTemplates

extension OutputPlan {
  /// Renders a batch into a sink, as `write` does it, and nothing else: no file, no check.
  ///
  /// - Throws: what the sink throws.
  package func render(
    _ batch: PayBatch, into sink: some OutputSink
  ) throws(FileProblem) {
    var compiler = ProgramCompiler(plan: self, batch: batch)
    let program = compiler.compile()
    let name = compiler.fileName()
    try BatchView.with(batch) { (view) throws(FileProblem) in
      var run = OutputRun(
        plan: self, program: program, batch: batch, view: view, fileName: name,
        chunkSize: Self.employeesPerChunk, threads: Parallel.cores, check: { (_, _, _) in })
      try run.render(into: sink)
    }
  }
}
