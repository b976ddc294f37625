import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollReview
import TrackTikPull

extension CommandDescription {
  /// `payroll-export pull`
  static let pull = CommandDescription(
    name: "pull",
    summary: "pull a pay period from TrackTik into a snapshot folder",
    discussion: """
      Asks the server of "source" for everything that a run of the period can use, whole workweeks
      included, and keeps the pages exactly as they come. Without --out they are kept in the folder
      of the period's run, in place of those of an earlier pull. A pull that was interrupted goes on
      where it stopped when it is run again with the same folder. Credentials come from the environment
      (TRACKTIK_CLIENT_ID, TRACKTIK_CLIENT_SECRET, TRACKTIK_USERNAME, TRACKTIK_PASSWORD), from files
      that TRACKTIK_..._FILE names, from --env-file, or from systemd; never from arguments.
      """,
    options: [
      .config, .period, .pullFolder, .envFile, .fresh, .refresh, .data, .today,
      .quiet,
    ],
    examples: [
      "payroll-export pull --period previous",
      "payroll-export pull --period 2026-10-25..2026-11-07 --out s --env-file ../tracktik.env",
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
    let workspace = try RunInput.workspace(arguments)
    let period = try RunInput.period(arguments, workspace)
    if let folder = arguments[.pullFolder] {
      tell(try pull(period, workspace, into: folder))
      return .done
    }
    let home = try RunHome(RunHome.usualPath(period, arguments))
    let place = try home.placeToPull()
    let summary = try pull(
      period, workspace, into: place, shownAs: home.snapshot, besides: home.path)
    try home.replaceSnapshot(with: place)
    tell(summary)
    return .done
  }

  private func tell(_ summary: String) {
    if arguments[.quiet] == nil { console.print(summary) }
  }

  /// Pulls the dates that a period needs. Returns what came, in words.
  ///
  /// - Parameters:
  ///   - shown: the folder that it will be in; `folder` unless given.
  ///   - run: the folder of the run that it is for: of the run before it, the dates are pulled too,
  ///     so that a late approval shows.
  func pull(
    _ period: PayPeriod, _ workspace: Workspace, into folder: String, shownAs shown: String? = nil,
    besides run: String? = nil
  ) throws(CommandFailure) -> String {
    guard let source = workspace.configuration.source else {
      throw CommandFailure(
        .badConfiguration, "the configuration names no server to pull from",
        at: workspace.configuration.file,
        advice: "add \"source\": { \"address\": \"https://acme.staffr.us\" }, or give --snapshot")
    }
    let pull = try prepare(source, period, workspace, besides: run)
    let progress = ProgressLine(console, isQuiet: arguments[.quiet] != nil)
    defer { progress.clear() }
    let manifest: PullManifest
    do {
      manifest = try pull.run(into: folder, fresh: arguments[.fresh] != nil) { step in
        progress.show(PullSummary.line(step))
      }
    } catch {
      throw CommandFailure(error)
    }
    progress.clear()
    return PullSummary.render(manifest, folder: shown ?? folder)
  }

  private func prepare(
    _ source: PullSource, _ period: PayPeriod, _ workspace: Workspace, besides run: String?
  ) throws(CommandFailure) -> Pull {
    let access = try ServerAccess(source, arguments, console)
    var dates: ClosedRange<CalendarDate>
    do { dates = try workspace.mapper.neededDates(of: period) } catch {
      throw CommandFailure(error)
    }
    if let run,
      let first = EarlierRun.firstDateToPull(
        for: period, besides: run, company: workspace.configuration.company.id)
    {
      dates = min(first, dates.lowerBound)...dates.upperBound
    }
    return Pull(
      source: access.source, credentials: access.credentials, store: access.store,
      cache: access.cache(isRead: arguments[.refresh] == nil), dates: dates, period: period,
      program: "payroll-export/\(PayrollExport.version)")
  }
}
