import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollReview
import TemplateWriter
import TrackTik

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
      Prints a summary, or with --format json the totals and nothing else; failures and progress go to
      standard error.
      Without --out the files of the period 2026-10-25..2026-11-07 are in the folder
      runs/2026-10-25..2026-11-07 beside the configuration. Without --snapshot, a snapshot that was
      pulled into the output folder and that no run has used is used; otherwise a new one is pulled.
      All files come into the output folder at once, and those of an earlier run leave it.
      Exits with 2 where findings need a person before anything is paid; the vendor files then lie
      in the folder draft of the output.
      """,
    options: [
      .config, .period, .snapshot, .out, .source, .envFile, .fresh, .refresh, .revision,
      .offCalendar, .data, .today, .format, .color, .quiet,
    ],
    examples: [
      "payroll-export run --period previous --env-file ../tracktik.env",
      "payroll-export run --period 2026-10-25..2026-11-07 --snapshot s --out o --format json",
      "payroll-export run --period previous --source payrun",
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
    name: "out", value: "FOLDER",
    help: "where the files go; made if it is not there; runs/FIRST..LAST beside the configuration "
      + "unless given")
}

/// Makes the drafts of a period.
struct RunCommand {
  private let arguments: ParsedArguments
  private let console: Console
  private let progress: ProgressLine

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
    self.progress = ProgressLine(console, isQuiet: arguments[.quiet] != nil)
  }

  func run() throws(CommandFailure) -> ExitCode {
    defer { progress.clear() }
    let reason = try RunReview.reason(arguments)
    var taken: RunHome?
    let input = try RunInput(
      arguments, for: isPayrun ? .payruns : .sessions, progress: progress
    ) {
      (period, workspace) throws(CommandFailure) in
      let home = try RunHome(arguments[.out] ?? RunHome.usualPath(period, arguments))
      taken = home
      if let given = arguments[.snapshot] { return given }
      return try snapshot(of: period, workspace, home)
    }
    guard let home = taken else { return .internalError }
    var batch = try makeBatch(input)
    batch.revision = input.revision
    batch.findings += input.workspace.unusedEarningCodeRows(in: batch.timeData)
    let (plans, findings) = input.workspace.outputs(leavingOutPeopleOf: batch.timeData)
    let inNoFile = HoursInNoFile(batch, plans)
    batch.findings += findings + inNoFile.findings
    RunReview(input, folder: home.path, reason: reason).look(at: &batch, inNoFile.leftOut)
    let report = try RunOutput(
      batch: batch, plans: plans, inNoFile: inNoFile.leftOut, folder: try home.staging(),
      finalFolder: home.path, progress: progress,
      inputs: RunReport.Inputs(
        snapshotSHA256: RunHome.manifestSHA256(of: input.snapshot), offCalendarReason: reason)
    ).write()
    try home.changeOver()
    progress.clear()
    tell(report, in: home.path)
    return report.isBlocked ? .findings : .done
  }

  /// The summary for a person; or the totals for a program, or nothing, and then a line where findings
  /// need a person.
  private func tell(_ report: RunReport, in folder: String) {
    let isJSON = arguments[.format] == "json"
    if isJSON {
      var out = OutputBuffer()
      TotalsFile.append(report, to: &out)
      console.print(json: String(decoding: out.array(), as: UTF8.self))
    } else if arguments[.quiet] == nil {
      let style = TerminalStyle(arguments[.color])
      console.print(SummaryTable.render(report, folder: folder, style: style))
      return
    }
    guard report.isBlocked else { return }
    console.printError(SummaryTable.blockedLine(report, folder: folder))
  }

  /// Whether TrackTik's own pay run is taken.
  private var isPayrun: Bool { arguments[.source] == "payrun" }

  /// The snapshot in the folder of the run, which is pulled where no unused one is there.
  private func snapshot(
    of period: PayPeriod, _ workspace: Workspace, _ home: RunHome
  ) throws(CommandFailure) -> String {
    let place = try home.placeToPull(
      canPull: workspace.configuration.source != nil,
      isFresh: arguments[.fresh] != nil || arguments[.refresh] != nil)
    guard let place else {
      if arguments[.quiet] == nil {
        console.printError("Using the snapshot that is in \(home.snapshot).\n")
      }
      return home.snapshot
    }
    let summary = try PullCommand(arguments, console).pull(
      period, workspace, into: place, shownAs: home.snapshot, besides: home.path)
    progress.clear()
    if arguments[.quiet] == nil { console.printError(summary + "\n") }
    try home.noteUse(of: place)
    home.hasPulledNext = place != home.snapshot
    return place
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
}
