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
    var head = OutputBuffer()
    appendHead(batch, to: &head)
    try file.write(head)
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
    var tail = OutputBuffer()
    tail.append("\n]")
    WageTexts.append(batch, to: &tail)
    tail.append("}\n")
    try file.write(tail)
    return file.commitBehind()
  }

  private static func rendered(
    _ employees: Range<Int>, of batch: PayBatch, texts: LineTexts
  ) -> OutputBlock {
    var out = OutputBuffer(capacity: 1 << 21)
    for index in employees {
      out.append(index == 0 ? "\n" : ",\n")
      texts.append(batch.employees[index], of: batch, to: &out)
    }
    return OutputBlock(out)
  }

  private static func appendHead(
    _ batch: PayBatch, to out: inout OutputBuffer
  ) {
    out.append(#"{"schema":"#)
    out.append(jsonString: schema)
    out.append(#","batch":"#)
    out.append(jsonString: batch.id.description)
    out.append(#","company":"#)
    out.append(jsonString: batch.company)
    out.append(batch.isBlocked ? #","state":"blocked""# : #","state":"draft""#)
    out.append(#","period":{"first":"#)
    out.append(jsonString: batch.period.first.description)
    out.append(#","last":"#)
    out.append(jsonString: batch.period.last.description)
    if let payDate = batch.period.payDate {
      out.append(#","payDate":"#)
      out.append(jsonString: payDate.description)
    }
    out.append(#"},"workweek":{"start":"#)
    out.append(jsonString: batch.workweek.start.name)
    out.append(#","startTime":"#)
    out.append(jsonString: batch.workweek.startTime.description)
    out.append(#","workdayStart":"#)
    out.append(jsonString: batch.workweek.workdayStart.description)
    out.append(#"},"reasons":["#)
    for (index, reason) in batch.reasons.enumerated() {
      out.append(index == 0 ? #"{"ruleSet":"# : #",{"ruleSet":"#)
      out.append(jsonString: reason.ruleSet)
      out.append(#","rule":"#)
      out.append(jsonString: reason.rule)
      out.append(#","sentence":"#)
      out.append(jsonString: reason.sentence)
      out.append(#","citation":"#)
      out.append(jsonString: reason.citation)
      out.append("}")
    }
    out.append(#"],"lineColumns":["#)
    for (index, column) in LineTexts.columns(of: batch).enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: column)
    }
    out.append(#"],"employees":["#)
  }
}
