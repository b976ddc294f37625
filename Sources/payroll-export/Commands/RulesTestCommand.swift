import PayrollBytes
import PayrollMapper
import PayrollModel
import RuleCases
import TimeRules
import TimeZones

extension CommandDescription {
  /// `payroll-export rules test`
  static let rulesTest = CommandDescription(
    name: "rules test",
    summary: "run worked examples against the rule sets that they name",
    discussion: """
      Reads a file of worked examples: sessions, and the hours and amounts that must come of them.
      Prints each example that comes out otherwise, and ends with a line "N passed, M failed". The
      examples of a union contract are written in the same format: see docs/rule-cases.md. Rule
      sets are looked for beside the file too. Exits with 2 where an example fails.
      """,
    operands: [.init(name: "FILE", help: "the file of examples")],
    options: [.data, .format],
    examples: ["payroll-export rules test contract-examples.json"],
    run: { (arguments, console) throws(CommandFailure) in
      try RulesTestCommand(arguments, console).run()
    })
}

/// Runs worked examples.
struct RulesTestCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let file = arguments.operands[0]
    let bytes: [UInt8]
    do { bytes = try InputBuffer.array(of: file) } catch { throw CommandFailure(error) }
    var zones = ZoneDirectory()
    let cases: [RuleCase]
    do { cases = try RuleCaseFile.read(bytes, file: file) { zones.zone($0) } } catch {
      throw CommandFailure(.badInput, error)
    }
    let input = RulesInput(arguments, beside: Folder.parent(of: file))
    let results = cases.map { example in
      (example: example, result: run(example, input))
    }
    if arguments[.format] == "json" {
      console.print(json: RuleCaseView.json(results))
    } else {
      console.print(RuleCaseView.text(results, file: file))
    }
    return results.allSatisfy(\.result.hasPassed) ? .done : .findings
  }

  private func run(_ example: RuleCase, _ input: RulesInput) -> RuleCaseResult {
    do {
      return try input.run(example, under: try input.ruleSet(example.ruleSet))
    } catch {
      return RuleCaseResult(failure: error.messages.joined(separator: "; "))
    }
  }
}
