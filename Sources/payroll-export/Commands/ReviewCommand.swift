import PayrollBytes
import PayrollConfiguration
import PayrollReview
import PayrollRun

extension CommandDescription {
  /// `payroll-export review`
  static let review = CommandDescription(
    name: "review",
    summary: "show a finished run to people: a page, a workbook and a short text",
    discussion: """
      Writes review.html, review.xlsx and review.md into the folder of a run, from the run's own files
      and those of earlier runs; nothing is classified again. The page is one file that loads nothing:
      it can be sent by mail and opened by a double click. On the page HR says whom to approve and
      whom to hold, and saves that as decisions.json. The text has employee numbers, and names only
      with --names; the page and the workbook have names. All three are readable by their owner alone.
      Exits with 3 where a file of the run is not what the run wrote.
      """,
    operands: [
      .init(
        name: "RUN",
        help: "the folder of the run; the latest in runs beside the configuration unless given",
        isOptional: true)
    ],
    options: [.config, .previous, .only, .namesInReview, .data],
    examples: [
      "payroll-export review", "payroll-export review runs/2026-10-25..2026-11-07 --only html",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try ReviewCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let previous = Self(
    name: "previous", value: "RUN",
    help: "an earlier run to compare with; those beside the run unless given", isRepeatable: true)
  static let only = Self(
    name: "only", value: "FORM", help: "write this form alone", choices: ["html", "xlsx", "md"],
    isRepeatable: true)
  static let namesInReview = Self(
    name: "names", value: "", help: "name people in the text and here too")
}

/// Writes a review and prints it for the terminal.
struct ReviewCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let progress = ProgressLine(console)
    defer { progress.clear() }
    do {
      let configuration = arguments[.config] ?? "payroll.json"
      let folder = try arguments.operands.first ?? RunToReview.latest(besides: configuration)
      progress.show("reading \(folder)")
      let previous = arguments.all(.previous)
      let subject = try RunToReview(
        folder, previous: previous.isEmpty ? nil : previous, policy: try policy(configuration))
      let assets = try RunToReview.assets(data: arguments[.data], besides: configuration)
      let chosen = arguments.all(.only).compactMap { RunToReview.Form(rawValue: $0) }
      var receipts: [OutputFile.Receipt] = []
      for form in RunToReview.Form.allCases where chosen.isEmpty || chosen.contains(form) {
        progress.show("writing \(form.fileName)")
        receipts += try subject.write(form, assets: assets, withNames: hasNames)
      }
      progress.clear()
      console.print(ReviewView(subject, receipts: receipts, withNames: hasNames).text)
    } catch let error as RunError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.internalError, "\(error)")
    }
    return .done
  }

  private var hasNames: Bool { arguments[.namesInReview] != nil }

  /// What the company wants of a review; what is usual where no configuration is named and none is here.
  private func policy(_ configuration: String) throws(RunError) -> ReviewPolicy {
    guard arguments[.config] != nil || Folder.kind(of: configuration) == .file else {
      return ReviewPolicy()
    }
    do { return try Configuration.read(path: configuration).review } catch {
      throw .configuration(error)
    }
  }
}
