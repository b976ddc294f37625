import PayrollConfiguration
import PayrollRun
import TimeSources

extension CommandDescription {
  /// `payroll-export pull`
  static let pull = CommandDescription(
    name: "pull",
    summary: "pull a pay period from the server into a snapshot folder",
    discussion: """
      Asks the server of "source" for everything that a run of the period can use, whole workweeks
      included, and keeps the pages exactly as they come. Without --out they are kept in the folder
      of the period's run, in place of those of an earlier pull. A pull that was interrupted goes on
      where it stopped when it is run again with the same folder. Credentials come from the environment
      (\(Configuration.serverGuide.credentialNames.joined(separator: ", "))), from files
      that the same names with _FILE behind them name, from --env-file, or from systemd; never from
      arguments.
      """,
    options: [
      .config, .period, .payGroup, .pullFolder, .envFile, .fresh, .refresh, .data, .today,
      .quiet,
    ],
    examples: [
      "payroll-export pull --period previous",
      "payroll-export pull --period 2026-10-25..2026-11-07 --out s --env-file ../credentials.env",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try PullCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let pullFolder = Self(
    name: "out", value: "FOLDER",
    help: "the snapshot's folder: a new one, or that of a pull that was interrupted; "
      + "runs/FIRST..LAST/snapshot beside the configuration unless given")
  static let envFile = Self(
    name: "env-file", value: "FILE", help: "a file of NAME=value lines with the credentials")
  static let fresh = Self(
    name: "fresh", value: "", help: "throw away what an interrupted pull left in the folder")
  static let refresh = Self(
    name: "refresh", value: "", help: "use no pages of earlier pulls, and pull everything")
}

/// Pulls a snapshot.
struct PullCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let isQuiet = arguments[.quiet] != nil
    let progress = ProgressLine(console, isQuiet: isQuiet)
    defer { progress.clear() }
    var request = try RunRequest(arguments)
    request.folder = arguments[.pullFolder]
    do {
      let surroundings = RunSurroundings(console, progress, isQuiet: isQuiet)
      let (report, folder) = try SnapshotPull(request, surroundings).make()
      progress.clear()
      if !isQuiet { console.print(PullSummary.render(report, folder: folder)) }
    } catch {
      throw CommandFailure(error)
    }
    return .done
  }
}
