public import PayrollBytes
import PayrollModel

/// Writes `totals.json`: what was read, what became of it, and what each file says, so that another
/// program can check the sums.
public enum TotalsFile {
  /// Writes the file.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(
    _ report: RunReport, to path: String
  ) throws(FileProblem) -> OutputFile.Receipt {
    var out = OutputBuffer(capacity: 1 << 14)
    append(report, to: &out)
    return try OutputFile.write(out, to: path)
  }

  /// Appends the totals as a JSON object with one part a line.
  public static func append(_ report: RunReport, to out: inout OutputBuffer) {
    let batch = report.batch
    out.append("{\"schema\":\"payroll-export/totals/1\",\n\"batch\":")
    out.append(jsonString: batch.id.description)
    out.append(",\n\"period\":")
    out.append(jsonString: batch.period.description)
    out.append(report.isBlocked ? ",\n\"state\":\"blocked\"" : ",\n\"state\":\"draft\"")
    if let snapshot = report.inputs?.snapshotSHA256 {
      out.append(",\n\"snapshot\":")
      out.append(jsonString: snapshot)
    }
    if let reason = report.offCalendarReason {
      out.append(",\n\"offCalendar\":")
      out.append(jsonString: reason)
    }
    let held = batch.employees.count { $0.held != nil }
    let leftOut = report.inNoFile.people.count
    appendCounts(
      "employees",
      [("paid", batch.employees.count - held - leftOut), ("held", held)]
        + (leftOut == 0 ? [] : [("leftOut", leftOut)]), to: &out)
    appendSessions(batch.controls, to: &out)
    appendSeconds(report, to: &out)
    appendBuckets(report.buckets, to: &out)
    WageTexts.appendTotals(batch, to: &out)
    if let payrun = batch.payrunControls { append(payrun, to: &out) }
    if let comparison = batch.comparison { append(comparison, to: &out) }
    appendRead(batch.timeData.resources, to: &out)
    appendCounts(
      "findings",
      Finding.Severity.allCases.reversed().map { ($0.name, report.count($0)) }, to: &out)
    report.inputs?.append(to: &out)
    appendFiles(report, to: &out)
    out.append("}\n")
  }

  static func appendCounts(
    _ name: String, _ counts: [(String, Int)], to out: inout OutputBuffer
  ) {
    out.append(",\n")
    out.append(jsonString: name)
    out.append(":{")
    for (index, count) in counts.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: count.0)
      out.append(":")
      out.append(decimal: Int64(count.1))
    }
    out.append("}")
  }

  /// Further members of an object that has one already.
  static func appendMembers(_ counts: [(String, Int)], to out: inout OutputBuffer) {
    for count in counts {
      out.append(",")
      out.append(jsonString: count.0)
      out.append(":")
      out.append(decimal: Int64(count.1))
    }
  }

  private static func appendSessions(_ controls: ControlTotals, to out: inout OutputBuffer) {
    let sorted = controls.sessions.sorted { $0.key < $1.key }
    appendCounts(
      "sessions",
      [("read", controls.sessionsRead)] + sorted.map { ($0.key.name, $0.value) }, to: &out)
  }

  private static func appendSeconds(_ report: RunReport, to out: inout OutputBuffer) {
    let controls = report.batch.controls
    // Parts that only the rules about duty have are left out where they are nothing.
    let duty: [(String, Int64)] = [
      ("rounded", controls.roundedSeconds), ("autoDeducted", controls.autoDeductedSeconds),
      ("sleep", controls.sleepSeconds),
    ].filter { $0.1 != 0 }
    let granted: [(String, Int64)] = [
      ("guaranteed", controls.guaranteedSeconds), ("premium", controls.premiumSeconds),
    ].filter { $0.1 != 0 }
    let breaks: [(String, Int64)] = [
      ("clocked", controls.clockedSeconds), ("unpaidBreaks", controls.unpaidBreakSeconds),
    ]
    let parts: [(String, Int64)] = [
      ("overlapped", controls.overlappedSeconds),
      ("addedByApproval", controls.addedByApprovalSeconds),
      ("cutByApproval", controls.cutByApprovalSeconds),
      ("outsidePeriod", controls.outsidePeriodSeconds), ("worked", controls.workedSeconds),
      ("leave", controls.leaveSeconds),
    ]
    let leftOut = [("leftOut", report.inNoFile.seconds)].filter { $0.1 != 0 }
    let all = breaks + duty + parts + granted + [("held", controls.heldSeconds)] + leftOut
    appendCounts("seconds", all.map { ($0.0, Int($0.1)) }, to: &out)
    out.append(",\n\"balance\":{\"sessions\":")
    out.append(controls.sessionsBalance ? "true" : "false")
    out.append(",\"seconds\":")
    out.append(controls.secondsBalance ? "true" : "false")
    if report.files.contains(where: { !$0.leftOut.isEmpty }) {
      out.append(",\"outputs\":\(report.files.allSatisfy(report.balances))")
    }
    out.append("}")
  }

  private static func appendBuckets(_ totals: [BucketTotal], to out: inout OutputBuffer) {
    out.append(",\n\"buckets\":[")
    for (index, total) in totals.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(#"{"bucket":"#)
      out.append(jsonString: total.bucket.name)
      out.append(#","multiplier":"#)
      out.append(jsonString: total.multiplier.description)
      out.append(#","seconds":"#)
      out.append(decimal: total.seconds)
      out.append(#","hours":"#)
      out.append(jsonString: Hours.text(seconds: total.seconds))
      out.append(#","lines":"#)
      out.append(decimal: Int64(total.lines))
      out.append(#","heldSeconds":"#)
      out.append(decimal: total.heldSeconds)
      if total.leftOutSeconds != 0 {
        out.append(#","leftOutSeconds":"#)
        out.append(decimal: total.leftOutSeconds)
      }
      out.append("}")
    }
    out.append("\n]")
  }

  private static func appendRead(
    _ resources: [ResourceStatistics], to out: inout OutputBuffer
  ) {
    out.append(",\n\"read\":[")
    for (index, resource) in resources.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(#"{"resource":"#)
      out.append(jsonString: resource.resource)
      appendMembers(
        [
          ("files", resource.fileCount), ("rows", resource.rowCount),
          ("repeated", resource.repeatedRowCount), ("refused", resource.refusedRowCount),
        ], to: &out)
      appendTable("unknownFields", resource.unknownFields, to: &out)
      appendTable("unknownValues", resource.unknownValues, to: &out)
      out.append("}")
    }
    out.append("\n]")
  }

  private static func appendTable(
    _ name: String, _ table: [String: Int], to out: inout OutputBuffer
  ) {
    guard !table.isEmpty else { return }
    out.append(",")
    out.append(jsonString: name)
    out.append(":{")
    let sorted = table.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, entry) in sorted.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: entry.key)
      out.append(":")
      out.append(decimal: Int64(entry.value))
    }
    out.append("}")
  }

  private static func appendFiles(_ report: RunReport, to out: inout OutputBuffer) {
    out.append(",\n\"files\":[")
    for (index, file) in report.files.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(#"{"kind":"#)
      out.append(jsonString: file.kind)
      out.append(#","name":"#)
      if let receipt = file.receipt, let name = file.name {
        out.append(jsonString: name)
        out.append(#","bytes":"#)
        out.append(decimal: Int64(receipt.byteCount))
        out.append(#","sha256":"#)
        out.append(jsonString: receipt.sha256)
      } else {
        out.append("null")
      }
      if !file.codes.isEmpty { append(file.codes, to: &out) }
      if !file.leftOut.isEmpty { append(file.leftOut, of: report.batch, to: &out) }
      out.append("}")
    }
    out.append("\n]")
  }

  private static func append(_ codes: [RunReport.Code], to out: inout OutputBuffer) {
    out.append(#","codes":["#)
    for (index, code) in codes.enumerated() {
      out.append(index == 0 ? "\n " : ",\n ")
      out.append(#"{"code":"#)
      out.append(jsonString: code.code)
      out.append(#","seconds":"#)
      out.append(decimal: code.seconds)
      out.append(#","printed":"#)
      out.append(jsonString: code.printed)
      out.append(#","lines":"#)
      out.append(decimal: Int64(code.rows))
      out.append("}")
    }
    out.append("]")
  }
}
