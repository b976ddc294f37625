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
      Shows each stretch of an employee's time on a line, with the bucket it is in and the session it
      comes from; a letter names the rule that took it, and below stand the rules with the law behind
      each. Time of the same workweeks that lies outside the period is shown too, because it counts
      toward overtime. With --rules the hours are shown under several rule sets side by side,
      whichever of them holds.
      """,
    operands: [
      .init(
        name: "EMPLOYEE",
        help: "the employee number; or employees/1408, with the number in TrackTik")
    ],
    options: [
      .config, .period, .snapshotOfRun, .date, .rules, .names, .data, .today, .format, .color,
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
    let wanted = arguments.operands[0]
    let only = try arguments[.date].map(CommandDescription.Option.date)
    let progress = ProgressLine(console)
    defer { progress.clear() }
    let input = try RunInput(arguments, progress: progress) { period, _ in
      arguments[.snapshot] ?? "\(RunHome.usualPath(period, arguments))/\(RunHome.snapshotName)"
    }
    let places = try places(of: wanted, input)
    if let names = arguments[.rules] {
      let place = try onlyOne(places, wanted, input)
      let comparison = try compare(names, of: place, input, only: only)
      progress.clear()
      let number = question(place, input, only: only).number
      let view = ComparisonView(
        comparison, employee: number.isEmpty ? wanted : number, period: input.period)
      isJSON ? console.print(json: view.json()) : console.print(view.text())
      return .done
    }
    if isJSON {
      let place = try onlyOne(places, wanted, input)
      let text = try text(place, input, only: only)
      progress.clear()
      console.print(json: text)
      return .done
    }
    var texts: [String] = []
    for place in places { texts.append(try text(place, input, only: only)) }
    progress.clear()
    if places.count > 1 {
      let words =
        "\(places.count) employees have the number \(wanted): \(names(of: places, input.data)). "
        + "Nobody of them is paid before each has one of their own."
      let lines = TextWrap.lines(words, width: ExplanationView.width, first: "", rest: "")
      console.print(lines.map { $0 + "\n" }.joined() + "\n")
    }
    console.print(texts.joined(separator: "\n"))
    return .done
  }

  private var isJSON: Bool { arguments[.format] == "json" }

  /// The employees of a number, or the one that is named as in TrackTik: `employees/1408`.
  private func places(of wanted: String, _ input: RunInput) throws(CommandFailure) -> [Int] {
    let data = input.data
    let places = data.employees.indices.filter {
      data.text.string(data.employees[$0].number) == wanted
    }
    if !places.isEmpty { return places }
    let parts = wanted.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == "employees", let id = Int64(parts[1]) {
      if let place = data.employees.firstIndex(where: { $0.id == id && $0.isKnown }) {
        return [place]
      }
      throw CommandFailure(
        .badInput, "there is no employee \(wanted)", at: input.snapshot,
        advice: "write the number that TrackTik has for the employee")
    }
    throw CommandFailure(
      .badInput, "there is no employee with the number \(wanted)",
      at: input.snapshot, advice: advice(wanted, data))
  }

  /// One answer is all that a program, or a comparison, can take.
  private func onlyOne(
    _ places: [Int], _ wanted: String, _ input: RunInput
  ) throws(CommandFailure) -> Int {
    if places.count == 1 { return places[0] }
    throw CommandFailure(
      .badInput, "\(places.count) employees have the number \(wanted)",
      at: input.snapshot, advice: "write one of \(names(of: places, input.data))")
  }

  private func names(of places: [Int], _ data: TimeData) -> String {
    places.map { "employees/\(data.employees[$0].id)" }.joined(separator: ", ")
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
      record: Finding.RecordName("employees", record.id), name: name, period: input.period,
      only: only, coverage: input.data.coverage)
  }

  /// The explanation of one employee, as text or JSON.
  private func text(
    _ place: Int, _ input: RunInput, only: CalendarDate?
  ) throws(CommandFailure) -> String {
    let question = question(place, input, only: only)
    let employee = RecordIndex(place)
    do {
      let mapper = input.workspace.mapper
      var explanation = try mapper.explain(input.data, employee: employee, period: input.period)
      // A day that no workweek of the period holds is explained as a period of its own.
      if let only, question.isOutside, !(explanation?.holds(only) ?? false),
        let day = PayPeriod(first: only, last: only)
      {
        explanation = try mapper.explain(input.data, employee: employee, period: day)
      }
      if let explanation {
        let style = isJSON ? TerminalStyle.plain : TerminalStyle(arguments[.color])
        let plans = input.workspace.outputs(leavingOutPeopleOf: input.data).plans
        let view = ExplanationView(
          explanation, question,
          gaps: ExplainedGap.of(explanation, employee, plans, only: only), style: style)
        return isJSON ? view.json() : view.text()
      }
      let findings = try mapper.findings(input.data, about: employee, period: input.period)
      return isJSON
        ? ExplanationView.json(of: findings, question)
        : ExplanationView.text(of: findings, question)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The employee's hours under each of the rule sets.
  private func compare(
    _ names: String, of place: Int, _ input: RunInput, only: CalendarDate?
  ) throws(CommandFailure) -> HoursComparison {
    let catalogue = input.workspace.catalogue
    let number = input.data.text.string(input.data.employees[place].number)
    var explanations: [(ruleSet: String, explanation: EmployeeExplanation)] = []
    for name in names.split(separator: ",").map(String.init) {
      let ruleSet: RuleSet
      do { ruleSet = try catalogue.ruleSet(name) } catch { throw CommandFailure(error) }
      do {
        let mapper = input.workspace.mapper.governing(number, by: ruleSet)
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
