public import PayrollBytes
public import PayrollModel

/// Writes `batch.json`: the classified lines with the records and the rule behind each.
///
/// Canonical: one order of keys, no blanks, one employee a line, so that two batches can be compared
/// line by line. A pay line is a list with the columns that `lineColumns` names, because a year of
/// a large company has millions of them. Durations are seconds, rates and multipliers decimal texts.
public enum BatchFile {
  private static let employeesPerChunk = 1024
  /// The schema that the file names.
  static let schema = "payroll-export/batch/1"

  /// Writes the file and waits for it.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ batch: PayBatch, to path: String
  ) throws(FileProblem) -> OutputFile.Receipt {
    try begin(batch, to: path).wait()
  }

  /// Writes the file and leaves making it durable to the background.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func begin(
    _ batch: PayBatch, to path: String
  ) throws(FileProblem) -> PendingReceipt {
    let file = try OutputFile(path)
    var out = OutputBuffer()
    try JSONWriter.document(into: &out) { (object) throws(FileProblem) in
      appendHead(batch, to: &object)
      try object.list("employees", .lines) { (list) throws(FileProblem) in
        try list.handOn { (head) throws(FileProblem) in try file.write(head) }
        writeEmployees(of: batch, to: file)
      }
      WageTexts.append(batch, to: &object)
    }
    try file.write(out)
    return file.commitBehind()
  }

  /// Writes what stands in the list of employees, made by all cores at once.
  private static func writeEmployees(of batch: PayBatch, to file: OutputFile) {
    let chunks = stride(from: 0, to: batch.employees.count, by: employeesPerChunk).map {
      $0..<min($0 + employeesPerChunk, batch.employees.count)
    }
    let texts = LineTexts(batch)
    let wave = Parallel.cores * 2
    for first in stride(from: 0, to: chunks.count, by: wave) {
      let some = chunks[first..<min(first + wave, chunks.count)]
      let blocks = Parallel.map(some.count) { index in
        rendered(some[some.startIndex + index], of: batch, texts: texts)
      }
      for block in blocks { file.writeBehind(block) }
    }
  }

  private static func rendered(
    _ employees: Range<Int>, of batch: PayBatch, texts: LineTexts
  ) -> OutputBlock {
    var out = OutputBuffer(capacity: 1 << 21)
    JSONWriter.elements(of: .lines, isFirst: employees.lowerBound == 0, into: &out) { list in
      var gross = GrossReckoning()
      for index in employees { texts.append(batch.employees[index], of: batch, &gross, to: &list) }
    }
    return OutputBlock(out)
  }

  private static func appendHead(_ batch: PayBatch, to object: inout JSONWriter.Object) {
    object.member("schema", schema)
    object.member("batch", batch.id.description)
    object.member("company", batch.company)
    object.member("state", batch.isBlocked ? "blocked" : "draft")
    object.object("period") { period in
      period.member("first", batch.period.first.description)
      period.member("last", batch.period.last.description)
      period.member("payDate", ifAny: batch.period.payDate?.description)
    }
    object.object("workweek") { workweek in
      workweek.member("start", batch.workweek.start.name)
      workweek.member("startTime", batch.workweek.startTime.description)
      workweek.member("workdayStart", batch.workweek.workdayStart.description)
    }
    object.list("reasons") { list in
      for reason in batch.reasons {
        list.object { entry in
          entry.member("ruleSet", reason.ruleSet)
          entry.member("rule", reason.rule)
          entry.member("sentence", reason.sentence)
          entry.member("citation", reason.citation)
        }
      }
    }
    object.member("lineColumns", LineTexts.columns(of: batch))
  }
}
