import Glibc
import OutputReader
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollReview
import PayrollTemplates
import TemplateWriter
import TrackTik
import TrackTikPull

extension CommandDescription {
  /// `payroll-export run`
  static let run = CommandDescription(
    name: "run",
    summary: "make the drafts of a pay period from a snapshot",
    discussion: """
      Reads a snapshot of time data, or pulls one first into the folder snapshot of the output,
      classifies every hour, and writes the batch, the findings, the totals and a draft of each
      vendor file into the output folder. Nothing is sent anywhere. With --source payrun the hours
      are not classified: those of TrackTik's own pay run are taken.
      Exits with 2 where findings need a person before anything is paid.
      """,
    options: [
      .config, .period, .optionalSnapshot, .out, .source, .envFile, .fresh, .refresh, .revision,
      .data,
      .today, .format,
    ],
    examples: [
      "payroll-export run --period previous --snapshot snapshot --out runs/2026-11-08",
      "payroll-export run --period 2026-10-25..2026-11-07 --snapshot s --out o --format json",
      "payroll-export run --period previous --out runs/2026-11-08 --source payrun",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try RunCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let revision = Self(
    name: "revision", value: "N",
    help: "how often the period was made, this time included; 1 unless given. It is part of the "
      + "batch's id and of file names, by which vendors know a file that they have had")
  static let source = Self(
    name: "source", value: "SOURCE",
    help: "sessions (the rules classify what was worked) or payrun (TrackTik's own pay run is "
      + "mapped as it is); sessions unless given",
    choices: ["sessions", "payrun"])
  static let out = Self(
    name: "out", value: "FOLDER", help: "where the files go; made if it is not there",
    isRequired: true)
}

/// Makes the drafts of a period.
struct RunCommand {
  private let arguments: ParsedArguments
  private let console: Console
  private let progress: ProgressLine
  private let folder: String

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
    self.progress = ProgressLine(console)
    self.folder = arguments.required(.out)
  }

  func run() throws(CommandFailure) -> ExitCode {
    defer { progress.clear() }
    try checkIsOpen()
    let input = try RunInput(
      arguments, for: isPayrun ? .payruns : .sessions, progress: progress
    ) {
      (period, workspace) throws(CommandFailure) in
      let snapshot = "\(folder)/snapshot"
      try PullCommand(arguments, console).pull(period, workspace, into: snapshot)
      return snapshot
    }
    var batch = try makeBatch(input)
    batch.revision = input.revision
    batch.findings += input.workspace.unusedEarningCodeRows(in: batch.timeData)
    do { try Folder.make(folder) } catch { throw CommandFailure(error) }
    // A pull takes long enough for somebody to mark the run meanwhile.
    try checkIsOpen()
    let report = try write(batch, plans: input.workspace.outputs)
    progress.clear()
    console.printError(SummaryTable.render(report, folder: folder))
    if arguments[.format] == "json" {
      var out = OutputBuffer()
      TotalsFile.append(report, to: &out)
      console.print(json: String(decoding: out.array(), as: UTF8.self))
    }
    return report.isBlocked ? .findings : .done
  }

  /// Whether TrackTik's own pay run is taken.
  private var isPayrun: Bool { arguments[.source] == "payrun" }

  /// What was confirmed to be with the vendor stays as it is.
  private func checkIsOpen() throws(CommandFailure) {
    let receipt = "\(folder)/\(PublishReceipt.name)"
    guard Folder.kind(of: receipt) != .missing else { return }
    throw CommandFailure(
      .refused, "the folder holds a run that was marked as processed, which is never changed",
      at: receipt, advice: "name another folder with --out")
  }

  private func makeBatch(_ input: RunInput) throws(CommandFailure) -> PayBatch {
    let mapper = input.workspace.mapper
    let company = input.workspace.configuration.company.name
    do {
      if isPayrun {
        progress.show("mapping the pay run")
        return try mapper.mapPayruns(
          input.data, period: input.period, company: company, batchID: input.batchID)
      }
      progress.show("classifying")
      return try mapper.map(
        input.data, period: input.period, company: company, batchID: input.batchID)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes all files, one after the other, each on all cores; the totals come last, because they
  /// name the others.
  private func write(
    _ batch: PayBatch, plans: [OutputPlan]
  ) throws(CommandFailure) -> RunReport {
    try checkNames(batch, plans)
    var findings = batch.findings
    var drafts: [RunReport.File] = []
    do {
      progress.show("writing batch.json")
      let batchFile = try BatchFile.begin(batch, to: "\(folder)/batch.json")
      for plan in plans {
        progress.show("writing \(plan.template.id)")
        let draft = try write(batch, with: plan)
        findings.append(contentsOf: draft.findings)
        drafts += RunReport.File.files(of: draft)
        for receipt in draft.receipts { try DigestFile.write(receipt) }
      }
      findings.sort(by: Finding.comesFirst)
      let findingsFile = try FindingsFile.write(
        findings, of: batch, to: "\(folder)/findings.json")
      var own = [
        RunReport.File(kind: "batch", receipt: try batchFile.wait()),
        RunReport.File(kind: "findings", receipt: findingsFile),
      ]
      if batch.wageControls != nil {
        let wages = try WagesFile.write(batch, to: "\(folder)/wages.csv")
        own.append(RunReport.File(kind: "wages", receipt: wages))
      }
      let report = RunReport(batch: batch, findings: findings, files: own + drafts)
      let totals = try TotalsFile.write(report, to: "\(folder)/totals.json")
      return report.adding(RunReport.File(kind: "totals", receipt: totals), at: own.count)
    } catch let error as CommandFailure {
      throw error
    } catch let error as FileProblem {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.internalError, "writing failed: \(error)")
    }
  }

  private func write(
    _ batch: PayBatch, with plan: OutputPlan
  ) throws(CommandFailure) -> Draft {
    do {
      let draft = try plan.write(
        batch, toFolder: folder, check: FinishedFileReader.check)
      // What an earlier run left under this name does not belong to this batch.
      if draft.receipts.isEmpty {
        for name in draft.fileNames where !name.contains("/") {
          unlink("\(folder)/\(name)")
          unlink(DigestFile.path(of: "\(folder)/\(name)"))
        }
      }
      return draft
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Two files of one name would be one file, and somebody's hours would be lost.
  private func checkNames(_ batch: PayBatch, _ plans: [OutputPlan]) throws(CommandFailure) {
    var names: Set<String> = ["batch.json", "findings.json", "totals.json"]
    if batch.wageControls != nil { names.insert("wages.csv") }
    for (index, plan) in plans.enumerated() {
      let name = plan.fileName(for: batch)
      guard names.insert(name).inserted else {
        throw CommandFailure(
          .badConfiguration, "two files of the run would be called \(name)",
          at: "outputs[\(index)]",
          advice: "change a setting that is part of the name, or run the outputs separately")
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
  /// The files of a draft: one with the hours by earning code, and further ones where each employee
  /// has their own.
  static func files(of draft: Draft) -> [Self] {
    let codes = draft.codes.map {
      RunReport.Code(
        code: $0.code, seconds: $0.seconds, printed: $0.printedHours, rows: $0.lineCount)
    }
    let first = Self(kind: draft.templateID, receipt: draft.receipts.first, codes: codes)
    return [first]
      + draft.receipts.dropFirst().map { Self(kind: draft.templateID, receipt: $0) }
  }
}
