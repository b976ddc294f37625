import PayrollConfiguration
import PayrollModel
import PayrollRun

extension CommandDescription {
  /// `payroll-export explain`
  static let explain = CommandDescription(
    name: "explain",
    summary: "say why one employee's hours are what they are",
    discussion: """
      Shows each stretch of an employee's time on a line, with the bucket it is in and the session it
      comes from; a letter names the rule that took it, and below stand the rules with the law behind
      each. Time of the same workweeks that lies outside the period is shown too, because it counts
      toward overtime. With --rules the hours are shown under several rule sets side by side,
      whichever of them holds.
      """,
    operands: [
      .init(
        name: "EMPLOYEE",
        help: "the employee number; or employees/1408, as the source numbers people")
    ],
    options: [
      .config, .period, .payGroup, .snapshotOfRun, .date, .rules, .names, .data, .today, .format,
      .color,
    ],
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
  static let names = Self(name: "names", value: "", help: "show the employee's name too")
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
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let only = try arguments[.date].map(CommandDescription.Option.date)
    do {
      let input = try input(progress)
      let text = try answer(input, EmployeeInquiry(input, only: only), only: only)
      progress.clear()
      isJSON ? console.print(json: text) : console.print(text)
    } catch let error as RunError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.internalError, "\(error)")
    }
    return .done
  }

  private var isJSON: Bool { arguments[.format] == "json" }

  /// What was named, or the time data of the period's run.
  private func input(_ progress: ProgressLine) throws -> RunInput {
    let request = try RunRequest(arguments)
    let workspace = try request.workspace()
    let period = try request.period(workspace)
    return try RunInput(
      workspace, period, snapshot: request.usualSnapshot(of: period, workspace),
      RunSurroundings(console, progress, isQuiet: false))
  }

  private func answer(
    _ input: RunInput, _ inquiry: EmployeeInquiry, only: CalendarDate?
  ) throws(RunError) -> String {
    let wanted = arguments.operands[0]
    if let names = arguments[.rules] {
      let place = try inquiry.place(of: wanted)
      let comparison = try inquiry.comparison(
        names.split(separator: ",").map(String.init), of: place)
      let number = question(place, input, only: only).number
      let view = ComparisonView(
        comparison, employee: number.isEmpty ? wanted : number, period: input.period)
      return isJSON ? view.json() : view.text()
    }
    if isJSON { return try text(try inquiry.place(of: wanted), input, inquiry, only: only) }
    let places = try inquiry.places(of: wanted)
    var texts: [String] = []
    for place in places { texts.append(try text(place, input, inquiry, only: only)) }
    guard places.count > 1 else { return texts[0] }
    let words =
      "\(places.count) employees have the number \(wanted): \(inquiry.names(of: places)). "
      + "Nobody of them is paid before each has one of their own."
    let lines = TextWrap.lines(words, width: ExplanationView.width, first: "", rest: "")
    return lines.map { $0 + "\n" }.joined() + "\n" + texts.joined(separator: "\n")
  }

  private func question(
    _ place: Int, _ input: RunInput, only: CalendarDate?
  ) -> ExplanationView.Question {
    let record = input.data.employees[place]
    var name: String?
    if arguments[.names] != nil {
      name = [record.firstName, record.lastName].map { input.data.text.string($0) }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let number = input.data.text.string(record.number)
    let isShared =
      input.data.employees.count { input.data.text.string($0.number) == number } > 1
    return ExplanationView.Question(
      number: number, isNumberShared: isShared,
      record: Finding.RecordName(.employee, record.id).spoken(in: input.data.source),
      source: input.data.source, name: name, period: input.period, only: only,
      coverage: input.data.coverage, payGroups: PayGroupStay.all(of: place, in: input))
  }

  /// The explanation of one employee, as text or JSON.
  private func text(
    _ place: Int, _ input: RunInput, _ inquiry: EmployeeInquiry, only: CalendarDate?
  ) throws(RunError) -> String {
    let question = question(place, input, only: only)
    guard let explanation = try inquiry.explanation(of: place) else {
      let findings = try inquiry.findings(about: place)
      return isJSON
        ? ExplanationView.json(of: findings, question)
        : ExplanationView.text(of: findings, question)
    }
    let view = ExplanationView(
      explanation, question, gaps: inquiry.gaps(explanation, of: place),
      style: isJSON ? .plain : TerminalStyle(arguments[.color]))
    return isJSON ? view.json() : view.text()
  }
}
