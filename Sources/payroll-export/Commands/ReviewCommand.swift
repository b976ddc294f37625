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
      --employee writes nothing and prints the days of one person as a picture of letters, a row a day,
      with the reason of every pay line.
      Exits with 3 where a file of the run is not what the run wrote.
      """,
    operands: [
      .init(
        name: "RUN",
        help: "the folder of the run; the latest in runs beside the configuration unless given",
        isOptional: true)
    ],
    options: [
      .config, .previous, .only, .namesInReview, .reviewedEmployee, .openPage, .data,
    ],
    examples: [
      "payroll-export review", "payroll-export review runs/2026-10-25..2026-11-07 --only html",
      "payroll-export review --employee 000246",
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
  static let reviewedEmployee = Self(
    name: "employee", value: "NUMBER",
    help: "print the days of this employee, by number or as employees/ID, and write nothing")
  static let openPage = Self(name: "open", value: "", help: "show the page in the browser")
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
    if arguments[.reviewedEmployee] != nil,
      arguments[.openPage] != nil || !arguments.all(.only).isEmpty
    {
      throw CommandFailure(
        .usage, "--employee writes nothing that --only or --open could be about", at: "review",
        advice: "run the command twice")
    }
    if arguments[.openPage] != nil, !writes(.html) {
      throw CommandFailure(
        .usage, "--open shows the page, and --only leaves it out", at: "review",
        advice: "leave --open out, or add --only html")
    }
    let progress = ProgressLine(console)
    defer { progress.clear() }
    do {
      let configuration = arguments[.config] ?? "payroll.json"
      let folder = try arguments.operands.first ?? RunToReview.latest(besides: configuration)
      progress.show("reading \(folder)")
      let previous = arguments.all(.previous)
      let subject = try RunToReview(
        folder, previous: previous.isEmpty ? nil : previous)
      if let employee = arguments[.reviewedEmployee] {
        progress.clear()
        console.print(try days(of: employee, subject))
        return .done
      }
      let assets = try RunToReview.assets(data: arguments[.data], besides: configuration)
      var receipts: [OutputFile.Receipt] = []
      for form in RunToReview.Form.allCases where writes(form) {
        progress.show("writing \(form.fileName)")
        receipts += try subject.write(form, assets: assets, withNames: hasNames)
      }
      progress.clear()
      try ReviewNote.record(in: folder, configuration: configuration)
      console.print(ReviewView(subject, receipts: receipts, withNames: hasNames).text)
      try openPage(in: folder)
    } catch let error as RunError {
      throw CommandFailure(error)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.internalError, "\(error)")
    }
    return .done
  }

  /// The days of everybody with a number.
  private func days(of employee: String, _ subject: RunToReview) throws(RunError) -> String {
    try subject.places(of: employee).map {
      TimelineView(subject.review, place: $0, withName: hasNames).text
    }.joined(separator: "\n")
  }

  /// Whether a form is written: all are unless some are named.
  private func writes(_ form: RunToReview.Form) -> Bool {
    let chosen = arguments.all(.only)
    return chosen.isEmpty || chosen.contains(form.rawValue)
  }

  private func openPage(in folder: String) throws(CommandFailure) {
    guard arguments[.openPage] != nil else { return }
    let page = Folder.resolve(RunToReview.Form.html.fileName, in: folder)
    guard Opener.open(page) else {
      throw CommandFailure(
        .inputOutput, "xdg-open cannot show it", at: page,
        advice: "the review is written: open the file yourself")
    }
  }

  private var hasNames: Bool { arguments[.namesInReview] != nil }
}
