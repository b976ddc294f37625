import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollReview
import TimeRules

extension CommandDescription {
  /// `payroll-export explain`
  static let explain = CommandDescription(
    name: "explain",
    summary: "say why one employee's hours are what they are",
    discussion: """
      Shows each stretch of an employee's time with the session it comes from, the bucket it is in,
      the rule that put it there and the law behind the rule. Time of the same workweeks that lies
      outside the period is shown too, because it counts toward overtime. With --rules the hours are
      shown under several rule sets side by side, whichever of them holds.
      """,
    operands: [.init(name: "EMPLOYEE", help: "the employee number")],
    options: [.config, .period, .snapshotOfRun, .date, .rules, .data, .today, .format],
    examples: [
      "payroll-export explain 000117 --period previous --date 2026-11-01",
      "payroll-export explain 000117 --period previous --snapshot snapshot --rules us-flsa,us-ca",
    ],
    run: { (arguments, console) throws(CommandFailure) in
      try ExplainCommand(arguments, console).run()
    })
}

extension CommandDescription.Option {
  static let date = Self(name: "date", value: "DATE", help: "one workday only")
  static let rules = Self(
    name: "rules", value: "ID,ID",
    help: "what the hours would be under these rule sets, side by side")

  /// The date in the value of `--date`.
  static func date(_ text: String) throws(CommandFailure) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    let (message, advice) = WrittenDate.problem(with: text)
    throw CommandFailure(.usage, message, at: "--date", advice: advice)
  }
}

/// Explains one employee's hours.
struct ExplainCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(CommandFailure) -> ExitCode {
    let number = arguments.operands[0]
    let only = try arguments[.date].map(CommandDescription.Option.date)
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let input = try RunInput(arguments, progress: progress) { period, _ in
      arguments[.snapshot] ?? "\(RunHome.usualPath(period, arguments))/\(RunHome.snapshotName)"
    }
    let data = input.data
    let matches = data.employees.indices.filter {
      data.text.string(data.employees[$0].number) == number
    }
    guard let place = matches.first else {
      throw CommandFailure(
        .badInput, "there is no employee with the number \(number)",
        at: input.snapshot, advice: advice(number, data))
    }
    if let names = arguments[.rules] {
      let comparison = try compare(names, of: place, input, only: only)
      progress.clear()
      let view = ComparisonView(comparison, employee: number, period: input.period)
      isJSON ? console.print(json: view.json()) : console.print(view.text())
      return .done
    }
    let explanation: EmployeeExplanation?
    do {
      explanation = try input.workspace.mapper.explain(
        data, employee: RecordIndex(place), period: input.period)
    } catch {
      throw CommandFailure(error)
    }
    guard let explanation else {
      console.print("Employee \(TerminalText.escaped(number)) has no time in \(input.period).\n")
      return .done
    }
    progress.clear()
    let view = ExplanationView(explanation, employee: number, period: input.period, only: only)
    isJSON ? console.print(json: view.json()) : console.print(view.text())
    return .done
  }

  private var isJSON: Bool { arguments[.format] == "json" }

  /// The employee's hours under each of the rule sets.
  private func compare(
    _ names: String, of place: Int, _ input: RunInput, only: CalendarDate?
  ) throws(CommandFailure) -> HoursComparison {
    let catalogue = input.workspace.catalogue
    var explanations: [(ruleSet: String, explanation: EmployeeExplanation)] = []
    for name in names.split(separator: ",").map(String.init) {
      let ruleSet: RuleSet
      do { ruleSet = try catalogue.ruleSet(name) } catch { throw CommandFailure(error) }
      do {
        let mapper = input.workspace.mapper.governing(arguments.operands[0], by: ruleSet)
        if let explanation = try mapper.explain(
          input.data, employee: RecordIndex(place), period: input.period)
        {
          explanations.append((ruleSet.id, explanation))
        }
      } catch {
        throw CommandFailure(error)
      }
    }
    return HoursComparison(
      explanations, workweek: input.workspace.mapper.policy.workweek, only: only)
  }

  /// The number that differs in leading zeros or by a slip of the hand, if there is one.
  private func advice(_ number: String, _ data: TimeData) -> String {
    func bare(_ text: String) -> Substring { text.drop { $0 == "0" } }
    let numbers = data.employees.map { data.text.string($0.number) }
    let sameDigits = numbers.filter { !$0.isEmpty && bare($0) == bare(number) }
    if sameDigits.count == 1 { return "did you mean \(sameDigits[0])? Leading zeros count" }
    return "write the number as payroll has it, with leading zeros"
  }
}
