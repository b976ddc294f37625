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
    JSONWriter.document(.separateLines, into: &out) { append(report, to: &$0) }
  }

  private static func append(_ report: RunReport, to object: inout JSONWriter.Object) {
    let batch = report.batch
    object.member("schema", "payroll-export/totals/1")
    object.member("batch", batch.id.description)
    object.member("period", batch.period.description)
    object.member("state", report.isBlocked ? "blocked" : "draft")
    object.member("snapshot", ifAny: report.inputs?.snapshotSHA256)
    object.member("offCalendar", ifAny: report.offCalendarReason)
    report.decided?.append(to: &object)
    if !report.adjustment.isNothing { report.adjustment.append(to: &object) }
    object.object("employees") { counts in
      let held = batch.employees.count { $0.held != nil }
      let leftOut = report.inNoFile.people.count
      counts.member("paid", batch.employees.count - held - leftOut)
      counts.member("held", held)
      if leftOut != 0 { counts.member("leftOut", leftOut) }
    }
    object.object("sessions") { append(batch.controls, to: &$0) }
    object.object("seconds") { appendSeconds(report, to: &$0) }
    object.object("balance") { balance in
      balance.member("sessions", batch.controls.sessionsBalance)
      balance.member("seconds", batch.controls.secondsBalance)
      if let entries = batch.handEntryControls {
        balance.member("handEntries", entries.balances)
      }
      if report.files.contains(where: { !$0.leftOut.isEmpty }) {
        balance.member("outputs", report.files.allSatisfy(report.balances))
      }
    }
    object.list("buckets", .lines) { list in
      for total in report.buckets { list.object { append(total, to: &$0) } }
    }
    if let amounts = report.amounts {
      object.object("amounts") { append(amounts, to: &$0) }
    }
    if let entries = batch.handEntryControls {
      object.object("handEntries") { append(entries, to: &$0) }
    }
    WageTexts.appendTotals(batch, to: &object)
    if let payrun = batch.payrunControls { append(payrun, to: &object) }
    if let comparison = batch.comparison {
      append(comparison, batch.timeData.source, to: &object)
    }
    object.list("read", .lines) { list in
      for resource in batch.timeData.resources { list.object { append(resource, to: &$0) } }
    }
    object.object("findings") { counts in
      for severity in Finding.Severity.allCases.reversed() {
        counts.member(named: severity.name, report.count(severity))
      }
    }
    if !report.severities.isEmpty {
      object.object("findingSeverities") { kinds in
        for (kind, severity) in report.severities.all {
          kinds.member(named: kind.name, severity.name)
        }
      }
    }
    if let usual = report.usualHours {
      object.object("usualHours") { band in
        band.member("seconds", usual.seconds)
        band.member("percent", usual.percent)
      }
    }
    report.inputs?.append(to: &object)
    object.list("files", .lines) { list in
      for file in report.files { list.object { append(file, of: report, to: &$0) } }
    }
  }

  private static func append(_ controls: ControlTotals, to sessions: inout JSONWriter.Object) {
    sessions.member("read", controls.sessionsRead)
    for (kind, count) in controls.sessions.sorted(by: { $0.key < $1.key }) {
      sessions.member(named: kind.name, count)
    }
  }

  private static func appendSeconds(_ report: RunReport, to seconds: inout JSONWriter.Object) {
    // Parts that only some rules have are left out where they are nothing.
    func some(_ part: Int64) -> Int64? { part == 0 ? nil : part }
    let controls = report.batch.controls
    seconds.member("clocked", controls.clockedSeconds)
    seconds.member("unpaidBreaks", controls.unpaidBreakSeconds)
    seconds.member("rounded", ifAny: some(controls.roundedSeconds))
    seconds.member("autoDeducted", ifAny: some(controls.autoDeductedSeconds))
    seconds.member("sleep", ifAny: some(controls.sleepSeconds))
    seconds.member("overlapped", controls.overlappedSeconds)
    seconds.member("addedByApproval", controls.addedByApprovalSeconds)
    seconds.member("cutByApproval", controls.cutByApprovalSeconds)
    seconds.member("outsidePeriod", controls.outsidePeriodSeconds)
    seconds.member("worked", controls.workedSeconds)
    seconds.member("leave", controls.leaveSeconds)
    seconds.member("guaranteed", ifAny: some(controls.guaranteedSeconds))
    seconds.member("premium", ifAny: some(controls.premiumSeconds))
    seconds.member("entered", ifAny: some(controls.enteredSeconds))
    seconds.member("elsewhere", ifAny: some(controls.elsewhereSeconds))
    seconds.member("adjusted", ifAny: some(controls.adjustedSeconds))
    seconds.member("held", controls.heldSeconds)
    seconds.member("leftOut", ifAny: some(report.inNoFile.seconds))
  }

  private static func append(_ total: BucketTotal, to object: inout JSONWriter.Object) {
    object.member("bucket", total.bucket.name)
    object.member("multiplier", total.multiplier.description)
    object.member("seconds", total.seconds)
    object.member("hours", Hours.text(seconds: total.seconds))
    object.member("lines", total.lines)
    object.member("heldSeconds", total.heldSeconds)
    if total.leftOutSeconds != 0 { object.member("leftOutSeconds", total.leftOutSeconds) }
  }

  private static func append(_ total: AmountTotal, to object: inout JSONWriter.Object) {
    object.member("paid", text(cents: total.paid))
    object.member("held", text(cents: total.held))
    object.member("leftOut", text(cents: total.leftOut))
    object.member("lines", total.lines)
  }

  private static func append(_ entries: HandEntryControls, to object: inout JSONWriter.Object) {
    object.member("read", entries.rows)
    object.member("used", entries.rowsUsed)
    object.member("outsidePeriod", entries.rowsOutsidePeriod)
    object.member("waiting", entries.rowsWaiting)
    object.member("seconds", entries.seconds)
    object.member("amount", text(cents: entries.cents))
    object.member("amounts", entries.amounts)
  }

  /// An amount as a text, so that no reader makes a binary fraction of it.
  static func text(cents: Int64) -> String { FixedPointText.string(cents, fractionDigits: 2) }

  private static func append(_ resource: ResourceStatistics, to object: inout JSONWriter.Object) {
    object.member("resource", resource.resource)
    object.members([
      "files": resource.fileCount, "rows": resource.rowCount,
      "repeated": resource.repeatedRowCount, "refused": resource.refusedRowCount,
    ])
    append("unknownFields", resource.unknownFields, to: &object)
    append("unknownValues", resource.unknownValues, to: &object)
  }

  private static func append(
    _ name: StaticString, _ table: [String: Int], to object: inout JSONWriter.Object
  ) {
    guard !table.isEmpty else { return }
    object.object(name) { counts in
      let sorted = table.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (key, count) in sorted { counts.member(named: key, count) }
    }
  }

  private static func append(
    _ file: RunReport.File, of report: RunReport, to object: inout JSONWriter.Object
  ) {
    object.member("kind", file.kind)
    object.member("name", orNull: file.receipt == nil ? nil : file.name)
    if let receipt = file.receipt, file.name != nil {
      object.member("bytes", receipt.byteCount)
      object.member("sha256", receipt.sha256)
    }
    if !file.codes.isEmpty {
      object.list("codes", .indentedLines) { list in
        for code in file.codes { list.object { append(code, to: &$0) } }
      }
    }
    if !file.leftOut.isEmpty { append(file.leftOut, of: report.batch, to: &object) }
  }

  private static func append(_ code: RunReport.Code, to object: inout JSONWriter.Object) {
    object.member("code", code.code)
    object.member("seconds", code.seconds)
    object.member("printed", code.printed)
    if let amount = code.amount { object.member("amount", text(cents: amount)) }
    object.member("lines", code.rows)
  }
}
