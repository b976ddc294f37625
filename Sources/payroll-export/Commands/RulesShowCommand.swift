import PayrollBytes
import PayrollMapper
import PayrollModel
import RuleCases
import TimeRules
import TimeZones

extension CommandDescription {
  /// `payroll-export rules show`
  static let rulesShow = CommandDescription(
    name: "rules show",
    summary: "a rule set in sentences, with the law behind each",
    discussion: """
      Shows what a rule set says: how days and weeks are cut, each rule with its limits, what it
      pays and the law that says so, how the rules go together, and what holds on holidays and in
      breaks. With --date only the version in force on that day.
      """,
    operands: [.init(name: "ID", help: "the rule set, such as us-ca, or a path")],
    options: [.date, .data, .showFormat],
    examples: ["payroll-export rules show us-ca", "payroll-export rules show us-nv --format json"],
    run: { (arguments, console) throws(CommandFailure) in
      try RulesShowCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let showFormat = Self(
    name: "format", value: "FORMAT", help: "text (for people), markdown or json",
    choices: ["text", "markdown", "json"])
}

/// Shows a rule set.
struct RulesShowCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let input = RulesInput(arguments)
    let ruleSet = try input.ruleSet(arguments.operands[0])
    var versions = ruleSet.versions
    if let text = arguments[.date] {
      let date = try CommandDescription.Option.date(text)
      do { versions = [try ruleSet.version(on: date)] } catch {
        throw CommandFailure(
          .badInput, error.description, at: "--date", advice: "choose a later date")
      }
    }
    switch arguments[.showFormat] {
    case "json": console.print(json: RuleSetView.json(ruleSet, versions: versions))
    case "markdown":
      console.print(RuleSetView.render(ruleSet, versions: versions, style: .markdown))
      console.print(
        try RuleExampleView.markdown(try examples(of: ruleSet, input)) {
          (example) throws(CommandFailure) in try input.run(example, under: ruleSet)
        })
    default: console.print(RuleSetView.render(ruleSet, versions: versions, style: .text))
    }
    return .done
  }

  /// The worked examples that come with a rule set, if any do.
  private func examples(
    of ruleSet: RuleSet, _ input: RulesInput
  ) throws(CommandFailure) -> [RuleCase] {
    guard let path = input.examples(of: ruleSet.id) else { return [] }
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: path) } catch { throw CommandFailure(error) }
    var zones = ZoneDirectory()
    do { return try RuleCaseFile.read(bytes, file: path) { zones.zone($0) } } catch {
      throw CommandFailure(.badInput, error)
    }
  }
}
