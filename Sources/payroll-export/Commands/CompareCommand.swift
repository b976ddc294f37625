import PayrollReview
import PayrollRun

extension CommandDescription {
  /// `payroll-export compare`
  static let compare = CommandDescription(
    name: "compare",
    summary: "lay two finished runs side by side: who changed, by how much, and why",
    discussion: """
      Compares two runs of one period, before and after something was corrected, or runs of two
      periods, from the runs' own files; nothing is classified again. Says for everybody whose pay is
      another one what differs and because of what: a record that is new, gone or edited, an approval,
      a pay code or rate, the mapping, the rules, the program. Each person counts once, under the
      nearest cause, so that the sums of all causes are the whole difference. The text has employee
      numbers, and names only with --names.
      Exits with 1 where nothing explains a change, which is an error of this program, and with 3
      where a file of a run is not what the run wrote.
      """,
    operands: [
      .init(name: "BEFORE", help: "the folder of the run that is compared with"),
      .init(name: "NOW", help: "the folder of the run that is looked at"),
    ],
    options: [.comparisonFormat, .namesInReview],
    examples: [
      "payroll-export compare runs/2026-10-25..2026-11-07 corrected",
      "payroll-export compare a b --format csv --names",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try CompareCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let comparisonFormat = Self(
    name: "format", value: "FORMAT", help: "table (for people), json, csv or md",
    choices: ["table", "json", "csv", "md"])
}

/// Compares two finished runs.
struct CompareCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let folders = arguments.operands
    progress.show("comparing \(folders[0]) with \(folders[1])")
    let subject: RunsToCompare
    do { subject = try RunsToCompare(before: folders[0], now: folders[1]) } catch {
      throw CommandFailure(error)
    }
    progress.clear()
    let view = RunComparisonView(subject, withNames: arguments[.namesInReview] != nil)
    switch arguments[.comparisonFormat] {
    case "json": console.print(json: view.json)
    case "csv": console.print(bytes: view.csv)
    case "md": console.print(view.markdown)
    default: console.print(view.text)
    }
    return subject.comparison.unexplained.isEmpty ? .done : .internalError
  }
}
