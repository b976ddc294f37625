import PayrollRun
import RunFiles

extension CommandDescription {
  /// `payroll-export verify`
  static let verify = CommandDescription(
    name: "verify",
    summary: "say whether a finished run's files and inputs are unchanged",
    discussion: """
      Compares the files of a run with what its totals.json says of them, and what it was made from
      with what is there now: the pages of its snapshot, the configuration with every mapping, rule
      set, calendar and template that it leads to, the program and the zone data. Names everything
      that changed. Nothing is written, and nobody is asked over the network.
      Exits with 3 where something changed: whatever was approved was something else.
      """,
    operands: [.init(name: "RUN", help: "the output folder of the run")],
    options: [.config, .verifiedSnapshot, .data, .format],
    examples: [
      "payroll-export verify runs/2026-10-25..2026-11-07",
      "payroll-export verify o --snapshot s --format json",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try VerifyCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let verifiedSnapshot = Self(
    name: "snapshot", value: "FOLDER",
    help: "the snapshot that the run was made from; the folder snapshot of the run unless given")
}

/// Verifies a finished run.
struct VerifyCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let folder = arguments.operands[0]
    var request = RunRequest(period: "")
    if let path = arguments[.config] { request.configuration = path }
    request.dataFolder = arguments[.data]
    request.snapshot = arguments[.verifiedSnapshot]
    let verification: RunVerification
    do {
      verification = try RunVerification(
        folder, request, RunSurroundings(console, progress, isQuiet: false))
    } catch {
      throw CommandFailure(error)
    }
    progress.clear()
    let view = VerificationView(verification, folder: folder)
    arguments[.format] == "json" ? console.print(json: view.json()) : console.print(view.text())
    return verification.isUnchanged ? .done : .refused
  }
}
