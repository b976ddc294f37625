import PayrollBytes
import PayrollRun
import RunFiles

extension CommandDescription {
  /// `payroll-export run`
  static let run = CommandDescription(
    name: "run",
    summary: "make the drafts of a pay period from a snapshot",
    discussion: """
      Reads a snapshot of time data, or pulls one first into the folder snapshot of the output,
      classifies every hour, and writes the batch, the findings, the totals and a draft of each
      vendor file into the output folder. Nothing is sent anywhere. With --source payrun the hours
      are not classified: those of the source's own pay run are taken.
      Prints a summary, or with --format json the totals and nothing else; failures and progress go to
      standard error.
      Without --out the files of the period 2026-10-25..2026-11-07 are in the folder
      runs/2026-10-25..2026-11-07 beside the configuration. Without --snapshot, a snapshot that was
      pulled into the output folder and that no run has used is used; otherwise a new one is pulled.
      All files come into the output folder at once, and those of an earlier run leave it.
      With --adjust N the N periods before this one that a vendor was paid for are reckoned anew, and
      what is owed for them now, less what the ledger says was paid, is paid with this period. With
      --type off-cycle or final the run is for the people of --employee or for those who were --held;
      with --type adjustment it pays the differences of a period that was paid. No run pays again
      what the ledger says another has paid.
      Exits with 2 where findings need a person before anything is paid; the vendor files then lie
      in the folder draft of the output.
      """,
    options: [
      .config, .period, .payGroup, .snapshot, .out, .source, .adjust, .runType, .employees, .held,
      .envFile,
      .fresh, .refresh, .revision, .offCalendar, .preparer, .data, .today, .format, .color, .quiet,
    ],
    examples: [
      "payroll-export run --period previous --env-file ../credentials.env",
      "payroll-export run --period 2026-10-25..2026-11-07 --snapshot s --out o --format json",
      "payroll-export run --period previous --source payrun",
      "payroll-export run --period previous --adjust 2",
      "payroll-export run --period previous --type off-cycle --held",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try RunCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let revision = Self(
    name: "revision", value: "N",
    help: "how often the period was made, this time included; 1 unless given; for other types than "
      + "regular the number of the run, the next one unless given. It is part of the batch's id and of file names, by which vendors know a file that they have had"
  )
  static let source = Self(
    name: "source", value: "SOURCE",
    help: "sessions (the rules classify what was worked) or payrun (the source's own pay run is "
      + "mapped as it is); sessions unless given",
    choices: ["sessions", "payrun"])
  static let out = Self(
    name: "out", value: "FOLDER",
    help: "where the files go; made if it is not there; runs/FIRST..LAST beside the configuration "
      + "unless given")
}

extension CommandDescription.Option {
  static let preparer = Self(
    name: "by", value: "NAME",
    help: "the name of whoever makes the run, for the ledger; whoever approves must be another")
  static let offCalendar = Self(
    name: "off-calendar", value: "REASON",
    help: "say that the period is meant to be none of the pay calendar, or to share dates with "
      + "another run; the reason is kept in totals.json")
}

/// Makes the drafts of a period.
struct RunCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let progress = ProgressLine(console, isQuiet: arguments[.quiet] != nil)
    defer { progress.clear() }
    var request = try RunRequest(arguments)
    request.folder = arguments[.out]
    request.takesPayrun = arguments[.source] == "payrun"
    request.revision = try Self.revision(arguments)
    request.offCalendarReason = try Self.reason(arguments)
    request.preparer = arguments[.preparer]
    request.adjustment = try AdjustmentRequest(arguments)
    let outcome: PayrollRun.Outcome
    do {
      let surroundings = RunSurroundings(
        console, progress, isQuiet: arguments[.quiet] != nil)
      outcome = try PayrollRun(request, surroundings).make()
    } catch {
      throw CommandFailure(error)
    }
    progress.clear()
    tell(outcome)
    return outcome.report.isBlocked ? .findings : .done
  }

  /// The summary for a person; or the totals for a program, or nothing, and then a line where findings
  /// need a person.
  private func tell(_ outcome: PayrollRun.Outcome) {
    let report = outcome.report
    let isJSON = arguments[.format] == "json"
    if isJSON {
      var out = OutputBuffer()
      TotalsFile.append(report, to: &out)
      console.print(json: String(decoding: out.array(), as: UTF8.self))
    } else if arguments[.quiet] == nil {
      let style = TerminalStyle(arguments[.color])
      console.print(SummaryTable.render(report, folder: outcome.folder, style: style))
      return
    }
    guard report.isBlocked else { return }
    console.printError(SummaryTable.blockedLine(report, folder: outcome.folder))
  }

  private static func revision(_ arguments: ParsedArguments) throws(CommandFailure) -> Int? {
    guard let text = arguments[.revision] else { return nil }
    guard let number = Int(text), (1...99).contains(number) else {
      throw CommandFailure(
        .usage, "\"\(text)\" is no revision", at: "--revision",
        advice: "write a number from 1 to 99")
    }
    return number
  }

  /// The reason of `--off-calendar`, which must say something.
  private static func reason(_ arguments: ParsedArguments) throws(CommandFailure) -> String? {
    guard let text = arguments[.offCalendar] else { return nil }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw CommandFailure(
        .usage, "the option --off-calendar needs a reason", at: "--off-calendar",
        advice: "write in a few words why the period is meant as it is")
    }
    return text
  }
}
