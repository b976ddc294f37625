import OutputReader
import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollTemplates
import RunFiles
import TemplateWriter

/// Writes the files of a run, one after the other, each on all cores; the totals come last, because
/// they name the others.
struct RunOutput {
  let batch: PayBatch
  let plans: [OutputPlan]
  /// What is paid and knowingly in none of the files.
  let inNoFile: LeftOut
  /// The folder that they are written into.
  let folder: String
  /// The folder that they come into, for messages.
  let finalFolder: String
  let surroundings: RunSurroundings
  /// What the totals say of the run beside its batch and files.
  let inputs: RunInputs
  /// Why the period is meant to be none of the pay calendar.
  let offCalendarReason: String?
  /// How much kinds of findings matter to the company.
  let severities: FindingSeverities
  /// What the company wants of a review.
  var review = ReviewPolicy()
  /// Who is held by a decision.
  var held: HeldPeople?
  /// What others had paid, and what the run makes up for.
  var adjustment = RunAdjustment()

  /// The folder of vendor files, until it is known whether they are drafts.
  private var drafts: String { "\(folder)/\(FinishedRun.draftFolder)" }

  func write() throws(RunError) -> RunReport {
    do {
      return try writeFiles()
    } catch let error as RunError {
      throw error
    } catch let error as FileProblem {
      throw RunError(shown(error))
    } catch {
      throw RunError(.internalError, "writing failed: \(error)")
    }
  }

  /// A problem with a file by the name that people know it by.
  private func shown(_ problem: FileProblem) -> FileProblem {
    guard problem.path.hasPrefix(folder) else { return problem }
    let name = Folder.name(of: problem.path)
    return FileProblem(
      problem.operation, Folder.resolve(name, in: finalFolder), errorNumber: problem.errorNumber)
  }

  private func writeFiles() throws -> RunReport {
    try checkNames()
    surroundings.tell(.step("writing batch.json"))
    let batchFile = try BatchFile.begin(batch, to: "\(folder)/batch.json")
    let timelineFile = try TimelineFile.begin(batch, to: "\(folder)/\(TimelineFile.name)")
    try Folder.make(drafts)
    var findings = batch.findings
    var files: [RunReport.File] = []
    var taken = plans.map { $0.fileName(for: batch) }
    for plan in plans {
      surroundings.tell(.step("writing \(plan.template.id)"))
      let draft = try write(plan, taken: taken)
      findings.append(contentsOf: draft.findings)
      files += RunReport.File.files(of: draft)
      taken += draft.fileNames
      for receipt in draft.receipts { try DigestFile.write(receipt) }
    }
    findings = severities.weighed(findings.map { $0.spoken(in: batch.timeData.source) })
    if let held { findings = held.settled(findings, in: batch) }
    let findingsFile = try FindingsFile.write(
      findings, of: batch, acknowledged: review.acknowledgement,
      to: "\(folder)/\(FindingsFile.name)")
    var own = [
      RunReport.File(kind: "batch", receipt: try batchFile.wait()),
      RunReport.File(kind: "findings", receipt: findingsFile),
    ]
    if let timelineFile {
      own.append(RunReport.File(kind: "timeline", receipt: try timelineFile.wait()))
    }
    if batch.wageControls != nil {
      let wages = try WagesFile.write(batch, to: "\(folder)/\(WagesFile.name)")
      own.append(RunReport.File(kind: "wages", receipt: wages))
    }
    let placements = plans.map { ($0.template.id, AdjustmentPlacement($0, batch)) }
    if let adjustments = try AdjustmentsFile.write(
      batch,
      outputs: placements.map { output, placement in
        AdjustmentsFile.Output(name: output) { placement.place($0, of: $1, batch) }
      }, to: "\(folder)/\(AdjustmentsFile.name)")
    {
      own.append(RunReport.File(kind: "adjustments", receipt: adjustments))
    }
    var report = RunReport(
      batch: batch, findings: findings, files: own, inputs: inputs,
      offCalendarReason: offCalendarReason, inNoFile: inNoFile, severities: severities,
      usualHours: review.usualHours)
    report.adjustment = adjustment
    report.decided = held.map { DecidedRun($0.decisions) }
    for file in files where !report.balances(file) {
      throw RunError(
        .internalError,
        "the hours or amounts of \(file.kind) and those left out of it are not those of the batch")
    }
    try place(files, isBlocked: report.isBlocked)
    report.add(files, areDrafts: report.isBlocked)
    let totals = try TotalsFile.write(report, to: "\(folder)/\(FinishedRun.name)")
    return report.adding(RunReport.File(kind: "totals", receipt: totals), at: own.count)
  }

  private func write(
    _ plan: OutputPlan, taken: [String]
  ) throws(RunError) -> Draft {
    do {
      return try plan.write(
        batch, toFolder: drafts, taken: plan.output.isPerEmployee ? taken : [],
        check: FinishedFileReader.check)
    } catch {
      if case .file(let problem) = error { throw RunError(shown(problem)) }
      throw RunError(error)
    }
  }

  /// Vendor files lie in a folder of their own where somebody must act first, so that nobody takes
  /// them for files to send.
  private func place(_ files: [RunReport.File], isBlocked: Bool) throws(FileProblem) {
    if isBlocked && files.contains(where: { $0.receipt != nil }) { return }
    for name in try Folder.names(in: drafts) {
      try Folder.move("\(drafts)/\(name)", to: "\(folder)/\(name)")
    }
    try Folder.remove(drafts)
  }

  /// Two files of one name would be one file, and somebody's hours would be lost. So it is where
  /// they differ in capitals only, as soon as somebody copies them to a system that knows none.
  private func checkNames() throws(RunError) {
    var names: Set<String> = []
    for (index, plan) in plans.enumerated() {
      let name = plan.fileName(for: batch)
      guard plan.hasNameOfItsOwn(for: batch) else {
        throw RunError(
          .badConfiguration, "an output would be called \(name), as files of the program's own",
          at: "outputs[\(index)]",
          advice: "change a setting that is part of the name, or the name in the template")
      }
      guard names.insert(name.lowercased()).inserted else {
        throw RunError(
          .badConfiguration, "two files of the run would be called \(name)",
          at: "outputs[\(index)]",
          advice: "change a setting that is part of the name, or run the outputs separately; "
            + "capitals do not tell files apart")
      }
    }
  }
}

extension Draft.CodeTotal {
  /// The printed hours added up: decimal where an hour has a power of ten of units, `h:mm` or
  /// `h:mm:ss` where it is counted in minutes or seconds.
  var printedHours: String {
    switch unitsPerHour {
    case 60, 3600:
      let digits = unitsPerHour == 60 ? 1 : 2
      var rest = printedUnits.magnitude
      var parts: [String] = []
      for _ in 0..<digits {
        parts.insert(String(rest % 60 + 100).suffix(2).description, at: 0)
        rest /= 60
      }
      parts.insert((printedUnits < 0 ? "-" : "") + String(rest), at: 0)
      return parts.joined(separator: ":")
    default:
      let digits = String(unitsPerHour).count - 1
      return FixedPointText.string(printedUnits, fractionDigits: digits)
    }
  }
}

extension RunReport.File {
  /// The files of a draft: one with the hours and amounts by earning code, and further ones where each employee
  /// has their own.
  static func files(of draft: Draft) -> [Self] {
    let codes = draft.codes.map {
      RunReport.Code(
        code: $0.code, seconds: $0.seconds, printed: $0.printedHours, rows: $0.lineCount,
        amount: $0.amount)
    }
    var first = Self(
      kind: draft.templateID, receipt: draft.receipts.first, codes: codes, findings: draft.findings)
    first.leftOut = draft.leftOut
    return [first]
      + draft.receipts.dropFirst().map { Self(kind: draft.templateID, receipt: $0) }
  }
}
