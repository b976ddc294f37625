public import PayrollBytes
public import PayrollModel

/// Writes `findings.json`: one finding a line, the blocking ones first.
public enum FindingsFile {
  /// The file's name.
  public static let name = "findings.json"
  /// The schema that the file names.
  static let schema = "payroll-export/findings/1"

  /// Writes the file.
  ///
  /// - Parameter acknowledged: which of them may be paid only with a reason in writing.
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ findings: [Finding], of batch: PayBatch,
    acknowledged: FindingAcknowledgement = FindingAcknowledgement(), to path: String
  ) throws(FileProblem) -> OutputFile.Receipt {
    let file = try OutputFile(path)
    var out = OutputBuffer(capacity: 1 << 16)
    try JSONWriter.document(into: &out) { (object) throws(FileProblem) in
      object.member("schema", schema)
      object.member("batch", batch.id.description)
      for severity in Finding.Severity.allCases.reversed() {
        object.member(named: severity.name, findings.count { $0.severity == severity })
      }
      try object.list("findings", .lines) { (list) throws(FileProblem) in
        for finding in findings {
          list.object { append(finding, acknowledged, to: &$0) }
          try list.handOn(above: 1 << 20) { (part) throws(FileProblem) in try file.write(part) }
        }
      }
    }
    try file.write(out)
    return try file.commit()
  }

  private static func append(
    _ finding: Finding, _ acknowledged: FindingAcknowledgement, to object: inout JSONWriter.Object
  ) {
    let subject = finding.subject
    object.member("severity", finding.severity.name)
    // Where a company makes more or less of it, a reviewer sees what it was.
    if finding.severity != finding.usualSeverity {
      object.member("usualSeverity", finding.usualSeverity.name)
    }
    object.member("id", finding.id.name)
    object.member("owner", finding.id.owner.rawValue)
    if acknowledged.isNeeded(for: finding) { object.member("acknowledge", true) }
    object.member("employee", ifAny: subject.employee)
    object.member("date", ifAny: subject.date?.description)
    object.member("record", ifAny: subject.record?.description)
    object.member("file", ifAny: subject.file)
    if let cost = finding.cost {
      object.member("seconds", cost.seconds)
      object.member(
        "gross", ifAny: cost.gross.map { JSONDecimal(scaled: $0.cents, fractionDigits: 2) })
    }
    object.member("message", Finding.sentence(finding.message))
    object.member("advice", Finding.sentence(finding.advice))
  }
}
