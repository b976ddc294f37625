public import PayrollBytes
public import PayrollModel

/// Writes `findings.json`: one finding a line, the blocking ones first.
public enum FindingsFile {
  /// Writes the file.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ findings: [Finding], of batch: PayBatch, to path: String
  ) throws(FileProblem) -> OutputFile.Receipt {
    let file = try OutputFile(path)
    var out = OutputBuffer(capacity: 1 << 16)
    out.append(#"{"schema":"payroll-export/findings/1","batch":"#)
    out.append(jsonString: batch.id.description)
    for severity in Finding.Severity.allCases.reversed() {
      out.append(",\"")
      out.append(severity.name)
      out.append("\":")
      out.append(decimal: Int64(findings.count { $0.severity == severity }))
    }
    out.append(#","findings":["#)
    for (index, finding) in findings.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(finding, to: &out)
      if out.count > 1 << 20 {
        try file.write(out)
        out.removeAll()
      }
    }
    out.append("\n]}\n")
    try file.write(out)
    return try file.commit()
  }

  /// Appends one finding as a JSON object.
  static func append(_ finding: Finding, to out: inout OutputBuffer) {
    out.append(#"{"severity":"#)
    out.append(jsonString: finding.severity.name)
    out.append(#","id":"#)
    out.append(jsonString: finding.id.name)
    if let employee = finding.subject.employee {
      out.append(#","employee":"#)
      out.append(jsonString: employee)
    }
    if let date = finding.subject.date {
      out.append(#","date":"#)
      out.append(jsonString: date.description)
    }
    if let record = finding.subject.record {
      out.append(#","record":"#)
      out.append(jsonString: record.description)
    }
    if let file = finding.subject.file {
      out.append(#","file":"#)
      out.append(jsonString: file)
    }
    out.append(#","message":"#)
    out.append(jsonString: Finding.sentence(finding.message))
    out.append(#","advice":"#)
    out.append(jsonString: Finding.sentence(finding.advice))
    out.append("}")
  }
}
