import OnceOnly
import PayrollBytes
import PayrollConfiguration
import PayrollModel
import PayrollRun
import TimeSources

extension CommandDescription {
  /// `payroll-export mark-processed`
  static let markProcessed = CommandDescription(
    name: "mark-processed",
    summary: "tell the server that payroll has processed a pay period",
    discussion: """
      Makes an entry among the processed payruns of the server of "source", for the period of a run,
      once. It is off unless "publish" of "source" names the pay schedule. Whether the vendor has
      taken the files is known to people only: without --confirmed it shows what it would send, and
      sends nothing. It sends nothing either where the run has blocking findings, where its files
      are not any more what it wrote, or where the period is marked already.
      When it ends early, run it again: it looks for the entry first.
      """,
    options: [.config, .runFolder, .confirmed, .checkDate, .envFile],
    examples: [
      "payroll-export mark-processed --run runs/2026-11-08",
      "payroll-export mark-processed --run runs/2026-11-08 --confirmed --env-file credentials.env",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try MarkProcessedCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let runFolder = Self(
    name: "run", value: "FOLDER", help: "the output folder of the run", isRequired: true)
  static let confirmed = Self(
    name: "confirmed", value: "", help: "say that the vendor has taken the files of this run")
  static let checkDate = Self(
    name: "check-date", value: "DATE",
    help: "the day on which people are paid; that of the pay calendar unless given")
}

/// Marks the period of a run as processed.
struct MarkProcessedCommand {
  private let arguments: ParsedArguments
  private let console: Console
  private let folder: String

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
    self.folder = arguments.required(.runFolder)
  }

  /// What is to be marked, who tells the server, and the ledger, where the company keeps one.
  private typealias Prepared = (
    processed: ProcessedPeriod, marker: any PeriodMarker, ledger: MarkInLedger?
  )

  func run() throws(CommandFailure) -> ExitCode {
    let prepared: Prepared
    do {
      prepared = try prepare()
      do { try prepared.ledger?.begin(.present()) } catch { throw CommandFailure(error) }
    } catch { throw settled(CommandFailure.of(error)) }
    return try mark(prepared)
  }

  /// What was processed, and who tells the server.
  ///
  /// - Throws: `CommandFailure` where it is not to be told, or not yet.
  private func prepare() throws(CommandFailure) -> Prepared {
    let configuration: Configuration
    do { configuration = try Configuration.read(path: arguments[.config] ?? "payroll.json") } catch
    {
      throw CommandFailure(error)
    }
    guard let marking = configuration.source.server?.periodMarking else {
      let guide = Configuration.serverGuide
      throw CommandFailure(
        .refused, "publishing is off, and nothing is sent", at: configuration.file,
        advice: "add \(guide.marking) to \"source\", \(guide.markingHint)")
    }
    let date = try checkDate()
    let processed: ProcessedPeriod
    let ledger: MarkInLedger?
    do {
      processed = try RunToPublish(folder, configuration).processedPeriod(checkDate: date)
      ledger = try MarkInLedger(folder, configuration, source: marking.source)
    } catch {
      throw CommandFailure(error)
    }
    guard arguments[.confirmed] != nil else {
      console.print(PublishSummary.preview(marking.preview(of: processed), of: processed))
      throw CommandFailure(
        .refused, "nothing is sent: a person must confirm that the vendor has taken the files",
        at: folder, advice: "when it has, run the command again with --confirmed")
    }
    let surroundings = RunSurroundings(console, ProgressLine(console), isQuiet: false)
    do {
      return (
        processed,
        try marking.prepared(surroundings.server(credentialsFile: arguments[.envFile])), ledger
      )
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Nothing was asked or sent by this call, but an earlier one may have sent the entry: as long as
  /// nobody knows, that is what is said.
  private func settled(_ failure: CommandFailure) -> CommandFailure {
    guard [.refused, .credentials].contains(failure.exitCode),
      PublishReceipt.isUnsettled(in: folder)
    else { return failure }
    return CommandFailure(
      .unknownOutcome,
      messages: failure.messages + [
        "an earlier call may have made the entry, and nobody knows whether "
          + "(\(folder)/\(PublishReceipt.name)): run it again as it was run then, with --confirmed: "
          + "it looks for the entry first"
      ])
  }

  private func mark(_ prepared: Prepared) throws(CommandFailure) -> ExitCode {
    let (processed, marker, ledger) = prepared
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let folder = folder
    Interruption.add {
      PublishReceipt.isUnsettled(in: folder)
        ? "the entry may have been made, and \(folder)/\(PublishReceipt.name) says so: run the same "
          + "command again, it looks for the entry first"
        : nil
    }
    let outcome: MarkOutcome
    do {
      outcome = try marker.mark(processed, from: folder) { progress.show($0) }
    } catch {
      progress.clear()
      throw told(ledger, CommandFailure(error))
    }
    progress.clear()
    do {
      try ledger?.end(outcome.entry, wasThere: outcome.wasThere, .present())
    } catch {
      throw CommandFailure(error)
    }
    console.printError(PublishSummary.render(outcome, of: processed, folder: folder))
    return .done
  }

  /// A failure of which the ledger was told; or with it, why the ledger could not be.
  private func told(_ ledger: MarkInLedger?, _ failure: CommandFailure) -> CommandFailure {
    do {
      try ledger?.breakOff(failure.messages.joined(separator: "; "), .present())
      return failure
    } catch {
      return CommandFailure(
        failure.exitCode, messages: failure.messages + CommandFailure(error).messages)
    }
  }

  private func checkDate() throws(CommandFailure) -> CalendarDate? {
    guard let text = arguments[.checkDate] else { return nil }
    guard let date = CalendarDate(text) else {
      let (message, advice) = WrittenDate.problem(with: text)
      throw CommandFailure(.usage, message, at: "--check-date", advice: advice)
    }
    return date
  }
}
